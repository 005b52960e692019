"""The API of a repository's labels."""

from __future__ import annotations

from sandbox.github import render
from sandbox.github.issues import READ, WRITE
from sandbox.github.nouns import Label
from sandbox.github.operations import Answer, Call, operation
from sandbox.github.refusals import failed, not_found
from sandbox.github.subjects import check_colour, label_named
from sandbox.github.world import Place

_LABELS = "/repos/{owner}/{repo}/labels"


def _label_of(call: Call, place: Place) -> Label:
    found = place.repo.labels.get(call.path["name"].lower())
    if found is None:
        raise not_found()
    return found


@operation("GET", _LABELS, docs="issues/labels#list-labels-for-a-repository", needs=READ)
def list_labels(call: Call) -> Answer:
    """List the labels of a repository."""
    place = call.place()
    return call.page([render.label(place, one) for one in place.repo.labels.values()])


@operation("POST", _LABELS, docs="issues/labels#create-a-label", needs=WRITE)
def create_label(call: Call) -> Answer:
    """Make a label; 422 when there is one of that name, in whatever case."""
    place = call.writable()
    name = call.field("name", "Label")
    if name.lower() in place.repo.labels:
        raise failed("Label", "name", code="already_exists")
    check_colour(call.body.get("color", "ededed"))
    made = label_named(place, name)
    made.color = call.body.get("color", made.color)
    made.description = call.body.get("description")
    return Answer(render.label(place, made), 201)


@operation("GET", _LABELS + "/{name}", docs="issues/labels#get-a-label", needs=READ)
def get_label(call: Call) -> Answer:
    """Get one label."""
    place = call.place()
    return Answer(render.label(place, _label_of(call, place)))


@operation("PATCH", _LABELS + "/{name}", docs="issues/labels#update-a-label", needs=WRITE)
def update_label(call: Call) -> Answer:
    """Rename, recolour or describe a label."""
    place = call.writable()
    label = _label_of(call, place)
    if "color" in call.body:
        check_colour(call.body["color"])
        label.color = call.body["color"]
    if "new_name" in call.body:
        del place.repo.labels[label.name.lower()]
        label.name = call.body["new_name"]
        place.repo.labels[label.name.lower()] = label
    label.description = call.body.get("description", label.description)
    return Answer(render.label(place, label))


@operation("DELETE", _LABELS + "/{name}", docs="issues/labels#delete-a-label", needs=WRITE)
def delete_label(call: Call) -> Answer:
    """Delete a label, from every issue too."""
    place = call.writable()
    label = _label_of(call, place)
    del place.repo.labels[label.name.lower()]
    for subject in place.repo.subjects.values():
        subject.labels = [one for one in subject.labels if one is not label]
    return Answer(status=204)
