"""Which work is not asked, and why: pure answers in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from outcomes.policy.model import IssueFilter, Policy
from outcomes.policy.patterns import covers_every, first_in_title


@dataclass(frozen=True, slots=True)
class Facts:
    """What a policy may look at before anybody is asked for anything."""

    kind: Literal["pull_request", "issue"]
    author: str
    author_is_bot: bool = False
    """What GitHub's record says (`user.type` is `Bot`), not the look of the name."""
    labels: tuple[str, ...] = ()
    title: str = ""
    draft: bool = False
    created: date | None = None
    paths: tuple[str, ...] | None = None
    """Changed files of a pull request; None as long as nobody fetched them."""


def applies(policy: Policy, facts: Facts) -> str | None:
    """Return why the policy does not reach this subject at all, or None when it does.

    A pull request's check completes with that reason: a required check that never came would block for ever.
    """
    if policy.mode == "off":
        return "Not asked: Outcomes is switched off here (`mode: off`)."
    if facts.kind == "pull_request" and not policy.pull_requests:
        return "Not asked: pull requests are left alone here (`pull_requests: false`)."
    if facts.kind == "issue" and (reason := _issue_left_alone(policy, facts)):
        return reason
    if policy.since and facts.created and facts.created < policy.since:
        return f"Not asked: opened before {policy.since.isoformat()}, when the questions began (`since`)."
    return None


def exemption(policy: Policy, facts: Facts) -> str | None:
    """Return why this subject is exempt, or None when it is not.

    A rule on paths speaks only when `facts.paths` is there; see `needs_paths`.
    """
    return _cheap_exemption(policy, facts) or _path_exemption(policy, facts)


def needs_paths(policy: Policy, facts: Facts) -> bool:
    """Return whether only the changed files, not fetched yet, can decide about the exemption."""
    undecided = applies(policy, facts) is None and _cheap_exemption(policy, facts) is None
    return undecided and facts.kind == "pull_request" and facts.paths is None and bool(policy.exempt.paths)


def _issue_left_alone(policy: Policy, facts: Facts) -> str | None:
    if policy.issues is False:
        return "Not asked: issues are left alone here (`issues: false`)."
    if isinstance(policy.issues, IssueFilter) and not _shared(policy.issues.labels, facts.labels):
        names = " or ".join(f"`{label}`" for label in policy.issues.labels)
        return f"Not asked: only issues labelled {names} are (`issues.labels`)."
    return None


def _cheap_exemption(policy: Policy, facts: Facts) -> str | None:
    rules = policy.exempt
    if rules.bots and facts.author_is_bot:
        return "Exempt: the author is a bot (`exempt.bots`)."
    if rules.drafts and facts.draft and facts.kind == "pull_request":
        return "Exempt while it is a draft (`exempt.drafts`)."
    if login := _shared(rules.authors, (facts.author,)):
        return f"Exempt: the author is `{login}` (`exempt.authors`)."
    if label := _shared(rules.labels, facts.labels):
        return f"Exempt: it is labelled `{label}` (`exempt.labels`)."
    if pattern := first_in_title(rules.titles, facts.title):
        return f"Exempt: the title matches `{pattern}` (`exempt.titles`)."
    return None


def _path_exemption(policy: Policy, facts: Facts) -> str | None:
    if facts.kind != "pull_request" or not facts.paths or not policy.exempt.paths:
        return None
    if not covers_every(policy.exempt.paths, facts.paths):
        return None
    return "Exempt: every changed file is covered by `exempt.paths`."


def _shared(listed: tuple[str, ...], present: tuple[str, ...]) -> str | None:
    """Return the first of `listed` that is `present`; to GitHub neither labels nor logins have case."""
    folded = {name.casefold() for name in present}
    return next((name for name in listed if name.casefold() in folded), None)
