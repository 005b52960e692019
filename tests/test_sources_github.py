from dataclasses import dataclass, field

import pytest
from sources_support import day, days

from outcomes.measurement import Aggregate, Missing, Query, Series, Window
from sources import Reach, SourceError, fetch
from sources.connections import BUILT_IN
from sources.http import GuardedHttp


@dataclass
class Repository:
    """GitHub's answers for one repository, held in memory."""

    counts: dict[str, int] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    searches: list[str] = field(default_factory=list)

    def search_count(self, query: str) -> int:
        self.searches.append(query)
        return self.counts.get(query, 0)

    def file_text(self, path: str) -> str | None:
        return self.files.get(path)


def asked(
    text: str,
    repository: Repository | None = None,
    window: Window | None = None,
    aggregate: Aggregate = "mean",
    missing: Missing = "gap",
) -> Series:
    reach = Reach(GuardedHttp(), "octo/shop", github=repository or Repository())
    return fetch(BUILT_IN["github"], Query("github", text, aggregate, missing, 1.0), window or days(3), reach)


def test_issues_are_counted_for_each_day_in_this_repository() -> None:
    prefix = "repo:octo/shop is:issue label:bug created:"
    repository = Repository({f"{prefix}2026-03-01..2026-03-01": 4, f"{prefix}2026-03-03..2026-03-03": 2})
    series = asked("search: is:issue label:bug created:{start}..{end}", repository)
    assert [p.value for p in series.points] == [4.0, 0.0, 2.0]
    assert series.resolved == f"GitHub search: {prefix}{{start}}..{{end}} from 2026-03-01 to 2026-03-04"
    assert series.warnings == ()


def test_githubs_ranges_hold_both_ends_of_a_week_and_of_an_hour() -> None:
    repository = Repository()
    asked("search: is:pr merged:{start}..{end}", repository, Window(day(0), day(14), day(7) - day(0)))
    asked(
        "search: is:pr merged:{start}..{end}",
        repository,
        Window(day(0), day(0) + (day(1) - day(0)) / 24, (day(1) - day(0)) / 24),
    )
    assert repository.searches == [
        "repo:octo/shop is:pr merged:2026-03-01..2026-03-07",
        "repo:octo/shop is:pr merged:2026-03-08..2026-03-14",
        "repo:octo/shop is:pr merged:2026-03-01T00:00:00Z..2026-03-01T00:59:59Z",
    ]


def test_a_search_without_a_time_counts_what_is_so_now() -> None:
    repository = Repository({"repo:octo/shop is:issue is:open label:bug": 31})
    series = asked("search: is:issue is:open label:bug", repository, missing="zero")
    assert [p.value for p in series.points] == [None, None, 31.0]
    assert "moment of asking" in series.warnings[0]
    assert len(repository.searches) == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("search: is:issue repo:other/secret", "leave out repo:"),
        ("search: is:issue -REPO:other/secret", "leave out repo:"),
        ("search: is:issue org:other", "leave out repo:"),
        ("search: is:issue user:someone", "leave out repo:"),
        ("search: is:issue label:a OR label:b", "may not hold AND, OR, NOT"),
        ("search: is:issue (label:a)", "may not hold AND, OR, NOT"),
        ("search: label:bug created:{start}..{end}", "must say is:issue or is:pr"),
        ("search: is:issued", "must say is:issue or is:pr"),
        ("search: is:issue created:{day}", "{day}; what can be filled in is {start}, {end}"),
        (f"search: is:issue {'x' * 300}", "200 characters"),
        ("search:", "begins with `search:` or `file:`"),
        ("is:issue", "begins with `search:` or `file:`"),
        ("", "begins with `search:` or `file:`"),
    ],
)
def test_a_search_that_looks_elsewhere_or_finds_nothing_is_refused(text: str, says: str) -> None:
    repository = Repository()
    with pytest.raises(SourceError) as caught:
        asked(text, repository)
    assert says in str(caught.value)
    assert caught.value.lasting
    assert repository.searches == []


@pytest.mark.parametrize(
    "search", ['is:issue label:"good OR (first)"', "type:PR label:a,b", "is:pull-request -label:x"]
)
def test_what_github_understands_is_accepted(search: str) -> None:
    repository = Repository()
    asked(f"search: {search}", repository)
    assert repository.searches == [f"repo:octo/shop {search}"]


def test_more_searches_than_are_decent_are_refused_before_the_first() -> None:
    repository = Repository()
    with pytest.raises(SourceError, match="at most 100 times"):
        asked("search: is:issue created:{start}..{end}", repository, days(101))
    assert repository.searches == []


def test_a_number_of_a_json_file_is_that_of_now() -> None:
    repository = Repository(files={"metrics/p95.json": '\ufeff{"value": "840"}'})
    series = asked("file: metrics/p95.json | $.value", repository)
    assert [p.value for p in series.points] == [None, None, 840.0]
    assert series.resolved == "octo/shop: metrics/p95.json | $.value from 2026-03-01 to 2026-03-04"


CSV = """\ufeffdate, region ,"p95, ms"
2026-03-01,eu,840
2026-03-01T12:00:00Z,eu,860

2026-03-02,eu,
2026-03-03,eu
2026-05-01,eu,1
""".replace("\n", "\r\n")


def test_a_csv_file_is_a_series() -> None:
    series = asked("file: metrics/daily.csv | date | p95, ms", Repository(files={"metrics/daily.csv": CSV}))
    assert [(p.value, p.samples) for p in series.points] == [(850.0, 2), (None, 0), (None, 0)]
    assert series.warnings == ()


@pytest.mark.parametrize(
    ("text", "content", "says"),
    [
        ("file: m.csv | date", "", "A file is named as in"),
        ("file: m.json | $.a | $.b", "", "A file is named as in"),
        ("file: m.yml | $.a", "", "A file is named as in"),
        ("file: m.csv | date | value", None, "There is no file m.csv on the default branch."),
        ("file: m.csv | date | value", "", "there is no column date; the columns are: none."),
        (
            "file: m.csv | date | value",
            "date,flow\n",
            "there is no column value; the columns are: date, flow.",
        ),
        (
            "file: m.csv | date | value",
            "date,value\n2026-03-01,many",
            "Line 2 of the file: A value of the answer is no",
        ),
        (
            "file: m.csv | date | value",
            "date,value\nyesterday,1",
            "Line 2 of the file: A time of the answer is neither",
        ),
        ("file: m.csv | date | value", f"date,value\n{'9' * 200_000},1", "of the file is not CSV"),
        ("file: m.csv | date | value", "x" * 1_000_001, "larger than 1,000,000 characters"),
        ("file: m.json | $.a", "{", "The answer is not JSON."),
        ("file: m.json | $.a", '{"a": []}', "a list, where a number"),
        ("file: /etc/passwd.json | $.a", "{}", "relative to the top of the repository"),
        ("file: a/../../b.json | $.a", "{}", "relative to the top of the repository"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(text: str, content: str | None, says: str) -> None:
    files = {} if content is None else {"m.csv": content, "m.json": content}
    with pytest.raises(SourceError) as caught:
        asked(text, Repository(files=files))
    assert says in str(caught.value)
    assert caught.value.lasting


def test_without_access_to_github_it_is_asked_again_later() -> None:
    with pytest.raises(SourceError, match="cannot be asked from here") as caught:
        fetch(BUILT_IN["github"], Query("github", "search: is:issue"), days(1), Reach(GuardedHttp(), "o/r"))
    assert not caught.value.lasting
