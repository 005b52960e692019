"""The columns of a table by what they hold: by their headers, and by their cells where a header says nothing."""

from __future__ import annotations

from typing import Final

from outcomes.model import Deadline
from outcomes.quantity.tokens import Token, tokenize
from outcomes.statement import deadline, heading_due
from outcomes.statement.groups import is_content
from outcomes.statement.labels import role_of_label
from outcomes.statement.outline import Context
from outcomes.statement.page import Block
from outcomes.statement.sentence import take_apart
from outcomes.statement.words import LABELS, Role

_UNITS: Final = frozenset({"unit", "units", "einheit", "unidad", "unité", "единица", "单位", "birim"})
_MOST_ROWS: Final = 60
_MOST_COLUMNS: Final = 30
_MOSTLY: Final = 0.5


class Columns:
    """The columns of a table by what they hold."""

    def __init__(self, rows: list[list[Block]]) -> None:
        """Take the rows, the header first, and settle the role of each column."""
        self.rows = [row[:_MOST_COLUMNS] for row in rows[:_MOST_ROWS]]
        self.header = self.rows[0]
        self.roles = [header_role(cell.plain) for cell in self.header]
        self.unit = next(
            (at for at, cell in enumerate(self.header) if cell.plain.strip().lower() in _UNITS), None
        )
        self.names = self._name_column()
        if self.names is not None:
            self.roles[self.names] = Role.METRIC
        self._infer()
        self._first_target_only()

    def worth(self, context: Context) -> bool:
        """Whether the columns hold what a criterion needs: a target, or a change of something named."""
        if Role.TARGET in self.roles:
            return context.promising or self._names_aim() or not self._only_ends()
        return Role.CHANGE in self.roles and (self._names_metric() or context.promising)

    def _only_ends(self) -> bool:
        """Whether the target's column says but "To" or "End", as tables of versions and settings do."""
        return self.header[self.roles.index(Role.TARGET)].plain.strip().lower() in _ENDS

    def _names_aim(self) -> bool:
        about = role_of_label(self.header[self.names].plain) if self.names is not None else None
        return about in (Role.METRIC, Role.OUTCOME, Role.GOAL)

    def _names_metric(self) -> bool:
        return self.names is not None and role_of_label(self.header[self.names].plain) is Role.METRIC

    def _name_column(self) -> int | None:
        """Return the column of names: headed as one, or the first that holds words and no values."""
        if Role.METRIC in self.roles:
            return self.roles.index(Role.METRIC)
        open_columns = [
            at
            for at in range(len(self.header))
            if at != self.unit
            and (self.roles[at] not in _NEVER_NAMES or (at == 0 and self.roles[at] is Role.SOURCE))
        ]
        worded = [at for at in open_columns if self._share_of_values(at) < _MOSTLY and self._has_words(at)]
        if worded:
            return worded[0]
        return next((at for at in open_columns if self.roles[at] is None), None)

    def _has_words(self, at: int) -> bool:
        return any(row[at].plain.strip() for row in self.rows[1:_MOST_ROWS] if at < len(row))

    def _share_of_values(self, at: int) -> float:
        """Return the share of a column's cells that begin with a quantity."""
        cells = [row[at].plain for row in self.rows[1:_MOST_ROWS] if at < len(row)]
        return sum(_begins_with_value(cell) for cell in cells) / max(1, len(cells))

    def _infer(self) -> None:
        """Let a column of values beside a known one be its counterpart: "Spring | Goal", "Now | In 90 days"."""
        unknown = [
            at
            for at, role in enumerate(self.roles)
            if role is None and at != self.unit and self._share_of_values(at) >= _MOSTLY
        ]
        if Role.TARGET in self.roles and self.roles.index(Role.TARGET) - 1 in unknown:
            unknown = [self.roles.index(Role.TARGET) - 1]
        if len(unknown) > 1 and Role.BASELINE in self.roles and Role.TARGET not in self.roles:
            unknown = [at for at in unknown if deadline.parse(self.header[at].plain)][:1]
        if len(unknown) != 1:
            return
        at = unknown[0]
        if (
            Role.TARGET in self.roles
            and Role.BASELINE not in self.roles
            and at < self.roles.index(Role.TARGET)
        ):
            self.roles[at] = Role.BASELINE
        elif (
            Role.BASELINE in self.roles
            and Role.TARGET not in self.roles
            and at > self.roles.index(Role.BASELINE)
        ):
            self.roles[at] = Role.TARGET

    def _first_target_only(self) -> None:
        """Keep the first of several target columns: the others are stretch goals or later years."""
        for role in (Role.TARGET, Role.BASELINE):
            places = [at for at, other in enumerate(self.roles) if other is role]
            for at in places[1:]:
                self.roles[at] = Role.IGNORED

    def due(self) -> Deadline | None:
        """Return the deadline that the header of the target column carries: "Goal by 2027-06-30"."""
        at = self.roles.index(Role.TARGET) if Role.TARGET in self.roles else None
        if at is None:
            return None
        text = self.header[at].plain
        bare = header_role(text) is None
        return heading_due.in_heading(text) or (deadline.parse(text) if bare else None)


_NEVER_NAMES: Final = frozenset({Role.BASELINE, Role.CHANGE, Role.DEADLINE, Role.SOURCE})


def _begins_with_value(text: str) -> bool:
    sentence = take_apart(text)
    return bool(sentence.parts) and not any(
        is_content(sentence.tokens, at) for at in range(sentence.parts[0].first)
    )


def header_role(text: str) -> Role | None:
    """Return what the header of a column announces, or None."""
    role = role_of_label(text)
    if role in (Role.OUTCOME, Role.GOAL):
        return Role.TARGET if role is Role.GOAL else Role.METRIC
    if role is not None:
        return role
    tokens = [token for token in tokenize(text[:100]) if token.kind in ("word", "cjk")]
    if len(tokens) > _SHORT_HEADER:
        return None
    if len(tokens) == 1 and tokens[0].low in _ENDS:
        return _ENDS[tokens[0].low]
    return _value_role(tokens)


_ENDS: Final = {
    **dict.fromkeys(("from", "start", "von", "desde"), Role.BASELINE),
    **dict.fromkeys(("to", "end", "finish", "auf", "hasta"), Role.TARGET),
}
"""Headers that say nothing but where a value comes from and where it goes."""
_SHORT_HEADER: Final = 6


def _value_role(tokens: list[Token]) -> Role | None:
    """Return the role of the first word of a header that names a value: "Target by June", "Expected after"."""
    values = [
        hit[1]
        for at in range(len(tokens))
        if (hit := LABELS.match(tokens, at)) and hit[1] in (Role.BASELINE, Role.TARGET, Role.CHANGE)
    ]
    return values[0] if values else None
