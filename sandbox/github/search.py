"""The search for issues and pull requests, with the qualifiers that counting needs.

https://docs.github.com/en/search-github/searching-on-github/searching-issues-and-pull-requests
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sandbox.github import render
from sandbox.github.nouns import Repository, Subject
from sandbox.github.operations import Answer, Call, operation
from sandbox.github.refusals import Refusal
from sandbox.github.world import Place

_WORD = re.compile(r'(-?)(\w+):("[^"]*"|\S+)|("[^"]*"|\S+)')
_DAY = timedelta(days=1)
MOST = 1000
"""Results that a search gives at most, however many it counts."""
Test = Callable[[Repository, Subject], bool]


def _refused(message: str) -> Refusal:
    error = {"message": message, "resource": "Search", "field": "q", "code": "invalid"}
    return Refusal(422, "Validation Failed", errors=[error])


def _moment(text: str) -> tuple[datetime, datetime]:
    """Return the first moment that a date or time names, and the first after it."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise _refused(f'"{text}" is not a recognized date/time format.') from None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return at, at + (_DAY if "T" not in text else timedelta(seconds=1))


def _between(text: str) -> Callable[[datetime | None], bool]:
    """Return the test of a date qualifier: `A..B`, `*..B`, `>=A`, `>A`, `<=B`, `<B` or a day."""
    early, late = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    if ".." in text:
        first, last = text.split("..", 1)
        start = early if first == "*" else _moment(first)[0]
        end = late if last == "*" else _moment(last)[1]
    elif text.startswith(">="):
        start, end = _moment(text[2:])[0], late
    elif text.startswith("<="):
        start, end = early, _moment(text[2:])[1]
    elif text.startswith(">"):
        start, end = _moment(text[1:])[1], late
    elif text.startswith("<"):
        start, end = early, _moment(text[1:])[0]
    else:
        start, end = _moment(text)
    return lambda at: at is not None and start <= at < end


_KINDS: dict[str, Test] = {
    "issue": lambda _, s: s.pull is None,
    "pr": lambda _, s: s.pull is not None,
    "pull-request": lambda _, s: s.pull is not None,
    "open": lambda _, s: s.state == "open",
    "closed": lambda _, s: s.state == "closed",
    "merged": lambda _, s: s.pull is not None and s.pull.merged_at is not None,
    "unmerged": lambda _, s: s.pull is not None and s.pull.merged_at is None,
    "draft": lambda _, s: s.pull is not None and s.pull.draft,
    "locked": lambda _, s: s.locked,
}
_TIMES: dict[str, Callable[[Subject], datetime | None]] = {
    "created": lambda s: s.created_at,
    "updated": lambda s: s.updated_at,
    "closed": lambda s: s.closed_at,
    "merged": lambda s: s.pull.merged_at if s.pull else None,
}


def _label(value: str) -> Test:
    wanted = {one.strip('"') for one in value.split(",")}
    return lambda _, s: any(label.name.lower() in wanted for label in s.labels)


def _author(value: str) -> Test:
    login = f"{value.removeprefix('app/')}[bot]" if value.startswith("app/") else value
    return lambda _, s: s.user.login.lower() == login


_OTHERS: dict[str, Callable[[str], Test]] = {
    "label": _label,
    "author": _author,
    "user": lambda value: lambda r, _: r.owner.login.lower() == value,
    "org": lambda value: lambda r, _: r.owner.login.lower() == value,
    "base": lambda value: lambda _, s: s.pull is not None and s.pull.base_ref.lower() == value,
    "draft": lambda value: lambda _, s: s.pull is not None and s.pull.draft == (value == "true"),
}


def _qualifier(name: str, value: str) -> Test:
    if name in _TIMES:
        within, time = _between(value), _TIMES[name]
        return lambda _, s: within(time(s))
    if name in ("is", "state", "type") and value in _KINDS:
        return _KINDS[value]
    if name in _OTHERS:
        return _OTHERS[name](value)
    raise Refusal(501, f"The stand-in does not know the qualifier {name}:{value}")


def parse(query: str) -> Test:
    """Return the test of a whole query; several `repo:` are alternatives, all else must hold together."""
    repositories: set[str] = set()
    tests: list[Test] = []
    for negated, name, value, word in _WORD.findall(query):
        if word:
            tests.append(_contains(word.strip('"').lower()))
        elif name == "repo":
            repositories.add(value.strip('"').lower())
        else:
            found = _qualifier(name, value if name in _TIMES else value.strip('"').lower())
            tests.append(_opposite(found) if negated else found)
    if repositories:
        tests.append(lambda r, _: r.full_name.lower() in repositories)
    return lambda r, s: all(test(r, s) for test in tests)


def _contains(text: str) -> Test:
    return lambda _, s: text in f"{s.title}\n{s.body or ''}".lower()


def _opposite(test: Test) -> Test:
    return lambda r, s: not test(r, s)


@operation("GET", "/search/issues", docs="search/search#search-issues-and-pull-requests")
def search_issues(call: Call) -> Answer:
    """Search what the token sees; 422 without is:issue or is:pull-request."""
    assert call.token
    query = call.query.get("q", "")
    if not re.search(r"(?<!-)\b(is|type):(issue|pr|pull-request)\b", query):
        raise _refused("Query must include 'is:issue' or 'is:pull-request'")
    test = parse(query)
    found = [
        render.issue(Place(call.world, repo), one) | {"score": 1.0}
        for repo in call.world.repositories.values()
        if repo.id in call.token.repositories
        for one in sorted(repo.subjects.values(), key=lambda s: -s.number)
        if not one.deleted and not one.moved and test(repo, one)
    ]
    answer = call.page(found[:MOST], wrap="items", incomplete_results=call.world.incomplete_search)
    answer.body["total_count"] = len(found)
    return answer
