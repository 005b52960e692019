"""What happens to issues and pull requests alike: edited, labelled, closed, locked; each with its event."""

from __future__ import annotations

from typing import Any

from sandbox.github import events, render
from sandbox.github.nouns import Label, Repository, Subject, User
from sandbox.github.payloads import Json
from sandbox.github.refusals import failed
from sandbox.github.world import Place

MAX_BODY = 65_536
MAX_TITLE = 256
MAX_LABEL = 50
_HEX = set("0123456789abcdefABCDEF")


def check_text(resource: str, field: str, text: object, limit: int) -> None:
    """Refuse a text that is too long or no text at all."""
    if text is None:
        return
    if not isinstance(text, str):
        raise failed(resource, field, code="invalid")
    if len(text) > limit:
        raise failed(resource, field, f"{field} is too long (maximum is {limit} characters)")


def next_number(repo: Repository) -> int:
    """Return the number of the next issue or pull request; they share one count."""
    return max(repo.subjects, default=0) + 1


def create(place: Place, actor: User, title: str, body: str | None, **more: Any) -> Subject:
    """Put a new issue (with `pull=`, a pull request) into the repository, without its event."""
    check_text("Issue", "title", title, MAX_TITLE)
    check_text("Issue", "body", body, MAX_BODY)
    now = place.world.clock.now()
    number = next_number(place.repo)
    subject = Subject(place.world.new_id(), number, title, body, actor, now, now, **more)
    place.repo.subjects[number] = subject
    return subject


def announce(place: Place, subject: Subject) -> None:
    """Send `opened`, and one `labeled` for each label that it was opened with, as GitHub does."""
    events.of_subject(place, subject, "opened", subject.user)
    for label in subject.labels:
        _labelled(place, subject, label, "labeled", subject.user)


def edit(place: Place, subject: Subject, actor: User, fields: Json) -> None:
    """Change title, body or the base branch; nothing is sent when nothing changes."""
    check_text("Issue", "title", fields.get("title"), MAX_TITLE)
    check_text("Issue", "body", fields.get("body"), MAX_BODY)
    changes: Json = {}
    for name in ("title", "body"):
        if name in fields and fields[name] != getattr(subject, name):
            changes[name] = {"from": getattr(subject, name)}
            setattr(subject, name, fields[name])
    if "base" in fields and subject.pull and fields["base"] != subject.pull.base_ref:
        if fields["base"] not in place.repo.branches:
            raise failed("PullRequest", "base", code="invalid")
        changes["base"] = {"ref": {"from": subject.pull.base_ref}, "sha": {"from": subject.pull.base_sha}}
        subject.pull.base_ref = fields["base"]
        subject.pull.base_sha = place.repo.branches[fields["base"]]
    if changes:
        subject.updated_at = place.world.clock.now()
        events.of_subject(place, subject, "edited", actor, changes=changes)


def set_state(place: Place, subject: Subject, actor: User, fields: Json) -> None:
    """Close or reopen."""
    state = fields["state"]
    if state not in ("open", "closed"):
        raise failed("Issue", "state", code="invalid")
    if state == subject.state:
        return
    if subject.pull and subject.pull.merged_at:
        raise failed("PullRequest", "state", "state cannot be changed. The pull request cannot be reopened.")
    now = place.world.clock.now()
    subject.state = state
    subject.updated_at = now
    subject.closed_at = now if state == "closed" else None
    subject.state_reason = fields.get("state_reason", "completed" if state == "closed" else "reopened")
    events.of_subject(place, subject, "closed" if state == "closed" else "reopened", actor)


def set_lock(place: Place, subject: Subject, actor: User, *, locked: bool) -> None:
    """Lock or unlock the conversation."""
    subject.locked = locked
    subject.updated_at = place.world.clock.now()
    events.of_subject(place, subject, "locked" if locked else "unlocked", actor)


def label_named(place: Place, name: str) -> Label:
    """Return the repository's label of that name; like GitHub, make it when there is none."""
    if not name or len(name) > MAX_LABEL:
        raise failed("Label", "name", code="invalid")
    if name.lower() not in place.repo.labels:
        place.repo.labels[name.lower()] = Label(place.world.new_id(), name)
    return place.repo.labels[name.lower()]


def check_colour(colour: object) -> None:
    """Refuse a label colour that is not six hexadecimal digits, such as one with a leading `#`."""
    if not isinstance(colour, str) or len(colour) != 6 or not _HEX.issuperset(colour):  # noqa: PLR2004
        raise failed("Label", "color", code="invalid")


def label_names(given: Any) -> list[str]:
    """Return the label names of a body: `{"labels": […]}`, a bare array, strings or objects."""
    listed = given.get("labels", []) if isinstance(given, dict) else given
    if not isinstance(listed, list):
        raise failed("Label", "name", code="invalid")
    return [str(one["name"] if isinstance(one, dict) else one) for one in listed]


def add_labels(place: Place, subject: Subject, actor: User, names: list[str]) -> None:
    """Add labels; one event for each that was not there."""
    for name in names:
        label = label_named(place, name)
        if label not in subject.labels:
            subject.labels.append(label)
            _labelled(place, subject, label, "labeled", actor)


def remove_label(place: Place, subject: Subject, actor: User, label: Label) -> None:
    """Take one label off."""
    subject.labels.remove(label)
    _labelled(place, subject, label, "unlabeled", actor)


def replace_labels(place: Place, subject: Subject, actor: User, names: list[str]) -> None:
    """Leave exactly these labels."""
    wanted = [label_named(place, name) for name in names]
    for label in list(subject.labels):
        if label not in wanted:
            remove_label(place, subject, actor, label)
    add_labels(place, subject, actor, names)


def _labelled(place: Place, subject: Subject, label: Label, action: str, actor: User) -> None:
    subject.updated_at = place.world.clock.now()
    shown = render.label(place, label)
    events.of_subject(place, subject, action, actor, label=shown)
