"""What people do to issues and pull requests alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sandbox.github import events, render, render_code, subjects
from sandbox.github.actions import Actions, action
from sandbox.github.nouns import Subject
from sandbox.github.payloads import Json
from sandbox.github.world import Place

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
        place = self._place(repository)
        made = subjects.create(place, self.world.user(user), title, body, association=association)
        return self._opened(place, made, labels)

    def _opened(self, place: Place, subject: Subject, labels: Sequence[str]) -> Json:
        subject.labels = [subjects.label_named(place, name) for name in labels]
        subjects.announce(place, subject)
        return self._shown(place, subject)

    def _shown(self, place: Place, subject: Subject) -> Json:
        show = render_code.pull_request if subject.pull else render.issue
        return show(place, subject)

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
        place, subject = self._subject(repository, number)
        fields: Json = {}
        if title is not None:
            fields["title"] = title
        if body != _UNCHANGED:
            fields["body"] = body
        if base is not None:
            fields["base"] = base
        subjects.edit(place, subject, self._actor(user, subject.user), fields)
        return self._shown(place, subject)

    @action
    def label(self, repository: str, number: int, *labels: str, user: str | None = None) -> None:
        """Add labels."""
        place, subject = self._subject(repository, number)
        subjects.add_labels(place, subject, self._actor(user, subject.user), list(labels))

    @action
    def unlabel(self, repository: str, number: int, label: str, *, user: str | None = None) -> None:
        """Remove a label."""
        place, subject = self._subject(repository, number)
        found = subjects.label_named(place, label)
        if found in subject.labels:
            subjects.remove_label(place, subject, self._actor(user, subject.user), found)

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
        place, subject = self._subject(repository, number)
        subjects.set_state(place, subject, self._actor(user, subject.user), {"state": state})

    @action
    def lock(self, repository: str, number: int, *, locked: bool = True) -> None:
        """Lock a conversation, or unlock it."""
        place, subject = self._subject(repository, number)
        subjects.set_lock(place, subject, place.repo.owner, locked=locked)

    @action
    def delete_issue(self, repository: str, number: int) -> None:
        """Delete an issue: 410 from now on."""
        place, subject = self._subject(repository, number)
        events.of_subject(place, subject, "deleted", place.repo.owner)
        subject.deleted = True

    @action
    def transfer_issue(self, repository: str, number: int, to: str) -> int:
        """Move an issue to another repository and return its number there."""
        place, subject = self._subject(repository, number)
        target = self._place(to)
        made = subjects.create(target, subject.user, subject.title, subject.body)
        made.comments = subject.comments
        for one in made.comments.values():
            one.repository, one.number = target.repo.full_name, made.number
        events.of_subject(place, subject, "transferred", place.repo.owner)
        subject.moved = (target.repo.full_name, made.number)
        events.of_subject(target, made, "opened", place.repo.owner)
        return made.number
