"""Every word that the checks say to people, in one place: plain, short, kind, and with a question that helps."""

from __future__ import annotations

from typing import Final

NOTHING: Final = "I found no outcome in the description. {question}"
NOTHING_SEEN: Final = (
    "I found no words of yours in the description: pictures, code, quotes, comments and struck text are not read."
    " {question}"
)
NO_NUMBER: Final = "I read “{quote}”, and no number in it says how much will change. {question}"
NO_CHANGE: Final = "I read “{quote}”, and could not tell which number is to change, and to what. {question}"
UNSURE: Final = (
    "I read “{quote}”, and was not sure that it is what will change."
    " If it is, say so under a heading `## Outcome`, and until when."
)
UNREAD: Final = (
    "“{quote}” stands in {place}, and what stands there is not read."
    " If it is what will change, say it in a sentence of its own, and until when."
)
PLACES: Final = {"code": "a block of code", "quote": "a quote"}
ONLY_NAME: Final = (
    "I read “{quote}”: a metric without a number. What is it today, what is it to be, and until when?"
)
ONE_VALUE: Final = (
    "I read “{quote}”: one value. Is it today's, or the one to reach? Say both, and until when."
)
ONLY_VERSION: Final = "“{quote}” is a change of version, not what changes because of it. {question}"
ONLY_WORDS: Final = "I read “{quote}”. {reason} {question}"
ONLY_REFERENCE: Final = "{problem} {question}"
ONLY_CLOSING: Final = (
    "{reference} says nothing measurable yet, so the outcome has to be said here. {question}"
)
UNFOLLOWED: Final = "The outcome is said to be in {reference}; it was not looked up here."
PLACEHOLDER: Final = "The place for the outcome still holds the template. {question}"
PLACEHOLDER_LINE: Final = "“{quote}” is still the template's, where the outcome is to stand. {question}"
PLACEHOLDER_HEADING: Final = "Below “{quote}” there is still the template, or nothing. {question}"
OPEN_TARGET: Final = (
    "“{metric}” is {baseline} today, and what it is to be is still open."
    " Where should it be, or by how much should it move?"
)
METRIC: Final = "There is a number, but not what it measures. Which number should move?"
BASELINE: Final = "“{metric}” has no baseline. What is it today?"
TARGET: Final = "“{metric}” has no target. Where should it be, or by how much should it move?"
DEADLINE: Final = (
    "“{metric}” has no deadline. By when, or within how many days after shipping, should it be there?"
)
DEADLINE_YEAR: Final = "“{quote}” has no year. Which one?"
DEADLINE_PAST: Final = "“{quote}” has passed already. Until when should “{metric}” be there?"
SOURCE: Final = (
    "It is not said where the value of “{metric}” comes from. A link, a query, or who counts it is enough."
)
PROBLEM: Final = "The problem behind this is not said. What goes wrong today? Write `Problem: …`."
WHO: Final = "It is not said who will notice. Write `Who: …`."
GOAL: Final = "It is not said which goal this serves. Write `Goal: …`."
NO_GOALS: Final = "A {part} is asked for, and I found no outcome that could have one. {question}"
CONTRADICTION: Final = (
    "“{quote}”: its two values and its percentage do not agree. Keep the one that you mean."
)
REMARKS: Final = {
    "version-bump": "“{quote}” reads as a change of version, so it was not taken for an outcome.",
    "in-passing": "“{quote}” was taken for a fact in passing{words}."
    " If it is what will change, write it under a heading `## Outcome`.",
    "unclear-unit": "“{quote}”: the unit is not clear. Write it behind the number, such as 500 ms.",
    "too-long": "The description is so long that only its first part was read.",
}


def by_words(words: tuple[str, ...]) -> str:
    """Return how the words that decided are told behind a verb, or nothing without any."""
    return "" if not words else f", by {' and '.join(f'“{word}”' for word in words)}"


