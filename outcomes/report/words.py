"""The words that people see on GitHub, in one place: plain, short, kind and specific."""

from __future__ import annotations

from outcomes.model import Level

DECLARED = "An outcome is declared."
AND_MORE = " (and {count} more)"
PASSED = "This says what will change because of the work, and how anyone will know."
MISSING = "This does not yet say what will change because of the work."
BY_REFERENCE = "The outcome is declared in {reference}."
UNDERSTOOD = "What I read:"
COLUMNS = ("Metric", "Change", "Until", "Measured by", "Kind")
GUARDRAIL = "guardrail"
LEVELS = {Level.ERROR: "Missing:", Level.WARNING: "Worth a look:", Level.NOTICE: "Note:"}
PLACE = " (line {line}, column {column})"
PASTE = "Paste this into the description and make the numbers yours:"
ADVICE_ONLY = "This is advice: the repository's mode is `advise`, so nothing is blocked."
CONFIGURATION = (
    "The configuration needs a look: `{path}`, line {line}: {message} Until then the last good one counts."
)
CHECK_AGAIN = (
    "Edit the description and this check looks again by itself; `/outcome check` in a comment does it too."
)
QUESTION = "**What will change because of this?** I read the description and could not tell yet."
HELP = (
    "Edit the description and I look again by myself; this comment folds away once the outcome is there. "
    "`Outcome: #12` works too, when the outcome is declared in another issue."
)
RESOLVED = "The description now says what will change. Nothing is left to do here."
REFERENCE_CIRCLE = "{place} refers back to where it came from, so no outcome is declared on the way."
REFERENCE_UNSEEN = "{place} is not there, or I may not read it: the app must be installed on its repository."
REFERENCE_EMPTY = "{place} declares no outcome yet. Write it there, or here."
SORRY_TITLE = "Outcomes could not look at this yet: the fault is ours"
SORRY = (
    "Something went wrong on our side (delivery `{delivery}`), so nothing is blocked. "
    "It is being tried again by itself; `/outcome check` in a comment asks for it now."
)
