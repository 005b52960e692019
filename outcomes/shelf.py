"""A shelf: parts of one kind that register by decorator and are found by iterating a package and entry points."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from importlib.metadata import entry_points
from typing import Generic, TypeVar

Part = TypeVar("Part")


class Shelf(Generic[Part]):
    """Named parts in the order in which they were put down."""

    def __init__(self, package: str) -> None:
        """Keep parts of `package`; entry points come from the group `outcomes.<package>`."""
        self._package = package
        self._parts: dict[str, Part] = {}
        self._discovered = False

    def put(self, name: str) -> Callable[[Part], Part]:
        """Return a decorator that puts its object on the shelf; raises ValueError for a name already taken."""

        def keep(part: Part) -> Part:
            if name in self._parts:
                raise ValueError(f"{self._package}: {name!r} is on the shelf already")
            self._parts[name] = part
            return part

        return keep

    def parts(self) -> dict[str, Part]:
        """Return every part by name, after importing the package's modules and the installed entry points."""
        if not self._discovered:
            package = importlib.import_module(self._package)
            for module in pkgutil.iter_modules(package.__path__):
                importlib.import_module(f"{self._package}.{module.name}")
            for entry in entry_points(group=f"outcomes.{self._package}"):
                entry.load()
            self._discovered = True
        return dict(self._parts)
