"""Review: read what a subject declares, and tell by one check run, one comment or one label what is missing."""

from __future__ import annotations

from dataclasses import replace

import checks
from handlers import Context, on
from handlers.current import current, refetch, remember
from handlers.refer import Found, known_metrics, referenced
from handlers.rules import Rules, rules
from handlers.say import on_subject
from handlers.track import track
from outcomes.event import Event
from outcomes.model import Declaration
from outcomes.policy import Facts, Policy, applies, exemption, needs_paths
from outcomes.report.review import Review, effects
from outcomes.statement import read
from outcomes.subject import Subject
from runtime.store import Memory

CALLS = 4
"""What a review usually costs at most, asked of the budget beforehand."""


@on(
    "pull_request",
    "opened",
    "edited",
    "synchronize",
    "reopened",
    "ready_for_review",
    "converted_to_draft",
    "labeled",
    "unlabeled",
    "closed",
)
@on("issues", "opened", "edited", "reopened", "labeled", "unlabeled", "closed")
def review(event: Event, context: Context) -> None:
    """Look at the subject as it is now, whatever the event says happened to it."""
    look(current(event, context), context)


def look(subject: Subject, context: Context) -> None:
    """Review a subject, make GitHub show the result, and follow its outcome on its way."""
    context.forge.hub(subject.installation).afford(CALLS)
    ruled = rules(subject, context)
    result = _show(subject, ruled, context)
    track(subject, result, ruled.effective.policy, context)
    before = context.store.memory(subject.key)
    remember(subject, context, passed=result.passed)
    was = (before.passed, before.open) if before else (True, True)
    if was != (result.passed, subject.open):
        _tell_neighbours(subject, context)


def _show(subject: Subject, ruled: Rules, context: Context) -> Review:
    """Assess a subject and, while it is open, make GitHub show what there is to say; return it."""
    shared = failing_neighbours(subject, context)
    result = replace(assess(subject, ruled, context), shared_with=shared)
    if subject.open:
        on_subject(subject, context)(effects(result))
    return result


def failing_neighbours(subject: Subject, context: Context) -> tuple[int, ...]:
    """Return the other open pull requests with the same head commit whose outcome is missing.

    A check belongs to the commit, so all of them show the same one, and the worst of their answers counts.
    """
    return tuple(m.number for m in _neighbours(subject, context) if not m.passed)


def _neighbours(subject: Subject, context: Context) -> list[Memory]:
    if subject.head_sha is None:
        return []
    found = context.store.heading(subject.repository.id, subject.head_sha)
    return [memory for memory in found if memory.key != subject.key]


def _tell_neighbours(subject: Subject, context: Context) -> None:
    """Look again at the pull requests whose check depends on what has just changed here."""
    for memory in _neighbours(subject, context):
        other = refetch(memory, context)
        _show(other, rules(other, context), context)


def say_again(key: str, context: Context) -> None:
    """Let the next review of a subject complete its check again, even if it says the same."""
    said = context.store.posting(key, "check")
    if said:
        context.store.post(replace(said, digest=""))


def assess(subject: Subject, ruled: Rules, context: Context) -> Review:
    """Return what there is to say about a subject; asks GitHub only for references and changed paths."""
    policy = ruled.effective.policy
    own = _read(subject, ruled, title_counts=False)
    reason = _reason(subject, policy, context)
    elsewhere = Found()
    if reason is None and own.references and not own.declared:
        elsewhere = referenced(subject, own, ruled, context)
    if not own.declared and elsewhere.declaration is None:
        own = _read(subject, ruled, title_counts=True)
    view = checks.View(
        declaration=own,
        policy=policy,
        body=subject.body,
        title=subject.title,
        subject=subject.kind,
        today=context.now.date(),
        referenced=elsewhere.declaration,
        reference_problem=elsewhere.problem,
        templates=ruled.templates,
    )
    return Review(
        subject=subject,
        declaration=elsewhere.declaration or own,
        own=own,
        findings=() if reason else checks.run(view),
        mode=policy.mode,
        exempt=reason,
        reference=elsewhere.place,
        problems=ruled.effective.problems,
        outlook=outcome.outlook if (outcome := context.store.outcome(subject.key)) else None,
    )


def _read(subject: Subject, ruled: Rules, *, title_counts: bool) -> Declaration:
    """Return what a subject itself declares; its title may only where no issue that it names does."""
    return read(
        subject.body,
        title=subject.title,
        title_counts=title_counts,
        metrics=known_metrics(ruled),
        templates=ruled.templates,
    )


def _reason(subject: Subject, policy: Policy, context: Context) -> str | None:
    """Return why nothing is asked of this subject; its changed files are fetched only if they decide."""
    facts = Facts(
        kind=subject.kind,
        author=subject.author,
        author_is_bot=subject.author_is_bot,
        labels=subject.labels,
        title=subject.title,
        draft=subject.draft,
        created=subject.created,
    )
    if needs_paths(policy, facts):
        hub = context.forge.hub(subject.installation)
        facts = replace(facts, paths=hub.changed_paths(subject.repository.name, subject.number))
    return applies(policy, facts) or exemption(policy, facts)
