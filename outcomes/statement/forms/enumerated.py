"""Tell a list of names with their values, of which each is one: "Performance ≥95, Accessibility 100, SEO 100"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.names.metric_kind import is_better_low, is_measured
from outcomes.statement.roles.parts import MOVING, Group, Part
from outcomes.statement.sentence import Sentence

_BETWEEN: Final = vocabulary(", ; / | · • and & und y et e")
"""Signs and words between two entries."""
_SIGNS: Final = vocabulary(": = ( ) of at is")
_TELLING: Final = vocabulary("we i it they he she wir ich es nous nosotros")
"""Words of a clause, which no name has."""
_LONGEST: Final = 4
"""Words of a name in such a list."""
_SCORES: Final = vocabulary(
    "lighthouse performance accessibility a11y practices seo pwa lcp cls inp fid fcp tbt ttfb apdex recall precision"
    " accuracy f1 auc map ndcg bleu score rating nps csat mos ssim psnr iou"
)
"""Names whose bare numbers are marks that a thing gets, and no versions or settings."""


def is_list(sentence: Sentence, groups: Sequence[Group]) -> bool:
    """Whether a sentence is but names of what is measured with their values, one of them a bound."""
    if len(groups) < len(("one", "other")):
        return False
    starts = [0, *[group.after for group in groups[:-1]]]
    targets = [group.target for group in groups if not (group.baseline or group.change)]
    bounds = [target for target in targets if target and target.quantity.comparator not in (None, "~")]
    if not bounds or len(targets) < len(groups):
        return False
    return all(
        target is not None and _is_entry(sentence, start, target)
        for start, target in zip(starts, targets, strict=True)
    )


def _is_entry(sentence: Sentence, start: int, value: Part) -> bool:
    """Whether the words before a value are a short name of what is measured, set off from the entry before."""
    words = sentence.tokens.words[start : value.found.first]
    if start and not (words and words[0] in _BETWEEN):
        return False
    named = [word for word in words if word not in _BETWEEN and word not in _SIGNS]
    if not 0 < len(named) <= _LONGEST or not (MOVING | _TELLING).isdisjoint(named):
        return False
    name = " ".join(named)
    if value.quantity.comparator in (">", ">=") and is_better_low(name):
        return False
    return value.quantity.unit is not None or not _SCORES.isdisjoint(named) or is_measured(name)
