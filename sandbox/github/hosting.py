"""What owners and admins do: repositories, files, branches, releases, deployments, installations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sandbox.github import events, history, render
from sandbox.github.actions import Actions, action
from sandbox.github.history import Files
from sandbox.github.nouns import Deployment, Installation, Release, Repository, User
from sandbox.github.payloads import Json
from sandbox.github.world import Place


class Hosting(Actions):
    """Repositories and the app on them."""

    @action
    def create_repository(
        self,
        full_name: str,
        *,
        files: Files | None = None,
        default_branch: str = "main",
        private: bool = False,
        organization: bool = False,
        installed: bool = True,
    ) -> Json:
        """Make `owner/name` with a first commit; `installed` puts the app on it (one installation an owner)."""
        login, name = full_name.split("/")
        owner = self.world.user(login, "Organization" if organization else None)
        repo = Repository(
            self.world.new_id(),
            owner,
            name,
            default_branch,
            self.world.clock.now(),
            private=private,
        )
        place = Place(self.world, repo)
        self.world.repositories[full_name.lower()] = repo
        self.world.renamed.pop(full_name.lower(), None)
        first = history.record(
            place,
            owner,
            files or {"README.md": f"# {name}\n"},
            parent=None,
            message="First commit",
        )
        repo.branches[default_branch] = first.sha
        if installed:
            self._install(repo, owner)
        return render.repository(place)

    @action
    def install(self, repository: str) -> Json:
        """Put the app on a repository and return its installation."""
        repo = self.world.repository(repository)
        return render.installation(self.world, self._install(repo, repo.owner))

    def _install(self, repo: Repository, owner: User) -> Installation:
        for known in self.world.installations.values():
            if known.account == owner:
                known.repositories.add(repo.id)
                events.of_installed_repository(self.world, known, repo, "added", owner)
                return known
        number = self.world.next_installation()
        app = self.world.app
        made = Installation(
            number, owner, {repo.id}, dict(app.permissions), tuple(app.events), self.world.clock.now()
        )
        self.world.installations[number] = made
        events.of_installation(self.world, made, "created", owner)
        return made

    @action
    def uninstall(self, installation: int) -> None:
        """Take the app off an account; its tokens are worth nothing then."""
        gone = self.world.installations.pop(installation)
        events.of_installation(self.world, gone, "deleted", gone.account)

    @action
    def suspend(self, installation: int) -> None:
        """Suspend: no tokens, no calls, no events."""
        found = self.world.installations[installation]
        found.suspended_at = self.world.clock.now()
        events.of_installation(self.world, found, "suspend", found.account)

    @action
    def unsuspend(self, installation: int) -> None:
        """End a suspension."""
        found = self.world.installations[installation]
        found.suspended_at = None
        events.of_installation(self.world, found, "unsuspend", found.account)

    @action
    def grant(
        self, installation: int, permissions: Mapping[str, str], subscribed: Sequence[str] | None = None
    ) -> None:
        """Make these the permissions (and events) of an installation, as when an admin has yet to accept more."""
        found = self.world.installations[installation]
        found.permissions = dict(permissions)
        found.events = tuple(subscribed) if subscribed is not None else found.events
        events.of_installation(self.world, found, "new_permissions_accepted", found.account)

    @action
    def archive(self, repository: str, *, archived: bool = True) -> None:
        """Make a repository read-only, or writable again."""
        place = self._place(repository)
        place.repo.archived = archived
        events.emit(place, "repository", "archived" if archived else "unarchived", place.repo.owner)

    @action
    def rename_repository(self, repository: str, name: str) -> None:
        """Rename within its owner; the old name redirects."""
        place = self._place(repository)
        old = place.repo.full_name
        del self.world.repositories[old.lower()]
        changes = {"repository": {"name": {"from": place.repo.name}}}
        place.repo.name = name
        self.world.repositories[place.repo.full_name.lower()] = place.repo
        self.world.renamed[old.lower()] = place.repo.full_name.lower()
        events.emit(place, "repository", "renamed", place.repo.owner, changes=changes)

    @action
    def delete_repository(self, repository: str) -> None:
        """Delete; one that is made anew under the name has another id."""
        place = self._place(repository)
        events.emit(place, "repository", "deleted", place.repo.owner)
        del self.world.repositories[place.repo.full_name.lower()]

    @action
    def set_permission(self, repository: str, login: str, permission: str) -> None:
        """Give a person `admin`, `write`, `read` or `none`."""
        self.world.repository(repository).collaborators[login.lower()] = permission
        self.world.user(login)

    @action
    def put_file(
        self,
        repository: str,
        path: str,
        content: str | None,
        *,
        branch: str | None = None,
        user: str | None = None,
    ) -> str:
        """Commit a file to a branch (the default one), None deletes it; return the commit."""
        place = self._place(repository)
        where = branch or place.repo.default_branch
        actor = self._actor(user, place.repo.owner)
        parent = place.repo.branches.get(where, place.repo.branches[place.repo.default_branch])
        made = history.record(place, actor, {path: content}, parent=parent, message=f"Update {path}")
        history.move(place, actor, where, made.sha)
        return made.sha

    @action
    def publish_release(
        self, repository: str, tag: str, *, name: str = "", downloads: Mapping[str, int] | None = None
    ) -> Json:
        """Publish a release of the default branch; `downloads` counts its assets' downloads by file name."""
        place = self._place(repository)
        now = self.world.clock.now()
        made = Release(
            self.world.new_id(),
            tag,
            name,
            place.repo.default_branch,
            now,
            place.repo.owner,
            dict(downloads or {}),
        )
        place.repo.releases.append(made)
        shown = render.release(place, made)
        events.emit(place, "release", "published", place.repo.owner, release=shown)
        return shown

    @action
    def deploy(
        self,
        repository: str,
        *,
        sha: str | None = None,
        environment: str = "production",
        state: str = "success",
    ) -> Json:
        """Deploy a commit (the default branch's) and report a state: pending, success, failure, …."""
        place = self._place(repository)
        commit = sha or place.repo.branches[place.repo.default_branch]
        now = self.world.clock.now()
        made = next(
            (d for d in place.repo.deployments if (d.sha, d.environment) == (commit, environment)), None
        )
        if made is None:
            made = Deployment(
                self.world.new_id(), commit, place.repo.default_branch, environment, now, place.repo.owner
            )
            place.repo.deployments.append(made)
        made.statuses.append((self.world.new_id(), state, now))
        shown = {
            "deployment": render.deployment(place, made),
            "deployment_status": render.deployment_status(place, made),
        }
        events.emit(place, "deployment_status", "created", place.repo.owner, **shown)
        return shown
