"""The numbers that the demo measures: two made up with noise, one published."""

from __future__ import annotations

import csv
import random
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from pathlib import Path

SHIFT = 44
"""Years by which the published months are moved on: leap years stay leap years."""
SHIPPED = datetime(2027, 2, 1, tzinfo=UTC)
"""Front seat belts became compulsory on 31 January 1983; February is the first month after."""
WEEKDAYS = (0.6, 0.5, 0.4, 0.3, 0.1, -0.8, -1.1)
DAYS_BEFORE, DAYS_AFTER = 60, 30


def latency(folder: Path) -> Path:
    """Write a made-up p95 of a checkout, in seconds: about 840 ms, from shipping on about 490 ms."""
    return _daily(folder / "checkout_p95_seconds.csv", before=0.840, after=0.490, noise=0.030, seed=7)


def tickets(folder: Path) -> Path:
    """Write made-up support tickets a day: about 31, and no change when the work ships."""
    return _daily(folder / "support_tickets.csv", before=31.0, after=31.0, noise=3.0, seed=11)


def _daily(path: Path, *, before: float, after: float, noise: float, seed: int) -> Path:
    chance = random.Random(seed)  # noqa: S311 (made-up numbers, the same at every run)
    rest, rows = 0.0, []
    for day in range(-DAYS_BEFORE, DAYS_AFTER):
        when = SHIPPED.date() + timedelta(days=day)
        rest = 0.3 * rest + chance.gauss(0, 0.95)
        level = before if day < 0 else after
        rows.append((when.isoformat(), round(level + noise * (rest + WEEKDAYS[when.weekday()]), 4)))
    return _write(path, ("day", "value"), rows)


def drivers(folder: Path) -> Path:
    """Write the car drivers killed or seriously injured in Great Britain a month (Harvey & Durbin 1986)."""
    text = files("sandbox").joinpath("data/uk_seatbelts.csv").read_text()
    rows = []
    for row in csv.DictReader(text.splitlines()):
        year, month = map(int, row["month"].split("-"))
        rows.append((date(year + SHIFT, month, 1).isoformat(), float(row["drivers"])))
    return _write(folder / "drivers_killed_or_injured.csv", ("month", "value"), rows)


def _write(path: Path, header: tuple[str, str], rows: list[tuple[str, float]]) -> Path:
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)
    return path
