"""The base of what users do: methods that are also offered to other processes."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from sandbox.github.api import Api
from sandbox.github.courier import Courier
from sandbox.github.nouns import Subject, User
from sandbox.github.world import Place, World

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S", bound="Actions")

_offered: set[str] = set()


class Actions:
    """What the shelves of actions share: the world, and how things are named in it."""

    world: World
    courier: Courier
    api: Api

    def _actor(self, login: str | None, fallback: User) -> User:
        return self.world.user(login) if login else fallback

    def _place(self, repository: str) -> Place:
        return Place(self.world, self.world.repository(repository))

    def _subject(self, repository: str, number: int) -> tuple[Place, Subject]:
        place = self._place(repository)
        return place, place.subject(number)


def lever(method: Callable[P, R]) -> Callable[P, R]:
    """Offer a method as `POST /sandbox/<its name>`; it takes no part of the world's state."""
    _offered.add(method.__name__)
    return method


def action(method: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
    """Offer a method as `POST /sandbox/<its name>`, run under the world's lock."""
    _offered.add(method.__name__)

    @functools.wraps(method)
    def under_lock(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with self.world.lock:
            return method(self, *args, **kwargs)

    return under_lock


def offered(owner: Actions) -> dict[str, Callable[..., Any]]:
    """Return every offered method of an object by its name."""
    return {name: getattr(owner, name) for name in sorted(_offered) if hasattr(owner, name)}
