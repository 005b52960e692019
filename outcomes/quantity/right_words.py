"""The words and signs with which a quantity goes on behind its number: ranges, sums, shares, factors."""

from __future__ import annotations

from typing import Final

from outcomes.quantity import spellings
from outcomes.quantity.vocabulary import vocabulary

DASHES: Final = frozenset("-–—~‑−")
ROUND: Final = frozenset({5.0, 7.0, 10.0, 100.0, 1000.0, 10000.0, 100000.0, 1000000.0})
PER_MANY: Final = frozenset({100.0, 1000.0, 10000.0, 100000.0})
"""Wholes that people go on counting by: "fewer than 5 in 1,000, now 18"."""
WHOLES: Final = ROUND | {3.0, 4.0, 8.0, 20.0, 25.0, 50.0}
"""Wholes by which people tell a share; "45 of 60 clinics" counts all there are."""
OR: Final = frozenset({"or", "oder", "o", "ou", "или"})
ENDS_OF_SHARE: Final = vocabulary(
    "in on at by from to now today before after and or for with per within is are was were stars points on_ average"
    " satisfaction rating score sternen sterne punkten punkte estrellas puntos étoiles points_ stelle punti sterren"
    " im am bis auf heute ist sind hoy en a para hasta es aujourd'hui à est oggi è hoje até"
)
"""Words behind "4 of 5" with which it stays a grade."""
OUT_OF: Final = frozenset({"in", "of", "von", "sur", "su", "de", "em", "van", "op", "из"})
OF_CASES: Final = frozenset({"in", "out", *OUT_OF})
"""Words between what is counted and the whole: "9 out of 10", "9 von 10", "9 de cada 10"."""
EVERY: Final = frozenset({"every", "cada", "de"})
"""Words that may stand before the whole: "9 in every 10", "9 de cada 10", "9 van de 10"."""
COMPARATIVE: Final = vocabulary(
    "faster slower more less fewer quicker cheaper smaller larger bigger higher"
    " lower shorter quicker longer slimmer lighter sooner kürzer länger as better greater improvement"
    " increase reduction decrease speedup speed-up throughput schneller weniger mehr häufiger"
    " seltener günstiger"
    " today's current the así más menos mais plus moins быстрее меньше больше чаще реже daha 快 更 の"
    " più meno meer minder sneller langzamer kleiner kleinere so zo"
)
BETWEEN: Final = frozenset({"between", "zwischen", "entre", "между", "tra"})
AND: Final = frozenset({"and", "und", "y", "et", "e", "и"})
PER: Final = frozenset({"/", "per", "out", "pro", "por", "par", "von", "auf"})
FRENCH: Final = vocabulary(
    "de à a au en sur par et ou pour avec contre avant après auparavant maintenant libres"
)
"""Words behind "Go" with which it is a size."""
COUNTERS: Final = frozenset("次件人名个個回枚台社店条张位家份例笔单起票")
"""Words that only count what stands before in Chinese and Japanese: "6 次", "40件から"."""
LATEST: Final = frozenset({"tard", "tardi", "tardar"})
"""Words that make a day of "au plus": "au plus tard le 30 juin"."""
ONE: Final = frozenset({"a", "an", "one"})
LATER: Final = frozenset({"after", "into", "later"})
"""Words behind a period with which it says when: "50 ms a month after launch"."""
SCALES: Final = frozenset({*spellings.SUFFIX, "m", "b"})
"""Words and letters behind a number that multiply it: "40 thousand", "2M"."""
GOING_ON: Final = frozenset({*DASHES, *AND, *OUT_OF, *PER, *spellings.PER, *spellings.SUFFIX_COMPARATORS})
"""Words right behind a number and its unit with which the quantity can go on."""
