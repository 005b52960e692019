"""Tell what kind of thing a name names: something that is measured, something that is set, or an identifier."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from outcomes.model import Quantity
from outcomes.quantity.convert import LESS_IS_BETTER, base
from outcomes.quantity.tokens import Tokens, tokenize
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.names import measures
from outcomes.statement.names.short_measures import SHORT, is_known_measure

_PER_TIME: Final = re.compile(
    r"\b(?:hourly|daily|nightly|weekly|monthly|yearly|annual|annually)\b|\b(?:per|an?|each|every|pro|por|par|al|ao)"
    r" (?:day|night|week|month|quarter|year|tag|nacht|woche|monat|jahr|mes|semana|mois|mese|maand|mês|dag)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def is_measured(text: str) -> bool:
    """Whether the words name something that is counted or timed."""
    lows = _words_of(text).lows
    return (
        not _COUNTED.isdisjoint(lows)
        or any(not words.MEASURED.isdisjoint(low.split("-")) for low in lows if "-" in low)
        or _PER_TIME.search(text) is not None
        or is_of_science(text)
        or (not text.isascii() and _UNSPACED.search(text) is not None)
        or is_known_measure(text)
    )


_UNSPACED: Final = re.compile(
    r"[数量率额費费]\b|[数量率额費费]\W|时间|時間|次数|件数|人数|投诉|苦情|用户|ユーザー|会员|会員|成本|コスト|错误|エラー|事故|故障"
    r"|退货|返品|订单|注文|問い合わせ|满意度|満足度|等待|待ち|预订|予約"
)
"""Nouns of what is counted or timed in Chinese and Japanese, which are written without spaces."""


_COUNTED: Final = (
    words.MEASURED | words.PEOPLE | SHORT | {word[:-1] for word in words.MEASURED if word.endswith("s")}
)


@lru_cache(maxsize=4)
def _words_of(text: str) -> Tokens:
    """Return the words of a name; several questions are asked of each in turn."""
    return Tokens(tokenize(text[:_LONGEST]))


_LONGEST: Final = 300
"""Characters of a name that are looked at."""


_IDENTIFIER: Final = re.compile(r"[\w.-]{0,80}[_.]\w{1,80}")


def is_identifier(text: str) -> bool:
    """Whether a name is one of the code's: "pool.max_size", "idle_timeout"."""
    last = text.rpartition(" ")[2]
    return ("_" in last or "." in text) and _IDENTIFIER.fullmatch(last) is not None


@lru_cache(maxsize=256)
def is_setting(text: str) -> bool:
    """Whether the words name something that is set: its last noun does, or nothing in it is measured."""
    tokens = _words_of(text)
    found = words.SETTINGS.find(tokens)
    if not found:
        return False
    head = next(
        (at for at, token in enumerate(tokens) if token.low in ("of", "for", "per", "in", "on", "to", "(")),
        len(tokens),
    )
    return found[-1][1] == head or not is_measured(text)


@lru_cache(maxsize=256)
def is_better_low(text: str) -> bool:
    """Whether less of what the words name is better: a wait, an error, a cost."""
    return measures.is_low(_words_of(text)) or any(
        low in _LOWER_IS_BETTER or low.rsplit("-", 1)[-1] in _LOWER_IS_BETTER for low in _words_of(text).lows
    )


def is_spent(text: str, value: Quantity | None) -> bool:
    """Whether a value is time or room that a thing takes, so that less is better: not how long a battery lasts."""
    kind = base(value)[0] if value else None
    return kind in LESS_IS_BETTER and ENDURING.isdisjoint(_words_of(text).lows)


ENDURING: Final = vocabulary(
    "life lifetime uptime endurance battery retention session sessions mtbf runtime laufzeit"
)


def is_of_science(text: str) -> bool:
    """Whether the words name a measure of science that is told in bare numbers: "BLEU", "validation loss"."""
    return measures.names_measure(_words_of(text))


def is_physical_point(text: str) -> bool:
    """Whether a physical unit measures what a change is about: an error, a drift, a consumption."""
    return measures.is_physical_point(_words_of(text))


_LOWER_IS_BETTER: Final = vocabulary(
    "time times latency duration delay delays wait waiting errors error failures failure incidents outages"
    " downtime crashes crash tickets complaints calls churn cost costs spend bill price refunds duplicates bugs"
    " defects regressions alerts pages memory cpu ram traffic size bytes footprint queries allocations lookups"
    " load build builds mttr ttfb lcp rework toil backlog queue no-shows drop-off abandonment bounce"
    " unsubscribes waste overtime lag usage_ minutes hours seconds days p50 p75 p90 p95 p99 latency zeit dauer"
    " wartezeit ladezeit fehler kosten tiempo errores coste costo temps erreurs délai coût tempo erros custo"
    " время ошибок süre hata maliyet emissions consumption interruptions"
    " refund returns reopens rollbacks reverts flakes conflicts disputes chargebacks cancellations stockouts"
    " escalations rejections losses loss fraud spam retries violations accidents injuries overruns abandonments"
    " complaint ticket beschwerden ausfälle anrufe retouren stornierungen rückfragen quejas llamadas devoluciones"
    " abandono plaintes appels pannes abandon réclamations reclami chiamate attesa abbandono reclamações chamadas"
    " espera attente klachten fouten wachttijd doorlooptijd"
)
