"""Read criteria from tables: columns by the role of their header, in any order and language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.tokens import tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import deadline, page, placeholder
from outcomes.statement.cases import names_what_is_measured
from outcomes.statement.columns import Columns
from outcomes.statement.draft import Draft, Place
from outcomes.statement.gate import is_measured
from outcomes.statement.headers import header_role, shared_head
from outcomes.statement.labels import role_of_label
from outcomes.statement.outline import Context
from outcomes.statement.page import Block
from outcomes.statement.parts import is_content
from outcomes.statement.sentence import take_apart
from outcomes.statement.values import former_of, level_of, opens_with_value, target_of
from outcomes.statement.words import Role

_MOST_ROWS: Final = 60
_VALUES: Final = (Role.BASELINE, Role.TARGET, Role.CHANGE)


def read(table: Block, context: Context) -> list[Draft]:
    """Return a draft for each row that names a metric and holds a value or an empty slot for one."""
    if not table.rows[1:]:
        return []
    columns = Columns(table.rows, results=_RESULTS.search(f"{context.heading} {context.lead}") is not None)
    if not columns.worth(context):
        turned = _turned(table) or _headed(table, context)
        if turned is None:
            return []
        columns = Columns(turned)
    drafts: list[Draft] = []
    for row in columns.rows[1:_MOST_ROWS]:
        draft = _row(columns, row, context)
        if draft is not None:
            drafts += _cases(draft, columns.cell(row, Role.TARGET))
    return drafts


_RESULTS: Final = re.compile(r"\b(?:results?|ergebnis(?:se)?|resultados?|résultats?)\b", re.IGNORECASE)


def is_empty(block: Block, found: Sequence[Draft]) -> bool:
    """Whether a table of criteria holds only its header or unfilled rows."""
    if any(draft.measured for draft in found):
        return False
    header = [role_of_label(cell.plain) for cell in block.rows[0]] if block.rows else []
    asks = Role.TARGET in header and (Role.METRIC in header or Role.BASELINE in header)
    return (
        any(draft.placeholder for draft in found)
        or (asks and len(block.rows) <= 1)
        or (asks and all(placeholder.is_placeholder(cell.plain) for row in block.rows[1:] for cell in row))
    )


def statements(table: Block) -> list[Block]:
    """Return the cells of a table without headers that holds statements: "KR1 | Empty searches: 52% → 35%"."""
    if not table.rows or any(cell.plain.strip() for cell in table.rows[0]):
        return []
    return [row[-1] for row in table.rows[1:_MOST_ROWS] if row]


def _cases(draft: Draft, cell: Block | None) -> list[Draft]:
    """Divide a target cell of several cases: "< 1 s (cached), < 4 s (cold)"."""
    if cell is None or draft.baseline is not None or "(" not in cell.plain:
        return [draft]
    found = _CASE.findall(cell.plain)
    targets = [target_of(value)[0] for value, _ in found]
    if len(found) < _SEVERAL or not all(targets):
        return [draft]
    return [
        replace(draft, metric=f"{draft.metric} ({case.strip()})", target=target, places=list(draft.places))
        for (_, case), target in zip(found, targets, strict=True)
    ]


_CASE: Final = re.compile(r"\s*([^(),;]{1,40}?)\s*\(([^()\d]{1,40})\)\s*(?:[,;]|and|$)")
_SEVERAL: Final = 2


def _turned(table: Block) -> list[list[Block]] | None:
    """Turn a table whose rows are Before and After; keys in the first column, metrics in the header."""
    roles = [header_role(row[0].plain) if row else None for row in table.rows[1:]]
    if Role.TARGET not in roles or not {Role.BASELINE, Role.CHANGE, Role.METRIC} & set(roles):
        return None
    width = max(len(row) for row in table.rows)
    rows = [
        [row[at] if at < len(row) else Block("text") for row in table.rows] for at in range(min(width, 40))
    ]
    if Role.METRIC in roles:
        return [[cell for at, cell in enumerate(row) if at] for row in rows]
    if role_of_label(table.rows[0][0].plain) is Role.METRIC and len(rows) - 1 == 1:
        return rows
    rows[0][0] = replace(rows[0][0], text="Metric")
    return rows


def _headed(table: Block, context: Context) -> list[list[Block]] | None:
    """Return a table of names and values without headers under a promising heading with the headers that it means."""
    header, *rows = table.rows
    if not context.promising or len(header) != len(_NAMED) or any(cell.plain.strip() for cell in header):
        return None
    if not all(len(row) == len(_NAMED) and opens_with_value(row[1].plain) for row in rows):
        return None
    return [[replace(cell, text=text) for cell, text in zip(header, _NAMED, strict=True)], *rows]


_NAMED: Final = ("Metric", "Target")


def _row(columns: Columns, row: Sequence[Block], context: Context) -> Draft | None:
    target, change = columns.cell(row, Role.TARGET), columns.cell(row, Role.CHANGE)
    if target is None and change is None and columns.cell(row, Role.BASELINE) is None:
        return None
    at = columns.names
    named = row[at].plain.strip() if at is not None and at < len(row) else ""
    filled = [cell for cell in row if cell.text and not cell.text.isspace()]
    draft = Draft(metric=_metric(named, columns, context), heading=context.heading)
    draft.sentence = " ".join([cell.plain.strip() for cell in filled])
    draft.places = [Place(cell, 0, len(cell.text)) for cell in filled]
    if _is_example_row(filled):
        draft.placeholder = True
        return draft
    _fill(draft, columns.cell(row, Role.BASELINE), target, change)
    draft.deadline = draft.deadline or columns.due()
    _units(draft, columns, row, named)
    slot = target or change
    draft.placeholder = slot is not None and placeholder.is_placeholder(slot.plain)
    _extras(draft, columns.cell(row, Role.DEADLINE), columns.cell(row, Role.SOURCE))
    draft.guardrail = context.role is Role.GUARDRAIL or _marks_guardrail(draft, columns, row)
    return draft if draft.metric and (draft.measured or draft.placeholder) else None


def _extras(draft: Draft, due: Block | None, source: Block | None) -> None:
    if due is not None:
        draft.deadline = deadline.parse(due.plain) or draft.deadline
    if source is not None:
        draft.source = source.links[0] if source.links else source.plain.strip() or None


def _is_example_row(filled: Sequence[Block]) -> bool:
    """Whether a row is an example left in place: it says so, or all of it is in emphasis."""
    texts = [cell.text.strip() for cell in filled]
    if not texts or placeholder.is_example(texts[0]):
        return bool(texts)
    return all(text[0] == page.EMPHASIS and text[-1] == page.EMPHASIS_END for text in texts)


def _marks_guardrail(draft: Draft, columns: Columns, row: Sequence[Block]) -> bool:
    """Whether a row calls itself a guardrail, in its own column or before its name."""
    label, _, rest = draft.metric.partition(":")
    if rest.strip() and role_of_label(label) is Role.GUARDRAIL:
        draft.metric = rest.strip()
        return True
    for at, cell in enumerate(row):
        worded = at != columns.names and _WORDED.search(cell.plain) is not None
        if worded and role_of_label(cell.plain) is Role.GUARDRAIL:
            return True
    return False


_WORDED: Final = re.compile(r"[^\W\d_]{4}|[\u3005-\uffff]")
"""What a cell holds that is more than a value; no word for a guardrail is as short as a unit."""


def _units(draft: Draft, columns: Columns, row: Sequence[Block], named: str) -> None:
    """Give the unit of a unit column, of the name or of a header to bare numbers."""
    texts = [row[columns.unit].plain] if columns.unit is not None and columns.unit < len(row) else []
    unit = next((found for text in texts if (found := _unit(text))), None) or _unit_of(named)
    for cell, role in zip(columns.header, columns.roles, strict=True):
        unit = unit or (_unit_of(cell.plain) if role in _VALUES else None)
    if unit:
        _give_unit(draft, unit)


def _fill(draft: Draft, baseline: Block | None, target: Block | None, change: Block | None) -> None:
    """Read each cell by its column: a sign or "fewer" in a target cell makes it a change."""
    if baseline is not None:
        draft.baseline = level_of(baseline.plain)
    if target is not None:
        text = target.plain
        draft.target, draft.change = target_of(text)
        if draft.baseline and draft.target is None and text.strip(" .").lower() in _NONE:
            draft.target = Quantity(0.0, draft.baseline.unit, text=text.strip())
        draft.baseline = draft.baseline or former_of(text)
        due = [due.deadline for due in take_apart(text).dues if due.deadline]
        draft.deadline = due[0] if due else None
    if change is not None:
        _, of_column = target_of(change.plain, bare=True)
        if draft.change is None or draft.change.unit != "x":
            draft.change = of_column or draft.change


_NONE: Final = vocabulary("none nil zero keine ninguno ninguna aucun aucune nenhum nessuno geen ingen 0")


def _metric(named: str, columns: Columns, context: Context) -> str:
    tokens = tokenize(named)
    about = columns.header[columns.names].plain.strip() if columns.names is not None else ""
    above = context.lead.strip().rstrip(":")
    lead = above or context.heading
    if any(is_content(tokens, at) for at in range(len(tokens))):
        bare = named.strip(" \"“”'")
        shared = shared_head(columns.heads_of(_VALUES[:2]))
        if shared and not is_measured(bare):
            return f"{shared} ({bare})"
        of_cases = bool(about) and role_of_label(about) is None and not is_measured(f"{named} {about}")
        return f"{lead} ({bare})" if of_cases and names_what_is_measured(above) else bare
    return f"{lead} ({named} {about})".strip() if lead and named else lead


def _unit_of(text: str) -> str | None:
    """Return the unit that a name or header carries in parentheses: "Load time (seconds)", "Target (ms)"."""
    start, end = text.rfind("("), text.rfind(")")
    return None if start < 0 or end < start else _unit(text[start + 1 : end])


def _unit(text: str) -> str | None:
    """Return the unit that a text is, or None."""
    sentence = take_apart(f"1 {text.strip()}")
    whole = len(sentence.parts) == 1 and sentence.parts[0].after == len(sentence.tokens)
    return sentence.parts[0].quantity.unit if whole else None


def _give_unit(draft: Draft, unit: str) -> None:
    if draft.baseline and draft.baseline.unit is None:
        draft.baseline = replace(draft.baseline, unit=unit)
    if draft.target and draft.target.unit is None:
        draft.target = replace(draft.target, unit=unit)
