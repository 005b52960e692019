"""The policy: what a repository asks of its pull requests and issues, every key with its default."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StrictBool,
    StrictFloat,
    Tag,
    model_validator,
)
from pydantic_core import PydanticCustomError

from outcomes.measurement import Aggregate, Better, Every, Missing, Query
from outcomes.policy import fields
from outcomes.policy.duration import Between, Duration

Mode = Literal["off", "advise", "enforce"]
Requirement = Literal[
    "outcome", "metric", "baseline", "target", "deadline", "source", "problem", "who", "goal"
]
REQUIRED: tuple[Requirement, ...] = ("outcome", "metric", "target", "deadline")
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Later = Literal["open issue", "nothing"]
PERSON = "person"
"""The connection of metrics whose values people report."""


def _shape(value: Any) -> str:
    """Tell a mapping from a single value, so that an error speaks of the one that was written."""
    return "(keys)" if isinstance(value, dict | BaseModel) else "(value)"


class _Section(BaseModel):
    """A part of a policy: nothing in it changes, and a key that it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class IssueFilter(_Section):
    """Only issues with one of these labels are asked."""

    labels: Annotated[fields.Texts, Field(min_length=1)]
    """Any one of them is enough."""


class Exempt(_Section):
    """Work that is let through; its check still completes, with the reason."""

    bots: StrictBool = True
    """Authors that GitHub knows as bots."""
    authors: fields.Texts = ()
    """Logins."""
    labels: fields.Texts = ()
    """Any one of them is enough."""
    titles: fields.Patterns = ()
    """RE2 expressions, searched in the title."""
    paths: fields.Globs = ()
    """Globs; a pull request is exempt when they cover every changed file."""
    drafts: StrictBool = True
    """Pull requests that are drafts."""


class Known(NamedTuple):
    """What a reader of statements has to know of a metric."""

    key: str
    title: str
    also: tuple[str, ...]
    unit: str | None
    better: Better | None


class Metric(_Section):
    """A number that outcomes are measured by, and where it comes from."""

    title: fields.Text | None = None
    """Its name for people; without one, the key is used."""
    connection: fields.Text = PERSON
    """Name of a connection that the operator or the installation's admin defined."""
    question: Annotated[fields.Query | None, Field(alias="query")] = None
    """What the source is asked, in its own language."""
    unit: fields.Text | None = None
    """The unit of targets, such as ms or %."""
    scale: Annotated[StrictFloat, Field(allow_inf_nan=False)] = 1.0
    """Factor from the source's unit to this one."""
    better: Better | None = None
    """Which way is an improvement."""
    aggregate: Aggregate = "mean"
    """How the values within one day, week or month become one."""
    every: Every = "day"
    """The grid on which it is judged; a day with little to count is better seen by the week."""
    missing: Missing = "gap"
    """What a day without data is."""
    also: fields.Texts = ()
    """Other names people use for it."""

    @model_validator(mode="after")
    def _asks(self) -> Metric:
        if self.connection != PERSON and self.question is None:
            raise PydanticCustomError("no_query", "a metric with a `connection` needs a `query`")
        return self

    def query(self) -> Query:
        """Return the question to its source."""
        return Query(self.connection, self.question or "", self.aggregate, self.missing, self.scale)

    def known(self, key: str) -> Known:
        """Return what a reader has to know of this metric, which the policy calls `key`."""
        return Known(key, self.title or key, self.also, self.unit, self.better)


class KeyResult(_Section):
    """One number that shows whether an objective is reached."""

    metric: fields.Name
    """A key of `metrics`."""
    start: Annotated[fields.Written | None, Field(alias="from")] = None
    """Where it stood."""
    target: Annotated[fields.Written, Field(alias="to")]
    """Where it is to stand."""
    by: fields.Day | None = None
    """Until when."""


def _each_once(goals: tuple[Goal, ...]) -> tuple[Goal, ...]:
    ids = [goal.id for goal in goals]
    if twice := next((name for name in ids if ids.count(name) > 1), None):
        raise PydanticCustomError("goal_twice", "two goals have the id `{name}`", {"name": twice})
    return goals


