"""Times become bucket numbers: hours, days, weeks, months, quarters, years, or any other even step."""

from __future__ import annotations

import calendar
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from outcomes.verdict.question import QuestionError

When = date | datetime

_HOUR, _DAY, _WEEK = 3600.0, 86400.0, 604800.0
_NAMES = {_HOUR: ("hour", 24), _DAY: ("day", 7), _WEEK: ("week", 1)}
_MONTHS = {1: ("month", 12), 3: ("quarter", 4), 12: ("year", 1)}
_SLACK = 0.05
"""Part of a step by which a time may miss the grid: a daily series across a change of clocks is regular."""
_COMMON = 0.1
"""Part of the steps that must be as short as the grid's, or a single stray value would refine the grid."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The buckets of a series: `index` numbers each time, `shipped` is the ship date on the same scale."""

    unit: str
    """day, week, month, …; plural by adding an s."""
    period: int
    """Buckets in a season, 1 when the unit has none."""
    index: NDArray[np.int64]
    shipped: float


def grid(times: Sequence[When], shipped: When) -> Grid:
    """Infer the grid of increasing times.

    Raises:
        QuestionError: Times out of order, twice the same, or off any even grid; the message names where.
    """
    moments = [moment(when) for when in times]
    for earlier, later in pairwise(moments):
        if later == earlier:
            raise QuestionError(f"The time {_shown(later)} is there twice; one value a time is needed.")
        if later < earlier:
            raise QuestionError(
                f"The time {_shown(later)} comes after {_shown(earlier)}; sort the series by time."
            )
    if len(moments) < 2:  # noqa: PLR2004
        late = any(one >= moment(shipped) for one in moments)
        return Grid("value", 1, np.zeros(len(moments), np.int64), 0.0 if late else 1.0)
    return _months(moments, moment(shipped)) or _even(moments, moment(shipped))


def moment(when: When) -> datetime:
    """Return the time in UTC without zone: a date is its midnight, a time without zone is UTC already."""
    if not isinstance(when, datetime):
        return datetime.combine(when, time())
    return when.astimezone(UTC).replace(tzinfo=None) if when.tzinfo else when


def _shown(one: datetime) -> str:
    return one.date().isoformat() if one.time() == time() else one.isoformat(" ")


def _months(moments: Sequence[datetime], shipped: datetime) -> Grid | None:
    """Number calendar months when every stamp is the same day of its month, or the last one (read as that month)."""
    ends = all(one.day == calendar.monthrange(one.year, one.month)[1] for one in moments)
    if not ends and len({(one.day, one.time()) for one in moments}) > 1:
        return None
    months = np.array([12 * one.year + one.month - 1 for one in moments])
    if np.any(np.diff(months) < 1):
        return None
    step = math.gcd(*np.diff(months).tolist())
    unit, period = _MONTHS.get(step, (f"{step} months", 1))
    start = 0.0 if ends else _through_month(moments[0])
    position = 12 * shipped.year + shipped.month - 1 + _through_month(shipped) - start - months[0]
    return Grid(unit, period, (months - months[0]) // step, float(position / step))


def _through_month(one: datetime) -> float:
    """Return the part of its month that has gone by at that time."""
    days = calendar.monthrange(one.year, one.month)[1]
    return (one - datetime(one.year, one.month, 1)).total_seconds() / _DAY / days  # noqa: DTZ001


def _even(moments: Sequence[datetime], shipped: datetime) -> Grid:
    seconds = np.array([(one - moments[0]).total_seconds() for one in moments])
    step = _step(np.diff(seconds))
    index = np.rint(seconds / step).astype(np.int64)
    off = (np.abs(seconds / step - index) > _SLACK) | np.concatenate([[False], np.diff(index) < 1])
    unit, period = _NAMES.get(step, (f"step of {step / _HOUR:g} h", _daily(step)))
    if off.any():
        where = _shown(moments[int(np.argmax(off))])
        raise QuestionError(f"The times are uneven: {where} is off the {unit} grid. Use one value a {unit}.")
    return Grid(unit, period, index, (shipped - moments[0]).total_seconds() / step)


def _step(differences: NDArray[np.float64]) -> float:
    """Return the shortest difference that is common, taken as a whole hour, day or week where it is nearly one."""
    counts = Counter(_whole(difference) for difference in differences.tolist())
    return min(step for step, count in counts.items() if count >= _COMMON * len(differences))


def _whole(seconds: float) -> float:
    for unit in (_WEEK, _DAY, _HOUR):
        multiple = round(seconds / unit)
        if multiple and abs(seconds - multiple * unit) <= _SLACK * unit:
            return multiple * unit
    return seconds


def _daily(step: float) -> int:
    """Return the buckets in a day when a few whole ones fill it."""
    buckets = _DAY / step
    return int(buckets) if buckets.is_integer() and 2 <= buckets <= 48 else 1  # noqa: PLR2004
