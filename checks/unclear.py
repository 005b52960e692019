"""What the reader saw and does not resolve in silence: a change of version, a fact in passing, an unclear unit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from checks import View, check, wording
from checks.lines import place_of
from checks.quoting import quoted
from checks.said import said_in
from outcomes.model import Finding, Level, Remark

_PASSED_OVER: Final = frozenset({"version-bump", "in-passing"})
_MOST: Final = 2


@check("unclear")
def unclear(view: View) -> Iterator[Finding]:
    """Pass on the reader's remarks; what was no outcome is worth a word only where none was found, and only twice."""
    remarks = [remark for remark in view.declaration.remarks if remark.code in wording.REMARKS]
    kept = [remark for remark in remarks if remark.code not in _PASSED_OVER] + _passed_over(view, remarks)
    for remark in kept:
        words = wording.by_words(tuple(map(quoted, remark.words)))
        message = wording.REMARKS[remark.code].format(quote=quoted(remark.text), words=words)
        span = remark.span or place_of(remark.text, view.body) if remark.text else None
        yield Finding("unclear", Level.NOTICE, message, span)


def _passed_over(view: View, remarks: list[Remark]) -> list[Remark]:
    """Return what was read and not kept, without the line that the check for an outcome speaks about anyway."""
    passed = [remark for remark in remarks if remark.code in _PASSED_OVER]
    if view.declaration.declared or not passed:
        return []
    quote = said_in(view).quote
    told = {quoted(remark.text): remark for remark in reversed(passed)}
    told.pop(quote, None)
    return list(reversed(told.values()))[:_MOST]
