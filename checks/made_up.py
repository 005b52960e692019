"""Values of a suggestion that nobody has put their own in place of: pasted is not yet promised."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from checks import View, check, wording
from checks.lines import lines_of, place_of
from outcomes.model import Finding, Level

_REMARK: Final = re.compile(rf"<!-- (“[^<>\n]{{1,400}}”) (?:is|are) {re.escape(wording.CALLED_MADE_UP)}")
_WORD: Final = re.compile(r"“([^“”]{1,120})”")


@check("made_up")
def made_up(view: View) -> Iterator[Finding]:
    """Warn while a remark of a suggestion stands there and the words that it calls made up stand there, too."""
    remark = _REMARK.search(view.body)
    if not remark or not view.declaration.declared:
        return
    texts = [line.text for line in lines_of(view.body)]
    places = {word: next(filter(_holds(word), texts), None) for word in _WORD.findall(remark[1])}
    left = tuple(word for word, line in places.items() if line)
    if left:
        place = place_of(places[left[0]] or "", view.body, left[0])
        yield Finding("made_up", Level.WARNING, wording.still_made_up(left), place)


def _holds(word: str) -> Callable[[str], re.Match[str] | None]:
    """Return what finds a word, and not the end or the beginning of another one: "2 a week" is not in "12 a week"."""
    return re.compile(rf"(?<![\w.,]){re.escape(word)}(?!\w)").search
