import json
import math
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources import SourceError
from sources.answers import decode, moment, number, printable
from sources.paths import select, single


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (0, 0.0),
        (-2.5, -2.5),
        ("512", 512.0),
        (" 1e3 ", 1000.0),
        ("NaN", None),
        ("+Inf", None),
        ("-Infinity", None),
        (math.inf, None),
        (10**300, 1e300),
    ],
)
def test_a_number_is_read_however_it_is_written(value: object, expected: float | None) -> None:
    assert number(value) == expected


@pytest.mark.parametrize(
    "value", [True, [], {}, "", "many", "1_000", "1,5", "0x10", "9" * 65, 10**400, "1 2"]
)
def test_what_is_no_number_is_refused(value: object) -> None:
    with pytest.raises(SourceError) as caught:
        number(value)
    assert caught.value.lasting


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_written_as_a_string_is_the_same_number(value: float) -> None:
    assert number(repr(value)) == number(value) == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-03-01", datetime(2026, 3, 1, tzinfo=UTC)),
        ("20260301", datetime(2026, 3, 1, tzinfo=UTC)),
        ("2026-03", datetime(2026, 3, 1, tzinfo=UTC)),
        ("1871", datetime(1871, 1, 1, tzinfo=UTC)),
        ("2026-03-01T02:00:00+02:00", datetime(2026, 3, 1, tzinfo=UTC)),
        ("2026-03-01T00:00:00Z", datetime(2026, 3, 1, tzinfo=UTC)),
        ("2026-03-01 12:30", datetime(2026, 3, 1, 12, 30, tzinfo=UTC)),
        (1772323200, datetime(2026, 3, 1, tzinfo=UTC)),
        (1772323200.5, datetime(2026, 3, 1, 0, 0, 0, 500_000, tzinfo=UTC)),
        (1772323200000, datetime(2026, 3, 1, tzinfo=UTC)),
        ("1772323200", datetime(2026, 3, 1, tzinfo=UTC)),
        ("1772323200000", datetime(2026, 3, 1, tzinfo=UTC)),
        (0, datetime(1970, 1, 1, tzinfo=UTC)),
    ],
)
def test_a_time_is_read_however_it_is_written(value: object, expected: datetime) -> None:
    assert moment(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        [],
        "",
        "yesterday",
        "01/03/2026",
        "2026-13-01",
        1e30,
        -(10**400),
        math.nan,
        "9" * 60,
        "9" * 99,
    ],
)
def test_what_is_no_time_is_refused(value: object) -> None:
    with pytest.raises(SourceError, match="neither ISO 8601") as caught:
        moment(value)
    assert caught.value.lasting


@given(st.text(max_size=60) | st.floats() | st.integers())
def test_any_time_is_utc_or_refused(value: object) -> None:
    try:
        found = moment(value)
    except SourceError:
        return
    assert found.tzinfo is UTC


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_a_strangers_text_becomes_one_bounded_line(text: str, limit: int) -> None:
    line = printable(text, limit)
    assert len(line) <= limit
    assert line == "" or line.isprintable()


DAYS = {
    "days": [{"t": "2026-03-01", "v": 1, "ok": True}, {"t": "2026-03-02", "v": "2.5", "ok": False}],
    "n": 7,
}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("$.n", [7]),
        ("$.days[*].t", ["2026-03-01", "2026-03-02"]),
        ("$['days'][-1]['v']", ["2.5"]),
        ("$.days[?@.ok == true].v", [1]),
        ("$.days[?@.t == '2026-03-02, no; $..?'].v", []),
        ("$..v", [1, "2.5"]),
        ("$.days[0:1].v", [1]),
        ("$.absent", []),
        ("$.days[?length(@.t) > 3].v", [1, "2.5"]),
    ],
)
def test_a_path_finds_what_rfc_9535_says(path: str, expected: list[object]) -> None:
    assert select(DAYS, path) == expected


@pytest.mark.parametrize(
    ("document", "path", "found"), [(5, "$", [5]), ("[1]", "$", ["[1]"]), ("[1]", "$[0]", [])]
)
def test_an_answer_that_is_a_plain_value_is_not_read_twice(
    document: object, path: str, found: list[object]
) -> None:
    assert select(document, path) == found


@pytest.mark.parametrize(
    "path",
    [
        "",
        "n",
        "days.v",
        "$.",
        "$.days[",
        "$..*..*",
        "$..[?@.a][?@.b]",
        "$[?$.a]",
        "$[0,1]",
        "$.a['b','c']",
        "$.a | $.b",
        "$.a[?match(@.b, '(x+x+)+y')]",
        "$.a[?search(@.b, '(x+x+)+y')]",
        "$.days[?@.t =~ /x/]",
        "$[?" + "(" * 250,
        "$" + ".a" * 200,
    ],
)
def test_a_path_that_is_none_or_could_take_for_ever_is_refused(path: str) -> None:
    with pytest.raises(SourceError) as caught:
        select(DAYS, path)
    assert caught.value.lasting


def test_deep_and_wide_answers_end_in_an_error() -> None:
    deep: object = 1
    for _ in range(300):
        deep = [deep]
    with pytest.raises(SourceError, match="nested too deeply"):
        select(deep, "$..a")
    with pytest.raises(SourceError, match="more than 50,000 values"):
        select([0] * 50_001, "$[*]")
    assert len(select([0] * 50_000, "$[*]")) == 50_000


@pytest.mark.parametrize(("path", "says"), [("$.absent", "finds nothing"), ("$.days[*].v", "finds 2 values")])
def test_one_value_means_exactly_one(path: str, says: str) -> None:
    assert single(DAYS, "$.n") == 7
    with pytest.raises(SourceError, match=says):
        single(DAYS, path)


@given(st.text(alphabet="$.[]*?@()'\",:-0a|&!=<> \\", max_size=30))
def test_any_path_gives_values_or_a_source_error(path: str) -> None:
    try:
        found = select(DAYS, path)
    except SourceError:
        return
    assert len(found) <= 20


@given(st.recursive(st.none() | st.booleans() | st.text() | st.integers(), st.lists, max_leaves=10))
def test_json_is_read_as_it_was_written(value: object) -> None:
    assert decode(json.dumps(value)) == value
