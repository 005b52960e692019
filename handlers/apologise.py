"""Apologise: when we are the ones who fail, the required check says so and blocks nobody."""

from __future__ import annotations

from handlers import Context
from handlers.say import on_subject
from outcomes import subject as subjects
from outcomes.effects import CheckRun
from outcomes.event import Event
from outcomes.report import words


def apologise(event: Event, context: Context) -> None:
    """Complete the check of the event's pull request as neutral, with the delivery to look for in our log.

    What went wrong is logged and not shown: it may hold anything. Raises what the forge raises.
    """
    given = event.payload.get("pull_request")
    if given is None or event.installation is None:
        return
    where = subjects.repository(event.payload["repository"])
    subject = subjects.pull_request(given, where, event.installation)
    if not subject.open or subject.head_sha is None:
        return
    check = CheckRun(
        head_sha=subject.head_sha,
        external_id=subject.reference,
        conclusion="neutral",
        title=words.SORRY_TITLE,
        summary=words.SORRY.format(delivery=event.id),
    )
    on_subject(subject, context)([check])
