"""Compose training lines from a grammar: the forms in which people state numbers, filled at random from one seed."""

from __future__ import annotations

import random
import re
from pathlib import Path

Grammar = dict[str, list[str]]
SHARES = {"outcome": 0.36, "output": 0.32, "enabler": 0.16, "aspiration": 0.16}
PREFIXED, CAPITAL, SUFFIXED = 0.15, 0.55, 0.15
_SLOT = re.compile(r"\{(\w+)\}")


def grammar_of(path: Path) -> Grammar:
    """Return the options of every section; raises KeyError when text stands before the first section."""
    found: Grammar = {}
    section = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
            found[section] = []
        elif line and not line.startswith("#"):
            found[section] += [option.strip() for option in line.split(";")]
    return found


def filled(grammar: Grammar, section: str, chance: random.Random) -> str:
    """Return an option of `section`, its slots filled by options of theirs."""
    option = chance.choice(grammar[section])
    return _SLOT.sub(lambda slot: filled(grammar, slot.group(1), chance), option).replace(" :", ":")


def dressed(text: str, grammar: Grammar, chance: random.Random) -> str:
    """Return a statement with one of the beginnings and ends that statements have."""
    start = chance.random()
    if start < PREFIXED:
        text = f"{filled(grammar, 'prefix', chance)} {text}"
    elif start < CAPITAL:
        text = text[0].upper() + text[1:]
    return f"{text} {filled(grammar, 'suffix', chance)}" if chance.random() < SUFFIXED else text


def composed(path: Path, number: int, seed: int = 1) -> list[tuple[str, str]]:
    """Return about `number` pairs of kind and statement, always the same for one seed."""
    grammar, chance = grammar_of(path), random.Random(seed)
    return [
        (kind, dressed(filled(grammar, kind, chance), grammar, chance))
        for kind, share in SHARES.items()
        for _ in range(round(number * share))
    ]
