"""A series as text: a sparkline for a terminal or a sentence, a Mermaid chart for a comment; no image, no hosting."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from itertools import pairwise

from outcomes.verdict.grid import When, grid
from outcomes.verdict.series import usable

_BLOCKS = "▁▂▃▄▅▆▇█"
_GAP = "·"
_SHIP = "│"
_MOST_POINTS = 120
_TITLE_LENGTH = 100
_SAFE = " .,:+-()/_'=%"
_DIGITS = 4
_VALUES, _BASELINE, _TARGET = "#0969da", "#8c959f", "#1a7f37"
"""Blue, grey and green: Mermaid's own first colour can hardly be seen on white."""
_PALETTE = '%%{{init: {{"themeVariables": {{"xyChart": {{"plotColorPalette": "{colours}"}}}}}}}}%%'


def sparkline(values: Sequence[float | None], marks: Collection[int] = (), width: int = 80) -> str:
    """Return the values as a line of blocks, the lowest `▁` and the highest `█`.

    Args:
        values: One a bucket; None, NaN and infinity are gaps, shown as `·`.
        marks: Positions in `values` before which a ship marker `│` stands (`len(values)` puts it at the end).
        width: Longer series are averaged down to about so many blocks; marks stay exact.
    """
    edges = sorted({0, len(values), *(mark for mark in marks if 0 <= mark <= len(values))})
    size = max(1, math.ceil(len(values) / max(width, 1)))
    drawn = [_means(values[start:end], size) for start, end in pairwise(edges)]
    seen = [value for stretch in drawn for value in stretch if value is not None]
    low, high = (min(seen), max(seen)) if seen else (0.0, 0.0)
    line = _SHIP if 0 in marks else ""
    for stretch, end in zip(drawn, edges[1:], strict=True):
        line += "".join(_block(value, low, high) for value in stretch) + (_SHIP if end in marks else "")
    return line


def _means(values: Sequence[float | None], size: int) -> list[float | None]:
    """Average groups of `size` neighbours; a group without a value stays a gap."""
    means: list[float | None] = []
    for start in range(0, len(values), size):
        seen = [value for value in values[start : start + size] if value is not None and usable(value)]
        means.append(sum(seen) / len(seen) if seen else None)
    return means


def _block(value: float | None, low: float, high: float) -> str:
    if value is None:
        return _GAP
    if high <= low:
        return _BLOCKS[len(_BLOCKS) // 2]
    return _BLOCKS[min(len(_BLOCKS) - 1, int(len(_BLOCKS) * ((value - low) / (high - low))))]


def mermaid(
    values: Sequence[float | None],
    times: Sequence[When],
    baseline: float | None,
    target: float | None,
    shipped: When,
    *,
    title: str = "",
) -> str:
    """Return a fenced Mermaid `xychart-beta` of the values, with level lines for baseline and target.

    The x-axis counts buckets since shipping (0 is the first bucket after), because Mermaid thins the labels of a
    numeric axis by itself and merges equal labels of a named one. Mermaid has no missing values: a gap carries the
    value before it on. More than 120 buckets are averaged in groups that do not cross the ship date.

    Args:
        values: One for each time; None, NaN and infinity are gaps.
        times: Increasing starts of the buckets.
        baseline: Level of a first line, None for no line.
        target: Level of a second line, None for no line.
        shipped: When the work shipped.
        title: Anyone's words; characters that mean something to Mermaid or Markdown are dropped.

    Returns:
        The block with its fence and a last line feed, or "" when no value was measured.

    Raises:
        QuestionError: Times that are unsorted, doubled or uneven.
    """
    buckets = grid(times, shipped)
    first_after = math.ceil(buckets.shipped - 1e-9)
    start, size, line = _line([int(index) - first_after for index in buckets.index], values)
    if not line:
        return ""
    drawn = ((baseline, _BASELINE), (target, _TARGET))
    levels = [(level, colour) for level, colour in drawn if level is not None and usable(level)]
    head = [f'title "{_plain(title)}"'] if _plain(title) else []
    end = start + size * (len(line) - 1)
    axis = f'x-axis "{buckets.unit}s since shipping" {start} --> {end}'
    # Mermaid spreads a line over the whole axis, so two points are enough for a level.
    rows = [line, *([level] * 2 for level, _ in levels)]
    body = [*head, axis, *_drawn(rows)]
    palette = _PALETTE.format(colours=", ".join((_VALUES, *(colour for _, colour in levels))))
    return f"```mermaid\n{palette}\nxychart-beta\n" + "".join(f"    {part}\n" for part in body) + "```\n"


def _drawn(rows: Sequence[Sequence[float]]) -> list[str]:
    """Return the y-axis with a margin around all rows, then each row as a line."""
    low, high = min(map(min, rows)), max(map(max, rows))
    margin = (high - low) / 10 or abs(high) / 10 or 1.0
    decimals = _decimals(high - low + 2 * margin)
    lines = ("line [" + ", ".join(f"{value:.{decimals}f}" for value in row) + "]" for row in rows)
    return [f"y-axis {low - margin:.{decimals}f} --> {high + margin:.{decimals}f}", *lines]


def _line(offsets: Sequence[int], values: Sequence[float | None]) -> tuple[int, int, list[float]]:
    """Return where the line starts, how many buckets a point spans, and its points with gaps carried on."""
    seen = [(o, v) for o, v in zip(offsets, values, strict=True) if v is not None and usable(v)]
    if not seen:
        return 0, 1, []
    size = math.ceil((seen[-1][0] - seen[0][0] + 1) / _MOST_POINTS)
    groups: dict[int, list[float]] = {}
    for offset, value in seen:
        groups.setdefault(offset // size, []).append(value)
    first, last = min(groups), max(groups)
    points: list[float] = []
    for group in range(first, last + 1):
        members = groups.get(group)
        points.append(sum(members) / len(members) if members else points[-1])
    return first * size, size, points if len(points) > 1 else points * 2


def _decimals(span: float) -> int:
    """Return the decimals that show four digits of the span; Mermaid reads no exponents."""
    return max(0, min(30, _DIGITS - 1 - math.floor(math.log10(span))))


def _plain(title: str) -> str:
    """Keep letters, digits and harmless punctuation on one line: quotes, fences and directives go."""
    kept = "".join(character if character.isalnum() or character in _SAFE else " " for character in title)
    return " ".join(kept.replace("%%", "%").replace("--", "-").split())[:_TITLE_LENGTH].rstrip()
