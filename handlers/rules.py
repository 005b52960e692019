"""The rules a subject is held to: the policy of its base branch over its organisation's, and the templates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from handlers import Context
from outcomes.policy import Effective, Layer, load
from outcomes.subject import Subject
from runtime.forge import Hub, Trouble
from runtime.store import CachedFile

FOLDER = ".github"
CONFIGURATIONS = ("outcomes.yml", "outcomes.yaml")
PULL_REQUEST_TEMPLATE = "pull_request_template.md"
FORMS = f"{FOLDER}/ISSUE_TEMPLATE"
MOST_FORMS = 10
STALE = timedelta(hours=6)
"""A push drops what is cached; this heals the loss of a push event, at no cost by ETag."""
PATIENT = 3
"""Attempts before the last good policy is used instead of one that cannot be read."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The effective policy and the repository's own template texts."""

    effective: Effective
    templates: tuple[str, ...]


def rules(subject: Subject, context: Context) -> Rules:
    """Return the rules for a subject; raises Busy or Trouble while they cannot be read.

    Absent means defaults. Unreadable means the last good ones, after some attempts. Not as it should be
    means the last good ones too, with the problems told on the check.
    """
    reader = _Reader(context.forge.hub(subject.installation), context)
    name, base = subject.repository.name, subject.base
    organisation = f"{subject.repository.owner}/.github"
    try:
        own = reader.configuration(name, base)
        shared = reader.configuration(organisation, "") if name != organisation else None
        templates = tuple(reader.templates(subject))
    except Trouble:
        good = context.store.last_good(name)
        if context.attempts < PATIENT:
            raise
        return Rules(load([Layer(name, _path(CONFIGURATIONS[0]), good)]), ())
    return Rules(_effective([shared, own], context), templates)


def _effective(layers: list[Layer | None], context: Context) -> Effective:
    """Load the layers; where one has problems, keep them and take the last good text in its place."""
    present = [layer for layer in layers if layer and layer.text is not None]
    found = load(present)
    wrong = {problem.layer for problem in found.problems}
    for layer in present:
        if layer.name not in wrong and context.store.last_good(layer.name) != layer.text:
            context.store.keep_last_good(layer.name, layer.text or "")
    if not wrong:
        return found
    instead = [
        Layer(layer.name, layer.path, context.store.last_good(layer.name)) if layer.name in wrong else layer
        for layer in present
    ]
    return replace(load(instead), problems=found.problems)


def _path(name: str) -> str:
    return f"{FOLDER}/{name}"


class _Reader:
    """Reads files of repositories through the cache."""

    def __init__(self, hub: Hub, context: Context) -> None:
        self._hub = hub
        self._context = context

    def configuration(self, repository: str, ref: str) -> Layer:
        """Return the configuration file of a repository as a layer; its text is None when there is none."""
        names = self._names(repository, ref, FOLDER)
        for name in CONFIGURATIONS:
            if name in names:
                return Layer(repository, _path(name), self._text(repository, ref, _path(name)))
        return Layer(repository, _path(CONFIGURATIONS[0]), None)

    def templates(self, subject: Subject) -> Iterator[str]:
        """Yield the texts of the pull request template, or of the issue forms."""
        repository, ref = subject.repository.name, subject.base
        names = self._names(repository, ref, FOLDER)
        if subject.kind == "pull_request":
            paths = [_path(name) for name in names if name.lower() == PULL_REQUEST_TEMPLATE]
        elif "ISSUE_TEMPLATE" in names:
            forms = self._names(repository, ref, FORMS)
            wanted = [
                name for name in forms if name.endswith((".yml", ".yaml", ".md")) and name != "config.yml"
            ]
            paths = [f"{FORMS}/{name}" for name in wanted[:MOST_FORMS]]
        else:
            paths = []
        for path in paths:
            yield self._text(repository, ref, path) or ""

    def _names(self, repository: str, ref: str, folder: str) -> tuple[str, ...]:
        known = self._fresh(repository, ref, f"{folder}/")
        if known is None:
            names = self._hub.names(repository, folder, ref)
            known = self._keep(repository, ref, f"{folder}/", None, "\n".join(names))
        return tuple((known.text or "").splitlines())

    def _text(self, repository: str, ref: str, path: str) -> str | None:
        known = self._fresh(repository, ref, path)
        if known is None:
            old = self._context.store.file(repository, ref, path)
            found = self._hub.file(repository, path, ref or None, old.etag if old else None)
            text = old.text if old and found.unchanged else found.text
            known = self._keep(repository, ref, path, found.etag, text)
        return known.text

    def _fresh(self, repository: str, ref: str, path: str) -> CachedFile | None:
        known = self._context.store.file(repository, ref, path)
        return known if known and self._context.now - known.checked_at < STALE else None

    def _keep(self, repository: str, ref: str, path: str, etag: str | None, text: str | None) -> CachedFile:
        file = CachedFile(repository, ref, path, etag, text, self._context.now)
        self._context.store.keep_file(file)
        return file
