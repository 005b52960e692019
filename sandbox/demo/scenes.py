"""The story: what people do, what the app answers, and how it ends; every scene checks that it went as told."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from sandbox.demo.series import SHIPPED
from sandbox.demo.show import Show
from sandbox.demo.stage import DemoError, Stage

PUBLISHED = -23.0
"""Per cent fewer car drivers killed or seriously injured (Harvey & Durbin 1986, J. R. Statist. Soc. A 149, 187)."""
SHOP, ROADS = "acme/shop", "transport/roads"
START = SHIPPED - timedelta(days=7)

SHOP_POLICY = """\
version: 1
mode: enforce
metrics:
  checkout_p95:
    title: p95 checkout latency
    connection: prometheus-main
    query: checkout_p95_seconds
    scale: 1000
    unit: ms
    better: lower
  tickets:
    title: support tickets a day
    connection: prometheus-main
    query: support_tickets
    better: lower
"""
ROADS_POLICY = """\
version: 1
metrics:
  drivers:
    title: car drivers killed or seriously injured a month
    connection: prometheus-main
    query: drivers_killed_or_injured
    better: lower
    every: month
measure: {baseline: 1096 days}
"""

VAGUE = "Puts Redis in front of the price service and moves 2,000 lines into `pricing/`."
FIXED = "When this is done, p95 checkout latency will drop from 840 ms to 500 ms within 28 days."
FORM = """\
### Who is it for?

Customers who cannot find their invoice and write to support.

### Metric

support tickets a day

### Baseline

31

### Target

20

### By

within 28 days

### Anything that must not get worse?

_No response_
"""
LAW = """\
Front seat belts become compulsory.

