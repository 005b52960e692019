"""Tell what the key before a colon announces for the value behind it."""

from __future__ import annotations

import re
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.deadlines import deadline
from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.markup import page
from outcomes.statement.names.metric_kind import is_measured
from outcomes.statement.roles import values
from outcomes.statement.roles.groups import compose
from outcomes.statement.roles.parts import BASELINE
from outcomes.statement.roles.units import kind_of_unit
from outcomes.statement.sentence import take_apart
from outcomes.statement.words import Role

_BASELINE, _CHANGE, _DEADLINE, _GOAL, _METRIC, _OUTCOME, _SOURCE, _TARGET = (
    Role.BASELINE,
    Role.CHANGE,
    Role.DEADLINE,
    Role.GOAL,
    Role.METRIC,
    Role.OUTCOME,
    Role.SOURCE,
    Role.TARGET,
)
"""Asked for again and again; to look up a member of an enumeration takes longer than the rest of most questions."""

_ENDS: Final = {
    "from": Role.BASELINE,
    "to": Role.TARGET,
    "is": Role.TARGET,
    "base": Role.BASELINE,
    "commit": Role.TARGET,
    "we commit": Role.TARGET,
    "commit to": Role.TARGET,
    "we commit to": Role.TARGET,
    **dict.fromkeys(
        vocabulary(
            "review check checked measured judged evaluated geprüft überprüft gemessen revisado medido comprobado"
            " evaluado verificado avaliado vérifié mesuré évalué verificato misurato gemeten gecontroleerd prüfung"
            " überprüfung auswertung evaluation revisión verifica controle controllo"
        ),
        Role.DEADLINE,
    ),
    **dict.fromkeys(
        ("checked after", "checked on", "measured on", "geprüft am", "gemessen am"), Role.DEADLINE
    ),
    **dict.fromkeys(("last year", "last season", "last quarter", "last month", "last week"), Role.BASELINE),
    **dict.fromkeys(("duration", "run time", "runs for", "test length", "length", "time"), Role.DEADLINE),
}
"""Words that are keys only in front of a value or a time."""
_BRANCHES: Final = frozenset(
    {"branch", "main", "master", "base", "pr", "upstream", "base branch", "reference", "data"}
)
"""Words that head columns of values, but name something else before a colon."""
_MOVING: Final = re.compile(r"->|→|⇒|\b(?:to|from|was|instead)\b")


_MEASURING: Final = vocabulary("messung medición medição mesure misurazione meting measurement")
"""Keys behind which stands where values are measured, or when."""


def role_of_key(key: str, value: str) -> Role | None:
    """Return what `key` announces for `value`, the words before and behind a colon, or None."""
    word = key.strip(" *_-•").lower()
    if word == "what" and _names(page.plain(value)):
        return _METRIC
    if is_pair(word):
        return _CHANGE
    end = _end(word, page.plain(value)) if word in _ENDS else None
    role = None if word in _BRANCHES and not _is_measured_on(word, value) else role_of_label(key)
    if role is _SOURCE and word in _MEASURING and deadline.parse(value) is not None:
        return _DEADLINE
    if role is _SOURCE and _tells_both(page.plain(value)):
        return _OUTCOME
    if role is _DEADLINE and any(map(str.isdigit, key)) and deadline.parse(value) is None:
        return None  # "By 2027-03-31: time to first reply 11 h → 4 h"
    return end if end is _DEADLINE else role or end


def _is_measured_on(word: str, value: str) -> bool:
    """Whether "main: 2.3 s" tells what was measured there: a value with a unit and nothing else."""
    level = values.lone_value(page.plain(value)) if word in _CODE else None
    return level is not None and kind_of_unit(level) in _MEASURED


_CODE: Final = frozenset({"main", "master", "pr", "branch", "upstream"})
_MEASURED: Final = frozenset({"time", "size", "other", "rate"})


def is_pair(key: str) -> bool:
    """Whether a key announces the value of before and that of the goal: "Baseline → Target", "Before / after"."""
    if not ("/" in key or ">" in key or "→" in key or "⇒" in key):
        return False
    first, _, second = _JOINT.split(key, maxsplit=1) if _JOINT.search(key) else (key, "", "")
    return (first, second) == ("from", "to") or (
        role_of_label(first) is _BASELINE and role_of_label(second) in (_TARGET, _GOAL)
    )


_JOINT: Final = re.compile(r" ?(→|->|=>|⇒|/) ?")


def _tells_both(value: str) -> bool:
    """Whether "Measured by: late payments, 410 today, 300 or less in May" tells the values themselves."""
    return any(group.baseline and group.target for group in compose(take_apart(value)))


def _names(value: str) -> bool:
    """Whether the value of "What: calls dropped during handover" can name a metric."""
    return 0 < len(value.split()) <= _LONGEST_NAME and is_measured(value) and not take_apart(value).parts


_LONGEST_NAME: Final = 10


def _end(word: str, value: str) -> Role | None:
    """Return what "From: 9 days", "To: 3 days", "Is: 9 min" or "Check: 2027-03-31" say."""
    role = _ENDS[word]
    if role is _DEADLINE:
        return role if deadline.parse(value) is not None and not _MOVING.search(value) else None
    level = values.level_of(value)
    branch = word == "base" and level is not None and level.unit is None and "." in level.text
    if "commit" in word and not (level and _is_promise(level) and values.opens_with_value(value)):
        return None
    return role if level is not None and not branch else None


def _is_promise(level: Quantity) -> bool:
    """Whether a team commits to a value: a share, a rate or a bound, and no commit with its hash or size."""
    return level.comparator is not None or level.unit == "%" or "/" in (level.unit or "")


def is_bound(value: str) -> bool:
    """Whether "Effort:", "Cost:" or the like names a metric: its value is bounded, or told with the one before."""
    parts = take_apart(value).parts
    return any(part.quantity.comparator not in (None, "~") or part.role == BASELINE for part in parts)
