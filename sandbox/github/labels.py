"""The API of a repository's labels."""

from __future__ import annotations

from sandbox.github import render
from sandbox.github.issues import READ, WRITE
from sandbox.github.nouns import Label, Repository
from sandbox.github.operations import Answer, Call, operation
from sandbox.github.refusals import failed, not_found
from sandbox.github.subjects import check_colour, label_named

_LABELS = "/repos/{owner}/{repo}/labels"


def _label_of(call: Call, repo: Repository) -> Label:
    found = repo.labels.get(call.path["name"].lower())
    if found is None:
        raise not_found()
    return found


@operation("GET", _LABELS, docs="issues/labels#list-labels-for-a-repository", needs=READ)
def list_labels(call: Call) -> Answer:
    """List the labels of a repository."""
    repo = call.repository()
    return call.page([render.label(call.world, repo, one) for one in repo.labels.values()])


@operation("POST", _LABELS, docs="issues/labels#create-a-label", needs=WRITE)
def create_label(call: Call) -> Answer:
    """Make a label; 422 when there is one of that name, in whatever case."""
    repo = call.writable()
    name = call.field("name", "Label")
    if name.lower() in repo.labels:
        raise failed("Label", "name", code="already_exists")
    check_colour(call.body.get("color", "ededed"))
    made = label_named(call.world, repo, name)
    made.color = call.body.get("color", made.color)
    made.description = call.body.get("description")
    return Answer(render.label(call.world, repo, made), 201)


@operation("GET", _LABELS + "/{name}", docs="issues/labels#get-a-label", needs=READ)
def get_label(call: Call) -> Answer:
    """Get one label."""
    repo = call.repository()
    return Answer(render.label(call.world, repo, _label_of(call, repo)))


@operation("PATCH", _LABELS + "/{name}", docs="issues/labels#update-a-label", needs=WRITE)
def update_label(call: Call) -> Answer:
    """Rename, recolour or describe a label."""
    repo = call.writable()
    label = _label_of(call, repo)
    if "color" in call.body:
        check_colour(call.body["color"])
        label.color = call.body["color"]
    if "new_name" in call.body:
        del repo.labels[label.name.lower()]
        label.name = call.body["new_name"]
        repo.labels[label.name.lower()] = label
    label.description = call.body.get("description", label.description)
    return Answer(render.label(call.world, repo, label))


@operation("DELETE", _LABELS + "/{name}", docs="issues/labels#delete-a-label", needs=WRITE)
def delete_label(call: Call) -> Answer:
    """Delete a label, from every issue too."""
    repo = call.writable()
    label = _label_of(call, repo)
    del repo.labels[label.name.lower()]
    for subject in repo.subjects.values():
        subject.labels = [one for one in subject.labels if one is not label]
    return Answer(status=204)
