"""Tell a name that is half a sentence, so that its numbers are told in passing: "broke twice and then they asked"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft


def is_named_by_a_clause(draft: Draft) -> bool:
    """Whether a name holds a verb that says something of its own, in no clause that only tells which thing it is."""
    named = draft.metric.lower().split()
    if len(named) < _SHORTEST or _TELLING.isdisjoint(named):
        return False
    for at, low in enumerate(named):
        if low in _RELATIVE:
            return False
        if low in _PAST or (low in _SPEAKERS and at + 1 < len(named) and named[at + 1] in _VERBS):
            return True
        if (low, *named[at + 1 : at + 2]) == _MEANS_THAT or _tells_of_trouble(named, at):
            return True
        if low in _STATES and named[at + 1 : at + 2] and named[at + 1] in _JUDGED:
            return True
    return named[-1] in _SUBJECTS


def _tells_of_trouble(named: list[str], at: int) -> bool:
    """Whether a word is the verb of what goes wrong: "all trams have a display problem", "latency fails the job"."""
    if named[at] in _HAVE:
        return not _TROUBLES.isdisjoint(named[at + 1 :])
    return named[at] in _FAILING and at > 0 and named[at + 1 : at + 2] == _THE


_SHORTEST: Final = 3
_RELATIVE: Final = vocabulary("who that which where whose until till nobody what")
"""What opens a clause that belongs to a name: "time until a loan is back", "rows that were lost"."""
_PAST: Final = vocabulary("were says said seems")
_MEANS_THAT: Final = ("means", "that")
_SPEAKERS: Final = vocabulary("we they i you it he she")
_VERBS: Final = vocabulary("would put saw peak are were was is always says can could thought think asked")
_SUBJECTS: Final = vocabulary("i we they he she")
_HAVE: Final = vocabulary("have has had")
_TROUBLES: Final = vocabulary("problem problems issue issues trouble troubles")
_FAILING: Final = vocabulary("fails fail failed")
_THE: Final = ["the"]
_STATES: Final = vocabulary("is are was")
_TELLING: Final = _PAST | _SPEAKERS | _STATES | frozenset(_MEANS_THAT)
"""Words of which every such name holds one."""
_JUDGED: Final = vocabulary("wrong broken off slow weird odd flaky bad too very so as because if when")
