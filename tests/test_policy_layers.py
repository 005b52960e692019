"""From files to the policy in force: mistakes in plain words, layers joined, origins told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outcomes.measurement import Query
from outcomes.policy import DEFAULT, Effective, Layer, Policy, load, schema
from outcomes.policy.document import parse
from outcomes.policy.model import Deployed, Digest, IssueFilter, Known

VALIDATOR = jsonschema.Draft202012Validator(schema())

EVERYTHING = r"""
version: 1
mode: advise                      # off | advise (neutral) | enforce (failure)
pull_requests: true
issues: {labels: [feature]}       # true | false | only with one of these labels
require: [outcome, metric, target, deadline]
exempt:                           # exempt work still gets a completed check, with the reason
  bots: true
  authors: [octocat]
  labels: [chore, dependencies]
  titles: ['^(chore|docs|test)(\(.+\))?:']
  paths: ['docs/**']              # when every changed file matches
  drafts: true
since: 2026-12-01                 # older work is left alone
metrics:
  checkout_p95:
    title: p95 checkout latency
    connection: prometheus-main
    query: histogram_quantile(0.95, sum(rate(checkout_seconds_bucket[5m])) by (le))
    unit: ms
    scale: 1000
    better: lower
    aggregate: mean               # mean median sum last max min
    missing: gap                  # gap | zero | error
    also: [checkout latency]      # other names people use for it
goals:
  - id: buying-takes-seconds
    objective: Buying takes seconds, not minutes
    key_results: [{metric: checkout_p95, from: 840 ms, to: 500 ms, by: 2027-03-31}]
