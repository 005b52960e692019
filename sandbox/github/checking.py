"""What people do around checks: ask for them again, press their buttons, queue a merge."""

from __future__ import annotations

from sandbox.github import events, history, render_code
from sandbox.github.actions import Actions, action
from sandbox.github.refusals import not_found


class Checking(Actions):
    """Buttons of the checks tab and of the merge box."""

    @action
    def rerequest_run(self, repository: str, check_run: int, *, user: str | None = None) -> None:
        """Press *Re-run* on one check run."""
        place = self._place(repository)
        if check_run not in place.repo.runs:
            raise not_found()
        actor = self._actor(user, place.repo.owner)
        events.of_check_run(place, place.repo.runs[check_run], "rerequested", actor)

    @action
    def rerequest_suite(self, repository: str, sha: str, *, user: str | None = None) -> None:
        """Press *Re-run all checks* on a commit."""
        place = self._place(repository)
        actor = self._actor(user, place.repo.owner)
        suite = history.request_suite(place, sha, None, actor)
        events.of_check_suite(place, suite, "rerequested", actor)

    @action
    def press(self, repository: str, check_run: int, identifier: str, *, user: str | None = None) -> None:
        """Press a button of a check run, named by the action's identifier."""
        place = self._place(repository)
        run = place.repo.runs.get(check_run)
        if run is None or identifier not in {one.get("identifier") for one in run.actions}:
            raise not_found()
        pressed = {"identifier": identifier}
        actor = self._actor(user, place.repo.owner)
        events.of_check_run(place, run, "requested_action", actor, requested_action=pressed)

    @action
    def queue_merge(self, repository: str, number: int) -> str:
        """Put a pull request into the merge queue and return the commit whose checks are asked for."""
        place, subject = self._subject(repository, number)
        pull = subject.pull
        if pull is None:
            raise not_found()
        base = place.repo.branches[pull.base_ref]
        tree: dict[str, str | bytes | None] = {**place.repo.commits[pull.head_sha].tree}
        made = history.record(place, place.repo.owner, tree, parent=base, message=subject.title)
        ref = f"refs/heads/gh-readonly-queue/{pull.base_ref}/pr-{number}-{base}"
        place.repo.branches[ref.removeprefix("refs/heads/")] = made.sha
        group = {
            "head_sha": made.sha,
            "head_ref": ref,
            "base_sha": base,
            "base_ref": f"refs/heads/{pull.base_ref}",
            "head_commit": render_code.plain_commit(made),
        }
        events.emit(place, "merge_group", "checks_requested", place.repo.owner, merge_group=group)
        return made.sha
