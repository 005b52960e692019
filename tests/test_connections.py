from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcomes.measurement import Query
from sources import Connection
from sources.address import parse_address
from sources.connections import BUILT_IN, ConnectionsError, Problem, load
from sources.links import resolve_link

SECRET = "s3cret-token"
FILE = """\
prometheus-main:
  kind: prometheus
  url: http://Prometheus:9090/prom/
  headers: {Authorization: "Bearer ${PROM_TOKEN}", X-Scope-OrgID: 42}
  options: {allow_link_local: true, resolution: 1m, public_url: "https://metrics.shop.test"}
stats:
  kind: http
  url: https://${STATS_HOST}/v1
"""
ENVIRON = {"PROM_TOKEN": SECRET, "STATS_HOST": "stats.shop.test"}


def problems(text: str, environ: Mapping[str, str] = ENVIRON) -> list[Problem]:
    with pytest.raises(ConnectionsError) as caught:
        load(text, environ)
    assert SECRET not in f"{caught.value} {caught.value!r} {caught.value.problems!r}"
    return list(caught.value.problems)


def test_connections_are_read_with_their_secrets_and_the_built_in_ones() -> None:
    found = load(FILE, ENVIRON)
    assert found == {
        **BUILT_IN,
        "prometheus-main": Connection(
            "prometheus-main",
            "prometheus",
            "http://Prometheus:9090/prom/",
            {"Authorization": f"Bearer {SECRET}", "X-Scope-OrgID": "42"},
            {"allow_link_local": "true", "resolution": "1m", "public_url": "https://metrics.shop.test"},
        ),
        "stats": Connection("stats", "http", "https://stats.shop.test/v1"),
    }
    assert SECRET not in repr(found)
    assert SECRET not in str(found["prometheus-main"])


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n"])
def test_an_empty_file_leaves_the_built_in_ones(text: str) -> None:
    assert load(text, {}) == BUILT_IN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: {kind: promtheus}", (1, 11, "there is no source of kind promtheus; did you mean prometheus?")),
        (
            "a: {kind: sql}",
            (1, 11, "there is no source of kind sql; there are: github, http, person, prometheus"),
        ),
        ("a:\n  kind: http\n  ulr: x", (3, 3, "unknown key ulr; did you mean url?")),
        ("a:\n  url: http://x", (1, 1, "kind is missing")),
        ("a: {kind: prometheus}", (1, 1, "a connection of kind prometheus needs a url")),
        ("a: 3", (1, 1, "the connection must be written as keys and values")),
        ("a:\n", (1, 1, "the connection must be written as keys and values")),
        ("- kind: http", (1, 1, "the file lists connections by name, as in `main: {kind: …}`")),
        ("a: {kind: [http]}", (1, 11, "kind must be a text")),
        (
            "a b: {kind: person}",
            (1, 1, "a connection's name has letters, digits, dashes, dots and underscores"),
        ),
        ("github: {kind: github}", (1, 1, "github is built in; choose another name")),
        (
            "a: {kind: http, url: 'ftp://x'}",
            (1, 22, "the address must read http://host[:port][/path] or https://…"),
        ),
        (
            "a: {kind: http, url: 'http://x/?a=1'}",
            (1, 22, "the address ends with its path; leave out what begins with ? or #"),
        ),
        (
            "a: {kind: http, url: 'http://u:${PROM_TOKEN}@x/'}",
            (1, 22, "user and password do not belong into the address; put them into a header"),
        ),
        (
            "a:\n  kind: http\n  url: http://x\n  options: {dedup: 1}",
            (4, 13, "http has no option dedup; there are: allow_link_local, ca_file"),
        ),
        (
            "a:\n  kind: prometheus\n  url: http://x\n  options: {resolutoin: 5m}",
            (4, 13, "prometheus has no option resolutoin; did you mean resolution?"),
        ),
        (
            "a: {kind: prometheus, url: 'http://x', options: {public_url: x}}",
            (1, 62, "the address must read http://host[:port][/path] or https://…"),
        ),
        (
            "a:\n  kind: http\n  url: http://x\n  headers:\n    X-Key: ${MISSING}",
            (5, 12, "the environment has no variable MISSING"),
        ),
        (
            "a: {kind: http, url: 'http://x', headers: {X-Key: '${NO-NAME}'}}",
            (1, 51, "a reference to the environment reads ${NAME}"),
        ),
        ("a: {kind: http, url: 'http://x', headers: {X-Key: [1]}}", (1, 51, "X-Key must be a text")),
        ("a: {kind: http\nb: 1", (2, 2, "this is not YAML: expected ',' or '}', but got ':'")),
        (
            "a: {kind: person}\na: {url: s3cret-token}",
            (2, 1, "this key stands there twice"),
        ),
        ("a: !!python/object:os.system {}", (1, 1, "kind is missing")),
        ("\x00", (1, 1, "this is not YAML")),
    ],
)
def test_a_mistake_is_told_with_its_place_and_a_way_out(text: str, expected: tuple[int, int, str]) -> None:
    (problem,) = problems(text)
    assert (problem.line, problem.column, problem.message) == expected


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("Host", "other", "is none that we set ourselves"),
        ("content-length", "1", "is none that we set ourselves"),
        ("X Key", "1", "letters, digits and dashes"),
        ("X-Key", "s3cret-token\\r\\nX-Other: 1", "the value of header X-Key holds line breaks"),
        ("X-Key", " s3cret-token", "the value of header X-Key holds line breaks"),
        ("X-Key", "s3cret-token€", "the value of header X-Key holds line breaks"),
    ],
)
def test_a_header_that_cannot_be_sent_is_told_without_its_value(name: str, value: str, says: str) -> None:
    (problem,) = problems(f'a: {{kind: http, url: "http://x", headers: {{{name}: "{value}"}}}}')
    assert says in problem.message


