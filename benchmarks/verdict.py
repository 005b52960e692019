"""Reproduces the published figures of the verdict: error rates and power by simulation, and milliseconds."""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from simulated import Plan, mann_whitney, simulate, welch

from outcomes.verdict import Change, Question, Word, detectable, judge, threshold
from outcomes.verdict.design import design
from outcomes.verdict.regression import posterior
from outcomes.verdict.student import Array, Mixture

PHIS = (0.0, 0.3, 0.6)
PUBLISHED_RUNS = 1000
"""The published figures are simulations too; the smaller number of runs a cell is assumed."""
ERRORS = 3.5
ROUNDING = 0.5

Figure = Callable[[np.random.Generator, float, int], float]
"""A rate, from a source of randomness, the noise's correlation and the number of runs."""


def evidence(values: Array, before: int, *, trend: bool) -> Mixture:
    """Return the step's posterior of every series."""
    days = np.arange(len(values))
    return posterior(design(days, days >= before, 7, trend=trend), values - values.mean(axis=0))


def two_sided(step: Mixture) -> Array:
    """Return twice the smaller tail beyond zero."""
    below = step.below(np.zeros(1))
    return np.asarray(2 * np.minimum(below, 1 - below))


def rejects(test: Callable[[Array, int], Array], plan: Plan) -> Figure:
    """Return the share of series in which `test` finds a change at 5 %."""

    def rate(rng: np.random.Generator, phi: float, runs: int) -> float:
        return float((test(simulate(rng, plan, phi, runs), plan.before) < 0.05).mean())

    return rate


def level_only(values: Array, before: int) -> Array:
    return two_sided(evidence(values, before, trend=False))


def average(values: Array, before: int) -> Array:
    return two_sided(evidence(values, before, trend=True))


def false_met(rng: np.random.Generator, phi: float, runs: int) -> float:
    """Return the share called met for a declared change of 1 sd when nothing moved."""
    step = evidence(simulate(rng, Plan(), phi, runs), 28, trend=True)
    return float(((1 - step.below(np.zeros(1)) > 0.975) & (step.mean() >= 1)).mean())


def last_value(rng: np.random.Generator, phi: float, runs: int) -> float:
    """Return the share in which the last value alone has reached the target of 1 sd when nothing moved."""
    values = simulate(rng, Plan(), phi, runs)
    return float((values[-1] >= values[:28].mean(axis=0) + 1).mean())


def looks(step: float, planned: int) -> Figure:
    """Return the share in which one of the planned weekly looks calls a change for the better or the worse."""

    def rate(rng: np.random.Generator, phi: float, runs: int) -> float:
        values = simulate(rng, Plan(28, 7 * planned, step), phi, runs)
        called = np.zeros(runs, dtype=bool)
        for look in range(1, planned + 1):
            called |= level_only(values[: 28 + 7 * look], 28) < threshold(look, planned)
        return float(called.mean())

    return rate


def with_gaps(rng: np.random.Generator, phi: float, runs: int) -> float:
    """Return the false positives when 15 % of the days are missing; 50 series share a pattern of gaps."""
    found = 0
    for _ in range(0, runs, 50):
        seen = np.sort(rng.permutation(56)[:48])
        values = simulate(rng, Plan(), phi, 50)[seen]
        step = posterior(design(seen, seen >= 28, 7, trend=True), values - values.mean(axis=0))
        found += int((two_sided(step) < 0.05).sum())
    return found / (50 * math.ceil(runs / 50))


def counts(rng: np.random.Generator, phi: float, runs: int) -> float:
    """Return the false positives on Poisson counts of mean 1 a day."""
    del phi
    return float((average(rng.poisson(1.0, (56, runs)).astype(float), 28) < 0.05).mean())


