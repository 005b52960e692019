"""Find the metric's name: the words of the sentence that the quantities are about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from outcomes.quantity.tokens import Token
from outcomes.statement import name_words, words
from outcomes.statement.groups import Group, is_content
from outcomes.statement.sentence import Sentence
from outcomes.statement.words import LABELS

_JOINS: Final = 2
LONGEST_NAME: Final = 16
"""Words of a name that are kept."""


class Name(NamedTuple):
    """A metric's name with what the words around it say about the way it goes."""

    text: str
    sign: int | None
    """-1 falls, 1 rises, 0 gets better, None says nothing."""
    moves: bool
    """Whether a verb of movement joins the name and the values."""


def name(sentence: Sentence, groups: Sequence[Group], at: int) -> Name:
    """Return the name of the metric that group `at` is about; its text is empty when there is none."""
    tokens = sentence.tokens
    group = groups[at]
    start = groups[at - 1].after if at else 0
    end = groups[at + 1].first if at + 1 < len(groups) else len(tokens)
    hidden = _hidden(sentence, group)
    lead = [i for i in range(start, group.first) if i not in hidden]
    inner = [i for i in range(group.first, group.after) if i not in hidden]
    tail = [i for i in range(group.after, end) if i not in hidden]
    lead = _before_keys(tokens, lead)
    if at or not lead:
        lead = _after_boundary(tokens, lead, tail)
    sign, verb = _verb(tokens, lead)
    text = "" if lead and tokens[lead[-1]].low in name_words.OPENING else _before(tokens, lead, verb)
    share = _share_of(tokens, group, tail, text)
    counted = _behind(tokens, inner)
    if lead and tokens[lead[0]].low in name_words.SUBORDINATE and verb is None:
        text = counted or _behind(tokens, tail) or text
        counted = ""
    if text and counted and group.counts and not _says_again(text, counted):
        text = f"{text} {counted}"
    text = share or text or counted or _behind(tokens, tail)
    nouns = " ".join(part.noun for part in group.parts if part.noun)
    if nouns:
        text = f"{nouns} {_behind(tokens, tail)}".strip()
    spoken = next((part.sign for part in group.parts if part.sign is not None), None)
    text, adjective = _without_comparative(text)
    return Name(text, _strongest(None if sign == _JOINS else sign, spoken, adjective), verb is not None)


def _before_keys(tokens: Sequence[Token], lead: list[int]) -> list[int]:
    """Cut the words off at a key within the line: "Repeat visits — baseline: to be measured, target: 40%"."""
    for n, i in enumerate(lead[:-1]):
        if tokens[lead[n + 1]].low in (":", "：") and LABELS.match(tokens, i) and n:
            return lead[:n]
    return lead


def _says_again(text: str, counted: str) -> bool:
    """Whether the noun behind a count stands in the name already: "Lost parcels: 40 parcels a week"."""
    return counted.split(maxsplit=1)[0].lower() in text.lower().split()


def _after_boundary(tokens: Sequence[Token], lead: list[int], tail: Sequence[int]) -> list[int]:
    """Keep what follows the last boundary before a further group; nothing there means that its name comes behind."""
    cut = next((n for n in range(len(lead) - 1, -1, -1) if tokens[lead[n]].low in _BETWEEN), None)
    if cut is None:
        return lead
    rest = lead[cut + 1 :]
    if any(is_content(tokens, i) for i in rest) or _behind(tokens, tail):
        return rest
    return lead


_BETWEEN: Final = frozenset({",", ";", "，", "；", "、", "|", "and", "und", "y", "et", "e", "и", "/"})


def _strongest(*signs: int | None) -> int | None:
    said = [sign for sign in signs if sign is not None]
    return next((sign for sign in said if sign), said[0] if said else None)


def _hidden(sentence: Sentence, group: Group) -> set[int]:
    """Return the tokens that belong to quantities and deadlines."""
    hidden: set[int] = set()
    for due in sentence.dues:
        hidden.update(range(due.first, due.after))
    for part in group.parts:
        hidden.update(range(part.first, part.after))
    return hidden


def _verb(tokens: Sequence[Token], lead: Sequence[int]) -> tuple[int | None, tuple[int, int] | None]:
    """Return the direction and the token range of the last verb of movement before the values."""
    last: tuple[int, int] | None = None
    sign: int | None = None
    at = 0
    while at < len(lead):
        hit = words.MOVES.match(tokens, lead[at])
        if hit and not (at == 0 and hit[1] == _JOINS and tokens[lead[0]].low.endswith("ing")):
            if last is None or hit[1] != _JOINS or sign == _JOINS:
                last, sign = (lead[at], hit[0]), hit[1]
            at += max(1, hit[0] - lead[at])
        else:
            at += 1
    return sign, last


