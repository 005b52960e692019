"""Tell what the header of a table's column announces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from outcomes.model import Deadline
from outcomes.quantity.tokens import Token, tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.deadlines import deadline, heading_due
from outcomes.statement.heads.labels import role_of_label
from outcomes.statement.names.metric_kind import is_measured
from outcomes.statement.words import LABELS, Role

PARTS: Final = vocabulary(
    "setting parameter param option config configuration variable flag key env knob field dependency package module"
    " component alert rule threshold librarie library image tool plugin crate gem dep einstellung parameter paket"
    " abhängigkeit ajuste"
    " parámetro paquete dépendance paramètre paquet настройка параметр пакет 参数 配置 依赖 parâmetro parametro"
)
"""Headers of the first columns, singular, under which parts of the software stand."""


_PARAMETERS: Final = vocabulary("parameter param parámetro paramètre parâmetro parametro параметр 参数 參數")
"""Those of them under which the measures of a device stand as well."""
_GOALS: Final = re.compile(
    r"\b(?:goals?|objectives?|ziel|zielwert|objetivo|meta|objectif|cible|obiettivo|doel|цель)\b|目标|目標"
)


def is_aimed(heads: Sequence[str], at: int) -> bool:
    """Whether a table of parameters holds goals in column `at`, as that of a device does and none of what is set."""
    told = not _PARAMETERS.isdisjoint([head.rstrip("s") for head in heads[:2]])
    return told and at < len(heads) and _GOALS.search(heads[at]) is not None


def arm_of(head: str) -> Role | None:
    """Return which arm of a comparison a header in lower case names: "control", "without this change"."""
    opening, _, rest = head.partition(" ")
    return ARMS.get(head) or (ARMS.get(opening) if rest and opening in _OPENING else None)


_OPENING: Final = vocabulary("with without mit ohne con sin avec sans")


def end_of(header: str) -> Role | None:
    """Return what a header that begins with "Last" or "This" stands for, or None."""
    words = header.split()
    if not 1 < len(words) <= _SHORT_HEADER:
        return None
    return _TURNS.get(words[0].lower())


def this_and_next(heads: Sequence[str]) -> list[Role | None]:
    """Return what headers stand for of which one begins with "This" and another with "Next" or "Coming"."""
    opened = [head.split(maxsplit=1)[:1] for head in heads]
    if ["this"] not in opened or not any(word in opened for word in (["next"], ["coming"])):
        return [None for _ in heads]
    return [_COMING.get("".join(word)) for word in opened]


_COMING: Final = {"this": Role.BASELINE, "next": Role.TARGET, "coming": Role.TARGET}


ARMS: Final = {
    **dict.fromkeys(
        ("without", "control", "off", "group a", "variant a", "ohne", "sin", "sans"), Role.BASELINE
    ),
    **dict.fromkeys(
        ("with", "treatment", "variant", "test", "on", "group b", "variant b", "mit", "con", "avec"),
        Role.TARGET,
    ),
}
"""Headers of the two arms of an experiment."""

_TURNS: Final = {
    **dict.fromkeys(("last", "previous", "former", "prior", "past"), Role.BASELINE),
    **dict.fromkeys(("this", "new", "next", "coming"), Role.TARGET),
}


def figures(heads: Sequence[str]) -> int | None:
    """Return the first of the columns that is headed "Threshold", "Number" or the like, or None."""
    return next(
        (at for at, head in enumerate(heads) if "threshold" in head or head in FIGURES),
        None,
    )


VALUED: Final = (Role.BASELINE, Role.TARGET, Role.CHANGE)
"""The roles of columns that hold values."""
FIGURES: Final = frozenset(
    {
        "number",
        "figure",
        "value",
        "zahl",
        "wert",
        "valor",
        "valeur",
        "valore",
        "waarde",
        "значение",
        "değer",
        "wartość",
        "hodnota",
        "värde",
        "값",
        "值",
        "値",
        "bar",
        "budget",
        "ceiling",
        "success if",
        "pass if",
    }
)


@lru_cache(maxsize=256)
def due_in(header: str) -> Deadline | None:
    """Return the deadline that a header carries: "Goal by 2027-06-30"; remembered, as a table asks for each row."""
    return heading_due.in_heading(header) or deadline.parse(header)


@lru_cache(maxsize=512)
def header_role(text: str) -> Role | None:
    """Return what the header of a column announces, or None."""
    text = text.rstrip(_NOTED)
    if text.lower() in _TIMES:
        return Role.DEADLINE
    role = role_of_label(text)
    if role in (Role.OUTCOME, Role.GOAL):
        return Role.TARGET if role is Role.GOAL else Role.METRIC
    if role is not None:
        return role
    tokens = [token for token in tokenize(text[:100]) if token.kind in ("word", "cjk")]
    if len(tokens) > _SHORT_HEADER:
        return None
    if len(tokens) == 1 and tokens[0].low in ENDS:
        return ENDS[tokens[0].low]
    return _value_role(tokens)


_NOTED: Final = "¹²³⁴⁵⁶⁷⁸⁹*†‡ "
"""What refers to a note at the end of a header."""
_TIMES: Final = frozenset(
    {
        *vocabulary("datum zeitpunkt até wanneer 日付 何时 時期 时间 fecha date"),
        *("measured on", "pour le", "antes de", "tot wanneer", "to be met by", "até quando"),
    }
)
"""Headers of a column of dates that announce none elsewhere."""


ENDS: Final = {
    **dict.fromkeys(
        vocabulary(
            "from start pre present existing initial von alt desde antiguo agora ancien voor voorheen oud"
        ),
        Role.BASELINE,
    ),
    **dict.fromkeys(
        vocabulary("to end finish post final auf hasta deseado desejado souhaité gewenst verwacht"),
        Role.TARGET,
    ),
}
"""Headers that say nothing but where a value comes from and where it goes."""

_SHORT_HEADER: Final = 6


def _value_role(tokens: list[Token]) -> Role | None:
    """Return the role of the first word of a header that names a value: "Target by June", "Expected after"."""
    values = [
        hit[1]
        for at in range(len(tokens))
        if (hit := LABELS.match(tokens, at))
        and hit[1] in (Role.BASELINE, Role.TARGET, Role.CHANGE, Role.GOAL)
    ]
    return Role.TARGET if values[:1] == [Role.GOAL] else values[0] if values else None


def is_version(head: str) -> bool:
    """Whether a header begins with a version: "7.1", "v12"."""
    return _VERSION.match(head) is not None


def are_a_pair(arms: Sequence[Role | None]) -> bool:
    """Whether exactly one column is the one before and one the one after."""
    return arms.count(Role.BASELINE) == 1 and arms.count(Role.TARGET) == 1


def is_series(heads: Sequence[str]) -> bool:
    """Whether several headers say after how long: "After 30 min | After 60 min"."""
    return sum(head.startswith(("after ", "nach ", "après ", "tras ", "dopo ")) for head in heads) >= _BOTH


def follows(older: str, newer: str) -> bool:
    """Whether two headers are versions, the older one first: "7.1 | 7.2-dev"."""
    found = [_VERSION.match(head) for head in (older, newer)]
    first, second = ([int(part) for part in re.findall(r"\d+", match[0])] if match else [] for match in found)
    return bool(first) and first < second


_VERSION: Final = re.compile(r"v\d{1,4}$|v?\d{1,4}(?:\.\d{1,4}){1,3}")


@lru_cache(maxsize=256)
def shared_head(heads: tuple[str, ...]) -> str:
    """Return what two headers say of both values, when that is measured: "Hitches before", "Hitches after".

    Remembered, as many tables have the same headers.
    """
    if len(heads) != _BOTH:
        return ""
    first, second = (head.split() for head in heads)
    alike = [one for one, other in zip(first, second, strict=False) if one == other]
    if not alike or first[: len(alike)] != alike:
        return _shared_end(first, second)
    said = " ".join(alike).strip(" ,(:–—-")
    return said if said.lower() not in _SAYING_NOTHING and any(map(str.isalpha, said)) else ""


def _shared_end(first: list[str], second: list[str]) -> str:
    """Return what two headers end with behind the one word in which they differ, when it is measured: "Old size"."""
    said = " ".join(first[1:]).strip(" )")
    told = 1 < len(first) <= _SHORT_HEADER and first[1:] == second[1:] and "(" not in said and "[" not in said
    return said if told and is_measured(said) else ""


_BOTH: Final = 2
_SAYING_NOTHING: Final = vocabulary(
    "value values wert werte valor valores valeur valeurs the result results measured"
    " situation situación situação situazione state estado état stato valeur valore waarde"
    " rev rev. rév. version release build phase model modell mk"
)