FALSE, EFFECT, DRIFT = Plan(), Plan(step=1.0), Plan(drift=0.02)
LONG = Plan(before=56, step=1.0)
ROWS: tuple[tuple[str, Figure, tuple[str, str, str]], ...] = (
    ("Welch t, raw days: false positives", rejects(welch, FALSE), (".013", ".057", ".180")),
    ("Welch t, raw days: power at 1 sd", rejects(welch, EFFECT), (".86", ".81", ".74")),
    ("Mann-Whitney, raw: false positives", rejects(mann_whitney, FALSE), (".011", ".050", ".171")),
    ("Mann-Whitney, raw: power at 1 sd", rejects(mann_whitney, EFFECT), (".83", ".80", ".72")),
    ("level only: false positives", rejects(level_only, FALSE), (".040", ".043", ".051")),
    ("level only: power at 1 sd", rejects(level_only, EFFECT), (".92", ".70", ".48")),
    ("level only: false positives, drift .02", rejects(level_only, DRIFT), (".45", ".24", ".13")),
    ("level only: eight looks, any false alarm", looks(0.0, 8), (".050", ".040", ".038")),
    ("level only: eight looks, power at 1 sd", looks(1.0, 8), (".98", ".84", ".54")),
    ("average: false positives", rejects(average, FALSE), (".025", ".028", ".038")),
    ("average: power at 1 sd", rejects(average, EFFECT), (".71", ".49", ".36")),
    ("average: power at 1 sd, 56 days before", rejects(average, LONG), (".88", ".69", ".47")),
    ("average: false positives, drift .02", rejects(average, DRIFT), (".11", ".09", ".08")),
    ("average: false positives, 15 % missing", with_gaps, (".027", ".042", ".047")),
    ("average: false positives, counts of mean 1", counts, (".027", "", "")),
    ("average: false met, 1 sd declared", false_met, (".00", ".01", ".02")),
)


@dataclass(frozen=True)
class Cell:
    """One figure beside the published one."""

    ours: float
    published: str
    runs: int

    @property
    def error(self) -> float:
        """The standard error of the difference of two simulations."""
        rate = min(max(self.ours, float(self.published), 1 / self.runs), 1 - 1 / self.runs)
        return math.sqrt(rate * (1 - rate) * (1 / self.runs + 1 / PUBLISHED_RUNS))

    @property
    def agrees(self) -> bool:
        """Whether the difference is simulation error and rounding."""
        unit = 10.0 ** -len(self.published.partition(".")[2])
        return abs(self.ours - float(self.published)) <= ERRORS * self.error + ROUNDING * unit


def cells(row: int, figure: Figure, published: tuple[str, str, str], runs: int) -> Iterator[Cell]:
    """Simulate one row of the table, with the same randomness whatever the other rows are."""
    for place, (phi, one) in enumerate(zip(PHIS, published, strict=True)):
        if one:
            yield Cell(figure(np.random.default_rng((row, place)), phi, runs), one, runs)


def print_table(runs: int) -> bool:
    """Print every figure beside the published one, and return whether all agree."""
    print(f"{'':44}{'phi 0, .3, .6: ours (published) ± standard error'}, {runs:,} runs a cell")
    good = True
    for number, (name, figure, published) in enumerate(ROWS):
        row = list(cells(number, figure, published, runs))
        shown = "  ".join(f"{one.ours:.3f} ({one.published}) ±{one.error:.3f}" for one in row)
        agrees = all(one.agrees for one in row)
        print(f"{name:44}{shown}  {'OK' if agrees else 'off'}", flush=True)
        good = good and agrees
    return good


def print_own(runs: int) -> None:
    """Print what has no published counterpart: a single reading, and whether `detectable` keeps its promise."""
    for name, rate in (
        ("last value alone: false met", last_value),
        ("power at what `detectable` names", promised),
    ):
        shown = "  ".join(
            f"{rate(np.random.default_rng(place), phi, runs):.3f}" for place, phi in enumerate(PHIS)
        )
        print(f"{name:44}{shown}")


def promised(rng: np.random.Generator, phi: float, runs: int) -> float:
    """Return the power when each series moves by what `detectable` named from its values before."""
    values = simulate(rng, Plan(), phi, min(runs, 400))
    sizes = [detectable(series.tolist(), 28) or 0.0 for series in values[:28].T]
    values[28:] += np.array(sizes)
    return float((average(values, 28) < 0.05).mean())


def print_speed(verdicts: int = 100) -> None:
    """Print milliseconds a verdict for 28 and 28 days, everything included."""
    values = simulate(np.random.default_rng(1), EFFECT, 0.3, verdicts)
    days = [date(2026, 1, 1) + timedelta(days=day) for day in range(len(values))]
    question = Question(change=Change(1.0), better="higher")
    start = time.perf_counter()
    words = [
        judge(list(zip(days, series.tolist(), strict=True)), days[28], question).word for series in values.T
    ]
    spent = (time.perf_counter() - start) / verdicts * 1000
    print(
        f"{spent:.1f} ms a verdict; of {verdicts}: "
        + ", ".join(f"{words.count(w)} {w}" for w in Word if w in words)
    )


def main() -> int:
    """Run the simulations; exit code 1 when a figure is off by more than simulation error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=2000, help="simulated series a cell (default 2000)")
    runs = max(50, parser.parse_args().runs)
    good = print_table(runs)
    print_own(runs)
    print_speed()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
