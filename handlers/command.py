"""Commands: people ask for another look, report a value, or decide what to do with an outcome, in a comment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers import Context, on, subject_command
from handlers.current import fetch
from handlers.decide import decide
from handlers.report_value import report_value
from handlers.review import look, say_again
from handlers.say import on_subject
from outcomes import subject as subjects
from outcomes.command import PREFIX, Command, parse
from outcomes.effects import Comment
from outcomes.event import Event, Route
from outcomes.report import words
from outcomes.report.markup import code
from outcomes.subject import Subject


@dataclass(frozen=True, slots=True)
class Asked:
    """A command with the subject it is about."""

    command: Command
    subject: Subject
    at: datetime
    context: Context


def with_command(event: Event) -> Route | None:
    """Route only new comments of people that hold a command: most comments need no work at all."""
    comment = _map(event.payload.get("comment"))
    if _map(comment.get("user")).get("type") == "Bot" or PREFIX not in str(comment.get("body") or ""):
        return None
    return subject_command(event) if parse(str(comment["body"])) else None


@on("issue_comment", "created", router=with_command)
def command(event: Event, context: Context) -> None:
    """Carry out the commands of a comment, and answer only what was not understood."""
    comment = event.payload["comment"]
    if not _trusted(comment, event.payload["issue"]):
        return
    subject = _subject(event, context)
    at = subjects.moment(comment.get("created_at")) or context.now
    answers = [_carry_out(Asked(one, subject, at, context)) for one in parse(str(comment["body"]))]
    troubles = [answer for answer in answers if answer]
    if troubles:
        on_subject(subject, context)([Comment(f"answer-{comment['id']}", "\n\n".join(troubles))])
    else:
        hub = context.forge.hub(subject.installation)
        hub.react(subject.repository.name, int(comment["id"]), "+1")


def _carry_out(asked: Asked) -> str | None:
    """Return what to answer, None when it is done."""
    act = ACTIONS.get(asked.command.verb)
    if act is None:
        return words.COMMANDS.format(verb=code(asked.command.verb) or "nothing")
    return act(asked)


def _check(asked: Asked) -> None:
    say_again(asked.subject.key, asked.context)
    look(asked.subject, asked.context)


def _value(asked: Asked) -> str | None:
    return report_value(asked.subject, asked.command.rest, asked.at, asked.context)


def _decision(asked: Asked) -> str | None:
    return decide(asked.subject, asked.command.verb, asked.command.rest, asked.context)


ACTIONS: Mapping[str, Callable[[Asked], str | None]] = {
    "check": _check,
    "value": _value,
    "keep": _decision,
    "iterate": _decision,
    "kill": _decision,
}


def _trusted(comment: Mapping[str, Any], issue: Mapping[str, Any]) -> bool:
    """Whether commands are taken from its author: who belongs to the repository, or opened the subject."""
    own = _map(comment.get("user")).get("id") == _map(issue.get("user")).get("id")
    return own or comment.get("author_association") in subjects.BELONGING


def _subject(event: Event, context: Context) -> Subject:
    """Fetch the subject: a comment's payload lacks the head commit of a pull request."""
    where = subjects.repository(event.payload["repository"])
    issue = event.payload["issue"]
    kind = "pull_request" if "pull_request" in issue else "issue"
    return fetch(kind, where, int(issue["number"]), event.installation or 0, context)


def _map(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
