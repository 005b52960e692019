"""Effects applied as differences: what was said is remembered, and after a crash our own marker is adopted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, assert_never
from urllib.parse import quote

from outcomes.effects import Annotation, CheckRun, Comment, Effect, Label, digest
from runtime.forge.client import Hub
from runtime.forge.errors import Gone, NotAccepted
from runtime.store import Posting, Said, Store

CHECK_NAME = "outcome"
MOST_BYTES = 65_535
"""GitHub's limit for output.summary and output.text, counted in bytes."""
MOST_CHARACTERS = 65_536
MOST_ANNOTATIONS = 50


class Apply:
    """Makes GitHub look as wished for one subject, with as few calls as the difference needs."""

    def __init__(self, hub: Hub, store: Store, *, subject: str, repository: str, number: int) -> None:
        """Apply to `owner/repo` `repository` and its subject `number`, remembered under `subject`."""
        self._hub = hub
        self._store = store
        self._subject = subject
        self._repos = f"/repos/{repository}"
        self._number = number

    def __call__(self, effects: Iterable[Effect]) -> None:
        """Apply every effect that differs from what was said; raises Busy, Gone or Trouble."""
        for effect in effects:
            said = self._store.posting(self._subject, effect.key)
            if said and said.state is not Said.INTENDED and said.digest == digest(effect):
                continue
            try:
                self._one(effect, said)
            except NotAccepted:
                # Locked, archived or not permitted: kept, so that the same is not tried again and again.
                self._keep(effect, said, Said.REFUSED)

    def _one(self, effect: Effect, said: Posting | None) -> None:
        match effect:
            case CheckRun():
                self._check(effect, said)
            case Comment():
                self._comment(effect, said)
            case Label():
                self._label(effect, said)
            case _:
                assert_never(effect)

    def _keep(self, effect: Effect, said: Posting | None, state: Said, **ids: Any) -> Posting:
        base = said or Posting(self._subject, effect.key, state, "")
        head = effect.head_sha if isinstance(effect, CheckRun) else None
        posting = replace(base, state=state, digest=digest(effect), head_sha=head, **ids)
        self._store.post(posting)
        return posting

    def _check(self, check: CheckRun, said: Posting | None) -> None:
        known = said.remote_id if said and said.head_sha == check.head_sha else None
        if said and said.state is Said.INTENDED and said.head_sha == check.head_sha and known is None:
            known = self._find_check(check)
        if known is None:
            known = self._post_check(check, said)
        else:
            self._hub.call("PATCH", f"{self._repos}/check-runs/{known}", _check_body(check))
        self._keep(check, said, Said.POSTED, remote_id=known)

    def _post_check(self, check: CheckRun, said: Posting | None) -> int:
        self._keep(check, said, Said.INTENDED, remote_id=None)
        body = _check_body(check) | {"head_sha": check.head_sha, "external_id": check.external_id}
        _, data = self._hub.call("POST", f"{self._repos}/check-runs", body)
        return int(data["id"])

    def _find_check(self, check: CheckRun) -> int | None:
        path = f"{self._repos}/commits/{check.head_sha}/check-runs"
        runs = self._hub.pages(path, {"check_name": CHECK_NAME, "app_id": str(self._hub.app_id)})
        return next((int(run["id"]) for run in runs if run.get("external_id") == check.external_id), None)

    def _comment(self, comment: Comment, said: Posting | None) -> None:
        if said and said.state is Said.INTENDED and said.remote_id is None:
            said = self._adopt(comment, said)
        if said is None or said.remote_id is None:
            if comment.open:
                self._post_comment(comment, said)
            return
        try:
            self._edit_comment(comment, said)
        except Gone:
            # A person deleted it: said once more if something is still open, and left alone otherwise.
            self._store.unpost(self._subject, comment.key)
            if comment.open:
                self._post_comment(comment, None)

    def _post_comment(self, comment: Comment, said: Posting | None) -> None:
        self._keep(comment, said, Said.INTENDED)
        path = f"{self._repos}/issues/{self._number}/comments"
        _, data = self._hub.call("POST", path, {"body": _comment_body(comment)})
        self._keep(comment, said, Said.POSTED, remote_id=int(data["id"]), node_id=str(data["node_id"]))

    def _edit_comment(self, comment: Comment, said: Posting) -> None:
        path = f"{self._repos}/issues/comments/{said.remote_id}"
        self._hub.call("PATCH", path, {"body": _comment_body(comment)})
        if said.node_id and said.folded is comment.open:
            (self._hub.unminimise if comment.open else self._hub.minimise)(said.node_id)
        self._keep(comment, said, Said.POSTED, folded=not comment.open)

    def _adopt(self, comment: Comment, said: Posting) -> Posting | None:
        """Find the comment that was posted just before a crash: our marker, written by our own app."""
        for row in self._hub.pages(f"{self._repos}/issues/{self._number}/comments"):
            if str(row.get("body", "")).startswith(comment.marker) and self._ours(row):
                ids = {"remote_id": int(row["id"]), "node_id": str(row["node_id"])}
                return self._keep(comment, said, Said.INTENDED, **ids)
        self._store.unpost(self._subject, comment.key)
        return None

    def _ours(self, row: Mapping[str, Any]) -> bool:
        app = row.get("performed_via_github_app")
        return isinstance(app, Mapping) and app.get("id") == self._hub.app_id

    def _label(self, label: Label, said: Posting | None) -> None:
        path = f"{self._repos}/issues/{self._number}/labels"
        if label.present:
            self._hub.call("POST", path, {"labels": [label.name]})
        elif said is not None:
            try:
                self._hub.call("DELETE", f"{path}/{quote(label.name, safe='')}")
            except Gone:
                # A person took it off already.
                self._store.unpost(self._subject, label.key)
        else:
            return
        self._keep(label, said, Said.POSTED)


def _check_body(check: CheckRun) -> dict[str, Any]:
    output: dict[str, Any] = {
        "title": check.title[:255],
        "summary": cut(check.summary, MOST_BYTES),
    }
    if check.text:
        output["text"] = cut(check.text, MOST_BYTES)
    if check.annotations:
        output["annotations"] = [_annotation(a) for a in check.annotations[:MOST_ANNOTATIONS]]
    return {"name": CHECK_NAME, "status": "completed", "conclusion": check.conclusion, "output": output}


def _annotation(annotation: Annotation) -> dict[str, Any]:
    given: dict[str, Any] = {
        "path": annotation.path,
        "start_line": annotation.line,
        "end_line": annotation.line,
        "annotation_level": annotation.level,
        "message": annotation.message[:4000],
    }
    if annotation.title:
        given["title"] = annotation.title[:255]
    if annotation.column:
        given |= {"start_column": annotation.column, "end_column": annotation.column}
    return given


def _comment_body(comment: Comment) -> str:
    return cut(f"{comment.marker}\n{comment.body}", MOST_CHARACTERS - 1)


def cut(text: str, most: int) -> str:
    """Return `text` in at most `most` bytes of UTF-8, with a word where it was cut."""
    data = text.encode("utf-8", "replace")
    if len(data) <= most:
        return data.decode("utf-8")
    note = "\n\n… (cut)"
    return data[: most - len(note.encode())].decode("utf-8", "ignore") + note