def test_every_mistake_is_told_at_once_in_order() -> None:
    text = "b: {kind: nothing}\na: {kind: http}\nc:\n  kind: http\n  url: http://x\n  e: 1\n  headers: {A: '${X}'}\n"
    assert [(p.line, p.column) for p in problems(text, {})] == [(1, 11), (2, 1), (6, 3), (7, 16)]


def test_a_secret_that_looks_like_a_reference_is_taken_as_it_is() -> None:
    text = "a: {kind: http, url: 'http://x', headers: {X-Key: '${KEY}'}}"
    assert load(text, {"KEY": "a${PROM_TOKEN}b"})["a"].headers == {"X-Key": "a${PROM_TOKEN}b"}


def test_entries_may_share_by_yaml_anchors() -> None:
    text = "a: &a {kind: prometheus, url: 'http://x', headers: {X-Key: k}}\nb: {<<: *a, url: 'http://y'}\n"
    found = load(text, {})
    assert (found["b"].url, found["b"].headers) == ("http://y", {"X-Key": "k"})


@given(st.text(alphabet="ab:{}[]-\n \"'#&*!|>${}", max_size=40))
def test_any_text_is_connections_or_problems(text: str) -> None:
    try:
        load(text, {})
    except ConnectionsError as error:
        found = error.problems
    else:
        return
    assert found
    assert all(problem.line >= 1 and problem.column >= 1 for problem in found)


CONNECTIONS = {
    **load(FILE, ENVIRON),
    "second": Connection("second", "prometheus", "https://prom.shop.test"),
    "third": Connection("third", "prometheus", "http://bücher.test:9090"),
}


