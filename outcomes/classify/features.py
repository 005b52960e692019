"""What the model sees of a statement: its words and their letters, their roles, which of them meet, and its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import combinations_with_replacement, pairwise

from outcomes.classify.parts import MARK, clauses_of, head_of, prefix_of
from outcomes.classify.tokens import Word

Pair = tuple[str, str]
Place = tuple[str, int, int]
"""A feature by its name, with the two words (often the same) that it speaks of."""
Places = tuple[tuple[str, ...], int, int]
"""Several features of the same words."""

BIAS = "bias"
"""The feature that every statement has."""
_NUMBERS = frozenset(
    ["money", "pct", "points", "factor", "size", "time", "count", "pixel", "version", "date"]
)
_BEGINS = "^"
MISSED = frozenset(
    ["felt", "person", "technical", "artefact", "setting", "work", "vague", "up", "down", "contrast"]
)
"""Roles that are missed where they are absent."""
_NEAR = 3
"""Number of symbols by which roles that stand near each other are apart at most."""
_MOST = 3
"""Numbers or clauses above which more of them say no more."""
_BETWEEN = frozenset(["new", "more", "fewer", "of", "the"])
"""Words between a number and what it counts."""


class Sight:
    """A statement with what several families of features look at."""

    __slots__ = ("clauses", "head", "letters", "played", "roles", "start", "stems", "symbols", "words")

    def __init__(self, words: tuple[Word, ...]) -> None:
        """Take a statement of at least one word."""
        self.words = words
        lows, stems, played, letters = zip(*words, strict=True)
        self.start = min(prefix_of(words), len(words) - 1)
        """Where the statement begins, behind a prefix."""
        self.head = head_of(lows, stems, played, self.start)
        """Where the word stands that it is about."""
        marked = MARK in played
        if marked:
            stems = tuple([word.stem for word in words if word.roles != MARK])
            played = tuple([() if roles == MARK else roles for roles in played])
        self.letters: Sequence[Sequence[str]] = letters
        """The features of each word alone."""
        self.stems: list[str] = [_BEGINS, *stems]
        """Those of its words and numbers, behind a mark for where it begins."""
        self.played: Sequence[Sequence[str]] = played
        """The roles of each word; a mark plays none."""
        self.symbols: list[str] = [role for roles in played for role in roles]
        """The skeleton: the roles of every word that has any, one after the other."""
        self.roles = frozenset(self.symbols)
        parted = marked or "link" in self.roles
        self.clauses = clauses_of(words, self.start) if parted else []
        """Empty where nothing parts any."""

    def places(self) -> list[int]:
        """Return where the word of each symbol stands."""
        return [at for at, roles in enumerate(self.played) for _ in roles]


def pairs_of(sight: Sight) -> tuple[set[Pair], set[Pair], set[Pair]]:
    """Return the features that are meetings of two: of neighbours, of neighbours but one, and of near roles."""
    stems = sight.stems
    beside = set(pairwise(stems))
    if sight.start:
        beside.add((_BEGINS, sight.words[sight.start].stem))
    return beside, set(zip(stems, stems[2:], strict=False)), _near(sight.played, sight.symbols)


def _near(played: Sequence[Sequence[str]], symbols: list[str]) -> set[Pair]:
    """Return the pairs of roles that stand near each other, but neither in one word nor in neighbours."""
    near: set[Pair] = set()
    behind, end = len(played[0]), _NEAR  # symbols up to the neighbour's last; up to the last that is near
    for roles, beside in pairwise(played):
        behind += len(beside)
        for role in roles:
            end += 1
            if behind < end:
                for other in symbols[behind:end]:
                    near.add((role, other))
    return near


def few_of(sight: Sight) -> list[tuple[str, ...]]:
    """Return features that come together, family by family: how much there is, how it begins, what it is about."""
    few = [_much_of(sight), _names_of_start(_form_of(sight.words[sight.start]), flags_of(sight.roles))]
    if sight.head is not None:
        word = sight.words[sight.head]
        few.append(_names_of_head(word.stem, word.roles))
    return few


def single_of(sight: Sight) -> set[str]:
    """Return the names of all other features but those of roles."""
    names: set[str] = set().union(*sight.letters)
    if sight.start:
        names.add(f"pre {sight.words[0].low}")
    if len(sight.clauses) > 1:
        last = [role for at in sight.clauses[-1] for role in sight.words[at].roles]
        names.add(f"tn {not _NUMBERS.isdisjoint(last)}")
    for few, _, _ in _parts(sight):
        names.update(few)
    return names


def placed(sight: Sight) -> list[Place]:
    """Return the features that speak of words of the statement; one may come again, and counts where it came first."""
    words, stems = sight.words, sight.stems
    places = [(name, at, at) for at, letters in enumerate(sight.letters) for name in letters]
    ends = [0, *[at for at, word in enumerate(words) if word.roles != MARK]]
    for family, step in (("b", 1), ("sk", 2)):
        places += [
            (f"{family} {left} {right}", at, there)
            for left, right, at, there in zip(stems, stems[step:], ends, ends[step:], strict=False)
        ]
    if sight.start:
        places.append((f"b {_BEGINS} {words[sight.start].stem}", sight.start, sight.start))
    symbols = list(zip(sight.symbols, sight.places(), strict=True))
    places += [
        (f"near {role} {other}", at, there)
        for place, (role, at) in enumerate(symbols, 1)
        for other, there in symbols[place : place + _NEAR]
        if there > at + 1
    ]
    _, begin, *about = few_of(sight)
    parts = [(begin, sight.start, sight.start), *_parts(sight)]
    if sight.head is not None:
        parts.append((about[0], sight.head, sight.head))
    return places + [(name, left, right) for names, left, right in parts for name in names]


def _parts(sight: Sight) -> list[Places]:
    """Return what the clauses of a statement say, and its numbers."""
    places: list[Places] = []
    if len(sight.clauses) > 1:
        places += _clause_places(sight)
    if "count" in sight.roles:
        places += _counted_places(sight)
    return places


def _clause_places(sight: Sight) -> Iterator[Places]:
    """Yield the roles of the first clause and of the last: often work, and what comes of it."""
    for family, clause in (("h", sight.clauses[0]), ("t", sight.clauses[-1])):
        for at in clause:
            yield tuple([f"{family} {role}" for role in sight.words[at].roles]), at, at


@lru_cache(maxsize=4096)
def _names_of_head(stem: str, roles: tuple[str, ...]) -> tuple[str, ...]:
    """Return the features of what a statement is about."""
    return (f"hd {stem}", *[f"hr {role}" for role in roles or ("none",)])


@cache
def _names_of_start(form: str, flags: str) -> tuple[str, ...]:
    """Return the form of the first word behind a prefix, alone and together with what else the statement has."""
    return f"fw {form}", f"fw {form} {flags}"


def _form_of(word: Word) -> str:
    """Return what form a first word has: a participle, a plural, a number."""
    if word.stem[0] == "<":
        return "num"
    for end in _FORMS:
        if word.low.endswith(end):
            return end
    return "x"


_FORMS = ("ed", "ing", "s")


def _counted_places(sight: Sight) -> Iterator[Places]:
    """Yield what numbers count: the word behind each."""
    words, start = sight.words, sight.start
    for number, (word, after) in enumerate(pairwise(words[start:]), start):
        if word.stem == "<count>":
            at = number + 1
            if after.low in _BETWEEN and at + 1 < len(words):
                at += 1
            yield (f"cn {words[at].stem}",), number, at


def together(roles: frozenset[str]) -> Iterator[Pair]:
    """Return the meetings of two roles, wherever they stand; a role alone meets itself."""
    return combinations_with_replacement(sorted(roles), 2)


def missing(absent: frozenset[str], flags: str) -> list[str]:
    """Return what numbers there are, and which roles are missed, said again where there is no number either."""
    names = [f"nc {flags}", *[f"no {role}" for role in absent]]
    return names if flags in _NUMBERED else names + [f"no number no {role}" for role in absent]


_NUMBERED = ("10", "11")
"""Flags of a statement with a number."""


@lru_cache(maxsize=1024)
def flags_of(roles: frozenset[str]) -> str:
    """Return whether there is a number, and whether there is a before and after."""
    return f"{not _NUMBERS.isdisjoint(roles):d}{'contrast' in roles or 'arrow' in roles:d}"


def _much_of(sight: Sight) -> tuple[str, ...]:
    """Return the features that speak of how much there is of what, and of no word in particular."""
    numbers = len([role for role in sight.symbols if role in _NUMBERS])
    return _much(numbers, len(sight.words), len(sight.clauses))


@lru_cache(maxsize=1024)
def _much(numbers: int, words: int, clauses: int) -> tuple[str, ...]:
    """Return how many numbers, words and clauses there are, roughly."""
    return (
        BIAS,
        f"numbers {min(numbers, _MOST)}",
        f"long {min(words // 4, 4)}",
        f"cl {min(clauses or 1, _MOST)}",
    )


def names_of(words: tuple[Word, ...]) -> set[str]:
    """Return the names of all features of a statement."""
    if not words:
        return {BIAS}
    sight = Sight(words)
    spoken = [name for name, _, _ in placed(sight)]
    spoken += [f"r {role}" for role in sight.roles]
    spoken += [f"c {role} {other}" for role, other in together(sight.roles) if role != other]
    absent = missing(MISSED - sight.roles, flags_of(sight.roles))
    return single_of(sight).union(spoken, absent, *few_of(sight))
