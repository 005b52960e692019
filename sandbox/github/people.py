"""What people do to issues and pull requests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sandbox.github import comments, events, history, pulls, render, render_code, subjects
from sandbox.github.actions import Actions, action
from sandbox.github.history import Files
from sandbox.github.nouns import Pull, Repository, Subject
from sandbox.github.payloads import Json
from sandbox.github.refusals import not_found

_UNCHANGED = "\0unchanged"
"""Tells "leave it" from None, which a body may be."""


class People(Actions):
    """Issues and pull requests as their users handle them; `user` is a login, `x[bot]` a bot."""

    @action
    def open_issue(
        self,
        repository: str,
        *,
        title: str = "An issue",
        body: str | None = None,
        user: str = "hubot",
        labels: Sequence[str] = (),
        association: str = "CONTRIBUTOR",
    ) -> Json:
        """Open an issue and return it."""
        repo = self.world.repository(repository)
        made = subjects.create(self.world, repo, self.world.user(user), title, body, association=association)
        return self._opened(repo, made, labels)

    @action
    def open_pull(
        self,
        repository: str,
        *,
        title: str = "A pull request",
        body: str | None = None,
        user: str = "hubot",
        head: str | None = None,
        base: str | None = None,
        head_sha: str | None = None,
        files: Files | None = None,
        draft: bool = False,
        labels: Sequence[str] = (),
        fork: str | None = None,
        association: str = "CONTRIBUTOR",
    ) -> Json:
        """Open a pull request and return it.

        `files` (path → content, None deletes) are changed on a new branch `head`; `head_sha` names the commit
        (that of another pull request: both share it); `fork` is the repository the branch lives in.
        """
        repo = self.world.repository(repository)
        author = self.world.user(user)
        base = base or repo.default_branch
        branch = head or f"change-{subjects.next_number(repo)}"
        below = repo.branches[base]
        home = self._home(repo, fork)
        if head_sha is None or head_sha not in repo.commits:
            changed = files if files is not None else {f"{branch}.txt": "change\n"}
            message = title
            made = history.record(
                self.world, repo, author, changed, parent=below, message=message, sha=head_sha
            )
            head_sha = made.sha
        if home is repo:
            history.move(self.world, repo, author, branch, head_sha)
        pull = Pull(branch, home.full_name, head_sha, base, below, draft=draft)
        subject = subjects.create(self.world, repo, author, title, body, pull=pull, association=association)
        return self._opened(repo, subject, labels)

    def _home(self, repo: Repository, fork: str | None) -> Repository:
        if fork is None:
            return repo
        known = self.world.repositories.get(fork.lower())
        if known is None:
            owner, name = fork.split("/")
            now = self.world.clock.now()
            known = Repository(
                self.world.new_id(), self.world.user(owner), name, repo.default_branch, now, fork=True
            )
            self.world.repositories[fork.lower()] = known
        return known

    def _opened(self, repo: Repository, subject: Subject, labels: Sequence[str]) -> Json:
        subject.labels = [subjects.label_named(self.world, repo, name) for name in labels]
        subjects.announce(self.world, repo, subject)
        return self._shown(repo, subject)

    def _shown(self, repo: Repository, subject: Subject) -> Json:
        show = render_code.pull_request if subject.pull else render.issue
        return show(self.world, repo, subject)

    @action
    def edit(
        self,
        repository: str,
        number: int,
        *,
        title: str | None = None,
        body: str | None = _UNCHANGED,
        base: str | None = None,
        user: str | None = None,
    ) -> Json:
        """Change title, body (None empties it) or, of a pull request, the base branch."""
        repo, subject = self._subject(repository, number)
        fields: Json = {}
        if title is not None:
            fields["title"] = title
        if body != _UNCHANGED:
            fields["body"] = body
        if base is not None:
            fields["base"] = base
        subjects.edit(self.world, repo, subject, self._actor(user, subject.user), fields)
        return self._shown(repo, subject)

    @action
    def push(
        self,
        repository: str,
        number: int,
        *,
        files: Files | None = None,
        sha: str | None = None,
        message: str = "More",
        forced: bool = False,
    ) -> str:
        """Push a commit to a pull request and return it; `forced` replaces what was there."""
        repo, subject = self._subject(repository, number)
        pull = subject.pull
        if pull is None:
            raise not_found()
        parent = pull.base_sha if forced else pull.head_sha
        changed = files if files is not None else {f"{pull.head_ref}.txt": f"{self.world.new_id()}\n"}
        made = history.record(
            self.world, repo, subject.user, changed, parent=parent, message=message, sha=sha
        )
        if pull.head_repository == repo.full_name:
            history.move(self.world, repo, subject.user, pull.head_ref, made.sha, forced=forced)
        else:
            before, pull.head_sha = pull.head_sha, made.sha
            subject.updated_at = self.world.clock.now()
            events.of_subject(
                self.world, repo, subject, "synchronize", subject.user, before=before, after=made.sha
            )
        return made.sha

    @action
    def delete_fork(self, repository: str, number: int) -> None:
        """Delete the repository a pull request came from: its `head.repo` is null from now on."""
        _, subject = self._subject(repository, number)
        if subject.pull is None or subject.pull.head_repository is None:
            raise not_found()
        self.world.repositories.pop(subject.pull.head_repository.lower(), None)
        subject.pull.head_repository = None

    @action
    def label(self, repository: str, number: int, *labels: str, user: str | None = None) -> None:
        """Add labels."""
        repo, subject = self._subject(repository, number)
        subjects.add_labels(self.world, repo, subject, self._actor(user, subject.user), list(labels))

    @action
    def unlabel(self, repository: str, number: int, label: str, *, user: str | None = None) -> None:
        """Remove a label."""
        repo, subject = self._subject(repository, number)
        found = subjects.label_named(self.world, repo, label)
        if found in subject.labels:
            subjects.remove_label(self.world, repo, subject, self._actor(user, subject.user), found)

    @action
    def set_draft(self, repository: str, number: int, *, draft: bool) -> None:
        """Convert to a draft, or mark as ready for review."""
        repo, subject = self._subject(repository, number)
        pulls.set_draft(self.world, repo, subject, subject.user, draft=draft)

    @action
    def close(self, repository: str, number: int, *, user: str | None = None) -> None:
        """Close without merging."""
        self._state(repository, number, "closed", user)

    @action
    def reopen(self, repository: str, number: int, *, user: str | None = None) -> None:
        """Open again."""
        self._state(repository, number, "open", user)

    def _state(
        self, repository: str, number: int, state: Literal["open", "closed"], user: str | None
    ) -> None:
        repo, subject = self._subject(repository, number)
        subjects.set_state(self.world, repo, subject, self._actor(user, subject.user), {"state": state})

    @action
    def merge(self, repository: str, number: int, *, user: str | None = None) -> str:
        """Merge a pull request and return the merge commit."""
        repo, subject = self._subject(repository, number)
        return pulls.merge(self.world, repo, subject, self._actor(user, repo.owner))

    @action
    def comment(self, repository: str, number: int, body: str, *, user: str | None = None) -> Json:
        """Comment and return the comment."""
        repo, subject = self._subject(repository, number)
        made = comments.add(self.world, repo, subject, self._actor(user, subject.user), body)
        return render.comment(self.world, repo, made)

    @action
    def edit_comment(self, repository: str, comment: int, body: str, *, user: str | None = None) -> None:
        """Rewrite a comment, by default as its author."""
        repo = self.world.repository(repository)
        subject, found = self.world.comment(repo, comment)
        comments.change(self.world, repo, subject, found, self._actor(user, found.user), body)

    @action
    def delete_comment(self, repository: str, comment: int, *, user: str | None = None) -> None:
        """Delete a comment, by default as the repository's owner."""
        repo = self.world.repository(repository)
        subject, found = self.world.comment(repo, comment)
        comments.remove(self.world, repo, subject, found, self._actor(user, repo.owner))

    @action
    def lock(self, repository: str, number: int, *, locked: bool = True) -> None:
        """Lock a conversation, or unlock it."""
        repo, subject = self._subject(repository, number)
        subjects.set_lock(self.world, repo, subject, repo.owner, locked=locked)

    @action
    def delete_issue(self, repository: str, number: int) -> None:
        """Delete an issue: 410 from now on."""
        repo, subject = self._subject(repository, number)
        events.of_subject(self.world, repo, subject, "deleted", repo.owner)
        subject.deleted = True

    @action
    def transfer_issue(self, repository: str, number: int, to: str) -> int:
        """Move an issue to another repository and return its number there."""
        repo, subject = self._subject(repository, number)
        target = self.world.repository(to)
        made = subjects.create(self.world, target, subject.user, subject.title, subject.body)
        made.comments = subject.comments
        for one in made.comments.values():
            one.repository, one.number = target.full_name, made.number
        events.of_subject(self.world, repo, subject, "transferred", repo.owner)
        subject.moved = (target.full_name, made.number)
        events.of_subject(self.world, target, made, "opened", repo.owner)
        return made.number