When this is done, car drivers killed or seriously injured a month will fall by 20 % within 23 months.
"""


class Play:
    """Plays the scenes on a stage."""

    def __init__(self, on: Stage, show: Show) -> None:
        """Play on the stage `on`, told by `show`."""
        self._stage = on
        self._show = show

    def prepare(self) -> None:
        """Set the scene: two repositories with their configuration, and the week before everything ships."""
        self._stage.move(START)
        for name, policy in ((SHOP, SHOP_POLICY), (ROADS, ROADS_POLICY)):
            self._stage.act("create_repository", full_name=name, files={".github/outcomes.yml": policy})

    def corrected(self) -> int:
        """Play a pull request without an outcome, which is then corrected; return its number."""
        self._show.act(1, "A pull request that says what was done, not what will change")
        pull = self._open(SHOP, "Cache prices in Redis", VAGUE, "ada")
        self._check(SHOP, pull, "failure")
        self._comment(SHOP, pull, "outcomes:review")
        self._show.say("Ada edits the description:")
        self._show.description(pull["title"], FIXED)
        self._stage.act("edit", repository=SHOP, number=pull["number"], body=f"{VAGUE}\n\n{FIXED}")
        self._check(SHOP, pull, "success")
        self._comment(SHOP, pull, "outcomes:review", folded=True)
        return int(pull["number"])

    def declared(self) -> int:
        """Play a pull request whose outcome is declared in a form; return its number."""
        self._show.act(2, "A pull request that fills in a form")
        pull = self._open(SHOP, "Invoices in the account menu", FORM, "bo")
        self._check(SHOP, pull, "success")
        return int(pull["number"])

    def law(self) -> int:
        """Play a pull request that is judged by a published series; return its number."""
        self._show.act(3, "A change whose effect is known: the British seat-belt law of 1983")
        self._show.say(
            "The months are the published ones, moved on by 44 years. Harvey and Durbin (1986) found 23 % fewer "
            "car drivers killed or seriously injured."
        )
        pull = self._open(ROADS, "Make front seat belts compulsory", LAW, "clunk")
        self._check(ROADS, pull, "success")
        return int(pull["number"])

    def ship(self, *where: tuple[str, int]) -> None:
        """Merge pull requests; with that the clock starts."""
        self._stage.move(SHIPPED)
        self._show.say(
            f"{SHIPPED:%d %B %Y}: all three are merged. The values before have been pulled already."
        )
        for repository, number in where:
            self._stage.act("merge", repository=repository, number=number)

    def check_in(self, number: int) -> None:
        """Look after two weeks."""
        self._to(SHIPPED + timedelta(days=14, hours=3), "Two weeks later, on the first pull request:")
        self._comment(SHOP, {"number": number}, "outcomes:follow-up")

    def verdicts(self, first: int, second: int) -> None:
        """Judge the first two after four weeks, and decide on one."""
        self._to(SHIPPED + timedelta(days=28, hours=3), "Four weeks after shipping, on the first:")
        self._comment(SHOP, {"number": first}, "outcomes:verdict", holding="met")
        self._show.say("On the second, where nothing changed:")
        self._comment(SHOP, {"number": second}, "outcomes:verdict")
        self._show.say("Bo answers: /outcome iterate People do not open the account menu.")
        words = "/outcome iterate People do not open the account menu."
        self._stage.act("comment", repository=SHOP, number=second, body=words, user="bo")
        self._stage.wait("the decision", lambda: "iterate." in self._body(SHOP, second, "outcomes:verdict"))
        self._show.say("The verdict's comment now ends with the decision and what was learned.")

    def published(self, number: int) -> None:
        """Judge the law after 23 months, and hold the verdict against what was published."""
        self._to(SHIPPED + timedelta(days=700, hours=3), "23 months after the law:")
        body = self._comment(ROADS, {"number": number}, "outcomes:verdict", holding="met")
        found = re.search(r"In percent \| (\S+)% \| 95% interval (\S+)% … (\S+)% ", body)
        low, high = (float(found[2]), float(found[3])) if found else (0.0, 0.0)
        if not low < PUBLISHED < high < 0:
            raise DemoError("The verdict on the seat-belt law does not agree with the published effect.")
        self._show.say(
            f"Published: {PUBLISHED:.0f} %. The interval here, {low:.0f} to {high:.0f} %, holds it."
        )

    def _open(self, repository: str, title: str, body: str, user: str) -> dict[str, Any]:
        self._show.say(f"{user.capitalize()} opens a pull request in {repository}:")
        self._show.description(title, body)
        found: dict[str, Any] = self._stage.act(
            "open_pull", repository=repository, title=title, body=body, user=user
        )
        return found

    def _check(self, repository: str, pull: dict[str, Any], conclusion: str) -> None:
        def found() -> dict[str, Any] | None:
            runs = self._stage.act("check_runs", repository=repository, sha=pull["head"]["sha"])
            return next((run for run in runs if run["conclusion"] == conclusion), None)

        self._show.say("Within a moment:")
        self._show.check(self._stage.wait(f"the check of {pull['title']!r}", found))

    def _comment(
        self, repository: str, pull: dict[str, Any], marker: str, *, folded: bool = False, holding: str = ""
    ) -> str:
        def found() -> dict[str, Any] | None:
            comment = self._marked(repository, pull["number"], marker)
            right = comment and bool(comment["minimized"]) is folded and holding in comment["body"]
            return comment if right else None

        comment = self._stage.wait(f"the comment {marker}", found)
        self._show.comment(comment)
        return str(comment["body"])

    def _marked(self, repository: str, number: int, marker: str) -> dict[str, Any] | None:
        comments: list[dict[str, Any]] = self._stage.act("comments", repository=repository, number=number)
        return next((c for c in comments if c["body"].startswith(f"<!-- {marker} -->")), None)

    def _body(self, repository: str, number: int, marker: str) -> str:
        comment = self._marked(repository, number, marker)
        return str(comment["body"]) if comment else ""

    def _to(self, when: datetime, told: str) -> None:
        self._show.say(told)
        self._stage.move(when)