def test_a_pasted_graph_link_is_a_query_of_its_connection() -> None:
    link = "http://prometheus:9090/prom/graph?g0.expr=sum(rate(x%5B5m%5D))&g0.tab=0&g0.range_input=1h"
    assert resolve_link(link, CONNECTIONS, repository="octo/shop") == (
        CONNECTIONS["prometheus-main"],
        Query("prometheus-main", "sum(rate(x[5m]))"),
    )


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ("https://metrics.shop.test/graph?g0.expr=up", "prometheus-main"),
        ("HTTPS://Metrics.Shop.TEST:443/graph?g0.expr=up", "prometheus-main"),
        ("https://prom.shop.test/query?g0.expr=up#frag", "second"),
        ("http://b%C3%BCcher.test:9090/graph?g0.expr=up", None),
        ("http://BÜCHER.test:9090/graph?g0.expr=up", "third"),
        ("http://xn--bcher-kva.test:9090/graph?g0.expr=up", "third"),
        ("http://prom.shop.test/graph?g0.expr=up", None),
        ("https://prom.shop.test:8443/graph?g0.expr=up", None),
        ("https://prom.shop.test.evil.test/graph?g0.expr=up", None),
        ("https://evil.test/?u=https://prom.shop.test/graph&g0.expr=up", None),
        ("https://user@prom.shop.test/graph?g0.expr=up", None),
        ("https://prom.shop.test@evil.test/graph?g0.expr=up", None),
        ("https://evil.test\\@prom.shop.test/graph?g0.expr=up", None),
        ("https://prom.shop.test\\.evil.test/graph?g0.expr=up", None),
        ("https://prom.shop.\ttest/graph?g0.expr=up", None),
        ("http://prometheus:9090/graph?g0.expr=up", None),
        ("http://prometheus:9090/promx/graph?g0.expr=up", None),
        ("https://prom.shop.test/graph", None),
        ("https://prom.shop.test/graph?g0.expr=", None),
        ("https://prom.shop.test/graph?g0.expr=up&g1.expr=down", None),
        ("https://prom.shop.test/graph?" + "&".join(f"g{i}.expr=up" for i in range(500)), None),
        ("https://prom.shop.test/graph?g0.expr=" + "x" * 3_000, None),
        ("https://prom.shop.test/api/v1/admin/tsdb?g0.expr=up", None),
        ("https://stats.shop.test/v1/graph?g0.expr=up", None),
        ("https://prom.shop.test:x/graph?g0.expr=up", None),
        ("https://[::1/graph?g0.expr=up", None),
        ("javascript:alert(1)", None),
        ("the dashboard", None),
        ("", None),
    ],
)
def test_only_scheme_host_and_port_of_a_connection_count(link: str, name: str | None) -> None:
    found = resolve_link(link, CONNECTIONS, repository="octo/shop")
    assert (found and found[0].name) == name
    assert found is None or found[1] == Query(found[0].name, "up")


@pytest.mark.parametrize(
    ("link", "text"),
    [
        (
            "https://github.com/octo/shop/issues?q=is%3Aissue+is%3Aopen+label%3Abug",
            "search: is:issue is:open label:bug",
        ),
        ("https://github.com/Octo/Shop/issues?q=is%3Aopen+sort%3Aupdated-desc", "search: is:issue is:open"),
        ("https://github.com/octo/shop/pulls?q=is%3Amerged", "search: is:pr is:merged"),
        ("https://github.com/octo/shop/issues?q=repo%3Aocto%2Fshop+is%3Apr", "search: is:pr"),
        ("https://github.com/octo/other/issues?q=is%3Aissue", None),
        ("https://github.com/octo/shop/issues", None),
        ("https://github.com/octo/shop/wiki?q=is%3Aissue", None),
        ("https://github.com/issues?q=is%3Aissue", None),
        ("http://github.com/octo/shop/issues?q=is%3Aissue", None),
        ("https://github.com.evil.test/octo/shop/issues?q=is%3Aissue", None),
    ],
)
def test_a_pasted_search_of_the_repository_itself_is_a_query(link: str, text: str | None) -> None:
    found = resolve_link(link, CONNECTIONS, repository="octo/shop")
    assert found == (text and (BUILT_IN["github"], Query("github", text)))


@given(st.text(alphabet="https://prom.shop.test:@\\/?#g0.expr=%[]é", max_size=60))
def test_any_link_leads_to_its_own_origin_or_nowhere(link: str) -> None:
    found = resolve_link(link, CONNECTIONS, repository="octo/shop")
    if found:
        urls = (found[0].url, found[0].options.get("public_url"))
        assert parse_address(link).origin in {parse_address(url).origin for url in urls if url}
