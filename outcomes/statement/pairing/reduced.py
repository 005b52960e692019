"""Join a change with the value of the sentence before: "Hosting costs $900 a month. This cuts that by a third."."""

from __future__ import annotations

from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.names.name_spans import joined
from outcomes.statement.pairing.follow import is_bound, lone_level
from outcomes.statement.pairing.subjects import PRONOUNS
from outcomes.statement.roles.parts import CHANGE, SKIP, TARGET, Part
from outcomes.statement.sentence import Sentence


def change_of_before(former: Sentence, latter: Sentence) -> tuple[str, Quantity, Part] | None:
    """Join "Hosting costs $900 a month. This cuts that by a third." into a name, today's value and the change."""
    told = [part for part in latter.parts if part.role != SKIP]
    old = lone_level(former) if len(told) == 1 and told[0].role == CHANGE else None
    if old is None or old.found.weak or old.role == TARGET or is_bound(former, old):
        return None
    tokens = former.tokens, latter.tokens
    refers = _refers(tokens[1], told[0]) if old.quantity.unit else _names_again(*tokens, told[0])
    if told[0].quantity.unit not in ("%", "x") or not refers:
        return None
    hidden = set(range(old.first, old.after)) | {
        at for due in former.dues for at in range(due.first, due.after)
    }
    name = joined(former.tokens, [at for at in range(len(former.tokens)) if at not in hidden])
    return name, old.quantity, told[0]


def _refers(tokens: Tokens, part: Part) -> bool:
    """Whether a pronoun right before or behind a change says of what it is: "cuts that by a third", "… off that"."""
    before, behind = (
        tokens.words[max(0, part.first - 2) : part.first],
        tokens.words[part.after : part.after + 2],
    )
    closes = len(behind) == 1 or tokens.words[part.after + 1 : part.after + 2] == (".",)
    return not PRONOUNS.isdisjoint(before) or (closes and behind[0] in PRONOUNS)


def _names_again(former: Tokens, latter: Tokens, part: Part) -> bool:
    """Whether the score that changes is the one told before: "… score is at 57. We want to raise the score by 10%"."""
    named = latter.words[max(0, part.first - 1) : part.first]
    return bool(named) and named[0] in _SCORES and named[0] in former.lows


_SCORES: Final = vocabulary("score rating grade nps csat")
