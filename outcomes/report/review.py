"""The report of a review: one check run, and one comment when something is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from outcomes.conclusion import Conclusion, conclude
from outcomes.effects import CheckRun, Comment, Effect, Label
from outcomes.model import Criterion, Declaration, Finding, Level
from outcomes.newlines import newlines
from outcomes.report import words
from outcomes.report.markup import fence, harmless, plain, quote, table
from outcomes.report.spell import deadline, movement, promise
from outcomes.subject import Subject

MISSING_LABEL = "needs-outcome"


class Problem(Protocol):
    """What is wrong with a configuration file, and where."""

    @property
    def path(self) -> str:
        """The file."""
        ...

    @property
    def line(self) -> int:
        """Its line, from 1."""
        ...

    @property
    def message(self) -> str:
        """What is wrong."""
        ...


@dataclass(frozen=True, slots=True)
class Review:
    """All that a review of one subject came to."""

    subject: Subject
    declaration: Declaration
    """What counts: its own, or the one it refers to."""
    own: Declaration
    findings: tuple[Finding, ...]
    mode: str
    exempt: str | None = None
    """The reason, when nothing is asked of this subject."""
    reference: str | None = None
    """Where the declaration was found, when it was not here."""
    problems: tuple[Problem, ...] = ()
    outlook: str | None = None
    """A warning that the promised change may be too small to be seen."""
    shared_with: tuple[int, ...] = ()
    """Other pull requests with the same head commit, whose outcome is missing."""

    @property
    def conclusion(self) -> Conclusion:
        """The conclusion of the check run; where a commit is shared, the worst of the answers."""
        own = "skipped" if self.exempt else conclude(self.findings, self.mode)
        if self.shared_with and own in ("success", "skipped"):
            return "failure" if self.mode == "enforce" else "neutral"
        return own

    @property
    def passed(self) -> bool:
        """Whether nothing required is missing."""
        return self.exempt is not None or not self.errors

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What is missing."""
        return tuple(f for f in self.findings if f.level is Level.ERROR)


def effects(review: Review) -> list[Effect]:
    """Return what GitHub is to show: a check run and a comment, or for an issue a comment and a label."""
    comment = Comment("review", comment_text(review), open=not review.passed)
    head = review.subject.head_sha
    if review.subject.kind == "issue":
        return [comment, Label(MISSING_LABEL, present=not review.passed)]
    if head is None:
        return [comment]
    return [check_run(review, head), comment]


def check_run(review: Review, head: str) -> CheckRun:
    """Return the check run of a review for one commit."""
    return CheckRun(
        head_sha=head,
        external_id=review.subject.reference,
        conclusion=review.conclusion,
        title=title(review),
        summary=summary(review),
    )


def title(review: Review) -> str:
    """Return the one line beside the check run's mark."""
    if review.shared_with and review.passed:
        return words.SHARED_TITLE.format(number=review.shared_with[0])
    if review.exempt:
        return review.exempt
    if not review.passed:
        named = (words.MISSING_PARTS.get(f.check, f.check) for f in review.errors)
        return words.MISSING_TITLE.format(missing=", ".join(dict.fromkeys(named)))
    goals = review.declaration.goals
    more = words.AND_MORE.format(count=len(goals) - 1) if len(goals) > 1 else ""
    return f"{promise(goals[0])}{more}" if goals else words.DECLARED


def summary(review: Review) -> str:
    """Return the page behind the check run: what was understood, what is missing, what to paste."""
    missing = words.MISSING_PARTLY if review.declaration.declared else words.MISSING
    parts = [plain(review.exempt)] if review.exempt else [words.PASSED if review.passed else missing]
    if review.shared_with:
        numbers = ", ".join(f"#{number}" for number in review.shared_with)
        parts.append(words.SHARED.format(numbers=numbers))
    if review.reference:
        parts.append(words.BY_REFERENCE.format(reference=plain(review.reference)))
    parts += [understood(review.declaration), *(_in_full(f, review.subject.body) for f in review.findings)]
    parts += _paste(review.findings)
    if review.outlook:
        parts.append(f"**{words.LEVELS[Level.WARNING]}** {review.outlook}")
    if not review.passed and review.mode != "enforce":
        parts.append(words.ADVICE_ONLY)
    parts += [
        words.CONFIGURATION.format(path=p.path, line=p.line, message=p.message) for p in review.problems
    ]
    parts.append(words.CHECK_AGAIN)
    return "\n\n".join(part for part in parts if part)


def comment_text(review: Review) -> str:
    """Return the comment: what was read, what is missing, one text to paste; or that all is well."""
    if review.passed:
        return words.RESOLVED
    opening = words.QUESTION_PARTLY if review.declaration.declared else words.QUESTION
    parts = [opening, understood(review.declaration)]
    parts += [_told(finding) for finding in review.errors]
    parts += _paste(review.errors)
    parts.append(words.HELP)
    return "\n\n".join(part for part in parts if part)


def understood(declaration: Declaration) -> str:
    """Return a table of the criteria that were read, nothing when there are none."""
    if not declaration.criteria:
        return ""
    rows = [_row(criterion) for criterion in declaration.criteria[:20]]
    return f"{words.UNDERSTOOD}\n\n{table(words.COLUMNS, rows)}"


def _row(criterion: Criterion) -> tuple[str, ...]:
    kind = words.GUARDRAIL if criterion.guardrail else str(criterion.kind)
    cells = (movement(criterion), deadline(criterion.deadline), criterion.source or criterion.key or "")
    return (plain(criterion.metric, 120), *(plain(cell, 120) for cell in cells), kind)


def _told(finding: Finding) -> str:
    """Return a finding as one paragraph; its message quotes what it is about."""
    place = words.PLACE.format(line=finding.span.line, column=finding.span.column) if finding.span else ""
    return f"**{words.LEVELS[finding.level]}** {harmless(finding.message)}{place}"


def _in_full(finding: Finding, body: str) -> str:
    """Return a finding with the line it is about, unless its words are quoted already."""
    line = plain(_line(body, finding))
    told = _told(finding)
    return told if not line or line.rstrip(".") in told else f"{told}\n\n{quote(_line(body, finding))}"


def _paste(findings: Sequence[Finding]) -> list[str]:
    """Return the one text to paste: what is missing decides, else what is worth a look."""
    ordered = sorted(findings, key=lambda f: f.level is not Level.ERROR)
    suggestion = next((f.suggestion for f in ordered if f.suggestion), None)
    return [words.PASTE, fence(suggestion, "markdown")] if suggestion else []


def _line(body: str, finding: Finding) -> str:
    lines = newlines(body).split("\n")
    if finding.span is None or not 0 < finding.span.line <= len(lines):
        return ""
    return lines[finding.span.line - 1].strip()
