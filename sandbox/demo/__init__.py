"""The demo: three pull requests played to their end through real processes, in under a minute.

`stage` starts and stops the processes, `series` holds the numbers that are measured, `scenes` tells the story,
`show` prints what a person would have seen.
"""
