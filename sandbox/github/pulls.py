"""Pull requests: their API, and how one is merged."""

from __future__ import annotations

from sandbox.github import events, history, render_code, subjects
from sandbox.github.nouns import Pull, Subject, User
from sandbox.github.operations import Answer, Call, operation
from sandbox.github.payloads import Json
from sandbox.github.refusals import Refusal, failed
from sandbox.github.world import Place

READ = ("pull_requests:read",)
WRITE = ("pull_requests:write",)
_PULLS = "/repos/{owner}/{repo}/pulls"
_PULL = _PULLS + "/{pull_number}"


def merge(place: Place, subject: Subject, actor: User) -> str:
    """Merge into the base branch and return the merge commit; 405 for a draft or a closed one."""
    pull = subject.pull
    assert pull is not None
    if subject.state != "open" or pull.draft:
        raise Refusal(405, "Pull Request is not mergeable")
    base, head = place.repo.commits[place.repo.branches[pull.base_ref]], place.repo.commits[pull.head_sha]
    old = place.repo.commits[pull.base_sha].tree
    changed: dict[str, bytes | None] = {
        path: head.tree.get(path)
        for path in old.keys() | head.tree.keys()
        if old.get(path) != head.tree.get(path)
    }
    message = f"Merge pull request #{subject.number} from {pull.head_ref}\n\n{subject.title}"
    made = history.record(place, actor, changed, parent=base.sha, message=message)
    now = place.world.clock.now()
    subject.state, subject.closed_at, subject.updated_at = "closed", now, now
    pull.merged_at, pull.merged_by, pull.merge_sha = now, actor, made.sha
    history.move(place, actor, pull.base_ref, made.sha)
    events.of_subject(place, subject, "closed", actor)
    return made.sha


def set_draft(place: Place, subject: Subject, actor: User, *, draft: bool) -> None:
    """Convert to a draft, or mark as ready for review."""
    assert subject.pull is not None
    subject.pull.draft = draft
    subject.updated_at = place.world.clock.now()
    action = "converted_to_draft" if draft else "ready_for_review"
    events.of_subject(place, subject, action, actor)


def _pull_of(call: Call, place: Place) -> Subject:
    return place.subject(call.number("pull_number"), pull=True)


def _all(call: Call, place: Place) -> list[Subject]:
    state = call.query.get("state", "open")
    head, base = call.query.get("head"), call.query.get("base")
    return [
        one
        for one in sorted(place.repo.subjects.values(), key=lambda s: -s.number)
        if one.pull
        and not one.deleted
        and state in ("all", one.state)
        and base in (None, one.pull.base_ref)
        and head
        in (None, f"{(one.pull.head_repository or place.repo.full_name).split('/')[0]}:{one.pull.head_ref}")
    ]


@operation("GET", _PULLS, docs="pulls/pulls#list-pull-requests", needs=READ)
def list_pulls(call: Call) -> Answer:
    """List pull requests, the newest first unless `direction=asc`."""
    place = call.place()
    found = _all(call, place)
    if call.query.get("sort") == "updated":
        found.sort(key=lambda s: s.updated_at, reverse=True)
    if call.query.get("direction") == "asc":
        found.reverse()
    return call.page([render_code.pull_request(place, one) for one in found])


@operation("POST", _PULLS, docs="pulls/pulls#create-a-pull-request", needs=WRITE)
def create_pull(call: Call) -> Answer:
    """Open a pull request from a branch of the repository as the app."""
    place = call.writable()
    head, base = call.field("head", "PullRequest"), call.field("base", "PullRequest")
    head = head.removeprefix(f"{place.repo.owner.login}:")
    for name, branch in (("head", head), ("base", base)):
        if branch not in place.repo.branches:
            raise failed("PullRequest", name, code="invalid")
    if place.repo.branches[head] == place.repo.branches[base]:
        raise failed("PullRequest", "head", f"No commits between {base} and {head}")
    if any(s.pull and s.pull.head_ref == head and s.state == "open" for s in place.repo.subjects.values()):
        raise failed(
            "PullRequest", "head", f"A pull request already exists for {place.repo.owner.login}:{head}."
        )
    pull = Pull(head, place.repo.full_name, place.repo.branches[head], base, place.repo.branches[base])
    pull.draft = bool(call.body.get("draft"))
    title = call.field("title", "PullRequest")
    made = subjects.create(place, call.world.bot, title, call.body.get("body"), pull=pull)
    subjects.announce(place, made)
    return Answer(render_code.pull_request(place, made), 201)


@operation("GET", _PULL, docs="pulls/pulls#get-a-pull-request", needs=READ)
def get_pull(call: Call) -> Answer:
    """Get one."""
    place = call.place()
    return Answer(render_code.pull_request(place, _pull_of(call, place)))


@operation("PATCH", _PULL, docs="pulls/pulls#update-a-pull-request", needs=WRITE)
def update_pull(call: Call) -> Answer:
    """Change title, body, base or state."""
    place = call.writable()
    subject = _pull_of(call, place)
    subjects.edit(place, subject, call.world.bot, call.given("title", "body", "base"))
    if "state" in call.body:
        subjects.set_state(place, subject, call.world.bot, call.given("state"))
    return Answer(render_code.pull_request(place, subject))


@operation("GET", _PULL + "/files", docs="pulls/pulls#list-pull-requests-files", needs=READ)
def list_files(call: Call) -> Answer:
    """List the changed files."""
    place = call.place()
    pull = _pull_of(call, place).pull
    assert pull is not None
    return call.page(render_code.changed_files(place.repo, pull))


@operation("GET", _PULL + "/commits", docs="pulls/pulls#list-commits-on-a-pull-request", needs=READ)
def list_commits(call: Call) -> Answer:
    """List the commits, the oldest first."""
    place = call.place()
    pull = _pull_of(call, place).pull
    assert pull is not None
    found: list[Json] = []
    sha = pull.head_sha
    while sha and sha != pull.base_sha:
        commit = place.repo.commits[sha]
        found.insert(0, render_code.commit(place, commit))
        sha = commit.parent or ""
    return call.page(found)


@operation("PUT", _PULL + "/merge", docs="pulls/pulls#merge-a-pull-request", needs=("contents:write",))
def merge_pull(call: Call) -> Answer:
    """Merge; 409 when the head is not the `sha` that was sent."""
    place = call.writable()
    subject = _pull_of(call, place)
    assert subject.pull is not None
    sent = call.given("sha").get("sha", subject.pull.head_sha)
    if sent != subject.pull.head_sha:
        raise Refusal(409, "Head branch was modified. Review and try the merge again.")
    sha = merge(place, subject, call.world.bot)
    return Answer({"sha": sha, "merged": True, "message": "Pull Request successfully merged"})


@operation(
    "GET",
    "/repos/{owner}/{repo}/commits/{commit_sha}/pulls",
    docs="commits/commits#list-pull-requests-associated-with-a-commit",
    needs=READ,
)
def list_pulls_of_commit(call: Call) -> Answer:
    """List the pull requests that have this commit as head, or were merged by it."""
    place = call.place()
    sha = place.commit(call.path["commit_sha"])
    found = [
        render_code.pull_request(place, one)
        for one in place.repo.subjects.values()
        if one.pull and sha in (one.pull.head_sha, one.pull.merge_sha) and not one.deleted
    ]
    return call.page(found)
