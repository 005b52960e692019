"""What a YAML parser complains about, in words that say what to change."""

from __future__ import annotations

_ADVICE = (
    ("'\\t'", "a tab stands here", "Indent with spaces."),
    (
        "mapping values are not allowed",
        "this `:` comes where no key can be",
        "Put a value that holds `: ` in quotes; check the indentation of this line.",
    ),
    ("that cannot start any token", "a value cannot begin with this sign", "Put it in quotes."),
    ("expected ',' or ']'", "this list is not closed", "End it with `]`, with a comma between its values."),
    ("expected ',' or '}'", "this mapping is not closed", "End it with `}`, with a comma between its keys."),
    ("unexpected end of stream", "the file ends within quotes", "Close them."),
    ("expected the node content", "a value is missing here", "Write one, or close the bracket."),
    ("expected <block end>", "this line does not fit the ones above it", "Line it up with its neighbours."),
    ("could not find expected ':'", "this line has no `:`", "Write `key: value`."),
)


def advice(problem: str) -> tuple[str, str]:
    """Return a message and a hint for a parser's `problem`."""
    for sign, message, hint in _ADVICE:
        if sign in problem:
            return message, hint
    return (
        "from here on this is not YAML",
        "Check quotes, brackets and indentation here and in the line above.",
    )