class Goal(_Section):
    """An objective that outcomes serve."""

    id: fields.Name
    """What a statement writes behind `Goal:`."""
    objective: fields.Text
    """What is better once it is reached, in one sentence."""
    key_results: Annotated[tuple[KeyResult, ...], Field(max_length=20)] = ()
    """The numbers that show it."""


class Deployed(_Section):
    """The clock starts when the commit is deployed to this environment."""

    deployed: fields.Text
    """Name of a GitHub environment, such as production."""


Starts = Annotated[
    Annotated[Literal["merged", "released"], Tag("(value)")] | Annotated[Deployed, Tag("(keys)")],
    Discriminator(_shape),
]


class Measure(_Section):
    """When the clock starts and how long is measured."""

    starts: Starts = "merged"
    """What counts as shipping."""
    baseline: Annotated[Duration, AfterValidator(Between(7, 1100))] = timedelta(days=56)
    """How far back the comparison reaches."""
    settle: Annotated[Duration, AfterValidator(Between(0, 90))] = timedelta(0)
    """Time after shipping that does not count."""
    window: Annotated[Duration, AfterValidator(Between(1, 1100))] = timedelta(days=28)
    """Time after shipping that is measured, where the statement names no deadline."""
    looks: Literal["weekly", "none"] = "weekly"
    """Check-ins between shipping and the verdict."""


class FollowUp(_Section):
    """What happens after a verdict or a decision."""

    not_met: Literal["ask", "open issue", "nothing"] = "ask"
    """After a verdict other than met."""
    iterate: Later = "open issue"
    """After the decision to try again."""
    kill: Later = "open issue"
    """After the decision to take it out."""


class Allocation(_Section):
    """Which labels tell planned work from work that nobody chose."""

    non_elective: fields.Texts = ("bug", "incident", "security")
    """Labels of work that nobody chose."""
    elective_new: fields.Texts = ("feature",)
    """Labels of work on something new."""
    elective_existing: fields.Texts = ("enhancement",)
    """Labels of work on what is there."""


class Digest(_Section):
    """The regular summary: are we getting closer?"""

    every: Weekday = "monday"
    """The day on which it is written."""
    where: Literal["issue"] = "issue"
    """One issue, edited in place."""


class Policy(_Section):
    """Everything a repository, and its organisation below it, can decide."""

    version: Annotated[Literal[1], BeforeValidator(fields.plain)] = 1
    """Version of this format."""
    mode: Mode = "advise"
    """Off, advise (a neutral check) or enforce (a failing one)."""
    pull_requests: StrictBool = True
    """Whether pull requests are asked."""
    issues: Annotated[
        Annotated[StrictBool, Tag("(value)")] | Annotated[IssueFilter, Tag("(keys)")],
        Discriminator(_shape),
    ] = True
    """Whether issues are asked: all, none, or those with one of the labels."""
    require: Annotated[tuple[Requirement, ...], Field(max_length=20)] = REQUIRED
    """The parts that a statement cannot do without."""
    exempt: Exempt = Exempt()
    """Work that is let through, with the reason."""
    since: fields.Day | None = None
    """Older work is left alone."""
    metrics: Annotated[dict[fields.Name, Metric], Field(max_length=200)] = {}
    """Numbers that outcomes are measured by, under a name of your own."""
    goals: Annotated[tuple[Goal, ...], Field(max_length=50), AfterValidator(_each_once)] = ()
    """Objectives that outcomes serve."""
    measure: Measure = Measure()
    """When the clock starts and how long is measured."""
    follow_up: FollowUp = FollowUp()
    """What happens after a verdict or a decision."""
    allocation: Allocation = Allocation()
    """Which labels tell planned work from work that nobody chose."""
    digest: Annotated[
        Annotated[Literal[False], Tag("(value)")] | Annotated[Digest, Tag("(keys)")], Discriminator(_shape)
    ] = False
    """The regular summary, or false."""

    def known_metrics(self) -> tuple[Known, ...]:
        """Return what a reader of statements has to know of every metric."""
        return tuple(metric.known(key) for key, metric in self.metrics.items())
