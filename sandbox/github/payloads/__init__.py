"""GitHub's own example of every noun, as JSON with the words that state fills in.

Trimmed from @octokit/webhooks-examples 7.6.1 (MIT, LICENSE beside this file): the nouns inside a noun are
left out, and addresses carry `{api}`, `{web}`, `{repository}` and the like.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

Json = dict[str, Any]


@cache
def _text(noun: str) -> str:
    compact: str = json.dumps(json.loads(files(__name__).joinpath(f"{noun}.json").read_text("utf-8")))
    return compact


def fill(noun: str, **words: object) -> Json:
    """Return a fresh copy of the example of `noun`, each `{word}` in its addresses replaced.

    Raises FileNotFoundError for a noun without an example.
    """
    text = _text(noun)
    for word, value in words.items():
        text = text.replace("{" + word + "}", json.dumps(str(value))[1:-1])
    filled: Json = json.loads(text)
    return filled
