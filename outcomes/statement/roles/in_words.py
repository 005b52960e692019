"""Find the factors and zeros that a sentence says in words: "double", "half as much", "nobody", "no … any more"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity import Found
from outcomes.quantity.tokens import Token, Tokens
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.roles.nothing import any_more, goes_wrong, is_none
from outcomes.statement.roles.portions import SIZES, TOLD, of_itself

IN_WORDS: Final = words.FACTORS.telling(words.STOP) | frozenset({*words.ZEROS, "no"})
"""Words of which each factor and each zero has one."""


def in_words(tokens: Tokens) -> list[Found]:
    """Return the factors and zeros that are said in words: "double", "nobody", "no … any more"."""
    found = []
    for first, after, factor in words.FACTORS.find(tokens):
        share = _is_a_share(tokens, first, after) or _grows(tokens, first)
        if _is_verb(tokens, first, after) and not (share or _is_of_a_period(tokens, after)):
            roughly = _is_rough(tokens, first, after)
            first -= roughly  # noqa: PLW2901  # "about half as much" is no share of 50%
            quantity = Quantity(
                float(factor), "x", "~" if roughly else None, text=tokens.written(first, after)
            )
            found.append(Found(first, after, quantity, signed=True))
    for first, after, zero in words.ZEROS.find(tokens):
        if (
            after < len(tokens) and tokens[after].low == "件"
        ):  # "ゼロ件ヒット率" is the share of searches without a hit
            continue
        if zero == "none" or after == len(tokens) or tokens[after].low not in ("than", "-", "or"):
            quantity = Quantity(0.0, None, text=tokens.written(first, after))
            following = tokens[after].low if after < len(tokens) else "."
            alone = (first == 0 and following in "(,;.") or (zero == "none" and following in _THEN)
            weak = zero == "none" and not (alone or any_more(tokens, after) or goes_wrong(tokens, first))
            found.append(Found(first, after, quantity, weak=weak))
    if tokens and tokens[0].low == "no" and is_none(tokens):
        found.append(Found(0, 1, Quantity(0.0, None, text=tokens[0].text)))
    return found


def _is_rough(tokens: Tokens, first: int, after: int) -> bool:
    """Whether a word before says that a factor is rough: "about half as much", but not "about half the users"."""
    if not first or tokens.words[first - 1] not in _ROUGHLY:
        return False
    return tokens.words[after - 1] != "the" or tokens.words[after : after + 1] in _WHOLES


_ROUGHLY: Final = vocabulary("about around roughly nearly almost ~ ca approximately")
_WHOLES: Final = tuple((low,) for low in TOLD)


def _is_of_a_period(tokens: Tokens, after: int) -> bool:
    """Whether a fraction is of a length of time, or a noun: "in half an hour", "by half a second", "in two halves"."""
    if tokens.words[after - 1] == "halves" and tokens.words[max(0, after - 2)] in ("two", "both", "2"):
        return True
    return tokens.words[after : after + 1] in _A and tokens.words[after + 1 : after + 2] in _PERIODS


_A: Final = (("a",), ("an",))
_PERIODS: Final = frozenset({("second",), ("minute",), ("hour",), ("day",), ("week",), ("month",), ("year",)})


def _grows(tokens: Sequence[Token], first: int) -> bool:
    """Whether "by half" is what is added: "rises by half"."""
    if tokens[first].low not in _BY:
        return False
    return any(sign == 1 for _, _, sign in words.MOVES.find(tokens[:first]))


_BY: Final = frozenset({"by", "um"})


def _is_a_share(tokens: Tokens, first: int, after: int) -> bool:
    """Whether a part is no factor: "the share falls to a third", "to a third of users", "half the size of a phone"."""
    if tokens[first].low not in _ONTO:
        sized = (
            tokens[after - 1].low == "the" and tokens.words[after : after + 1] and tokens[after].low in SIZES
        )
        return bool(sized) and not of_itself(tokens.words, after + 1)
    behind = [token.low for token in tokens[after : after + 3]]
    if behind and behind[0] in _WHOLE:
        return _TODAY.isdisjoint(behind)
    before = [token.low for token in tokens[:first]]
    return not _LEVELS.isdisjoint(before)


_ONTO: Final = vocabulary("to auf à para alla tot")
_WHOLE: Final = vocabulary("of der des de del di dei van a an eines einer")
_LEVELS: Final = vocabulary(
    "from von de da van share proportion percentage rate fraction anteil quote part proporción porcentaje cuota parte"
    " quota percentuale"
    " porcentagem aandeel taux tasa taxa tasso"
)
"""Words before "to a third" with which it is a level: of a share, or behind the one it comes from."""


_THEN: Final = vocabulary("now since afterwards today then")
_TODAY: Final = vocabulary(
    "currently now today today's today’s current was down last former previous original old size"
)
_ALSO_ADJECTIVES: Final = vocabulary(
    "double triple quadruple twofold threefold fourfold fivefold tenfold thrice halve halbe"
)


_ARGUMENTS: Final = vocabulary(
    "reason reasons rationale purpose goal goals aim aims motivation problem problems issue benefit benefits idea"
)
"""What is twofold without being any more: "the reason for this is twofold"."""
_LONGEST_SUBJECT: Final = 7


def _is_verb(tokens: Tokens, first: int, after: int) -> bool:
    """Whether "double" tells what happens and is no adjective: "double bookings remain at zero"."""
    if tokens[first].low not in _ALSO_ADJECTIVES or after - first > 1:
        return True
    following = tokens[after].low if after < len(tokens) else ""
    if following in ("the", "our", "its", "their", "die", "den", "la", "el", "le"):
        return True
    if first and following in ("", ".", ",", ";", "by", "within", "until"):
        return _ARGUMENTS.isdisjoint(tokens.words[max(0, first - _LONGEST_SUBJECT) : first])
    opens = first == 0 or tokens[first - 1].low in ("to", "will", "should", "would", "we", "and", ":", "that")
    return opens and not words.MOVES.find(tokens[after:]) and not words.HOLDS.find(tokens[after:])
