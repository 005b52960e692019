"""What the reader noticed and did not guess at is said, as a notice."""

from __future__ import annotations

from collections.abc import Iterator

from checks import View, check, wording
from outcomes.model import Finding, Level


@check("unclear")
def unclear(view: View) -> Iterator[Finding]:
    """Pass on the reader's remarks; a change of version is worth a word only where no outcome was found."""
    for remark in view.declaration.remarks:
        if remark.code in wording.REMARKS and not (
            remark.code == "version-bump" and view.declaration.declared
        ):
            yield Finding(
                "unclear", Level.NOTICE, wording.REMARKS[remark.code].format(quote=remark.text), remark.span
            )
