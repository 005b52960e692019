"""The columns of a table by what they hold: by their headers, and by their cells where a header says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.model import Deadline
from outcomes.statement import deadline
from outcomes.statement.column_pairs import (
    are_identifiers,
    are_variants,
    has_words,
    mostly_with_units,
    share_of_bounds,
)
from outcomes.statement.goal_columns import settle_names
from outcomes.statement.headers import (
    ARMS,
    ENDS,
    PARTS,
    are_a_pair,
    due_in,
    end_of,
    figures,
    follows,
    header_role,
    is_aimed,
    is_series,
    is_version,
    this_and_next,
)
from outcomes.statement.labels import role_of_label, role_of_section
from outcomes.statement.metric_kind import is_measured, is_setting
from outcomes.statement.outline import Context
from outcomes.statement.page import Block
from outcomes.statement.sentence import take_apart
from outcomes.statement.values import opens_with_value
from outcomes.statement.words import Role

_AIMS: Final = frozenset({Role.METRIC, Role.OUTCOME, Role.GOAL})
_VALUES: Final = (Role.BASELINE, Role.TARGET)
_VALUED: Final = (Role.BASELINE, Role.TARGET, Role.CHANGE)
_UNITS: Final = frozenset({"unit", "units", "einheit", "unidad", "unité", "единица", "单位", "birim"})
_MOST_ROWS: Final = 60
_MOST_COLUMNS: Final = 30
_MOSTLY: Final = 0.5


class Columns:
    """The columns of a table by what they hold."""

    def __init__(self, rows: Sequence[list[Block]], *, results: bool = False) -> None:
        """Take the rows, the header first, and settle the role of each column; `results` stand below such a heading."""
        self._results = results
        self.rows = [row[:_MOST_COLUMNS] for row in rows[:_MOST_ROWS]]
        self.header = self.rows[0]
        self._heads = [cell.plain.strip().lower() for cell in self.header]
        self.roles = [header_role(cell.plain) for cell in self.header]
        self._goal_in_words()
        self._last_and_this()
        self.unit = next((at for at, head in enumerate(self._heads) if head in _UNITS), None)
        self.names: int | None = None
        if self._may_hold_values():
            self._settle()

    def _may_hold_values(self) -> bool:
        """Whether a header says so, or leaves it to the cells, which take far longer to read."""
        for role in self.roles:
            if role in _VALUED:
                return True
        versions = sum([is_version(head) for head in self._heads])
        return self._results or versions >= _BOTH or figures(self._heads) is not None

    def _settle(self) -> None:
        """Settle by their cells what the columns are whose headers do not say it."""
        self.names = settle_names(self.rows, self._name_column(), self.roles)
        self._threshold()
        self._infer()
        self._first_target_only()

    def _goal_in_words(self) -> None:
        """Leave a column headed "Goal" alone when it says what for, and another one holds the values."""
        for at, cell in enumerate(self.header):
            headed = self.roles[at] is Role.TARGET and role_of_label(cell.plain) is Role.GOAL
            if headed and self._share_of_values(at) < _MOSTLY:
                others = [role for other, role in enumerate(self.roles) if other != at]
                named = Role.METRIC in others
                if Role.TARGET in others or not named:
                    self.roles[at] = Role.IGNORED if named else Role.METRIC

    def _threshold(self) -> None:
        """Take "Threshold" or "Number" for the target of a table of goals that has no other."""
        if Role.TARGET not in self.roles and Role.BASELINE not in self.roles:
            at = figures(self._heads)
            aimed = self._names_aim() or (at is not None and share_of_bounds(self.rows, at) > _MOSTLY)
            if at is not None and at != self.names and aimed:
                self.roles[at] = Role.TARGET

    def _last_and_this(self) -> None:
        """Take "Last release" and "This release" for before and after, where no header says it better."""
        if Role.TARGET in self.roles or Role.BASELINE in self.roles:
            return
        arms = [ARMS.get(head) for head in self._heads]
        places = [at for at, arm in enumerate(arms) if arm]
        if not (are_a_pair(arms) and mostly_with_units(self.rows, places)):
            heads = zip(self.header, self.roles, strict=True)
            arms = [end_of(cell.plain) if role is None else None for cell, role in heads]
            arms = this_and_next(self._heads) if arms.count(Role.TARGET) == _BOTH else arms
        if are_a_pair(arms):
            self.roles = [arm or role for arm, role in zip(arms, self.roles, strict=True)]

    def worth(self, context: Context) -> bool:
        """Whether the columns hold what a criterion needs: a target, or a change of something named."""
        if self._of_parts() or self._of_settings() or (not context.promising and self._of_observations()):
            return False
        if Role.TARGET in self.roles:
            return context.promising or self._names_aim() or not self._only_ends() or self._mostly_measured()
        return Role.CHANGE in self.roles and (self._names_metric() or self._names_aim() or context.promising)

    def _of_parts(self) -> bool:
        """Whether the rows are settings, packages or other parts of the software, and not so and so many of them."""
        parts = [at for at, head in enumerate(self._heads[:2]) if head.rstrip("s") in PARTS]
        named = any(self._share_of_values(at) < _MOSTLY for at in parts)
        return named and not (is_aimed(self._heads, self.place(Role.TARGET)) and self._mostly_measured())

    def _of_observations(self) -> bool:
        """Whether the rows are files or versions with bare numbers, or the columns one thing as time goes on."""
        if are_identifiers(self.rows, self.names) and not self._mostly_measured():
            return True
        return is_series(self._heads) and not (self._names_metric() or Role.BASELINE in self.roles)

    def _of_settings(self) -> bool:
        """Whether the columns of values are headed by something that is set: "Lifetime before", "New limit"."""
        valued = (cell for cell, role in zip(self.header, self.roles, strict=True) if role in _VALUES)
        return any(is_setting(cell.plain) and "threshold" not in cell.plain.lower() for cell in valued)

    def _only_ends(self) -> bool:
        """Whether the target's column says but "To" or "End", as tables of versions and settings do."""
        return self._heads[self.roles.index(Role.TARGET)] in ENDS

    def _names_aim(self) -> bool:
        about = self.header[self.names].plain if self.names is not None else ""
        return {role_of_label(about), role_of_section(about)} & _AIMS != set()

    def _names_metric(self) -> bool:
        return self.names is not None and role_of_label(self.header[self.names].plain) is Role.METRIC

    def _name_column(self) -> int | None:
        """Return the column of names: headed as one, or the first that holds words and no values."""
        if Role.METRIC in self.roles:
            named = [at for at, role in enumerate(self.roles) if role is Role.METRIC]
            exact = [at for at in named if role_of_label(self.header[at].plain) is Role.METRIC]
            at = exact[0] if exact else named[0]
            if self._share_of_values(at) < _MOSTLY:
                return at
            self.roles[at] = None
        open_columns = [
            at
            for at in range(len(self.header))
            if at != self.unit
            and (self.roles[at] not in _NEVER_NAMES or (at == 0 and self.roles[at] is Role.SOURCE))
        ]
        worded = [
            at for at in open_columns if self._share_of_values(at) < _MOSTLY and has_words(self.rows, at)
        ]
        if worded:
            return worded[0]
        return next((at for at in open_columns if self.roles[at] is None), None)

    def _mostly_measured(self) -> bool:
        """Whether most rows name something measured or hold values with units, as no versions or settings do."""
        rows = self.rows[1:_MOST_ROWS]
        return sum(self._is_measured_row(row) for row in rows) > len(rows) * _MOSTLY

    def _is_measured_row(self, row: list[Block]) -> bool:
        at = self.names
        if at is None or at >= len(row) or is_setting(row[at].plain):
            return False
        cells = [
            cell for place, cell in enumerate(row) if place != at and self.roles[place : place + 1] != [None]
        ]
        quantities = [part.quantity for cell in cells for part in take_apart(cell.plain).parts]
        return bool(quantities) and (
            is_measured(row[at].plain) or all(quantity.unit for quantity in quantities)
        )

    def _share_of_values(self, at: int) -> float:
        """Return the share of a column's cells that begin with a quantity."""
        cells = [row[at].plain for row in self.rows[1:_MOST_ROWS] if at < len(row)]
        return sum(opens_with_value(cell) for cell in cells) / max(1, len(cells))

    def _infer(self) -> None:
        """Let a column of values beside a known one be its counterpart: "Spring | Goal", "Now | In 90 days"."""
        unknown = [
            at
            for at, role in enumerate(self.roles)
            if role is None and at != self.unit and self._share_of_values(at) >= _MOSTLY
        ]
        if not unknown:
            return
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
        first, second = unknown
        if Role.CHANGE in self.roles and first + 1 == second < self.roles.index(Role.CHANGE):
            return True
        if follows(self._heads[first], self._heads[second]) and mostly_with_units(self.rows, unknown):
            return True
        if not self._results or self.names is None or Role.CHANGE in self.roles:
            return False
        return are_variants(self.rows, self.names, unknown)

    def _first_target_only(self) -> None:
        """Keep the first of several target columns: the others are stretch goals or later years."""
        for role in (Role.TARGET, Role.BASELINE):
            places = [at for at, other in enumerate(self.roles) if other is role]
            for at in places[1:]:
                self.roles[at] = Role.IGNORED

    def place(self, role: Role) -> int:
        """Return the first column of a role, or a place behind the end of every row."""
        return self.roles.index(role) if role in self.roles else _MOST_COLUMNS

    def due(self) -> Deadline | None:
        """Return the deadline that the header of the target column carries: "Goal by 2027-06-30"."""
        at = self.place(Role.TARGET)
        return due_in(self.header[at].plain) if at < len(self.header) else None


_BOTH: Final = 2
_NEVER_NAMES: Final = (Role.BASELINE, Role.CHANGE, Role.DEADLINE, Role.SOURCE)
