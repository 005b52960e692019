"""People, who reported values by `/outcome value 512 ms`: those of a bucket make up its value.

The values are in the metric's own unit already, so `scale` is left alone.
"""

from __future__ import annotations

from dataclasses import replace

from outcomes.measurement import Query, Series, Window
from sources import Connection, Reach, source
from sources.buckets import gather, span


@source("person")
def fetch(connection: Connection, query: Query, window: Window, reach: Reach) -> Series:
    """Return the points of a window from the reported values; raises SourceError."""
    del connection
    reported = [(reading.start, reading.value) for reading in reach.readings]
    return Series(
        gather(window, replace(query, scale=1.0), reported), f"values reported by people {span(window)}"
    )
