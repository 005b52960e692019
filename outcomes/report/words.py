"""The words that people see on GitHub, in one place: plain, short, kind and specific."""

from __future__ import annotations

from outcomes.model import Level

DECLARED = "An outcome is declared."
AND_MORE = " (and {count} more)"
PASSED = "This says what will change because of the work, and how anyone will know."
MISSING_TITLE = "Missing: {missing}"
MISSING_PARTS = {"placeholder": "outcome"}
"""What is missing where a check has another name."""
MISSING = "This does not yet say what will change because of the work."
MISSING_PARTLY = "This says what will change because of the work, and not yet all that is asked for."
BY_REFERENCE = "The outcome is declared in {reference}."
UNDERSTOOD = "What I read:"
COLUMNS = ("Metric", "Change", "Until", "Measured by", "Kind")
GUARDRAIL = "guardrail"
LEVELS = {Level.ERROR: "Missing:", Level.WARNING: "Worth a look:", Level.NOTICE: "Note:"}
PLACE = " (line {line}, column {column})"
PASTE = "Paste this into the description; what is made up in it is yours to replace:"
ADVICE_ONLY = "This is advice: the repository's mode is `advise`, so nothing is blocked."
CONFIGURATION = (
    "The configuration needs a look: `{path}`, line {line}: {message} Until then the last good one counts."
)
CHECK_AGAIN = (
    "Edit the description and this check looks again by itself; `/outcome check` in a comment does it too."
)
QUESTION = "**What will change because of this?** I read the description and could not tell yet."
QUESTION_PARTLY = (
    "**Nearly there.** I read what will change because of this, and not yet all that is asked for."
)
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
COMMANDS = (
    "I do not know {verb}. There are `/outcome check`, `/outcome value 512 ms`, "
    "and after the verdict `/outcome keep`, `/outcome iterate` or `/outcome kill`, each with a word on why."
)
NO_OUTCOME_HERE = "No outcome is declared here, so there is nothing to measure or decide yet."
VALUE_UNREAD = "I could not find a value in {text}. Write it like this: `/outcome value 512 ms`"
VALUE_FOR_WHICH = "Which metric is that? Name it after the value; declared here: {metrics}"
VALUE_UNIT = "{metric} is measured in {unit}, and {given} is something else. Write the value in {unit}."
DECIDE_LATER = "There is no verdict yet. Decide once the numbers are in; until then nothing is recorded."
CHECK_IN = "**Day {day} of {days}** since this shipped; the verdict comes after {date}."
CHECK_IN_COLUMNS = ("Metric", "Before", "Since", "Target", "So far", "Values")
CHECK_IN_LIMIT = (
    "A look in between names a change only when it is far beyond the noise; most weeks say nothing yet."
)
TOO_EARLY = "too early to tell"
CHECK_IN_TROUBLE = "The last pull of values failed and is tried again: {trouble}"
CHECK_IN_OVER = "The verdict is in its own comment; this check-in is over."
VERDICT = "## {word}"
PROMISED = "Promised: {promise}."
NUMBERS = ("", "Value", "")
BEFORE = "Before"
AFTER = "After"
READINGS = "{count} readings"
CHANGE = "Change"
INTERVAL = "95% interval {span}"
PERCENT = "In percent"
PROBABILITY = "Probability that it moved the right way"
PROBABILITY_TARGET = "Probability that it moved as far as promised"
OUTLIERS = "Outliers pulled in"
LEGEND = "Blue: the values"
LEGEND_BASELINE = "grey: the baseline"
LEGEND_TARGET = "green: the target"
SPARKLINE = "As text: {line}"
QUERY = "<details><summary>What was asked for, {window}</summary>\n\n{query}\n\n</details>"
VERDICT_UNMEASURED = (
    "No value came in for some of this. Say what it reads, and the verdict follows: `/outcome value 512 ms`"
)
VERDICT_LIMITS = (
    "Two limits: something else that changed at the same time is not excluded, "
    "and a gradual change shows only as far as one step can see it."
)
DECIDE = (
    "**What now, {author}?** Keep it, iterate, or take it back: answer with "
    "`/outcome keep`, `/outcome iterate` or `/outcome kill`, and a word on what you learned."
)
DECIDED = "**Decided: {decision}.**"
LEARNED = " Learned: {learning}"
TOO_SMALL = (
    "{metric}: {needed} were promised, and with this much noise the planned weeks show only changes from about "
    "{smallest} on. A longer window, a calmer metric or a bolder promise would make the verdict clearer."
)
SHARED_TITLE = "Missing in #{number}, which has the same commit"
SHARED = (
    "A check belongs to a commit, and {numbers} has the same head commit and no outcome yet. "
    "This check follows as soon as the outcome is there too, or the heads differ."
)
