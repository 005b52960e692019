import io
import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML
from sources_support import days

from outcomes.measurement import Query
from sources import Reach, SourceError, demands, fetch, kinds
from sources.connections import load
from sources.http import GuardedHttp
from sources.templates import times

DOCS = (Path(__file__).parent.parent / "docs" / "sources.md").read_text()
BLOCKS = re.findall(r"```yaml\n(.*?)```", DOCS, re.DOTALL)
EXAMPLES = [YAML(typ="safe", pure=True).load(io.StringIO(block)) for block in BLOCKS]
METRICS = [
    (name, metric)
    for example in EXAMPLES
    if "metrics" in example
    for name, metric in example["metrics"].items()
]


def test_every_kind_has_a_heading_and_every_option_its_word() -> None:
    headings = re.findall(r"^## (.+)$", DOCS, re.MULTILINE)
    assert set(kinds()) == set(headings) - {"connections.yml", "Writing a source"}
    for kind in kinds():
        assert [
            option
            for option in demands(kind).options
            if f"`{option}" not in DOCS and f"{option}:" not in DOCS
        ] == []


def test_every_placeholder_is_named_with_what_it_stands_for() -> None:
    window = days(1)
    for name, value in times(window.start, window.end, days=True).items():
        assert f"`{{{name}}}`" in DOCS
        assert f"`{value}`" in DOCS


@pytest.mark.parametrize("block", [block for block in BLOCKS if "kind:" in block])
def test_every_example_of_connections_can_be_loaded(block: str) -> None:
    assert load(block, {"PROM_TOKEN": "t", "STATS_KEY": "k"})


@pytest.mark.parametrize(("name", "metric"), METRICS)
def test_every_example_of_a_metric_gets_as_far_as_the_network(name: str, metric: dict[str, str]) -> None:
    """With nothing to answer, a source is heard to fail by that, and not by the example's query."""
    places = "prometheus-main: {kind: prometheus, url: 'http://127.0.0.1:1'}\nstats: {kind: http, url: 'http://127.0.0.1:1'}"
    connections = load(places, {})
    query = Query(metric["connection"], metric["query"])
    if metric["connection"] == "person":
        assert fetch(connections["person"], query, days(1), Reach(GuardedHttp(), "octo/shop")).points
        return
    with pytest.raises(
        SourceError, match=r"could not be reached|the app's access to the repository is missing"
    ):
        fetch(connections[metric["connection"]], query, days(1), Reach(GuardedHttp(), "octo/shop"))
    assert name
