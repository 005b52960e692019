"""Words by which a title or a metric is known to be of a family: what it is after, and which sample values fit it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_WORDS: Final = {
    "speed": """
        speed fast faster quicker optimise optimize performance perf accelerate slow
    """,
    "repair": """
        fix fixes fixed repair bug crash error handle prevent avoid resolve stop broken fails
    """,
    "tidy": """
        refactor refactors rename extract restructure simplify rework clean cleanup split modularise
    """,
    "explain": """
        document docs doc documentation readme guide describe explain tutorial
    """,
    "offer": """
        add adds added support supports implement implements introduce introduces create creates build builds
        allow allows enable enables offer offers provide provides
    """,
    "named": """
        feat
    """,
    "bump": """
        bump bumps bumped upgrade upgrades upgraded update updates dependency dependencies deps
    """,
    "prove": """
        test tests testing coverage lint linter ci
    """,
    "raise": """
        increase increases raise raises boost boosts grow grows more double
    """,
    "lessen": """
        reduce reduces cut cuts lower lowers decrease decreases shrink shrinks fewer less halve no
    """,
    "turn": """
        improve improves enhance enhances make makes
    """,
    "better": """
        better faster quicker easier nicer cleaner simpler happier smoother safer stronger clearer
    """,
    "articles": """
        a an the our my your this that these some any more up all of new
    """,
    "clauses": """
        so because which that while since after before as instead via using without until whenever if when where who
        what how
        and or but to by into from per through during now is are was were will would can could should has have
        be been being does do did not only there
    """,
    "loose": """
        of for in on at with the a an our my your about under over towards across against its their
        de la le du des den der die das und
    """,
    "vague": """
        feature features change changes issue issues stuff thing things misc pr title see wip draft fix fixes bug bugs
        todo update updates it this that them everything release releases version prep back something
        test untitled work kr new the a minor various code
        many some several multiple other few of in for and tbd tba n/a na none get got
    """,
    "nouns": """
        test guide review audit plan label score order pass log track
    """,
    "rising": """
        conversion retention activation adoption satisfaction nps csat rating ratings score revenue sales income margin
        uptime availability users visitors sign-ups signups subscribers members donors donations crash-free
        throughput yield accuracy engagement traffic attendance completion renewals orders bookings share
        productivity efficiency
    """,
    "rates": """
        rate share conversion retention churn uptime availability satisfaction accuracy coverage percentage proportion
        adoption activation completion crash-free productivity efficiency engagement
    """,
    "nearly": """
        uptime availability crash-free
    """,
    "times": """
        time latency duration delay wait waiting response loading p50 p75 p90 p95 p99 downtime
    """,
    "sizes": """
        memory size bundle footprint heap storage disk ram
    """,
    "money": """
        cost costs spend spending bill revenue sales income donations refunds
    """,
    "trouble": """
        tickets complaints crashes errors failures incidents outages bugs timeouts calls cancellations no-shows alerts
    """,
    "scores": """
        nps csat score
    """,
}
_ABROAD: Final = {
    "turn": """
        améliorer améliore mejorar mejora verbessern verbessert migliorare migliora verbeteren verbetert melhorar
        melhora 改善 改进 改進 优化
    """,
    "times": "zeit zeiten dauer tijd duur 時間 时间 temps délai tiempo tempo espera attente attesa",
    "rates": "quote anteil rate taux tasa tasso taxa percentage 率",
    "money": """
        kosten coût coûts coste costes costo costi custo custos umsatz ventes ventas omzet 成本 費用 费用
    """,
}
"""How words of a family read, or end, in other languages."""
_SETS: Final = {name: frozenset(words.split()) for name, words in _WORDS.items()}
_ENDS: Final = {name: tuple(words.split()) for name, words in _ABROAD.items()}


def is_of(family: str, words: Iterable[str]) -> bool:
    """Return whether one of some words, in small letters, is of a family, in English or another language."""
    return any(word in _SETS[family] or word.endswith(_ENDS.get(family, ())) for word in words)


def words_of(family: str) -> frozenset[str]:
    """Return the words of a family, in small letters; raises KeyError for one that there is not."""
    return _SETS[family]


MEASURED: Final = ("rising", "rates", "nearly", "times", "sizes", "money", "scores", "trouble")
"""Families of things that people measure."""
_WORD: Final = re.compile(r"[^\W\d_][\w'’-]{0,30}")


def lows_of(text: str) -> set[str]:
    """Return the words of a text, in small letters."""
    return {word.lower() for word in _WORD.findall(text)}


def is_measured(metric: str) -> bool:
    """Return whether a word of `metric` is known for something that people measure."""
    words = lows_of(metric)
    return any(words & words_of(family) for family in MEASURED)
