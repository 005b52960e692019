"""Until when: dates, lengths of time that count from shipping, and windows in which values are looked at."""
