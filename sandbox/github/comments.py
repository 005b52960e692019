"""Comments of issues and pull requests: what happens to them, and their API."""

from __future__ import annotations

from sandbox.github import events, render
from sandbox.github.issues import READ, WRITE, subject_of
from sandbox.github.nouns import Comment, Subject, User
from sandbox.github.operations import Answer, Call, operation
from sandbox.github.refusals import failed, locked
from sandbox.github.subjects import MAX_BODY, check_text
from sandbox.github.world import Place

_ON_ISSUE = "/repos/{owner}/{repo}/issues/{issue_number}/comments"
_COMMENTS = "/repos/{owner}/{repo}/issues/comments"
_REACTIONS = _COMMENTS + "/{comment_id}/reactions"
REACTIONS = ("+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes")


def add(place: Place, subject: Subject, actor: User, body: str) -> Comment:
    """Write a comment; 403 on a locked conversation, 422 when it is empty or too long."""
    if subject.locked:
        raise locked()
    _check(body)
    now = place.world.clock.now()
    made = Comment(place.world.new_id(), place.repo.full_name, subject.number, body, actor, now, now)
    subject.comments[made.id] = made
    subject.updated_at = now
    events.of_comment(place, subject, made, "created", actor)
    return made


def change(place: Place, subject: Subject, comment: Comment, actor: User, body: str) -> None:
    """Rewrite a comment."""
    _check(body)
    if body == comment.body:
        return
    changes = {"body": {"from": comment.body}}
    comment.body = body
    comment.updated_at = place.world.clock.now()
    events.of_comment(place, subject, comment, "edited", actor, changes=changes)


def remove(place: Place, subject: Subject, comment: Comment, actor: User) -> None:
    """Delete a comment."""
    del subject.comments[comment.id]
    events.of_comment(place, subject, comment, "deleted", actor)


def _check(body: str) -> None:
    check_text("IssueComment", "body", body, MAX_BODY)
    if not body.strip():
        raise failed("IssueComment", "body", code="missing_field")


def _comment_of(call: Call, place: Place) -> tuple[Subject, Comment]:
    return place.comment(call.number("comment_id"))


@operation("GET", _ON_ISSUE, docs="issues/comments#list-issue-comments", needs=READ)
def list_on_issue(call: Call) -> Answer:
    """List the comments of one issue, the oldest first."""
    place = call.place()
    subject = subject_of(call, place)
    return call.page([render.comment(place, one) for one in subject.comments.values()])


@operation("POST", _ON_ISSUE, docs="issues/comments#create-an-issue-comment", needs=WRITE)
def create_comment(call: Call) -> Answer:
    """Comment as the app."""
    place = call.writable()
    subject = subject_of(call, place)
    made = add(place, subject, call.world.bot, call.field("body", "IssueComment"))
    return Answer(render.comment(place, made), 201)


@operation("GET", _COMMENTS, docs="issues/comments#list-issue-comments-for-a-repository", needs=READ)
def list_in_repository(call: Call) -> Answer:
    """List every comment of a repository, the oldest first."""
    place = call.place()
    found = [one for subject in place.repo.subjects.values() for one in subject.comments.values()]
    return call.page([render.comment(place, one) for one in sorted(found, key=lambda c: c.id)])


@operation("GET", _COMMENTS + "/{comment_id}", docs="issues/comments#get-an-issue-comment", needs=READ)
def get_comment(call: Call) -> Answer:
    """Get one comment."""
    place = call.place()
    return Answer(render.comment(place, _comment_of(call, place)[1]))


@operation("PATCH", _COMMENTS + "/{comment_id}", docs="issues/comments#update-an-issue-comment", needs=WRITE)
def update_comment(call: Call) -> Answer:
    """Rewrite a comment."""
    place = call.writable()
    subject, comment = _comment_of(call, place)
    change(place, subject, comment, call.world.bot, call.field("body", "IssueComment"))
    return Answer(render.comment(place, comment))


@operation("DELETE", _COMMENTS + "/{comment_id}", docs="issues/comments#delete-an-issue-comment", needs=WRITE)
def delete_comment(call: Call) -> Answer:
    """Delete a comment."""
    place = call.writable()
    subject, comment = _comment_of(call, place)
    remove(place, subject, comment, call.world.bot)
    return Answer(status=204)


def _reaction(call: Call, item: tuple[int, str, User]) -> dict[str, object]:
    number, content, who = item
    return {
        "id": number,
        "node_id": f"REA_{number}",
        "user": render.user(call.world, who),
        "content": content,
    }


@operation("GET", _REACTIONS, docs="reactions/reactions#list-reactions-for-an-issue-comment", needs=READ)
def list_reactions(call: Call) -> Answer:
    """List the reactions to a comment."""
    comment = _comment_of(call, call.place())[1]
    return call.page([_reaction(call, one) for one in comment.reactions])


@operation("POST", _REACTIONS, docs="reactions/reactions#create-reaction-for-an-issue-comment", needs=WRITE)
def react(call: Call) -> Answer:
    """React to a comment as the app; 200 instead of 201 when that reaction is there already."""
    comment = _comment_of(call, call.writable())[1]
    content = call.field("content", "Reaction")
    if content not in REACTIONS:
        raise failed("Reaction", "content", code="invalid")
    for one in comment.reactions:
        if one[1:] == (content, call.world.bot):
            return Answer(_reaction(call, one))
    made = (call.world.new_id(), content, call.world.bot)
    comment.reactions.append(made)
    return Answer(_reaction(call, made), 201)
