"""What reading costs: a typical body, hostile ones, growth with length, memory, and the start of `outcomes check`.

Every round reads other numbers, so that no line with a number was read before. The typical body is also read again, as
at each push, and about metrics that were never read before, as in the first description of a project.

Run `python benchmarks/read.py`. Targets: a typical body in at most 1 ms, 65,536 hostile characters in at most 50 ms.
"""

from __future__ import annotations

import json
import re
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from itertools import permutations
from pathlib import Path
from random import Random

from outcomes.statement import read

LARGEST = 65_536
STARTS = 10
DENSE = Path(__file__).parents[1] / "tests" / "corpus" / "part7" / "bodies.jsonl"

TYPICAL = """\
## Summary

Read the price list once per order and not once per line. The order page asked for it again and again, which made
large orders slow and the database busy.

## Outcome

When this is done, p95 checkout latency will drop from 840 ms to 500 ms within 14 days.

| Metric | Baseline | Target |
|---|---|---|
| p95 checkout latency | 840 ms | 500 ms |
| Abandoned checkouts | 12.4 % | 10 % |

- Guardrail: error rate stays below 0.4 %
- Source: https://metrics.example.com/d/checkout

## Notes for reviewers

Read the commits in order, each one builds and passes on its own. The first only moves files, so the diff looks worse
than it is. I was unsure about two names and would take better ones: `resolve_once` and `late_binding`. The error texts
are new; the translators have not seen them yet. If you want to try it locally you need the sample data from the team
drive, the script `tools/fetch_samples.sh` gets it for you.

## Risks

A price that changes while an order is open is seen at the next order and not at the next line. Nobody could name a
case where that matters, and the price list is closed during the day. If it does matter after all, the flag
`prices.per_order` turns the old way on again without a release. The list is held for one request, so no other order
sees it, and nothing of it is written down.

## Test plan

- [x] unit tests for the cache, 12 new ones
- [x] a load test with 200 requests a second for ten minutes
- [ ] the smoke test on staging after the merge

## Checklist

- [x] I have read the contribution guide
- [x] The title follows the convention
- [x] New code has tests
- [ ] The documentation is updated
- [x] No secrets, tokens or personal data are in the diff
- [ ] Breaking changes are listed in the upgrade notes

By opening this request I agree that my contribution is published under the licence of the project. I have the right to
submit it and did not copy it from a place with another licence.

Closes #1234
"""

THINGS = (
    "search upload export import login signup billing invoice report dashboard photo video order cart payment refund"
    " shipping delivery map route booking ticket message email comment review profile account session token queue"
    " worker deploy build release backup restore sync index query form menu filter print scan"
)
"""What else a metric may be of."""

