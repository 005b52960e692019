"""Which values belong together, within a sentence and across two: the one of before and the one that becomes of it."""
