"""What the headers of a table say by themselves, whatever its cells hold: many tables have the same ones."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.tabular import column_units
from outcomes.statement.tabular.both_values import told_by
from outcomes.statement.tabular.headers import PARTS, are_a_pair, arm_of, header_role
from outcomes.statement.words import Role


class Titles(NamedTuple):
    """What the headers of a table say by themselves."""

    heads: tuple[str, ...]
    """In lower case."""
    roles: tuple[Role | None, ...]
    goals: list[int]
    """The columns headed "Goal", which may say what for instead of how much."""
    unit: int | None
    names: int | None
    """The column of names where the headers say all: nothing else is then to be settled by the cells."""
    parts: list[int]
    """Those of the first columns under which parts of the software stand."""


@lru_cache(maxsize=256)
def titles_of(texts: tuple[str, ...]) -> Titles:
    """Return what headers say."""
    heads = tuple([text.strip().lower() for text in texts])
    roles = tuple(map(header_role, texts))
    aims = zip(texts, roles, strict=True)
    goals = [
        at for at, (text, role) in enumerate(aims) if role is Role.TARGET and role_of_label(text) is Role.GOAL
    ]
    unit = next((at for at, head in enumerate(heads) if head in column_units.HEADS), None)
    names = roles.index(Role.METRIC) if not goals and _say_all(texts, heads, roles) else None
    parts = [at for at, head in enumerate(heads[:2]) if head.rstrip("s") in PARTS]
    return Titles(heads, roles, goals, unit, names, parts)


def _say_all(texts: tuple[str, ...], heads: tuple[str, ...], roles: tuple[Role | None, ...]) -> bool:
    """Whether there is one column of metrics, one of targets, at most one of baselines, and none that is unknown."""
    if None in roles or roles.count(Role.TARGET) != 1 or roles.count(Role.BASELINE) > 1:
        return False
    if are_a_pair(list(map(arm_of, heads))) or told_by(heads, metrics=True) is not None:
        return False
    return [role_of_label(text) for text, role in zip(texts, roles, strict=True) if role is Role.METRIC] == [
        Role.METRIC
    ]
