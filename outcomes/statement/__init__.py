"""Read the statement of an outcome in the text of an issue or pull request.

    read("p95 checkout latency will drop from 840 ms to 500 ms within 14 days")

returns a Declaration with one criterion. Everything a person may reasonably write is read, nothing is guessed, and
no text makes it fail.
"""

from __future__ import annotations

from collections.abc import Sequence

from outcomes.model import Declaration, Remark
from outcomes.statement import references
from outcomes.statement.draft import Draft
from outcomes.statement.finish import finish
from outcomes.statement.forms import today_elsewhere
from outcomes.statement.heads import templates
from outcomes.statement.markup import spans, titled
from outcomes.statement.markup.page import Page, plain
from outcomes.statement.markup.visible import visible
from outcomes.statement.merge import merge
from outcomes.statement.names.known import KnownMetric
from outcomes.statement.names.unnamed import topic
from outcomes.statement.reader import Reader
from outcomes.statement.worth import worth_reading

__all__ = ["KnownMetric", "read"]


def read(
    body: str | None,
    *,
    title: str = "",
    title_counts: bool = True,
    metrics: Sequence[KnownMetric] = (),
    templates: Sequence[str] = (),
) -> Declaration:
    """Return what `body` declares.

    `title` names the metric where the body does not. It is read itself where the body neither declares anything nor
    says `Outcome: #12`, unless `title_counts` says no. `metrics` are the policy's, `templates` the raw texts of the
    repository's pull-request template and issue forms, whose own sentences are no answers. Never raises.
    """
    found = visible(body or "")
    learned = _learn(templates)
    declaration = _declared(found, title, metrics, learned)
    if not title or not title_counts or declaration.declared:
        return declaration
    elsewhere = any(not reference.closing for reference in declaration.references)
    said = "" if elsewhere else titled.plain(title)
    if not (worth_reading(said) or topic(said)):
        return declaration
    told = _declared(titled.above(found, said), title, metrics, learned)
    return told if told.declared else declaration


def _declared(
    found: Page, title: str, metrics: Sequence[KnownMetric], learned: templates.Templates
) -> Declaration:
    """Return what the blocks of a page declare."""
    reader = Reader(found, learned)
    reader.read()
    locate = spans.locator(found.source)
    remarks = list(reader.remarks)
    drafts = today_elsewhere.filled(merge(reader.drafts), found.blocks)
    if all(draft.worse for draft in drafts):  # a page that tells of nothing but trouble reports it
        remarks += [Remark("in-passing", draft.sentence[:200]) for draft in drafts]
        drafts = []
    for draft in drafts:
        draft.metric = draft.metric or title
    criteria = tuple(finish(draft, metrics, locate, remarks) for draft in drafts)
    if found.cut:
        remarks.append(Remark("too-long", ""))
    empty = reader.empty_slot and not any(criterion.target or criterion.change for criterion in criteria)
    return Declaration(
        criteria=criteria,
        statement=_statement(drafts),
        references=references.find(found.blocks, locate),
        problem=reader.texts.get("problem"),
        who=reader.texts.get("who"),
        goal=reader.texts.get("goal"),
        placeholder=empty,
        remarks=tuple(remarks),
    )


def _learn(texts: Sequence[str]) -> templates.Templates:
    return templates.learn(texts)


def _statement(drafts: Sequence[Draft]) -> str | None:
    """Return the lines in which the criteria stand, in the order of the page, each once."""
    said: dict[str, None] = {}
    for draft in drafts:
        said.setdefault(plain(draft.sentence).strip(), None)
    text = "\n".join(line for line in said if line)
    return text[:4000] or None
