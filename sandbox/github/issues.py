"""The API of issues and of the labels they carry."""

from __future__ import annotations

from sandbox.github import render, subjects
from sandbox.github.nouns import Subject
from sandbox.github.operations import Answer, Call, operation
from sandbox.github.refusals import Refusal
from sandbox.github.world import Place

READ = ("issues:read", "pull_requests:read")
WRITE = ("issues:write", "pull_requests:write")
_ISSUES = "/repos/{owner}/{repo}/issues"
_LABELS = "/repos/{owner}/{repo}/issues/{issue_number}/labels"


def subject_of(call: Call, place: Place) -> Subject:
    """Return the issue of the path; a transferred one is a 404 for all that hangs on it."""
    return place.subject(call.number("issue_number"))


@operation("GET", _ISSUES, docs="issues/issues#list-repository-issues", needs=READ)
def list_issues(call: Call) -> Answer:
    """List issues, pull requests among them, the newest first."""
    place = call.place()
    state = call.query.get("state", "open")
    wanted = {name.lower() for name in call.query.get("labels", "").split(",") if name}
    found = [
        render.issue(place, one)
        for one in sorted(place.repo.subjects.values(), key=lambda s: -s.number)
        if state in ("all", one.state)
        and wanted <= {label.name.lower() for label in one.labels}
        and not one.deleted
        and not one.moved
    ]
    return call.page(found)


@operation("POST", _ISSUES, docs="issues/issues#create-an-issue", needs=("issues:write",))
def create_issue(call: Call) -> Answer:
    """Open an issue as the app."""
    place = call.writable()
    title = call.field("title", "Issue")
    names = subjects.label_names(call.body)
    made = subjects.create(place, call.world.bot, title, call.body.get("body"))
    made.labels = [subjects.label_named(place, name) for name in names]
    subjects.announce(place, made)
    return Answer(render.issue(place, made), 201)


@operation("GET", _ISSUES + "/{issue_number}", docs="issues/issues#get-an-issue", needs=READ)
def get_issue(call: Call) -> Answer:
    """Get one; a transferred one is a redirect, a deleted one is gone."""
    place = call.place()
    known = place.repo.subjects.get(call.number("issue_number"))
    if known and known.moved:
        full_name, number = known.moved
        call.redirect(f"/repos/{full_name}/issues/{number}")
    return Answer(render.issue(place, subject_of(call, place)))


@operation("PATCH", _ISSUES + "/{issue_number}", docs="issues/issues#update-an-issue", needs=WRITE)
def update_issue(call: Call) -> Answer:
    """Change title, body, state or labels."""
    place = call.writable()
    subject = subject_of(call, place)
    actor = call.world.bot
    subjects.edit(place, subject, actor, call.given("title", "body"))
    if "labels" in call.body:
        subjects.replace_labels(place, subject, actor, subjects.label_names(call.body))
    if "state" in call.body:
        subjects.set_state(place, subject, actor, call.given("state", "state_reason"))
    return Answer(render.issue(place, subject))


def _labels(place: Place, subject: Subject) -> Answer:
    return Answer([render.label(place, one) for one in subject.labels])


@operation("GET", _LABELS, docs="issues/labels#list-labels-for-an-issue", needs=READ)
def list_labels(call: Call) -> Answer:
    """List the labels of an issue."""
    place = call.place()
    subject = subject_of(call, place)
    return call.page([render.label(place, one) for one in subject.labels])


@operation("POST", _LABELS, docs="issues/labels#add-labels-to-an-issue", needs=WRITE)
def add_labels(call: Call) -> Answer:
    """Add labels to an issue."""
    place = call.writable()
    subject = subject_of(call, place)
    subjects.add_labels(place, subject, call.world.bot, subjects.label_names(call.body))
    return _labels(place, subject)


@operation("PUT", _LABELS, docs="issues/labels#set-labels-for-an-issue", needs=WRITE)
def set_labels(call: Call) -> Answer:
    """Replace the labels of an issue."""
    place = call.writable()
    subject = subject_of(call, place)
    subjects.replace_labels(place, subject, call.world.bot, subjects.label_names(call.body))
    return _labels(place, subject)


@operation("DELETE", _LABELS + "/{name}", docs="issues/labels#remove-a-label-from-an-issue", needs=WRITE)
def remove_label(call: Call) -> Answer:
    """Remove one label; 404 when the issue does not carry it."""
    place = call.writable()
    subject = subject_of(call, place)
    label = place.repo.labels.get(call.path["name"].lower())
    if label is None or label not in subject.labels:
        raise Refusal(404, "Label does not exist")
    subjects.remove_label(place, subject, call.world.bot, label)
    return _labels(place, subject)
