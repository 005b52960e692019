"""Compose further training lines from phrases: the forms in which people state numbers, filled at random."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

Phrases = dict[str, list[str]]
Line = tuple[str, str]
"""The letter of the kind (o w e a) and the text."""


def phrases_of(path: Path) -> Phrases:
    """Return the phrases by section; sections in brackets, phrases between semicolons."""
    found: Phrases = {}
    section = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            found[section] = [phrase.strip() for phrase in line.split(";")]
    return found


class Composer:
    """Draws phrases, numbers and forms from one seeded source of chance."""

    def __init__(self, phrases: Phrases, seed: int) -> None:
        """Keep the phrases and the source of chance."""
        self.phrases = phrases
        self.chance = random.Random(seed)

    def pick(self, *options: str) -> str:
        """Return one of the options."""
        return self.chance.choice(options)

    def of(self, *sections: str) -> str:
        """Return a phrase of one of the sections."""
        return self.chance.choice(self.phrases[self.chance.choice(sections)])

    def number(self, unit: str) -> str:
        """Return a number in a unit, spelled one way or another."""
        size = self.chance.choice((1, 2, 3, 4, 5, 6, 8, 9, 12, 15, 18, 20, 25, 30, 40, 45, 60, 75, 80, 90, 120, 250, 400))
        if unit == "time":
            return f"{size}{self.pick(' ms', ' s', ' min', ' minutes', ' hours', ' h', ' days', 's', ' seconds', ' weeks')}"
        if unit == "pct":
            return f"{min(size, 95)}{self.pick('%', '%', ' %', ' percent')}"
        if unit == "size":
            return f"{size}{self.pick(' MB', ' KB', ' GB', ' KiB', 'MB', ' bytes')}"
        if unit == "money":
            return self.pick(f"${size}k", f"${size}", f"€{size}", f"{size} EUR", f"${size},000")
        return self.pick(str(size), str(size), f"{size},000", f"{size}k", f"{size}")

    def by(self) -> str:
        """Return a relative amount."""
        return self.pick(
            f"by {self.number('pct')}", f"{self.number('pct')}", "by half", "by a third", "by a quarter", "by two thirds"
        )

    def moved(self, what: str, unit: str, words: tuple[str, ...]) -> str:
        """Return a statement that `what` moved, in one of the forms that people use."""
        one, two = self.number(unit), self.number(unit)
        verb = self.pick(*words)
        forms = (
            f"{what}: {one} → {two}", f"{what} {one} → {two}", f"{what} from {one} to {two}", f"{what} {verb} from {one} to {two}",
            f"{what} {verb} {self.by()}", f"{what} {two}, was {one}", f"{what} {two} instead of {one}", f"{what} {one} -> {two}",
            f"{what} now {two} ({one} before)", f"{what} {verb} to {two}", f"{what} {two}, it was {one}",
        )
        return self.chance.choice(forms)

    def dressed(self, text: str) -> str:
        """Return the text with one of the beginnings or ends that statements have."""
        start = self.chance.random()
        if start < 0.15:
            text = f"KR: {text}"
        elif start < 0.55:
            text = text[0].upper() + text[1:]
        if self.chance.random() < 0.15:
            text += self.pick(
                " by the end of the quarter", " within 30 days", " by 2027-06-30", " this year", " in Q3", " in six months"
            )
        return text


def outcome(c: Composer) -> str:
    """Return something felt that moves, or a level of it."""
    felt, unit, words = c.chance.choice((
        ("felt_time", "time", ("falls", "drops", "cut", "shrinks", "goes down", "down")),
        ("felt_count", "count", ("fall", "drop", "cut", "down", "halved", "go down")),
        ("felt_good", "count", ("up", "rise", "grow", "increase", "climb")),
        ("felt_rate", "pct", ("improves", "goes", "moves", "changes", "reaches", "is")),
        ("felt_money", "money", ("falls", "down", "cut", "drops", "is lower")),
    ))
    what = c.of(felt)
    who = c.of("who")
    tail = c.moved(what, unit, words)
    work = f"{c.of('work')} {c.pick('', 'the ', c.number('count') + ' ')}{c.of('artefact')}".replace("  ", " ")
    forms: tuple[Callable[[], str], ...] = (
        lambda: tail, lambda: tail, lambda: tail,
        lambda: f"{what} {c.pick('under', 'below', '<', '≤', 'at most', 'over', 'above', '≥')} {c.number(unit)}",
        lambda: f"{c.pick('cut', 'reduce', 'raise', 'bring', 'increase', 'lower', 'improve')} {what} from {c.number(unit)} to {c.number(unit)}",
        lambda: f"{c.pick('cut', 'reduce', 'raise', 'increase', 'lower')} {what} {c.by()}",
        lambda: f"{c.pick('half', 'twice', 'a third')} as many {c.of('felt_count', 'felt_good')}",
        lambda: f"{c.number('pct')} {c.pick('fewer', 'less')} {c.of('felt_count')}",
        lambda: f"{c.pick('no', 'zero', 'no more', 'almost no')} {c.of('felt_count')}",
        lambda: f"{c.of('felt_count', 'felt_good')} {c.pick('halved', 'doubled', 'tripled', 'down to zero', 'twice as high')}",
        lambda: f"{who} wait {c.number('time')} {c.pick('less', 'instead of ' + c.number('time'))}",
        lambda: f"{who} save {c.number('time')} a {c.pick('day', 'week', 'shift', 'month')}",
        lambda: f"{work}{c.pick(', so ', ': ', '; ', ', and ', ' and ', ', which means ')}{tail}",
        lambda: f"{work}{c.pick(', cutting ', ', bringing ')}{what} {c.by()}",
        lambda: f"{c.number('pct')} of {who} {c.pick('finish', 'come back', 'renew', 'succeed at the first try', 'get an answer the same day')}",
        lambda: f"no {c.pick('customer', 'patient', 'user', 'driver')} waits longer than {c.number('time')}",
    )
    return c.dressed(c.chance.choice(forms)())


def output(c: Composer) -> str:
    """Return work, counted or not, a setting or the state of the code."""
    work, made = c.of("work"), c.of("artefact")
    setting, clean = c.of("setting"), c.of("hygiene")
    unit = c.pick("time", "count", "pct", "size")
    forms: tuple[Callable[[], str], ...] = (
        lambda: f"{work} {c.number('count')} {made}",
        lambda: f"{work} {c.number('count')} {made}",
        lambda: f"{work} {c.pick('the ', 'new ', '', 'all ')}{made}",
        lambda: f"{c.number('count')} {made} {c.pick('written', 'built', 'done', 'published', 'ready', 'finished', 'delivered')}",
        lambda: f"{c.number('count')} {c.pick('new ', '')}{made}",
        lambda: c.moved(setting, unit, ("raised", "lowered", "set", "changed", "extended", "increased", "goes", "reduced")),
        lambda: f"{c.pick('set', 'raise', 'lower', 'increase', 'change', 'reduce')} {setting} {c.pick('to', 'from ' + c.number(unit) + ' to')} {c.number(unit)}",
        lambda: f"{setting} {c.pick('of', 'is now', 'now', 'set to', '=')} {c.number(unit)}",
        lambda: c.moved(clean, c.pick("pct", "count"), ("up", "rises", "reaches", "down", "cut", "reduced", "increased")),
        lambda: f"{c.pick('increase', 'raise', 'reduce', 'reach')} {clean} {c.pick('to', 'of')} {c.number('pct')}",
        lambda: f"{c.number('pct')} {clean}",
        lambda: f"{c.number('pct')} of {made} {c.pick('migrated', 'done', 'reviewed', 'translated', 'covered', 'documented')}",
        lambda: f"all {made} {c.pick('migrated', 'are documented', 'have an owner', 'use the new template', 'pass', 'reviewed')}",
        lambda: f"{work} {made} for {c.number('count')} {c.of('who')}",
        lambda: f"{c.pick('track', 'measure', 'log', 'monitor', 'alert on', 'report on')} {c.of('felt_time', 'felt_count', 'felt_rate', 'technical')}",
        lambda: f"{c.pick('alert when', 'page when', 'warn if')} {c.of('felt_time', 'felt_rate', 'technical')} exceeds {c.number(unit)}",
    )
    return c.dressed(c.chance.choice(forms)())


def enabler(c: Composer) -> str:
    """Return something technical that moves, or work for later work."""
    what = c.of("technical")
    tail = c.moved(what, c.pick("count", "count", "size", "pct"), ("fall", "drop", "cut", "shrinks", "down", "halved", "goes down"))
    work = f"{c.of('work')} {c.pick('', 'the ')}{c.of('artefact')}"
    forms: tuple[Callable[[], str], ...] = (
        lambda: tail, lambda: tail, lambda: tail,
        lambda: f"{c.pick('cut', 'reduce', 'lower', 'shrink', 'bring')} {what} from {c.number('count')} to {c.number('count')}",
        lambda: f"{c.pick('cut', 'reduce', 'lower', 'shrink')} {what} {c.by()}",
        lambda: f"{c.number('pct')} {c.pick('fewer', 'less', 'smaller', 'lower')} {what}",
        lambda: f"{what} {c.pick('halved', 'down to zero', 'a third of what it was', 'cut in half')}",
        lambda: f"{work}{c.pick(', so ', ': ', '; ', ', ', ' and ')}{tail}",
        lambda: f"{c.of('technical_work')}{c.pick(' so that ', ', so ', ' so ')}{c.of('later')}",
        lambda: f"{c.of('technical_work')}, {c.pick('needed before', 'a prerequisite for', 'which unblocks', 'groundwork for', 'to enable', 'first step towards')} {c.pick('multi-currency', 'single sign-on', 'offline mode', 'the May launch', 'self-service', 'the new region', 'per-tenant billing')}",
    )
    return c.dressed(c.chance.choice(forms)())


def aspiration(c: Composer) -> str:
    """Return a direction with nothing to measure."""
    better, quality, aim = c.of("better"), c.of("quality"), c.of("aim")
    forms: tuple[Callable[[], str], ...] = (
        lambda: f"{better} {quality}",
        lambda: f"{aim} {quality}",
        lambda: f"{aim} {c.pick('our', 'the', 'overall')} {quality}",
        lambda: f"{aim} the {quality} of the {c.of('quality')}",
        lambda: f"make {c.pick('the ', 'our ', '')}{quality} {better}",
        lambda: f"{better} {quality} for {c.pick('all ', '')}{c.of('who')}",
        lambda: f"{better} and {c.of('better')} {quality}",
        lambda: f"{c.pick('empower', 'inspire', 'delight', 'support', 'put first our', 'win the hearts of')} {c.of('who')}",
        lambda: f"{c.pick('be', 'become')} the {c.pick('best', 'leading', 'number one', 'preferred', 'most trusted')} {c.pick('partner', 'platform', 'choice', 'team', 'provider')} for {c.of('who')}",
        lambda: f"{c.pick('reduce', 'lower', 'cut', 'less', 'fewer', 'shorter', 'increase', 'more', 'higher', 'improve')} {c.of('felt_time', 'felt_count', 'felt_good', 'felt_rate', 'felt_money', 'technical')}",
        lambda: f"{c.of('who')} {c.pick('should be', 'will be', 'are', 'feel')} {c.pick('happier', 'more satisfied', 'more productive', 'better supported', 'at home')}",
        lambda: f"{c.pick('significantly', 'noticeably', 'dramatically', 'greatly')} {c.pick('improve ', 'better ', 'increase ')}{quality}",
        lambda: f"{c.pick('100%', '110%', '360°', '24/7', '5-star', '10x')} {quality}",
    )
    return c.dressed(c.chance.choice(forms)())


KINDS: dict[str, tuple[Callable[[Composer], str], float]] = {
    "o": (outcome, 0.36),
    "w": (output, 0.32),
    "e": (enabler, 0.16),
    "a": (aspiration, 0.16),
}


def composed(path: Path, number: int, seed: int = 1) -> list[Line]:
    """Return about `number` lines composed from the phrases in `path`, always the same for one seed."""
    composer = Composer(phrases_of(path), seed)
    return [(letter, make(composer)) for letter, (make, share) in KINDS.items() for _ in range(round(number * share))]
