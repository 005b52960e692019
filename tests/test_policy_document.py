"""YAML of strangers: read strictly, bounded, and with the place of everything."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outcomes.policy.document import DocumentError, Place, parse


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", {}),
        (" \n\n", {}),
        ("# only a comment", {}),
        ("---\n", {}),
        ("~", {}),
        ("mode: off", {"mode": "off"}),
        ("a: yes\nb: true\nc: null\nd:", {"a": "yes", "b": True, "c": None, "d": None}),
        ("a: 1\nb: 1.5\nc: '1'", {"a": 1, "b": 1.5, "c": "1"}),
        ("since: 2026-12-01", {"since": date(2026, 12, 1)}),
        (
            "\ufeffa: [x, {y: z}]\r\nb: |\r\n  two\r\n  lines\r\n",
            {"a": ["x", {"y": "z"}], "b": "two\nlines\n"},
        ),
        ("--- {a: 1}\n...\n", {"a": 1}),
        ('a: "\\u00e9\\n"', {"a": "é\n"}),
        ("a: <<\nb: =\nc: [<<]", {"a": "<<", "b": "=", "c": ["<<"]}),
        ("<<: {a: b}", {"<<": {"a": "b"}}),
        ("1: one\ntrue: two", {"1": "one", "true": "two"}),
    ],
)
def test_plain_yaml_is_read(text: str, data: dict[str, Any]) -> None:
    assert parse(text).data == data


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("- a", 1, 1, "holds no keys"),
        ("just words", 1, 1, "holds no keys"),
        ("a: 1\nb: 2\na: 3", 3, 1, "`a` stands here twice (see line 1)"),
        ("a: {b: 1, b: 2}", 1, 11, "`b` stands here twice"),
        ("a:\n\tb: c", 2, 1, "a tab"),
        ("a: b: c", 1, 5, "this `:`"),
        ("a: [1, 2", 1, 9, "list is not closed"),
        ("a: {b: 1", 1, 9, "mapping is not closed"),
        ("a: 'x", 1, 6, "within quotes"),
        ("a: @x", 1, 4, "cannot begin with this sign"),
        ("a: 1\n  b: 2", 2, 4, "this `:`"),
        ("a: 1\n---\nb: 2", 2, 1, "second document"),
        ("%YAML 1.1\n---\na: no", 1, 1, "directive"),
        ("a: &x 1\nb: *x", 1, 4, "anchors"),
        ("b: *x", 1, 4, "anchors"),
        ("a: !!python/object:os.system x", 1, 4, "tags"),
        ("!x a: b", 1, 1, "a key is a plain word"),
        ("? [a]\n: b", 1, 3, "a key is a plain word"),
        ("a: 2026-02-30", 1, 4, "neither a number nor a date"),
        ("a: " + "9" * 5000, 1, 4, "longer than any"),
        ("a: 0x" + "f" * 60_000, 1, 4, "longer than any"),
        ("a: b\x07", 1, 5, "U+0007"),
        ("a: 1\nb: \x1b[31m", 2, 4, "U+001B"),
        ('a: "\\ud800"', 1, 4, "U+D800"),
        ('"a\\0": b', 1, 1, "U+0000"),
        ("a: " + "[" * 60_000, 1, 14, "levels deep"),
        ("a: " + "{b: " * 16_000, 1, 44, "levels deep"),
        ("- " * 30_000, 1, 23, "levels deep"),
        ("a: [1" + ",1" * 30_000 + "]", 1, 9995, "more than 5,000"),
        ("a" * 65_537, 1, 1, "longer than 65,536 characters"),
    ],
)
def test_everything_else_is_refused_where_it_stands(text: str, line: int, column: int, said: str) -> None:
    with pytest.raises(DocumentError, check=lambda error: error.place == Place(line, column)) as caught:
        parse(text)
    assert said in caught.value.message


def test_every_key_and_value_has_its_place() -> None:
    document = parse("mode: advise\nexempt:\n  labels: [a,\n    b]\n")
    assert document.key_place(("exempt", "labels")) == Place(3, 3)
    assert document.value_place(("exempt", "labels", 1)) == Place(4, 5)
    assert document.value_place(("exempt", "labels", 1, "deeper")) == Place(4, 5)
    assert document.key_place(("nowhere",)) == Place(1, 1)


_YAML_SIGNS = st.text(alphabet="ab:- \n\t'\"[]{},&*!|><=#%@`?\\~0129.\r\u2028é\x00\ufeff", max_size=60)


@settings(deadline=None)
@given(st.text() | _YAML_SIGNS)
def test_any_text_is_read_or_refused_at_a_place_in_it(text: str) -> None:
    try:
        document = parse(text)
    except DocumentError as error:
        places = [error.place]
    else:
        places = [*document.keys.values(), *document.values.values()]
    ends = text.count("\n") + text.count("\r") + sum(map(text.count, "\x85\u2028\u2029")) + 1
    assert all(1 <= place.line <= ends and 1 <= place.column <= len(text) + 1 for place in places)


_WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=20
)
_DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | _WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_WORDS, inner, max_size=4),
    max_leaves=8,
)


@settings(deadline=None)
@given(st.dictionaries(_WORDS, _DATA, max_size=5))
def test_json_is_yaml(data: dict[str, Any]) -> None:
    assert parse(json.dumps(data, ensure_ascii=False)).data == data