measure: {starts: {deployed: production}, baseline: 8 weeks, settle: 0 days, window: 28 days, looks: weekly}
follow_up: {not_met: ask, iterate: open issue, kill: open issue}
allocation: {non_elective: [bug, incident, security], elective_new: [feature], elective_existing: [enhancement]}
digest: {every: monday, where: issue}
"""


def one(text: str) -> Effective:
    return load([Layer("repository", ".github/outcomes.yml", text)])


def two(organisation: str | None, repository: str | None) -> Effective:
    return load(
        [
            Layer("organisation", "org/.github/outcomes.yml", organisation),
            Layer("repository", ".github/outcomes.yml", repository),
        ]
    )


def test_a_file_with_every_key_is_read() -> None:
    effective = one(EVERYTHING)
    policy = effective.policy
    assert effective.problems == ()
    assert policy.issues == IssueFilter(labels=("feature",))
    assert policy.since == date(2026, 12, 1)
    assert policy.measure.baseline == timedelta(days=56)
    assert policy.measure.starts == Deployed(deployed="production")
    assert policy.digest == Digest(every="monday", where="issue")
    assert policy.goals[0].key_results[0].start == "840 ms"
    assert set(effective.origins.values()) == {"repository"}


def test_a_metric_knows_its_question_and_its_names() -> None:
    policy = one(EVERYTHING).policy
    metric = policy.metrics["checkout_p95"]
    text = "histogram_quantile(0.95, sum(rate(checkout_seconds_bucket[5m])) by (le))"
    assert metric.query() == Query("prometheus-main", text, "mean", "gap", 1000)
    assert policy.known_metrics() == (
        Known("checkout_p95", "p95 checkout latency", ("checkout latency",), "ms", "lower"),
    )


def test_a_metric_without_connection_is_reported_by_people_under_its_own_name() -> None:
    metric = one("metrics: {nps: {better: higher}}").policy.metrics["nps"]
    assert metric.query().connection == "person"
    assert metric.known("nps").title == "nps"


@pytest.mark.parametrize("text", [None, "", "# nothing\n", "exempt:\nmetrics:\n", "exempt: {labels: }"])
def test_without_decisions_the_defaults_hold(text: str | None) -> None:
    effective = two(None, text)
    assert effective.policy == Policy()
    assert effective.problems == ()
    assert set(effective.origins.values()) == {DEFAULT}


def test_the_defaults_advise_and_spare_bots_and_drafts() -> None:
    policy = Policy()
    assert (policy.mode, policy.pull_requests, policy.issues, policy.digest) == ("advise", True, True, False)
    assert policy.require == ("outcome", "metric", "target", "deadline")
    assert (policy.exempt.bots, policy.exempt.drafts) == (True, True)
    assert (policy.measure.starts, policy.measure.looks) == ("merged", "weekly")
    assert (policy.measure.baseline.days, policy.measure.settle.days, policy.measure.window.days) == (
        56,
        0,
        28,
    )


def test_a_broken_layer_is_left_out_and_the_others_hold() -> None:
    effective = two("mode: enforce\nrequire: [outcome]", "mode: enforced\nrequire: [who]")
    assert (effective.policy.mode, effective.policy.require) == ("enforce", ("outcome",))
    assert [(p.layer, p.path) for p in effective.problems] == [("repository", ".github/outcomes.yml")]

    effective = two("mod: enforce", "require: [who]")
    assert (effective.policy.mode, effective.policy.require) == ("advise", ("who",))
    assert [(p.layer, p.path) for p in effective.problems] == [("organisation", "org/.github/outcomes.yml")]


def test_a_goal_may_use_a_metric_of_the_organisation() -> None:
    goals = "goals: [{id: a, objective: b, key_results: [{metric: m, to: 3}]}]"
    assert two("metrics: {m: {}}", goals).problems == ()
    assert [p.layer for p in two("metrics: {}", goals).problems] == ["repository"]
    # What a broken file would have defined is not known, so nobody is blamed for it.
    assert [p.layer for p in two("metrics: {m: {titel: x}}", goals).problems] == ["organisation"]


def test_layers_are_joined_one_level_deep() -> None:
    effective = two(
        "exempt: {bots: false, labels: [chore]}\n"
        "metrics: {a: {unit: s, better: lower}, b: {}}\n"
        "require: [outcome, who]\n"
        "issues: {labels: [feature]}\n"
        "digest: {every: friday}\n",
        "exempt: {labels: [docs], authors: }\n"
        "metrics: {a: {title: speed}}\n"
        "require: [outcome]\n"
        "issues: true\n"
        "digest: {where: issue}\n",
    )
    policy = effective.policy
    assert (policy.exempt.bots, policy.exempt.labels) == (False, ("docs",))
    assert list(policy.metrics) == ["a", "b"]
    assert (policy.metrics["a"].title, policy.metrics["a"].unit) == ("speed", None)
    assert policy.require == ("outcome",)
    assert policy.issues is True
    assert policy.digest == Digest(every="friday")
    expected = {
        "exempt.bots": "organisation",
        "exempt.labels": "repository",
        "exempt.authors": "default",
        "metrics.a": "repository",
        "metrics.b": "organisation",
        "require": "repository",
        "issues": "repository",
        "digest.every": "organisation",
        "digest.where": "repository",
        "mode": "default",
    }
    assert {key: effective.origins[key] for key in expected} == expected


def test_turning_the_digest_on_is_the_decision_of_who_did() -> None:
    assert two("digest: {every: friday}", None).origins["digest.where"] == "organisation"
    assert two("digest: {every: friday}", "digest: false").origins["digest"] == "repository"


_LINES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=15)
_NAMES = st.from_regex(r"[A-Za-z][A-Za-z0-9_.-]{0,9}", fullmatch=True)
_LISTS = st.lists(_LINES, max_size=3)
_METRICS = st.fixed_dictionaries(
    {},
    optional={
        "title": _LINES,
        "query": _LINES,
        "unit": _LINES,
        "scale": st.floats(allow_nan=False, allow_infinity=False),
        "better": st.sampled_from(["lower", "higher"]),
        "aggregate": st.sampled_from(["mean", "median", "sum", "last", "max", "min"]),
        "also": _LISTS,
    },
)
_EXEMPT = st.fixed_dictionaries(
    {},
    optional={
        "bots": st.booleans(),
        "authors": _LISTS,
        "labels": _LISTS,
        "titles": st.lists(st.sampled_from(["^a", r"b\d+$", "(?i)c|d"]), max_size=2),
        "paths": _LISTS,
    },
)
_MEASURE = st.fixed_dictionaries(
    {},
    optional={
        "starts": st.sampled_from(["merged", "released"]) | st.fixed_dictionaries({"deployed": _LINES}),
        "baseline": st.integers(7, 1100).map("{} days".format),
        "window": st.integers(1, 52).map("{} weeks".format),
    },
)
DECISIONS = st.fixed_dictionaries(
    {},
    optional={
        "mode": st.sampled_from(["off", "advise", "enforce"]),
        "issues": st.booleans() | st.fixed_dictionaries({"labels": st.lists(_LINES, min_size=1, max_size=2)}),
        "require": st.lists(st.sampled_from(["outcome", "who", "goal"]), max_size=3),
        "since": st.dates().map(date.isoformat),
        "exempt": _EXEMPT,
        "measure": _MEASURE,
        "metrics": st.dictionaries(_NAMES, _METRICS, max_size=3),
        "digest": st.just(value=False) | st.fixed_dictionaries({}, optional={"every": st.just("sunday")}),
    },
)


def written(decisions: Mapping[str, Any]) -> str:
    return json.dumps(decisions, ensure_ascii=False)


@settings(deadline=None)
@given(DECISIONS, DECISIONS)
def test_what_the_repository_decides_always_wins(below: dict[str, Any], above: dict[str, Any]) -> None:
    effective = two(written(below), written(above))
    assert effective.problems == ()
    alone = one(written(above)).policy.model_dump(by_alias=True)
    joined = effective.policy.model_dump(by_alias=True)
    for key, value in above.items():
        for part in value if isinstance(value, dict) else []:
            assert joined[key][part] == alone[key][part]
            assert effective.origins[f"{key}.{part}"] == "repository"
        if not isinstance(value, dict):
            assert joined[key] == alone[key]
            assert {effective.origins[k] for k in effective.origins if k.split(".")[0] == key} == {
                "repository"
            }


@settings(deadline=None)
@given(DECISIONS)
def test_a_policy_written_out_reads_back_as_itself_and_fits_the_schema(decisions: dict[str, Any]) -> None:
    policy = one(written(decisions)).policy
    plain = policy.model_dump(mode="json", by_alias=True)
    assert one(written(plain)).policy == policy
    VALIDATOR.validate(plain)


@settings(deadline=None)
@given(st.lists(st.text() | DECISIONS.map(written), max_size=3))
def test_loading_never_raises(texts: list[str]) -> None:
    effective = load([Layer(str(number), "file", text) for number, text in enumerate(texts)])
    for problem in effective.problems:
        assert problem.message
        assert problem.line >= 1
        assert problem.column >= 1


_KEYS = (
    st.sampled_from([*Policy.model_fields, "labels", "title", "query", "every", "deployed", "metric"])
    | _LINES
)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | _LINES | st.just("2026-12-01"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=8,
)


@settings(deadline=None)
@given(st.dictionaries(_KEYS, _VALUES, max_size=4))
def test_values_of_any_shape_under_our_keys_are_told_not_raised(data: dict[str, Any]) -> None:
    effective = one(json.dumps(data, ensure_ascii=False))
    assert effective.problems or effective.policy


def test_the_schema_is_a_schema_and_refuses_what_we_refuse() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    for text in (
        "mode: enforced",
        "modes: off",
        "exempt: {bot: true}",
        "issues: {}",
        "measure: {window: 28}",
    ):
        assert not VALIDATOR.is_valid(parse(text).data)