HOSTILE: dict[str, Callable[[int], str]] = {
    "pipes": lambda n: "|" * n,
    "stars": lambda n: "*" * n,
    "digits": lambda n: "1" * n,
    "open quotes": lambda n: ">" * n,
    "spaced quotes": lambda n: "> " * (n // 2),
    "from 1 to 2": lambda n: "from 1 to 2 " * (n // 12),
    "values": lambda n: "latency from 1 ms to 2 ms, " * (n // 27),
    "value lines": lambda n: "- latency: 9 ms → 2 ms\n" * (n // 23),
    "headings": lambda n: "# Outcome\n" * (n // 10),
    "tables": lambda n: "|Metric|Baseline|Target|\n|-|-|-|\n" + "|a|9 ms|2 ms|\n" * (n // 14),
    "wide table": lambda n: "|a" * (n // 8) + "\n" + "|-" * (n // 8) + "\n" + "|1" * (n // 8),
    "emphasis": lambda n: "_a_ " * (n // 4),
    "strong": lambda n: "**a**" * (n // 5),
    "brackets": lambda n: "[" * n,
    "links": lambda n: "[a](b) " * (n // 7),
    "open tags": lambda n: "<div>\n" + "<b" * 2000 + "a" * (n - 4006),
    "comments": lambda n: "<!--" * (n // 4),
    "tags": lambda n: "<b>a</b>" * (n // 8),
    "details": lambda n: "<details>\n" * (n // 10),
    "items": lambda n: "- a\n" * (n // 4),
    "nested items": lambda n: "".join(" " * (2 * (i % 100)) + "- 1 ms\n" for i in range(n // 107)),
    "paragraphs": lambda n: "a 1 ms\n\n" * (n // 8),
    "keys": lambda n: "Metric: a\nBaseline: 9\nTarget: 2\n" * (n // 32),
    "entities": lambda n: "&amp;" * (n // 5),
    "kept entities": lambda n: "<b>&le;</b>" * (n // 11),
    "code": lambda n: "`a " * (n // 3),
    "yaml fence": lambda n: "```yaml\noutcome:\n  metric: [" + "[" * (n - 40) + "\n```\n",
    "spaces": lambda n: " " * n,
    "new lines": lambda n: "\n" * n,
    "letters": lambda n: "a" * n,
    "quotation marks": lambda n: '"' * n,
    "hyphens": lambda n: "1-" * (n // 2),
    "colons": lambda n: "a: " * (n // 3),
    "chinese": lambda n: "延迟从 9 秒降到 2 秒，" * (n // 14),
}


def milliseconds(bodies: Iterable[str]) -> float:
    """Return the best processor time of reading one of the bodies: the one that was least disturbed."""
    best = float("inf")
    for body in bodies:
        start = time.process_time()
        read(body)
        best = min(best, time.process_time() - start)
    return best * 1000


def fresh(body: str, rounds: int) -> Iterator[str]:
    """Yield a body with other numbers each time, so that no line with a number was read before.

    A number that comes again stays the same one, so that a table still restates the sentence above it.
    """
    for seed in range(rounds):
        yield _renumbered(body, Random(seed))


def _renumbered(body: str, digits: Random) -> str:
    others: dict[str, str] = {}

    def other(number: re.Match[str]) -> str:
        return others.setdefault(number[0], "".join(digits.choice("123456789") for _ in number[0]))

    return re.sub(r"\d+", other, body)


def unknown(body: str, rounds: int) -> Iterator[str]:
    """Yield a body with other numbers about other metrics each time; their names are of words that are soon known."""
    pairs = [" ".join(pair) for pair in permutations(THINGS.split(), 2)]
    Random(0).shuffle(pairs)
    names = iter(pairs)
    for other in fresh(body, rounds):
        named = other.replace("checkout latency", f"{next(names)} latency")
        named = named.replace("Abandoned checkouts", f"Abandoned {next(names)}s")
        yield named.replace("error rate", f"{next(names)} rate")


def dense() -> list[float]:
    """Return what each description of a part of the corpus costs, read once: half of them are full of numbers."""
    lines = DENSE.read_text(encoding="utf-8").splitlines()
    return [milliseconds([json.loads(line)["body"]]) for line in lines]


def start_up() -> float:
    """Return the median wall time of cold starts in milliseconds, compiled modules in place."""
    program = [sys.executable, "-c", "from cli import main; main()", "check"]
    times = []
    for _ in range(STARTS):
        start = time.perf_counter()
        subprocess.run(program, input=b"", capture_output=True, check=False)
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def main() -> None:
    """Print the figures, and of which interpreter: how it was built is worth a tenth."""
    print(f"Python {sys.version}")
    read(TYPICAL)
    print(
        f"typical body, {len(TYPICAL)} characters, all numbers new: {milliseconds(fresh(TYPICAL, 200)):.2f} ms"
    )
    print(f"the same body again, as at each push to its branch: {milliseconds([TYPICAL] * 200):.2f} ms")
    print(f"all its metrics new, too: {milliseconds(unknown(TYPICAL, 400)):.2f} ms")
    times = dense()
    print(f"{len(times)} descriptions of the corpus, each once: median {statistics.median(times):.1f} ms")
    print(f"{'hostile':<18}{'8k':>9}{'16k':>9}{'32k':>9}{'64k ms':>9}{'growth 8k-64k':>16}")
    worst = 0.0
    for name, build in HOSTILE.items():
        grown = [milliseconds(fresh(build(LARGEST // part)[: LARGEST // part], 3)) for part in (8, 4, 2, 1)]
        worst = max(worst, grown[-1])
        figures = "".join(f"{value:9.1f}" for value in grown)
        print(f"{name:<18}{figures}{grown[-1] / max(grown[0], 0.01):15.1f}x")
    print(f"worst hostile body: {worst:.1f} ms")
    tracemalloc.start()
    read(HOSTILE["value lines"](LARGEST))
    print(f"peak memory of the largest body: {tracemalloc.get_traced_memory()[1] / 1e6:.1f} MB")
    tracemalloc.stop()
    print(f"start of `outcomes check`, median of {STARTS}: {start_up():.0f} ms")


if __name__ == "__main__":
    main()
