"""Name values by a noun within them, or by what nobody is to do: "one reviewer in fifty", "Nobody waits longer"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.statement.names import name_words
from outcomes.statement.names.name_spans import name_behind
from outcomes.statement.roles.gained import WON
from outcomes.statement.roles.parts import Group, holds_content


def by_noun(tokens: Tokens, group: Group, lead: Sequence[int], tail: Sequence[int]) -> str:
    """Return the name by the noun that is part of a value: "one reviewer in fifty", "40% memory cut", "60 FPS"."""
    nouns = ""
    for part in group.parts:
        if part.noun:
            nouns = f"{nouns} {part.noun}" if nouns else part.noun
    if not (lead or group.baseline) and group.target and group.target.quantity.unit == "fps":
        nouns = "FPS"
    gets_better = not nouns and group.change and group.change.sign != -1 and not holds_content(tokens, lead)
    if gets_better and _is_on_a_benchmark(tokens, tail):
        return "performance"
    if not nouns:
        return ""
    place = tokens.words[tail[0]] if tail and tokens.words[tail[0]] in _AT_PLACES else ""
    if not place and group.change and group.change.cue in WON:
        return nouns
    return f"{nouns} {place} {name_behind(tokens, tail)}".replace("  ", " ").strip()


def _is_on_a_benchmark(tokens: Tokens, tail: Sequence[int]) -> bool:
    """Whether "an 8% win on the macro benchmark" is told: what gets better is not the benchmark."""
    behind = [tokens.words[at] for at in tail[:_LONGEST_PLACE]]
    return behind[:1] in (["on"], ["in"]) and not _BENCHMARKS.isdisjoint(behind)


_LONGEST_PLACE: Final = 5
_BENCHMARKS: Final = frozenset({"benchmark", "benchmarks", "microbenchmark", "microbenchmarks"})


def without_nobody(tokens: Tokens, text: str, tail: Sequence[int]) -> str:
    """Name what nobody does by what they would do: "Nobody waits longer than 3 days for a comment"."""
    before, denied, inside = text.partition(" no ")
    made = before.lower() in _MAKING or before.rpartition(" ")[2].lower() in _CAUSING
    if denied and made:  # "causes no pause longer than 80 ms"
        return inside
    first, _, rest = text.partition(" ")
    if first.lower() not in NOBODY:
        return text
    while rest.split(" ")[0].lower() in name_words.LEADS and " " in rest:
        rest = rest.partition(" ")[2]
    behind = tokens.words[tail[0]] if tail else ""
    more = name_behind(tokens, tail) if behind in _PLACES else ""
    return f"{rest} {behind} {more}".strip() if rest and more else rest or text


NOBODY: Final = frozenset(
    {"nobody", "no-one", "none", "no", "niemand", "kein", "keine", "nadie", "ningún", "ninguna"}
)
_WHILE: Final = frozenset({"while", "during", "when", "with"})
_MAKING: Final = frozenset(
    {"causes", "cause", "shows", "show", "adds", "has", "have", "produces", "there is"}
)
_CAUSING: Final = frozenset({"causes", "cause", "adds", "produces", "shows"})
_PLACES: Final = frozenset({"for", "at", "on", "to", "in", "auf", "an", "bei", "para", "en", "por"})
_AT_PLACES: Final = _PLACES | _WHILE | {"per"}