PARTS: Final = {
    "metric": METRIC,
    "baseline": BASELINE,
    "target": TARGET,
    "deadline": DEADLINE,
    "source": SOURCE,
    "problem": PROBLEM,
    "who": WHO,
    "goal": GOAL,
}

QUESTIONS: Final = (
    (
        "speed fast faster slow performance perf optimise optimize latency cache timeout lag",
        "What gets faster, for whom, by how much?",
    ),
    (
        "test tests coverage lint spec ci flaky quality",
        "Which failures will people no longer see, and how many fewer?",
    ),
    (
        "doc docs documentation guide readme tutorial",
        "What will people find without asking, and how many questions fewer is that?",
    ),
    (
        "fix bug crash error broken fails failure",
        "How often does it happen today, to whom, and how often afterwards?",
    ),
    (
        "migrate move port upgrade bump replace switch rewrite refactor rename extract split clean remove delete",
        "What gets faster, cheaper or safer because of it, for whom, by how much?",
    ),
    (
        "train training workshop hire campaign survey interview",
        "What will these people do differently, and in which number will that show?",
    ),
    (
        "limit timeout threshold interval retries size version flag rollout",
        "Who will notice the new value, and in which number will that show?",
    ),
)
"""Words of a statement, and the question that leads from it to its outcome; the first that fits is asked."""
QUESTION: Final = "What will be different because of it, for whom, and by how much?"

HEADING: Final = "## Outcome"
SENTENCE: Final = "When this is done, {metric} will {verb} from {baseline} to {target} {deadline}."
CAPITAL_SENTENCE: Final = "{metric} will {verb} from {baseline} to {target} {deadline}."
"""Where the metric begins with a capital letter, as in the author's own sentence."""
KEYED: Final = "{key}: {value}"
BY_KEY: Final = "By: {deadline}"
SAMPLE_DEADLINE: Final = "within 30 days"
SAMPLE_SOURCE: Final = "counted by hand each week"
SAMPLE_WHO: Final = "the people who work with it every day"
SAMPLE_PROBLEM: Final = "people lose time with it every week"
SAMPLE_GOAL: Final = "less time lost for the people who use it"
GENERIC_METRIC: Final = "complaints about this"
METRICS: Final = {
    "%": "share of people who get done what they came for",
    "ms": "waiting time",
    "s": "waiting time",
    "min": "waiting time",
    "h": "waiting time",
    "d": "waiting time",
    "wk": "waiting time",
    "mo": "waiting time",
    "fps": "frame rate",
    "req/s": "throughput",
    "/5": "rating by its users",
    "/10": "rating by its users",
    **dict.fromkeys(("B", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB"), "download size"),
    **dict.fromkeys(("USD", "EUR", "GBP", "USD/mo", "EUR/mo", "GBP/mo"), "cost"),
}
"""What a value without a name might measure, by its unit."""
AT_TOP: Final = (
    "<!-- Goes to the top: the description ends in a comment or a code block that nobody closed. -->"
)
CALLED_MADE_UP: Final = "made up"
MADE_UP: Final = f"<!-- {{words}} {{verb}} {CALLED_MADE_UP}: put your own in {{place}} place. -->"
STILL_MADE_UP: Final = (
    "{words} {verb} still the suggestion's. Put your own in {place} place, or delete the remark below if"
    " {they} right."
)


def made_up(words: tuple[str, ...]) -> str:
    """Return the remark that tells which words of a suggestion its author has to replace; it is seen only by them."""
    return _about(MADE_UP, words)


def still_made_up(words: tuple[str, ...]) -> str:
    """Return what to say while words of a suggestion stand there as they were pasted."""
    return _about(STILL_MADE_UP, words)


def _about(template: str, words: tuple[str, ...]) -> str:
    quoted = [f"“{word}”" for word in dict.fromkeys(words)]
    named = " and ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))
    if len(quoted) == 1:
        return template.format(words=named, verb="is", place="its", they="it is")
    return template.format(words=named, verb="are", place="their", they="they are")
