"""Words by which a title or a metric is known to be of a family: what it is after, and which sample values fit it."""

from __future__ import annotations

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
        add adds added support supports implement introduce create build new feature feat allow enable offer provide
        show
    """,
    "turn": """
        reduce cut lower decrease shrink improve increase raise boost grow enhance better
    """,
    "filler": """
        a an the our my this that these some more up down of for to in on with and by from into new kr wip
        draft speed faster fast quicker make makes made get add adds added
    """,
    "rising": """
        conversion retention activation adoption satisfaction nps csat rating revenue sales income margin
        uptime availability users visitors sign-ups signups subscribers members donors donations
        throughput yield accuracy engagement traffic attendance completion renewals orders bookings share
        productivity efficiency
    """,
    "rates": """
        rate share conversion retention churn uptime availability satisfaction accuracy coverage
    """,
    "times": """
        time latency duration delay wait waiting response loading p50 p75 p90 p95 p99 downtime
    """,
}
_SETS: Final = {name: frozenset(words.split()) for name, words in _WORDS.items()}


def words_of(family: str) -> frozenset[str]:
    """Return the words of a family, in small letters; raises KeyError for one that there is not."""
    return _SETS[family]
