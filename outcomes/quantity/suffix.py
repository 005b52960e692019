"""Follow what multiplies a number or adds to it right behind it: k, million, "and a half"."""

from __future__ import annotations

from outcomes.quantity import spellings
from outcomes.quantity.tokens import Tokens


class Suffixed:
    """A number among tokens, with how far what belongs to it has been followed."""

    __slots__ = ("after", "number", "tokens", "value")

    def __init__(self, tokens: Tokens, at: int, value: float) -> None:
        self.tokens = tokens
        self.value, self.after = value, at + 1
        self.number = at

    def _low(self, offset: int = 0) -> str:
        return self.tokens[self.after + offset].low if self.after + offset < len(self.tokens) else ""

    def _glued(self) -> bool:
        at = self.after
        return at < len(self.tokens) and self.tokens.glued(at)

    def _scale(self) -> float:
        """Return the factor of a suffix such as k or million and step over it."""
        if self.after >= len(self.tokens):
            return 1.0
        token = self.tokens[self.after]
        glued = self._glued()
        if glued and token.text in ("M", "B") and not self._low(1).startswith(("/s", "bit")):
            self.after += 1
            return 1e6 if token.text == "M" else 1e9
        if token.text in ("M", "k") and not glued and self._scales_a_count():
            self.after += 1
            return 1e6 if token.text == "M" else 1e3
        if glued and token.low == "m" and self._money_before():
            self.after += 1
            return 1e6
        factor = spellings.SUFFIX.get(token.low)
        if factor is None or (token.low in ("k", "bn", "mn") and not glued and not self._money_after()):
            return 1.0
        self.after += 2 if self._low(1) == "." and token.low in ("mio", "mrd", "tsd", "тыс") else 1
        return factor

    def _scales_a_count(self) -> bool:
        """Whether a letter apart from its number is a million or a thousand: "252 M" alone, "84 M rows"."""
        following = self.tokens[self.after + 1] if self.after + 1 < len(self.tokens) else None
        return following is None or (following.kind == "word" and following.low.endswith("s"))

    def _money_before(self) -> bool:
        return self.number > 0 and self.tokens[self.number - 1].low in spellings.MONEY

    def _money_after(self) -> bool:
        return self._low(1) in spellings.MONEY

    def _add_a_part(self) -> None:
        """Add the half of "two and a half hours", "an hour and a half", "2½ hours"."""
        part = spellings.AND_A_PART.match(self.tokens, self.after)
        if part:
            self.after, self.value = part[0], self.value + float(part[1])