def _before(tokens: Sequence[Token], lead: Sequence[int], verb: tuple[int, int] | None) -> str:
    lead = _own_clause(tokens, lead)
    if verb and lead and verb[0] >= lead[0]:
        behind = _trim(tokens, [i for i in lead if i >= verb[1]])
        ahead = _trim(tokens, _last_clause(tokens, [i for i in lead if i < verb[0]]))
        return _join(tokens, behind) or _join(tokens, ahead)
    return _join(tokens, _trim(tokens, _last_clause(tokens, lead)))


def _own_clause(tokens: Sequence[Token], lead: Sequence[int]) -> Sequence[int]:
    """Drop an opening clause: "When this is done, …", "After rollout, …"."""
    while lead and tokens[lead[0]].low in name_words.SUBORDINATE:
        comma = next((n for n, i in enumerate(lead) if tokens[i].low in (",", "，", "、")), None)
        if comma is None or not any(is_content(tokens, i) for i in lead[comma:]):
            return lead
        lead = lead[comma + 1 :]
    return lead


def _last_clause(tokens: Sequence[Token], lead: Sequence[int]) -> Sequence[int]:
    """Keep what follows the last comma or connector, as long as there is a name in it."""
    seen = len(lead)
    for n in range(len(lead) - 1, -1, -1):
        if tokens[lead[n]].low in name_words.CLAUSE or tokens[lead[n]].low in (
            "that",
            "so",
            "dass",
            "que",
            "что",
        ):
            if any(is_content(tokens, i) for i in lead[n + 1 : seen]):
                return lead[n + 1 :]
            seen = n + 1
    return lead


def _trim(tokens: Sequence[Token], span: Sequence[int]) -> Sequence[int]:
    first, last = 0, len(span)
    while first < last and not _opens(tokens, span[first]):
        first += 1
    while last > first and not _closes(tokens, span[last - 1]):
        last -= 1
    return span[first:last]


def _opens(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind == "number":
        return True
    if token.kind not in ("word", "cjk", "glued"):
        return False
    return token.low not in name_words.LEADS


def _closes(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind == "punct":
        return token.low in ")）%"
    return token.low not in name_words.TRAILS and words.MOVES.match(tokens, at) is None


def _join(tokens: Sequence[Token], span: Sequence[int]) -> str:
    if not any(is_content(tokens, i) for i in span):
        return ""
    text = ""
    for i in span[-LONGEST_NAME * 2 :]:
        token = tokens[i]
        glue = text == "" or (i > 0 and tokens[i - 1].end == token.start)
        text += token.text if glue else f" {token.text}"
    return text.strip(" ,;:–—-|")


def joined(tokens: Sequence[Token], span: Sequence[int]) -> str:
    """Return the words at the indices `span` as a name, without what only leads in or trails off."""
    return _join(tokens, _trim(tokens, span)[:LONGEST_NAME])


def _behind(tokens: Sequence[Token], tail: Sequence[int]) -> str:
    """Return the name that follows the values: "35% 4-week retention", "12k daily readers"."""
    span: list[int] = []
    for i in tail:
        low = tokens[i].low
        if low in name_words.STOPS and (span or low in (";", ".", "!", "?")):
            break
        span.append(i)
    return _join(tokens, _trim(tokens, span)[:LONGEST_NAME])


def _share_of(tokens: Sequence[Token], group: Group, tail: Sequence[int], text: str) -> str:
    """Return what a share is of: "90% of access requests answered within 2 days" names it behind the number."""
    target = group.target or group.baseline
    if target is None or not tail or (group.baseline is not group.target and group.baseline is not None):
        return ""
    low = tokens[tail[0]].low
    if target.after != tail[0] or low not in ("of", "der", "des", "de", "las", "los", "del", "dos", "das"):
        return ""
    named = _behind(tokens, tail)
    return named if named and len(text.split()) <= 1 else ""


def _without_comparative(text: str) -> tuple[str, int | None]:
    """Split "Fewer lost parcels" into the name and the direction that its first word says."""
    first, _, rest = text.partition(" ")
    sign = name_words.FEWER.get(first.lower())
    if sign is None or not rest:
        return text, None
    return rest, sign
