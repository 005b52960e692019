"""Tell bare values of a list that are goals by what they count: "100 GitHub stars" below "Metrics"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.heads.outline import Context
from outcomes.statement.names import metric_kind
from outcomes.statement.weighing.evidence_features import Candidate
from outcomes.statement.words import PEOPLE, Role

_SUCCESS: Final = vocabulary(
    "success metric metrics target targets kpi kpis okr okrs kr krs key result results goal goals growth traction"
    " adoption count measure measures measuring outcome outcomes impact erfolg ziele objetivos objectifs"
)
"""Words of headings below which a bare count is a goal; below "Acceptance criteria" it mostly counts work."""
_GIVEN: Final = vocabulary(
    "stars star stargazers followers likes reactions upvotes downloads installs signups sign-ups forks backers sponsors"
    " donations attendees participants registrations testers adopters developers people teams organizations"
    " adus maus daus waus mau dau wau organisations communities partners clients projects sites reviews mentions"
)
_REACHING: Final = vocabulary("reach get gain win attract hit grow to have over at least ~ > >=")
"""Words before a count of which nothing but that it is to be reached is told."""


def is_frame_rate(candidate: Candidate) -> bool:
    """Whether an item is a frame rate with where it is to be reached, or with its floor: "60 FPS while drawing"."""
    sentence, target = candidate.sentence, candidate.draft.target
    if not candidate.bullet or target is None or target.unit != "fps" or candidate.draft.change:
        return False
    if target.comparator in (">", ">=") and not candidate.draft.baseline:
        return not metric_kind.is_setting(candidate.draft.metric)
    if candidate.bullet != "item" or len(sentence.parts) > 1:
        return False
    part = sentence.parts[0]
    behind = sentence.tokens.words[part.after : part.after + 1]
    return not part.found.first and bool(behind) and behind[0] in _WHERE


_WHERE: Final = frozenset({"while", "during", "when", "on", "in"})


def is_goal(candidate: Candidate) -> bool:
    """Whether an item below a heading of goals is but a bare count of people or of what they give."""
    draft, sentence = candidate.draft, candidate.sentence
    target = draft.target
    if (
        not _is_announced(candidate)
        or candidate.bullet != "item"
        or target is None
        or target.unit is not None
    ):
        return False
    if draft.baseline or draft.change or target.comparator in ("<", "<=") or target.value < _FEW:
        return False
    opens = _REACHING.issuperset(sentence.tokens.words[: sentence.parts[0].found.first])
    named = [word.strip("()") for word in draft.metric.lower().split()]
    counted = not (_GIVEN | PEOPLE).isdisjoint(named[:_NEAR])
    return opens and counted and _is_of_success(candidate.context)


def _is_announced(candidate: Candidate) -> bool:
    """Whether the place announces outcomes, or a heading does that is all a name of them, and of a time."""
    return candidate.promising or any(heading.label in _ASKED for heading in candidate.context.headings)


_ASKED: Final = (Role.METRIC, Role.OUTCOME, Role.TARGET)
_FEW: Final = 3
"""Less of people than this look at something, and are no goal: "2 maintainers agree"."""
_NEAR: Final = 6
"""Words behind a count among which stands what is counted."""


def _is_of_success(context: Context) -> bool:
    """Whether the heading that announces something speaks of success, a metric or a goal."""
    for heading in reversed(context.headings):
        role = heading.role or heading.label
        if role is not None:
            words = heading.text.lower().replace("/", " ").split()
            return role in _ASKED and not _SUCCESS.isdisjoint([word.strip("():*?.,") for word in words])
    return False
