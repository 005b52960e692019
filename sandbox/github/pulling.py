"""What people do to pull requests: open, push, merge."""

from __future__ import annotations

from collections.abc import Sequence

from sandbox.github import events, history, pulls, subjects
from sandbox.github.actions import action
from sandbox.github.history import Files
from sandbox.github.nouns import Pull, Repository
from sandbox.github.payloads import Json
from sandbox.github.people import People
from sandbox.github.refusals import not_found


class Pulling(People):
    """Pull requests as their authors handle them."""

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
        place = self._place(repository)
        author = self.world.user(user)
        branch = head or f"change-{subjects.next_number(place.repo)}"
        target = base or place.repo.default_branch
        below = place.repo.branches[target]
        if head_sha not in place.repo.commits:
            changed = files if files is not None else {f"{branch}.txt": "change\n"}
            made = history.record(place, author, changed, parent=below, message=title, sha=head_sha)
            head_sha = made.sha
        home = self._home(place.repo, fork)
        if home is place.repo:
            history.move(place, author, branch, head_sha)
        pull = Pull(branch, home.full_name, head_sha, target, below, draft=draft)
        subject = subjects.create(place, author, title, body, pull=pull, association=association)
        return self._opened(place, subject, labels)

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
        place, subject = self._subject(repository, number)
        pull = subject.pull
        if pull is None:
            raise not_found()
        parent = pull.base_sha if forced else pull.head_sha
        changed = files if files is not None else {f"{pull.head_ref}.txt": f"{self.world.new_id()}\n"}
        made = history.record(place, subject.user, changed, parent=parent, message=message, sha=sha)
        if pull.head_repository == place.repo.full_name:
            history.move(place, subject.user, pull.head_ref, made.sha, forced=forced)
        else:
            before, pull.head_sha = pull.head_sha, made.sha
            subject.updated_at = self.world.clock.now()
            events.of_subject(place, subject, "synchronize", subject.user, before=before, after=made.sha)
        return made.sha

    @action
    def set_draft(self, repository: str, number: int, *, draft: bool) -> None:
        """Convert to a draft, or mark as ready for review."""
        place, subject = self._subject(repository, number)
        pulls.set_draft(place, subject, subject.user, draft=draft)

    @action
    def merge(self, repository: str, number: int, *, user: str | None = None) -> str:
        """Merge a pull request and return the merge commit."""
        place, subject = self._subject(repository, number)
        return pulls.merge(place, subject, self._actor(user, place.repo.owner))

    @action
    def delete_fork(self, repository: str, number: int) -> None:
        """Delete the repository a pull request came from: its `head.repo` is null from now on."""
        _, subject = self._subject(repository, number)
        if subject.pull is None or subject.pull.head_repository is None:
            raise not_found()
        self.world.repositories.pop(subject.pull.head_repository.lower(), None)
        subject.pull.head_repository = None
