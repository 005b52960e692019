"""Name a case by what its list or table is about: "Start-up time (warm)" for "warm: 3 s" under "Start-up time:"."""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.heads.labels import role_of_label, role_of_section
from outcomes.statement.heads.outline import Context
from outcomes.statement.names.metric_kind import is_measured, is_setting
from outcomes.statement.names.name_words import FEWER
from outcomes.statement.roles.parts import Part
from outcomes.statement.roles.values import opens_with_value
from outcomes.statement.words import MOVES, STOP, Role

_HEAD: Final = re.compile(r"[,(:：]")
_LONGEST: Final = 14
_PERCENTILE: Final = re.compile(r"\b[pP]\d\d\b")
_HOW: Final = re.compile(
    r"(?:measured|tested|run|taken|gemessen|medido|mesuré|misurato|gemeten)\b", re.IGNORECASE
)
"""How a line begins that says how the values below it were found."""
_ENDED: Final = re.compile(r"[.!?](?:\s|$)")


def names_what_is_measured(lead: str) -> bool:
    """Whether the words above a list or table are a name: "Number of lost parcels per month"."""
    return (
        is_measured(lead)
        and role_of_label(lead) is None
        and len(lead.split()) <= _LONGEST
        and not any(c in _PERCENTILE.sub("", lead) for c in ".!?;0123456789")
    )


def measured_above(above: str, heading: str) -> str:
    """Return what the line above a table or its heading names, which its rows are cases of, or nothing."""
    if names_what_is_measured(above):
        return above
    words = heading.lower().split()
    if not 0 < len(words) <= _SHORT_HEADING or not GATHERING.isdisjoint(words):
        return ""
    wished = words[0] in FEWER or words[0] in MOVES or role_of_section(heading) is not None
    return heading if not wished and names_what_is_measured(heading) else ""


_SHORT_HEADING: Final = 4
GATHERING: Final = vocabulary(
    "results result report reports numbers figures metrics measurements benchmarks benchmark performance data tests"
    " statistics stats kpis impact ergebnis ergebnisse messwerte messungen zahlen résultats mesures resultados"
    " medidas risultati misure resultaten metingen"
)
"""Words of headings that gather what is measured of many things, and name none of it."""


def line_above(lead: str) -> str:
    """Return the line above a table where it may name what the rows are about, and no story that ends there."""
    text = lead.strip().rstrip(":")
    return "" if len(text.split()) > _LONGEST or _ENDED.search(text) or _HOW.match(text) else text


def name_of_case(case: str, lead: str) -> str | None:
    """Return the name of list item `case` under the line `lead`, or None where the item has a name of its own."""
    short = len(lead.split()) <= _LONGEST and lead.rstrip().endswith((":", "："))
    if not short or not case or is_measured(case):
        return None
    head = _HEAD.split(lead.strip(), maxsplit=1)[0].strip()
    opened = head.split(maxsplit=1)[0].lower() if head else ""
    if opened in STOP or not names_what_is_measured(head):
        return None
    return f"{head} ({case})"


def name_above(context: Context, target: Part) -> str:
    """Return what the item or heading above names, for values without a name: "Now 14 min, target 5 min"."""
    heading = context.headings[-1] if context.headings else None
    named = heading is not None and heading.label is None and heading.role in (None, Role.DEADLINE)
    text = context.parent.plain if context.parent else heading.text if heading and named else ""
    text = text.strip(" :*")
    aimed = target.cue in _AIMED and 0 < len(text.split()) <= _SHORT and not _ENDS.search(text)
    return text if (aimed or names_what_is_measured(text)) and not is_setting(text) else ""


_AIMED: Final = vocabulary(
    "target goal aim for at ziel zielwert meta objetivo cible objectif obiettivo doel цель 标 標 hedef"
)
"""Last words of the cues that call a value a goal: "aim for", "目标"."""
_SHORT: Final = 8
_ENDS: Final = re.compile(r"[.!?;\n]")


def name_in(text: str) -> str:
    """Return what a lead or heading names, "Metric: build time" without its label, or nothing: "Target: 80%"."""
    if text.rstrip().endswith(".") and not is_measured(text):
        return ""
    label, _, rest = text.partition(":")
    role = role_of_label(label) if rest.strip() else None
    if role is Role.METRIC:
        return rest.strip(" :*")
    if role is not None and opens_with_value(rest.strip(" :*")):
        return ""
    return text.strip(" :*") if role_of_label(text) is None else ""
