"""The API of files, branches and commits."""

from __future__ import annotations

import base64
import binascii
import hashlib

from sandbox.github import history, render, render_code
from sandbox.github.operations import Answer, Call, operation
from sandbox.github.payloads import Json
from sandbox.github.refusals import Refusal, failed, not_found
from sandbox.github.world import Place

_CONTENTS = "/repos/{owner}/{repo}/contents/{path}"
_COMMIT = "/repos/{owner}/{repo}/commits/{ref}"
_REFS = "/repos/{owner}/{repo}/git/refs"
READ = ("contents:read",)
WRITE = ("contents:write",)


def _blob_sha(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def _file(call: Call, place: Place, path: str, content: bytes, ref: str) -> Json:
    url = f"{call.world.base}/repos/{place.repo.full_name}/contents/{path}?ref={ref}"
    web = f"{call.world.base}/{place.repo.full_name}/blob/{ref}/{path}"
    return {
        "type": "file",
        "encoding": "base64",
        "size": len(content),
        "name": path.rsplit("/", 1)[-1],
        "path": path,
        "content": base64.encodebytes(content).decode(),
        "sha": _blob_sha(content),
        "url": url,
        "git_url": f"{call.world.base}/repos/{place.repo.full_name}/git/blobs/{_blob_sha(content)}",
        "html_url": web,
        "download_url": web,
        "_links": {"self": url, "html": web},
    }


@operation("GET", _CONTENTS, docs="repos/contents#get-repository-content", needs=READ)
def get_contents(call: Call) -> Answer:
    """Get a file, or list a folder; 404 when there is neither."""
    place = call.place()
    ref = call.query.get("ref", place.repo.default_branch)
    try:
        tree = place.repo.tree(ref)
    except KeyError:
        raise Refusal(404, f"No commit found for the ref {ref}") from None
    path = call.path["path"].strip("/")
    if path in tree:
        return Answer(_file(call, place, path, tree[path], ref))
    inside = [
        name for name in sorted(tree) if name.startswith(path + "/") and "/" not in name[len(path) + 1 :]
    ]
    if not inside:
        raise not_found()
    listed = [_file(call, place, name, tree[name], ref) for name in inside]
    return Answer([{k: v for k, v in one.items() if k not in ("content", "encoding")} for one in listed])


@operation("PUT", _CONTENTS, docs="repos/contents#create-or-update-file-contents", needs=WRITE)
def put_contents(call: Call) -> Answer:
    """Commit one file to a branch; 409 or 422 when the file's present `sha` is wrong or missing."""
    place = call.writable()
    branch = call.body.get("branch", place.repo.default_branch)
    if branch not in place.repo.branches:
        raise Refusal(404, f"Branch {branch} not found")
    path = call.path["path"].strip("/")
    old = place.repo.tree(branch).get(path)
    sent = call.body.get("sha")
    if old is not None and sent is None:
        raise Refusal(422, 'Invalid request.\n\n"sha" wasn\'t supplied.')
    if old is not None and sent != _blob_sha(old):
        raise Refusal(409, f"{path} does not match {sent}")
    try:
        content = base64.b64decode(call.field("content", "Contents"))
    except binascii.Error:
        raise Refusal(422, "content is not valid Base64") from None
    actor = call.world.bot
    message = call.field("message", "Contents")
    made = history.record(place, actor, {path: content}, parent=place.repo.branches[branch], message=message)
    history.move(place, actor, branch, made.sha)
    shown = _file(call, place, path, content, branch)
    body = {"content": shown, "commit": render_code.plain_commit(made) | {"sha": made.sha}}
    return Answer(body, 200 if old is not None else 201)


def _ref(call: Call, place: Place, branch: str) -> Json:
    sha = place.repo.branches[branch]
    url = f"{call.world.base}/repos/{place.repo.full_name}/git"
    return {
        "ref": f"refs/heads/{branch}",
        "node_id": f"REF_{sha}",
        "url": f"{url}/refs/heads/{branch}",
        "object": {"type": "commit", "sha": sha, "url": f"{url}/commits/{sha}"},
    }


def _branch_of(call: Call, place: Place) -> str:
    branch = call.path["ref"].removeprefix("heads/")
    if branch not in place.repo.branches:
        raise not_found()
    return branch


@operation("GET", "/repos/{owner}/{repo}/git/ref/{ref}", docs="git/refs#get-a-reference", needs=READ)
def get_ref(call: Call) -> Answer:
    """Get a branch by `heads/NAME`."""
    place = call.place()
    return Answer(_ref(call, place, _branch_of(call, place)))


@operation("POST", _REFS, docs="git/refs#create-a-reference", needs=WRITE)
def create_ref(call: Call) -> Answer:
    """Make a branch; 422 when it exists or the commit does not."""
    place = call.writable()
    branch = str(call.field("ref", "Reference")).removeprefix("refs/heads/")
    if branch in place.repo.branches:
        raise Refusal(422, "Reference already exists")
    sha = call.field("sha", "Reference")
    if sha not in place.repo.commits:
        raise Refusal(422, "Object does not exist")
    history.move(place, call.world.bot, branch, sha)
    return Answer(_ref(call, place, branch), 201)


@operation("PATCH", _REFS + "/{ref}", docs="git/refs#update-a-reference", needs=WRITE)
def update_ref(call: Call) -> Answer:
    """Move a branch."""
    place = call.writable()
    branch = _branch_of(call, place)
    sha = call.field("sha", "Reference")
    if sha not in place.repo.commits:
        raise Refusal(422, "Object does not exist")
    history.move(place, call.world.bot, branch, sha, forced=bool(call.body.get("force")))
    return Answer(_ref(call, place, branch))


@operation("DELETE", _REFS + "/{ref}", docs="git/refs#delete-a-reference", needs=WRITE)
def delete_ref(call: Call) -> Answer:
    """Delete a branch; not the default one."""
    place = call.writable()
    branch = _branch_of(call, place)
    if branch == place.repo.default_branch:
        raise failed("Reference", "ref", "Cannot delete the default branch")
    history.remove_branch(place, call.world.bot, branch)
    return Answer(status=204)


@operation("GET", _COMMIT, docs="commits/commits#get-a-commit", needs=READ)
def get_commit(call: Call) -> Answer:
    """Get a commit by sha or branch."""
    place = call.place()
    sha = place.commit(call.path["ref"])
    return Answer(render_code.commit(place, place.repo.commits[sha]))


@operation("GET", "/repos/{owner}/{repo}", docs="repos/repos#get-a-repository", needs=("metadata:read",))
def get_repository(call: Call) -> Answer:
    """Get the repository."""
    return Answer(render.repository(call.place()))
