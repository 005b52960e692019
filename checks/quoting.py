"""Other people's words inside a sentence of ours: on one line, cut between words, with nothing hidden in them."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LONGEST: Final = 120
"""Characters of a quote; whoever wrote the rest knows how it goes on."""
_JOINERS: Final = "\u200c\u200d"
"""Hidden as well, but words of Persian and pictures of people fall apart without them."""
_HIDDEN: Final = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
_PICTURE: Final = "\ufffc"
_MARKS: Final = str.maketrans({"“": '"', "”": '"'})
_ENDS: Final = re.compile(r"[\s,;:(\[{/–—-]+$")


def quoted(text: str, most: int = LONGEST) -> str:
    """Return `text` as it may stand between “ and ”: neither mark is left in it, so that nothing can end the quote."""
    return shortened(tidy(text).translate(_MARKS), most)


def tidy(text: str) -> str:
    """Return `text` on one line without pictures and signs that are not seen, as those turn the words around them."""
    if not text.isprintable() or _PICTURE in text:
        text = "".join(" " if _is_hidden(sign) else sign for sign in text)
    return " ".join(text.split())


def shortened(text: str, most: int, end: str = "…") -> str:
    """Return `text` in at most `most` characters, cut between two words where there is a gap not too far back."""
    if len(text) <= most:
        return text
    cut = text[: most - len(end)]
    gap = cut.rfind(" ") if not text[len(cut)].isspace() else len(cut)
    cut = cut[:gap] if gap > most // 2 else cut
    if not end and cut.count("(") > cut.count(")") and not cut.startswith("("):
        cut = cut[: cut.rfind("(")]
    return _ENDS.sub("", cut) + end


def _is_hidden(sign: str) -> bool:
    return sign == _PICTURE or (sign not in _JOINERS and unicodedata.category(sign) in _HIDDEN)
