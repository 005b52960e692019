"""Tell levels that the form and the place of a line make goals.

A count below "Metrics", a row of bounds, a frame rate, no violations in an audit, the bound of a well-known measure.
"""

from __future__ import annotations

from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.heads.outline import Context
from outcomes.statement.names.metric_kind import is_measured, is_setting
from outcomes.statement.names.short_measures import names_measure
from outcomes.statement.sentence import Sentence
from outcomes.statement.weighing import brought, people_shares, time_limits, wanted
from outcomes.statement.weighing.evidence_features import Candidate
from outcomes.statement.words import PEOPLE, Role

ALONE: Final = 120
"""Characters of a description that is but one sentence."""
_SHORT: Final = 240
"""Characters of one that is but two or three."""


def is_plain(candidate: Candidate) -> bool:
    """Whether the form of a line says what is to be, or a short one how long something may take or who gets it done."""
    sentence, draft, target = candidate.sentence, candidate.draft, candidate.draft.target
    short = candidate.context.length <= _SHORT
    if draft.change is not None:
        return _is_gain(candidate)
    if target is None or draft.baseline:
        return False
    return (
        _is_count(candidate, target)
        or _is_frame_rate(candidate, target)
        or _is_none_left(candidate, target)
        or _is_one_of_a_row(candidate)
        or _is_promised_measure(candidate, target)
        or time_limits.is_limit(candidate, short=short)
        or brought.is_brought(sentence, draft)
        or (short and people_shares.is_deed(sentence, draft))
    )


def is_to_hold(candidate: Candidate) -> bool:
    """Whether something measured is to stay within a bound: "error rate stays below 0.4 %".

    In a promising place nothing else ever weighs against that, so that nothing else need be weighed.
    """
    draft, target = candidate.draft, candidate.draft.target
    if not (candidate.promising and draft.guardrail) or target is None or target.comparator is None:
        return False
    return is_measured(draft.metric)


def _is_gain(candidate: Candidate) -> bool:
    """Whether a description is but a line that calls a share a gain of performance: "Performance gain: 20%"."""
    alone = candidate.context.length <= ALONE and candidate.bullet == "label"
    return alone and candidate.draft.metric.lower() == "performance"


def _is_frame_rate(candidate: Candidate, target: Quantity) -> bool:
    """Whether an item is a frame rate with where it is to be reached, or with its floor: "60 FPS while drawing"."""
    sentence = candidate.sentence
    if not candidate.bullet or target.unit != "fps":
        return False
    if target.comparator in (">", ">="):
        return not is_setting(candidate.draft.metric)
    return candidate.bullet == "item" and len(sentence.parts) == 1 and _says_where(sentence)


def _says_where(sentence: Sentence) -> bool:
    """Whether a line opens with its value and goes on with where or when that is so."""
    part = sentence.parts[0]
    behind = sentence.tokens.words[part.after : part.after + 1]
    return not part.found.first and bool(behind) and behind[0] in _WHERE


_WHERE: Final = frozenset({"while", "during", "when", "on", "in"})


def _is_count(candidate: Candidate, target: Quantity) -> bool:
    """Whether an item below a heading of goals is but a bare count of people or of what they give."""
    if not (_is_announced(candidate) and candidate.bullet == "item") or target.unit is not None:
        return False
    if target.comparator in ("<", "<=") or target.value < _FEW:
        return False
    tokens = candidate.sentence.tokens
    opens = _REACHING.issuperset(tokens.words[: candidate.sentence.parts[0].found.first])
    named = [word.strip("()") for word in candidate.draft.metric.lower().split()]
    return opens and not _GIVEN.isdisjoint(named[:_NEAR]) and _is_of_success(candidate.context)


def _is_announced(candidate: Candidate) -> bool:
    """Whether the place announces outcomes, or a heading does that is all a name of them, and of a time."""
    return candidate.promising or any(heading.label in _ASKED for heading in candidate.context.headings)


def _is_of_success(context: Context) -> bool:
    """Whether the heading that announces something speaks of success, a metric or a goal."""
    for heading in reversed(context.headings):
        role = heading.role or heading.label
        if role is not None:
            words = heading.text.lower().replace("/", " ").split()
            return role in _ASKED and not _SUCCESS.isdisjoint([word.strip("():*?.,") for word in words])
    return False


_ASKED: Final = (Role.METRIC, Role.OUTCOME, Role.TARGET)
_FEW: Final = 3
"""Less of people than this look at something, and are no goal: "2 maintainers agree"."""
_NEAR: Final = 6
"""Words behind a count among which stands what is counted."""
_SUCCESS: Final = vocabulary(
    "success metric metrics target targets kpi kpis okr okrs kr krs key result results goal goals growth traction"
    " adoption count measure measures measuring outcome outcomes impact erfolg ziele objetivos objectifs"
)
"""Words of headings below which a bare count is a goal; below "Acceptance criteria" it mostly counts work."""
_GIVEN: Final = PEOPLE | vocabulary(
    "stars star stargazers followers likes reactions upvotes downloads installs signups sign-ups forks backers sponsors"
    " donations attendees participants registrations testers adopters developers people teams organizations"
    " adus maus daus waus mau dau wau organisations communities partners clients projects sites reviews mentions"
)
"""People, and what they give."""
_REACHING: Final = vocabulary("reach get gain win attract hit grow to have over at least ~ > >=")
"""Words before a count of which nothing but that it is to be reached is told."""


def _is_none_left(candidate: Candidate, target: Quantity) -> bool:
    """Whether none is to be left of what an audit of accessibility finds; in a promising place it may go unnamed."""
    if target.value or target.comparator:
        return False
    named = candidate.draft.metric.lower().replace("-", " ").split()
    end = next((at for at, word in enumerate(named) if at and word in _BESIDE), len(named))
    if not named or named[end - 1] not in _FOUND:
        return False
    graded = candidate.promising and named[end - 1] == "violations" and not _GRADES.isdisjoint(named)
    return graded or not _AUDITS.isdisjoint(named)


_FOUND: Final = vocabulary("violations violation issues barriers findings")
_GRADES: Final = vocabulary("critical serious severe major")
_AUDITS: Final = vocabulary("axe wcag a11y accessibility aria")
_BESIDE: Final = vocabulary("in of on for from by across at")


def _is_one_of_a_row(candidate: Candidate) -> bool:
    """Whether a line gives measure after measure its bound, and this one is wanted: "activation ≥60%, churn ≤3%"."""
    draft, parts = candidate.draft, candidate.sentence.parts
    if len(parts) < _ROW or draft.guardrail:
        return False
    if not all(part.quantity.text.startswith(_SIGNS) for part in parts):
        return False
    return wanted.is_wanted(draft, None) or draft.metric.endswith(" rate")


_ROW: Final = 3
_SIGNS: Final = ("≥", "≤", "<", ">")


def _is_promised_measure(candidate: Candidate, target: Quantity) -> bool:
    """Whether an item of a promising place gives the bound of a measure for which nobody sets one."""
    if not (candidate.promising and candidate.bullet) or target.comparator in (None, "~"):
        return False
    named = candidate.draft.metric.lower()
    measure = named.startswith(_TIMES) or "lighthouse" in named or names_measure(candidate.draft.metric)
    return measure and not is_setting(candidate.draft.metric)


_TIMES: Final = ("time to ", "time-to-")
