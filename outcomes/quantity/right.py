"""What stands to the right of a number: suffix, unit, range, compound duration, rate, comparator."""

from __future__ import annotations

import re
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity import convert, right_words, spellings
from outcomes.quantity.counted import MOST_PERIODS, names_period, rate_of
from outcomes.quantity.number import clock_unit, is_grouped_by_point, value_of
from outcomes.quantity.slashed import is_span
from outcomes.quantity.suffix import Suffixed
from outcomes.quantity.tokens import Tokens
from outcomes.quantity.wholes import counts_cases, whole_behind

_COUNTABLE: Final = frozenset({"", *spellings.MONEY_CODES})
"""Units of which people write thousands with a point: 2.300 €, 15.500 a month."""


_MINUTES: Final = re.compile("[0-5][0-9]")
"""A number behind hours that counts minutes without saying so: "1 h 50"."""


_ADDING: Final = frozenset(spellings.AND_A_PART)


_HYPHEN: Final = ("-",)
_SECONDS: Final = frozenset({"s", "sec", "secs", "seconds"})
"""Units behind a second number with which "m" is minutes: "9 m 40 s"."""


class Right(Suffixed):
    """What stands to the right of a number: suffix, unit, range, compound, rate, comparator."""

    __slots__ = ("comparator", "rejected", "unit", "upper", "weak")

    def __init__(self, tokens: Tokens, at: int, value: float) -> None:
        super().__init__(tokens, at, value)
        self.unit: str | None = "s" if tokens[at].kind == "clock" else None
        self.upper: float | None = None
        self.comparator: str | None = None
        self.rejected = False
        if at and tokens[at - 1].kind == "sub" and tokens.words[at + 1 : at + 2] == _HYPHEN:
            self.after += 1  # "a sub-2-minute checkout"
        self._read()
        self.weak = self.unit is None and tokens[at].kind == "word"
        if is_grouped_by_point(tokens[at].text) and (self.unit or "").partition("/")[0] in _COUNTABLE:
            self.value *= 1000

    def _read(self) -> None:
        self._suffix_and_unit()
        if self.after == len(self.tokens):
            return
        following = self.tokens[self.after]
        if following.kind == "number" or following.low in right_words.GOING_ON:
            self._go_on()
        if self.unit is None and self.comparator is None:
            self._comparator_behind_noun()
        counted = rate_of(self.tokens, self.after) if self.unit is None else None
        if counted:
            self.after, self.unit, end = counted
            if self.comparator is None and end < len(self.tokens):
                bound = spellings.SUFFIX_COMPARATORS.match(self.tokens, end)
                self.comparator = bound[1] if bound else None

    def _go_on(self) -> None:
        self._range()
        self._compound()
        self._rate()
        self._suffix_comparator()
        if self.unit is None:
            self._rate()

    def _comparator_behind_noun(self) -> None:
        """Read "4.5 stars or better": the noun stays free to name what is counted."""
        at = self.after
        if (
            at + 2 >= len(self.tokens)
            or self.tokens[at].kind != "word"
            or self.tokens[at + 1].low not in right_words.OR
        ):
            return
        hit = spellings.SUFFIX_COMPARATORS.match(self.tokens, at + 1)
        self.comparator = hit[1] if hit else None

    def _suffix_and_unit(self) -> None:
        if self.after == len(self.tokens):
            return
        words = self.tokens.words
        if words[self.after] in _ADDING:
            self._add_a_part()
        if self.after < len(words) and words[self.after] in right_words.SCALES:
            self.value *= self._scale()
        unit = self._unit()
        if unit is not None and self.after < len(words) and words[self.after] in _ADDING:
            self._add_a_part()
        self.unit = unit if self.unit is None else clock_unit(self.tokens[self.number], unit)
        self.rejected = unit is None and self._glued() and self.tokens[self.after].kind == "glued"

    def _unit(self) -> str | None:
        if self.after >= len(self.tokens):
            return None
        token = self.tokens[self.after]
        minutes = (
            token.text == "m" and self._low(2) in _SECONDS and self.tokens[self.after + 1].kind == "number"
        )
        if minutes or (token.text in spellings.CASED and self._is_cased(token.text)):
            self.after += 1
            return "min" if minutes else spellings.CASED[token.text]
        hit = spellings.UNITS.match(self.tokens, self.after)
        if hit and token.text == "DB" and not self._glued():
            hit = None  # a database, and no decibels
        if hit and self.value > MOST_PERIODS and names_period(self.tokens, self.after):
            hit = None
        if hit and (token.low not in spellings.GLUED_ONLY or self._glued()):
            self.after = hit[0]
            return hit[1]
        times = spellings.TIMES.match(self.tokens, self.after)
        behind = self.tokens[times[0]].low if times and times[0] < len(self.tokens) else ""
        if times and (token.kind == "cjk" or behind in right_words.COMPARATIVE):
            self.after = times[0]
            return "x"
        if token.low in right_words.COUNTERS:
            self.after += 1
            return self._unit()
        return None

    def _is_cased(self, text: str) -> bool:
        """Whether a unit that its capitals tell stands close enough to its number."""
        return text in spellings.SPACED or self._glued() or self._is_gigabytes()

    def _is_gigabytes(self) -> bool:
        """Whether "Go" apart from its number is French for GB, and no language: "1,2 Go", not "3 Go services"."""
        if self.tokens[self.after].text != "Go":
            return False
        behind = self._low(1)
        return not behind.isalpha() or behind in right_words.FRENCH

    def _range(self) -> None:
        at = self.after
        if self._between():
            return
        if at + 1 >= len(self.tokens):
            return
        if self.tokens[at].low not in right_words.DASHES and not is_span(self.tokens, at, self.value):
            return
        upper = value_of(self.tokens[at + 1]) if self.tokens[at + 1].kind == "number" else None
        spaced = not self.tokens.glued(at)
        if upper is None or (spaced and self.tokens.glued(at + 1)):
            return
        self.after = at + 2
        factor = self._scale()
        unit = self._unit()
        self.upper = upper * factor
        if self.unit is None:
            self.value *= factor
        self.unit = self.unit or unit

    def _between(self) -> bool:
        """Read "between 14 and 16 ms"."""
        before = self.tokens[self.number - 1].low if self.number else ""
        at = self.after
        if before not in right_words.BETWEEN or at + 1 >= len(self.tokens):
            return False
        upper = value_of(self.tokens[at + 1]) if self.tokens[at + 1].kind == "number" else None
        if self.tokens[at].low not in right_words.AND or upper is None:
            return False
        self.after = at + 2
        self.upper = upper * self._scale()
        self.unit = self._unit() or self.unit
        return True

    def _compound(self) -> None:
        """Add "10 s" to "2 min": the parts of one duration, each in a smaller unit than the last."""
        while self.upper is None and self.unit in ("d", "h", "min", "s", "wk", "mo", "y"):
            start = self.after
            if self._low() in right_words.AND:
                self.after += 1
            if self.after >= len(self.tokens) or self.tokens[self.after].kind != "number":
                self.after = start
                return
            number = value_of(self.tokens[self.after])
            minutes = self.unit == "h" and _MINUTES.fullmatch(self.tokens[self.after].text) is not None
            self.after += 1
            unit = self._unit() or ("min" if minutes else None)
            part = Quantity(number or 0.0, unit)
            whole = Quantity(self.value, self.unit)
            if unit is None or not convert.is_duration(part) or convert.rank(unit) >= convert.rank(self.unit):
                self.after = start
                return
            self.value = round(convert.base(whole)[1] + convert.base(part)[1], 9) / convert.SECONDS[unit]
            self.unit = unit

    def _rate(self) -> None:
        tokens, at = self.tokens, self.after
        if at + 1 >= len(tokens):
            return
        found = whole_behind(tokens, self.number, at, self.value) if self.unit is None else None
        if found:
            self._share_of(*found, tokens[at].low)
            return
        low = tokens[at].low
        per = spellings.PER.match(tokens, at)
        if per is None or per[0] >= len(tokens):
            return
        period = spellings.PERIODS.match(tokens, per[0])
        if period and low in right_words.ONE and self.unit and self._is_later(period[0]):
            return
        lasts = self.unit in spellings.LASTING
        if period and not (lasts and (low == "в" or tokens[per[0]].low in spellings.OCCASIONS)):
            counted = "" if self.unit in (None, "x") else self.unit  # "2×/week" counts, and is no factor
            self.unit = "%" if self.unit == "%" else f"{counted}/{period[1]}"
            self.after = period[0]

    def _is_later(self, at: int) -> bool:
        """Whether "a month" says when, as in "50 ms a month after launch", and not by what is counted."""
        behind = self.tokens[at].low if at < len(self.tokens) else ""
        return behind in right_words.LATER and self.unit not in spellings.MONEY_CODES

    def _share_of(self, whole: float, at: int, word: str) -> None:
        cases = counts_cases(self.tokens, (self.number, at), (self.value, whole), word)
        if cases and whole in right_words.PER_MANY:
            self.unit, self.after = f"/{whole:g}", at + 1
        elif cases:
            self.value, self.unit, self.after = round(100 * self.value / whole, 4), "%", at + 1
        elif whole in right_words.ROUND:
            self.unit = f"/{int(whole)}"
            self.after = at + 1
        elif (
            word == "of" or (word in ("von", "de", "van") and whole in right_words.WHOLES)
        ) and whole > self.value:
            self.unit, self.after = f"/{whole:g}", at + 1
        elif word in ("/", "out"):
            self.after = at + 1
        elif word == "in" and self.value < whole:
            self.value, self.unit, self.after = round(100 * self.value / whole, 4), "%", at + 1

    def _suffix_comparator(self) -> None:
        if self.after >= len(self.tokens):
            return
        hit = spellings.SUFFIX_COMPARATORS.match(self.tokens, self.after)
        if hit is None:
            return
        following = self.tokens[hit[0]] if hit[0] < len(self.tokens) else None
        if following and following.low in right_words.LATEST:
            return
        if self._low() == "+" and (not self._glued() or (following and following.kind == "number")):
            return
        better = self.tokens[hit[0] - 1].low == "better" and convert.rank(self.unit) > 0
        plus = self._low() == "+"
        self.comparator = "<=" if better else hit[1]
        self.after = hit[0]
        if self.unit is None and (plus or self._low() in ("%", "x", "×")):
            self.unit = self._unit()
