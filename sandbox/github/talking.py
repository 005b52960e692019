"""What people do with comments."""

from __future__ import annotations

from sandbox.github import comments, render
from sandbox.github.actions import Actions, action
from sandbox.github.payloads import Json


class Talking(Actions):
    """Comments as their authors and the repository's owner handle them."""

    @action
    def comment(self, repository: str, number: int, body: str, *, user: str | None = None) -> Json:
        """Comment and return the comment."""
        place, subject = self._subject(repository, number)
        made = comments.add(place, subject, self._actor(user, subject.user), body)
        return render.comment(place, made)

    @action
    def edit_comment(self, repository: str, comment: int, body: str, *, user: str | None = None) -> None:
        """Rewrite a comment, by default as its author."""
        place = self._place(repository)
        subject, found = place.comment(comment)
        comments.change(place, subject, found, self._actor(user, found.user), body)

    @action
    def delete_comment(self, repository: str, comment: int, *, user: str | None = None) -> None:
        """Delete a comment, by default as the repository's owner."""
        place = self._place(repository)
        subject, found = place.comment(comment)
        comments.remove(place, subject, found, self._actor(user, place.repo.owner))
