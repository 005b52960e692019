"""The columns of a table by what they hold: by their headers, and by their cells where a header says nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from outcomes.model import Deadline
from outcomes.statement.deadlines import deadline
from outcomes.statement.heads.labels import role_of_label, role_of_section
from outcomes.statement.markup.page import Block
from outcomes.statement.roles.values import target_of
from outcomes.statement.tabular import both_values, bound_columns, change_columns
from outcomes.statement.tabular.column_pairs import (
    MOSTLY,
    are_variants,
    has_words,
    mostly_with_units,
    numbers_rows,
    share_of_values,
)
from outcomes.statement.tabular.doubled_columns import settle_doubled
from outcomes.statement.tabular.goal_columns import settle_names
from outcomes.statement.tabular.headers import (
    VALUED,
    are_a_pair,
    arm_of,
    due_in,
    end_of,
    figures,
    follows,
    is_version,
    this_and_next,
)
from outcomes.statement.tabular.titles import titles_of
from outcomes.statement.words import Role

_AIMS: Final = frozenset({Role.METRIC, Role.OUTCOME, Role.GOAL})
_METRIC, _BASELINE, _TARGET = Role.METRIC, Role.BASELINE, Role.TARGET
"""Asked for again and again; to look up a member of an enumeration takes longer than the rest of most questions."""
MOST_ROWS: Final = 60
MOST_COLUMNS: Final = 30


class Columns:
    """The columns of a table by what they hold."""

    def __init__(self, rows: Sequence[list[Block]], *, above: str = "", bounds: bool = False) -> None:
        """Take the rows, the header first, and settle the role of each column.

        `above` are the heading and the lead of the table, `bounds` stand below one of guardrails.
        """
        self._above, self._bounds = above, bounds
        self.rows = [row[:MOST_COLUMNS] for row in rows[:MOST_ROWS]]
        self.header = self.rows[0]
        texts = tuple([cell.plain for cell in self.header])
        self.heads, roles, goals, self.unit, self.names, self.parts = titles_of(texts)
        self.roles = list(roles)
        if self.names is None or share_of_values(self.rows, self.names) >= MOSTLY:
            self._look_at_cells(goals)
        told = zip(texts, self.roles, strict=True)
        self.of_values = tuple([text for text, role in told if role is _BASELINE or role is _TARGET])
        """The headers of the columns that hold values before and after."""

    @cached_property
    def _results(self) -> bool:
        """Whether the heading or the lead speaks of results; few tables need it."""
        return _RESULTS.search(self._above.lower()) is not None

    def _look_at_cells(self, goals: Sequence[int]) -> None:
        """Settle what the headers alone do not say; `goals` may say what for."""
        for at in goals:
            self._goal_in_words(at)
        both_values.settle(self.rows, self.heads, self.roles)
        if Role.TARGET not in self.roles and Role.CHANGE not in self.roles:
            self._effect()
        self._last_and_this()
        self.names = None
        if self._announces_values() or self._may_hold_values():
            self._settle()

    def _announces_values(self) -> bool:
        """Whether a header says that its column holds values."""
        return any(map(VALUED.__contains__, self.roles))

    def _may_hold_values(self) -> bool:
        """Whether the headers leave it to the cells, which take far longer to read."""
        versions = sum([is_version(head) for head in self.heads])
        if self._results or self._bounds or versions >= _BOTH or figures(self.heads) is not None:
            return True
        return bound_columns.may_hold(self.rows)

    def _settle(self) -> None:
        """Settle by their cells what the columns are whose headers do not say it."""
        settle_doubled(self.rows, self.roles)
        self.names = settle_names(self.rows, self._name_column(), self.roles)
        self._bound()
        self._infer()
        change_columns.settle(self.rows, self.heads, self.roles)
        self._first_target_only()

    def _goal_in_words(self, at: int) -> None:
        """Leave a column headed "Goal" alone when it says what for, and another one holds the values."""
        if share_of_values(self.rows, at) < MOSTLY:
            others = [role for other, role in enumerate(self.roles) if other != at]
            named = Role.METRIC in others
            if Role.TARGET in others or not named:
                self.roles[at] = Role.IGNORED if named else Role.METRIC

    def _effect(self) -> None:
        """Take "Expected effect" for the column of changes when its cells hold them and no other column is known."""
        for at, cell in enumerate(self.header[1:], 1):
            changes = [target_of(row[at].plain)[1] for row in self.rows[1:] if at < len(row)]
            if role_of_label(cell.plain) is Role.OUTCOME and sum(map(bool, changes)) >= len(changes) * MOSTLY:
                self.roles[at] = Role.CHANGE

    def _bound(self) -> None:
        """Take a column of bounds for the target of a table that has no other."""
        if _TARGET in self.roles or _BASELINE in self.roles:
            return
        at = bound_columns.of_goals(self.rows, self.heads, names=self.names, aimed=self.names_aim())
        if at is None and self._bounds:
            at = bound_columns.of_guardrails(self.rows, self.roles, names=self.names)
        if at is None and not self._results:
            at = bound_columns.of_bounds(self.rows, self.roles, names=self.names)
        self.roles = self.roles if at is None else [*self.roles[:at], _TARGET, *self.roles[at + 1 :]]

    def _last_and_this(self) -> None:
        """Take "Last release" and "This release" for before and after, where no header says it better."""
        arms = [arm_of(head) for head in self.heads]
        if not are_a_pair(arms) and (_TARGET in self.roles or _BASELINE in self.roles):
            return
        places = [at for at, arm in enumerate(arms) if arm]
        if not (are_a_pair(arms) and mostly_with_units(self.rows, places)):
            heads = zip(self.header, self.roles, strict=True)
            arms = [end_of(cell.plain) if role is None else None for cell, role in heads]
            arms = this_and_next(self.heads) if arms.count(Role.TARGET) == _BOTH else arms
        if are_a_pair(arms):
            self.roles = [arm or role for arm, role in zip(arms, self.roles, strict=True)]

    def names_aim(self) -> bool:
        """Whether the header of the names speaks of metrics, outcomes or goals."""
        about = self.header[self.names].plain if self.names is not None else ""
        return {role_of_label(about), role_of_section(about)} & _AIMS != set()

    def _name_column(self) -> int | None:
        """Return the column of names: headed as one, or the first that holds words and no values."""
        named = [at for at, role in enumerate(self.roles) if role is _METRIC]
        if named:
            exact = [at for at in named if role_of_label(self.header[at].plain) is _METRIC]
            at = exact[0] if exact else named[0]
            if share_of_values(self.rows, at) < MOSTLY:
                return at
            self.roles[at] = None
        open_columns = [
            at
            for at in range(len(self.header))
            if at != self.unit
            and (self.roles[at] not in _NEVER_NAMES or (at == 0 and self.roles[at] is Role.SOURCE))
        ]
        worded = [
            at for at in open_columns if share_of_values(self.rows, at) < MOSTLY and has_words(self.rows, at)
        ]
        if worded:
            return next((at for at in worded if self.heads[at].strip(".") not in _NUMBERING), worded[0])
        sources = [
            at for at, role in enumerate(self.roles) if role is Role.SOURCE and has_words(self.rows, at)
        ]
        return next((at for at in (*open_columns, *sources) if self.roles[at] in _NAMELESS), None)

    def _infer(self) -> None:
        """Let a column of values beside a known one be its counterpart: "Spring | Goal", "Now | In 90 days"."""
        if None not in self.roles:
            return
        unknown = [
            at
            for at, role in enumerate(self.roles)
            if role is None
            and at != self.unit
            and share_of_values(self.rows, at) >= MOSTLY
            and not numbers_rows(self.rows, at)
        ]
        if Role.TARGET in self.roles and self.roles.index(Role.TARGET) - 1 in unknown:
            unknown = [self.roles.index(Role.TARGET) - 1]
        if len(unknown) > 1 and Role.BASELINE in self.roles and Role.TARGET not in self.roles:
            unknown = [at for at in unknown if deadline.parse(self.header[at].plain)][:1]
        if self._before_and_after(unknown):
            self.roles[unknown[0]], self.roles[unknown[1]] = Role.BASELINE, Role.TARGET
        if len(unknown) != 1:
            return
        at = unknown[0]
        target, baseline = Role.TARGET in self.roles, Role.BASELINE in self.roles
        if target and not baseline and at < self.roles.index(Role.TARGET):
            self.roles[at] = Role.BASELINE
        elif baseline and not target and at > self.roles.index(Role.BASELINE):
            self.roles[at] = Role.TARGET

    def _before_and_after(self, unknown: list[int]) -> bool:
        """Whether two columns of values beside no known one are before and after."""
        if len(unknown) != _BOTH or Role.TARGET in self.roles or Role.BASELINE in self.roles:
            return False
        (first, second), change = unknown, self.place(Role.CHANGE)
        if first + 1 == second < change < MOST_COLUMNS:
            return change_columns.hold_differences(self.rows, first, second, change)
        if follows(self.heads[first], self.heads[second]) and mostly_with_units(self.rows, unknown):
            return True
        if not self._results or self.names is None or Role.CHANGE in self.roles:
            return False
        return are_variants(self.rows, self.names, unknown)

    def _first_target_only(self) -> None:
        """Keep the first of several target columns: the others are stretch goals or later years."""
        for role in (_TARGET, _BASELINE):
            if self.roles.count(role) > 1:
                first = self.roles.index(role) + 1
                rest = self.roles[first:]
                self.roles[first:] = [Role.IGNORED if other is role else other for other in rest]

    def place(self, role: Role) -> int:
        """Return the first column of a role, or a place behind the end of every row."""
        return self.roles.index(role) if role in self.roles else MOST_COLUMNS

    def due(self) -> Deadline | None:
        """Return the deadline that the header of the target column carries: "Goal by 2027-06-30"."""
        at = self.place(_TARGET)
        return due_in(self.header[at].plain) if at < len(self.header) else None


_RESULTS: Final = re.compile(r"\b(?:results?|ergebnis(?:se)?|resultados?|résultats?)\b")
_BOTH: Final = 2
_NUMBERING: Final = frozenset({"id", "no", "nr", "#", "ref", "key", "code", "№", "n°", "req", "sc"})
"""Headings of columns that only number the rows."""
_NAMELESS: Final = (None, Role.SOURCE)
"""The roles of columns that name the metrics where none is headed so: "Measurement", which else is a source."""
_NEVER_NAMES: Final = (Role.BASELINE, Role.CHANGE, Role.DEADLINE, Role.SOURCE)
