"""Tell which state of the work a short label names: "Original time", "without the patch", "develop", "this PR"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.names.metric_kind import is_measured, is_setting
from outcomes.statement.words import Role


class State(NamedTuple):
    """What a label says of a value."""

    role: Role
    """That of a value of before, or of one of after."""
    about: str
    """What it says beside: "time" of "Original time", "cache" of "without cache"."""
    arm: bool = False
    """Whether it is one of "with" and "without"."""


@lru_cache(maxsize=256)
def state_of(label: str) -> State | None:
    """Return the state that a label names, alone or beside what was measured of it, or None."""
    text = label.strip(" *_-•:`'\"✅❌🐌🚀⚡🔴🟢")
    low = _ASIDE.sub("", text.lower()).strip(" *_`")
    if not 0 < len(low) <= _LONGEST:
        return None
    if low in STATES:
        return State(STATES[low], "")
    words = low.split()
    if words[0] in _ARMS:
        return State(_ARMS[words[0]], _bare(words[1:]), arm=True)
    role = role_of_label(text) if any(word in STATES for word in words) else None
    if role in _SIDES:
        return State(role, "")
    return _beside(text, words) or _in_parentheses(text)


def side_of(said: str, *, opening: bool = True) -> Role | None:
    """Return which state a label alone names; one of some words may open with it: "✅ After splitting"."""
    words = [word.strip(".:*_") for word in said.lower().split()]
    spoken = [word for word in words if any(map(str.isalpha, word))]
    if spoken and opening and spoken[0] in _OPENING:
        return _OPENING[spoken[0]]
    state = state_of(said) if spoken else None
    return state.role if state else None


def _beside(text: str, words: list[str]) -> State | None:
    """Return the state that stands before or behind what was measured: "Original time", "Size before"."""
    if len(words) == 1:
        return None
    whole = _OF_THE_CHANGE.match(text)
    if whole and not is_setting(whole[1]):
        return State(STATES[whole[2].lower()], whole[1].strip(" ,("))
    on = _ON_A_BRANCH.match(text)
    if on and not is_setting(on[1]):
        return State(STATES[on[2].lower()], on[1])
    for side, rest in ((words[0], text.split(maxsplit=1)[1]), (words[-1], text.rsplit(maxsplit=1)[0])):
        about = _ASIDE.sub("", rest).strip(" ,(:–—-")
        role = STATES.get(side) or _BESIDE.get(side)
        if role and is_measured(about) and not is_setting(about):
            return State(role, about)
    return None


def _bare(words: list[str]) -> str:
    """Return what is there or not there, without the words that only point at it."""
    return " ".join([word for word in words if word not in _POINTING])


def _in_parentheses(text: str) -> State | None:
    """Return the state that stands behind a name: "4 runners (this PR)", "Startup (before)"."""
    aside = _BEHIND.fullmatch(text)
    if aside is None:
        return None
    said = aside[2].lower().strip()
    role = STATES.get(said) or _PICKED.get(said)
    return State(role, aside[1].strip()) if role else None


_OPENING: Final = {"before": Role.BASELINE, "after": Role.TARGET}
_LONGEST: Final = 60
_ASIDE: Final = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]\s*$")
_BEHIND: Final = re.compile(r"(.{1,60}?)\s*[(\[]([^()\[\]]{1,24})[)\]]")
_OF_THE_CHANGE: Final = re.compile(
    r"([^\W\d_].{1,40}?),? \(?(before|after)(?: (?:the|this|that) [\w-]{1,20})?\)?$", re.IGNORECASE
)
"""A name before the state, which says of itself that it is one: "Cold start before the patch"."""
_ON_A_BRANCH: Final = re.compile(
    r"([^\W\d_].{1,40}?) on ((?:origin/)?(?:main|master)|develop|trunk|this (?:branch|pr))$", re.IGNORECASE
)
_POINTING: Final = vocabulary("this the that these my our a an")
_SIDES: Final = (Role.BASELINE, Role.TARGET)
_PICKED: Final = dict.fromkeys(("chosen", "selected", "picked", "the chosen one", "new default"), Role.TARGET)
"""What stands behind the name of that one of several ways that was taken."""
_ARMS: Final = {"without": Role.BASELINE, "with": Role.TARGET, "w/o": Role.BASELINE, "w/": Role.TARGET}
_BESIDE: Final = {
    **dict.fromkeys(("existing", "current"), Role.BASELINE),
    **dict.fromkeys(("target", "targeted", "desired"), Role.TARGET),
}
"""Words beside what is measured: "Existing turnout" and "Target turnout"."""
STATES: Final[dict[str, Role]] = {
    **dict.fromkeys(
        vocabulary(
            "before original originally old older previous previously prior former initial baseline main master"
            " develop trunk unpatched unoptimized unoptimised vanilla legacy upstream pre-change"
        ),
        Role.BASELINE,
    ),
    **dict.fromkeys(
        ("origin/main", "origin/master", "main branch", "current main", "on main", "on master"), Role.BASELINE
    ),
    **dict.fromkeys(
        vocabulary(
            "after improved optimized optimised new updated patched refactored pr final post-change reworked"
        ),
        Role.TARGET,
    ),
    **dict.fromkeys(
        (
            "this pr",
            "this branch",
            "on this branch",
            "with this pr",
            "this patch",
            "this change",
            "this commit",
            "pr branch",
            "this mr",
        ),
        Role.TARGET,
    ),
}
"""What people call the code or its values before a change and after it."""
