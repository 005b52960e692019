"""Tell slots that nobody filled: TBD, X%, <metric>, [e.g. …], {{name}}, ____, _No response_, template sentences."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from outcomes.statement.markup import page

_WORDS: Final = frozenset(
    "tbd tba tbc todo n/a na none unknown ? ?? ??? - – — … ... tk xx xxx yy zz x y n w wip"
    " pending later nil null"
    " no_response not_measured not_yet_measured not_known not_set to_be_defined to_be_determined"
    " to_be_decided"
    " to_be_confirmed fill_in fill_me_in placeholder unbekannt offen noch_offen k._a. k.a."
    " por_definir"
    " por_confirmar"
    " pendiente sin_datos à_définir à_déterminer inconnu a_definir não_medido desconhecido"
    " неизвестно нет_данных"
    " 待定 未知 暂无 未測定 未定 belirlenecek bilinmiyor yok metric baseline target deadline value date"
    " to_be_agreed to_be_set to_be_found open not_set_yet not_yet_set undecided undefined"
    " noch_festzulegen noch_zu_klären noch_zu_bestimmen noch_unklar unklar zu_definieren por_determinar a_determinar"
    " por_acordar sin_definir à_confirmer à_fixer à_préciser da_definire da_stabilire da_determinare a_confirmar"
    " nog_te_bepalen nog_open n.t.b. onbekend"
    " yyyy-mm-dd dd.mm.yyyy mm/dd/yyyy not_applicable no_data not_tracked not_available how_much"
    " when".replace("_", "\u00a0").split(" ")
)
_PHRASES: Final = frozenset(word.replace("\u00a0", " ") for word in _WORDS)
_SLOT: Final = re.compile(
    r"<[^<>\n]{1,80}>|\{\{[^{}\n]{0,80}\}\}|\{[^{}\n]{1,80}\}|\[(?!["
    r" xX]\])[^\[\]\n]{1,160}\](?!\()|_{3,}|\.{4,}|…{2,}"
    r"|\b[xXyYzZnN]{1,3}\s?(?:%|pp\b|ms\b|s\b|x\b|days?\b|weeks?\b|min\b|h\b)"
    r"|\b(?:XX|YY|ZZ|XXX|YYYY-MM-DD|TBD|TBC|TODO)\b|\?\?+|(?:→|->|=>)\s?\?(?!\w)"
)
_LETTERS: Final = re.compile(r"[xXyYzZnNT](?<=\b.)(?:[xXyYzZnN]{0,2}(?<!T)[\s%pmsxdwh]|[XYZBO])")
"""Together with `_OPENINGS`: what every slot holds, found faster than slots are."""
_OPENINGS: Final = ("<", "{", "[", "…", "?", "__", "..")
_TBD: Final = re.compile(
    r"^(?:tbd|tba|tbc|todo|n/a|unknown|not measured|to be"
    r" (?:defined|determined|decided|confirmed))\b",
    re.IGNORECASE,
)
_EXAMPLE: Final = re.compile(
    r"^[\s\W]*(?:e\.?g\b\.?|for example|example|z\.\s?b\.|p\.?\s?ex\.|por"
    r" ejemplo|например|例如|例)",
    re.IGNORECASE,
)
_FIRST_LETTERS: Final = "eEfFzZpP例"
"""Letters with which the words for an example begin."""
_FIRST_WORDS: Final = 80
"""Characters of a line in which it says that it is an example."""
_DIGIT: Final = re.compile(r"\d")
_BLANKS: Final = re.compile(r"[\s\ue000-\ue007*_`]+")


def is_placeholder(text: str) -> bool:
    """Whether a value is an empty slot: nothing but a slot, a word such as TBD, or an example."""
    # no slot begins with a digit, nor does any of the words for one
    return not text[:1].isdecimal() and _is_empty(text)


@lru_cache(maxsize=256)
def _is_empty(text: str) -> bool:
    """Whether a value is an empty slot; remembered, as forms bring the same ones again and again."""
    plain = page.plain(text)
    bare = _BLANKS.sub(" ", plain).strip().strip(".:;,").strip()
    low = bare.lower()
    if not bare or low in _PHRASES or low.strip("()[]<>") in _PHRASES:
        return True
    if _TBD.match(low) or _EXAMPLE.match(low):
        return True
    if not _may_hold_slot(plain):
        return False
    rest = _SLOT.sub("", plain)
    return rest != plain and _DIGIT.search(rest) is None


@lru_cache(maxsize=128)
def has_slot(text: str) -> bool:
    """Whether a sentence still holds an unfilled slot: "Reduce [metric] from [X] to [Y]".

    The last lines are remembered, as a body is read again at each push to its branch.
    """
    plain = page.plain(text)
    return _may_hold_slot(plain) and _SLOT.search(plain) is not None


def _may_hold_slot(plain: str) -> bool:
    for opening in _OPENINGS:
        if opening in plain:
            return True
    return _LETTERS.search(plain) is not None


def in_parentheses(text: str) -> bool:
    """Whether all of a line stands in parentheses."""
    bare = text.strip()
    return bare.startswith("(") and bare.endswith(")")


def is_instruction(text: str) -> bool:
    """Whether a line only tells the author what to write: all in parentheses or emphasis, without a number."""
    bare = text.strip()
    wrapped = in_parentheses(bare) or (
        bare.startswith(page.EMPHASIS) and bare.find(page.EMPHASIS_END) == len(bare) - 1
    )
    return wrapped and (_DIGIT.search(bare) is None or "xample" in bare or "?" in bare)


def is_example(text: str) -> bool:
    """Whether a line is an example left in place: "e.g. …", all in emphasis or brackets."""
    first = text[:1]
    if first.isalnum() and first not in _FIRST_LETTERS:
        return False
    return _EXAMPLE.match(page.plain(text[:_FIRST_WORDS])) is not None


def is_form_source(text: str) -> bool:
    """Whether a text is the source of an issue form, as somebody pasted it."""
    return "type:" in text and _FORM_SOURCE.search(text) is not None


_FORM_SOURCE: Final = re.compile(
    r"^\W{0,6}type:\s*(?:textarea|input|dropdown|markdown|checkboxes)\b", re.MULTILINE
)
