"""Every word that the checks say to people, in one place: plain, short, kind, and with a question that helps."""

from __future__ import annotations

from typing import Final

NOTHING: Final = "I found no outcome in the description. {question}"
NO_NUMBER: Final = "I read “{quote}” and found nothing in it that I could measure. {question}"
ONLY_OUTPUT: Final = "I read “{quote}”. {reason} {question}"
ONLY_ASPIRATION: Final = "I read “{quote}”. {reason} {question}"
ONLY_REFERENCE: Final = "{problem} {question}"
ONLY_CLOSING: Final = (
    "{reference} says nothing measurable yet, so the outcome has to be said here. {question}"
)
UNFOLLOWED: Final = "The outcome is said to be in {reference}; it was not looked up here."
PLACEHOLDER: Final = "The place for the outcome still holds the template. {question}"
METRIC: Final = "There is a number, but not what it measures. Which number should move?"
BASELINE: Final = "“{metric}” has no baseline. What is it today?"
TARGET: Final = "“{metric}” has no target. Where should it be, or by how much should it move?"
DEADLINE: Final = (
    "“{metric}” has no deadline. By when, or within how many days after shipping, should it be there?"
)
DEADLINE_YEAR: Final = "“{quote}” is a quarter or month without a year. Which year?"
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
        "doc docs documentation guide readme tutorial manual article video",
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
SENTENCE: Final = "When this is done, {metric} will {verb} {span} {deadline}."
FROM_TO: Final = "from {baseline} to {target}"
BY: Final = "by {change}"
KEYED: Final = "Metric: {metric}\nBaseline: {baseline}\nTarget: {target}\nBy: {deadline}"
SAMPLE_DEADLINE: Final = "within 30 days"
SAMPLE_SOURCE: Final = "Source: counted by hand each week"
SAMPLE_WHO: Final = "Who: the people who work with it every day"
SAMPLE_PROBLEM: Final = "Problem: people lose time with it every week"
SAMPLE_GOAL: Final = "Goal: less time lost for the people who use it"
GENERIC_METRIC: Final = "support tickets"
