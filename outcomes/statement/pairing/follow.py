"""What a sentence takes over from the one before: whom "it" means, and the value that was before the change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity import spellings
from outcomes.quantity.convert import base, compare
from outcomes.quantity.tokens import Token, Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.names.name_clauses import own_clause
from outcomes.statement.names.name_spans import joined
from outcomes.statement.pairing import branches
from outcomes.statement.pairing.opening_today import is_wish_for, opens_today
from outcomes.statement.pairing.subjects import OPENING, PRONOUNS, TURNING, VERB_NEAR, continues
from outcomes.statement.roles import aims
from outcomes.statement.roles.parts import BASELINE, LEVEL, SKIP, TARGET, Group, Part, is_aside, is_content
from outcomes.statement.sentence import Sentence

_FORMER: Final = vocabulary(
    "took needed was were had used cost lasted waited got sent today currently each every so_far dauerte brauchte war"
    " waren heute bisher bislang tardaba tardaban era eran hoy prenait était aujourd'hui levava hoje"
    " oggi nu vandaag momenteel aspettano wachten attualmente derzeit aktuell warten"
    " servono serve occorrono duurt duren passent faut"
    " занимало было сегодня раньше lose loses get gets wait waits needs need takes take spend spends"
)


def before_and_after(former: Sentence, latter: Sentence) -> tuple[str, Quantity, Group] | None:
    """Join "The report took 40 minutes. It now takes 6." into a name, the former value and the group of the latter.

    Returns None when the two sentences do not say one value each of one thing, or not that it changed.
    """
    new = _first(latter)
    old = (lone_level(former) or _told_last(former)) if new else None
    if old is None or new is None or (is_bound(former, old) and is_recent(latter.tokens, new)):
        return None
    recent = new.role != BASELINE or is_recent(latter.tokens, new)
    period = _period(former.tokens) if old.quantity.unit is None else None
    paced = period is not None and new.quantity.unit == period
    same = alike(old, new) or (paced and old.quantity.value != new.quantity.value)
    if old.role == TARGET or not recent or not same or not _turns(former, latter, old, new):
        return None
    hidden = {at for part in former.parts for at in range(part.first, part.after)}
    hidden |= {at for due in former.dues for at in range(due.first, due.after)}
    start = _clause_at(former.tokens, old.first) if len(former.parts) > 1 else 0
    lead = own_clause(former.tokens, range(start, old.first))
    start = lead[0] if lead else start
    name = joined(former.tokens, [at for at in range(start, len(former.tokens)) if at not in hidden])
    baseline = old.quantity
    if paced or new.quantity.unit is None:
        baseline = replace(baseline, unit=baseline.unit or period)
    return name, baseline, Group(new.first, new.after, target=new)


def _turns(former: Sentence, latter: Sentence, old: Part, new: Part) -> bool:
    """Whether the latter sentence says of what the former tells how it is to be, or how it is from then on."""
    lead = aims.lead_of(latter.tokens, new)
    if not (lead or _takes_over(latter.tokens, new)):
        return False
    wished = new.role == TARGET and (old.role == BASELINE or _brings(latter.tokens, new))
    if wished or not aims.AIMED.isdisjoint(lead) or aims.is_wish(latter.tokens, new):
        return True
    if not _NO_LONGER.isdisjoint(former.tokens.lows) and not PRONOUNS.isdisjoint(
        latter.tokens.words[:VERB_NEAR]
    ):
        return True
    habitual = (
        old.role == BASELINE
        or _period(former.tokens) is not None
        or any(token.low in _FORMER for token in former.tokens)
    )
    return habitual and (continues(latter) or not aims.THEN.isdisjoint(lead))


def _brings(tokens: Tokens, part: Part) -> bool:
    """Whether the words before a value take what was told before to it: "the patch brings that to 0.2 %"."""
    return not PRONOUNS.isdisjoint(tokens.words[part.first : part.found.first])


_NO_LONGER: Final = vocabulary("longer anymore mehr")
"""Words with which a sentence tells how it was: "They no longer wait a day; it is ready in 10 minutes"."""


def is_recent(tokens: Tokens, part: Part) -> bool:
    """Whether a value is called the one of now, by its cue, the first word, or a word behind it: "It is 2 now."."""
    behind = tokens.words[part.found.after : part.found.after + 2]
    return part.cue in _RECENT or tokens[0].low in _RECENT or not _RECENT.isdisjoint(behind)


def now_and_before(former: Sentence, latter: Sentence) -> tuple[str, Quantity, Part] | None:
    """Join "It takes 4 minutes now. It used to take 11." into a name, the former value and the part that is now."""
    old, new = _first(latter), lone_level(former)
    if old is None or new is None or not alike(new, old) or _widens(old, new):
        return None
    if old.role != BASELINE and not (old.role == LEVEL and opens_today(latter.tokens)):
        return None
    if branches.opens_with_new(latter.tokens):
        return None
    wished = is_bound(former, new) or is_wish_for(former.tokens, new)
    if not wished and (old.cue in _RECENT or latter.tokens[0].low in _RECENT):
        return None
    clause = _clause_at(latter.tokens, old.found.first)
    spoken = any(token.low in PRONOUNS for token in latter.tokens[clause : min(old.found.first, OPENING)])
    if not spoken or (new.role == BASELINE and new.cue not in _RECENT):
        return None
    hidden = {at for due in former.dues for at in range(due.first, due.after)} | set(
        range(new.first, new.after)
    )
    name = joined(former.tokens, [at for at in range(new.first) if at not in hidden])
    return name, old.quantity, new


def _widens(old: Part, new: Part) -> bool:
    """Whether a bound leaves more room than there was: "up to 12 searches, before it was 5" is a limit raised."""
    way = compare(old.quantity, new.quantity)
    return (way == 1 and new.quantity.comparator in ("<", "<=")) or (
        way == -1 and new.quantity.comparator in (">", ">=")
    )


def is_bound(sentence: Sentence, part: Part) -> bool:
    """Whether a value is one to stay below or above, so that the one of now comes behind: "Let's get p99 < 1 s."."""
    bound = part.quantity.comparator not in (None, "~")
    return bound and _PAST.isdisjoint(sentence.tokens.words[: part.first])


def _period(tokens: Sequence[Token]) -> str | None:
    """Return how often a count is taken when the sentence says it apart from the number: "Each week …"."""
    for at, token in enumerate(tokens[:-1]):
        hit = spellings.PERIODS.match(tokens, at + 1) if token.low in _EACH else None
        if hit:
            return f"/{hit[1]}"
    return None


_EACH: Final = vocabulary("each every per por pro jede jeden jedes par chaque cada в каждый каждую каждую")
_RECENT: Final = vocabulary("now jetzt ahora maintenant agora теперь сейчас 现在 currently")


def lone_level(sentence: Sentence) -> Part | None:
    """Return the one part that says a level, leaving asides alone, or None."""
    levels = [part for part in sentence.parts if part.role != SKIP and not is_aside(sentence.tokens, part)]
    return levels[0] if len(levels) == 1 and levels[0].role in (LEVEL, TARGET, BASELINE) else None


def _told_last(sentence: Sentence) -> Part | None:
    """Return the last of several parts when its clause tells how it was: "…, and the report query took 95 s"."""
    last = sentence.parts[-1] if sentence.parts else None
    if last is None or last.role not in (LEVEL, BASELINE) or not last.first:
        return None
    return last if sentence.tokens[last.first - 1].low in _WAS else None


_WAS: Final = vocabulary("took needed cost used lasted waited")
_PAST: Final = _WAS | vocabulary("was were had dauerte brauchte war waren tardaba era prenait était levava")


def _clause_at(tokens: Sequence[Token], before: int) -> int:
    """Return where the clause begins that token `before` stands in."""
    return max((at + 1 for at in range(before) if tokens[at].low in (",", ";", "and", "but")), default=0)


def _first(sentence: Sentence) -> Part | None:
    """Return the one part that says a level, or the first of several when its clause ends before the next."""
    levels = [part for part in sentence.parts if part.role != SKIP]
    if not levels or levels[0].role not in (LEVEL, TARGET, BASELINE):
        return None
    if len(levels) == 1:
        return levels[0]
    gap = sentence.tokens[levels[0].after : levels[1].first]
    return levels[0] if any(token.low in _GAPS for token in gap) else None


_GAPS: Final = frozenset({",", ";", "and", "und", "y", "et", "while", "without"})


def alike(old: Part, new: Part) -> bool:
    """Whether two values differ and are of one kind, so that one can be what becomes of the other."""
    kinds = [base(part.quantity)[0] for part in (old, new)]
    if old.quantity.value == new.quantity.value and old.quantity.unit == new.quantity.unit:
        return False
    return kinds[0] == kinds[1] or (kinds[1] is None and not new.found.weak)


def _takes_over(tokens: Sequence[Token], part: Part) -> bool:
    """Whether the later sentence has no subject of its own before its value."""
    lead = [at for at in range(part.first) if is_content(tokens, at)]
    own = [at for at in lead if tokens[at].low not in aims.EVENTS and tokens[at].low not in TURNING]
    return len(own) <= 1 or any(token.low in PRONOUNS for token in tokens[: part.first])
