"""Tell of whom a sentence speaks, and whether it goes on about what the one before spoke of: "It now takes …"."""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement import words
from outcomes.statement.markup.sentences import sentences
from outcomes.statement.names.name_spans import joined
from outcomes.statement.names.name_tails import without_praise
from outcomes.statement.roles.parts import is_content
from outcomes.statement.sentence import Sentence, take_apart

PRONOUNS: Final = vocabulary(
    "it it's it’s that's they're this that they these those he she es sie er das dies ello esto eso il elle ils elles"
    " cela ça ce isso isto het dat dit ciò questo ele ela он она оно они это"
)
TURNING: Final = vocabulary(
    "now after afterwards then will would should from_now jetzt danach künftig wird werden soll ahora después"
    " será serán maintenant après sera seront agora depois теперь после будет 现在 以后"
    " moet moeten zal zullen straks sarà saranno dovrà dovrebbe dovrebbero poi adesso"
    " with_this con_este con_esta mit_dieser avec_ce"
)
_WITH: Final = vocabulary("with con mit avec com с met")
_BOUNDS: Final = vocabulary("less more fewer at up over under only weniger mehr menos más moins plus")
"""Words behind "with" that say of what, not from when on: "With less than 4 characters nothing is sent."."""
_PLAIN_SUBJECTS: Final = vocabulary("price cost catch downside drawback result effect difference trade-off")
OPENING: Final = 8
"""Tokens in which a sentence says that it goes on with the one before."""
VERB_NEAR: Final = 3


def pronoun(sentence: Sentence, before: int) -> bool:
    """Whether the subject in front of token `before` is a pronoun: "On our runners it takes …"."""
    tokens = sentence.tokens
    if PRONOUNS.isdisjoint(tokens.lows):
        return False
    for at, token in enumerate(tokens[: min(before, OPENING)]):
        if token.low in PRONOUNS:
            opened = at == 0 or tokens[0].low in _ADVERBS
            verb = any(
                words.MOVES.match(tokens, step) for step in range(at + 1, min(at + 1 + VERB_NEAR, before))
            )
            return opened and verb
    return False


_ADVERBS: Final = vocabulary(
    "on in with after for at from now today then once by jetzt heute nach mit bei ahora hoy con tras ahora"
    " maintenant après avec agora com теперь после met straks dopo ora"
)


def contracted(sentence: Sentence) -> bool:
    """Whether a sentence begins with a pronoun and its verb in one: "It's now 1.1 GB instead of 4.2 GB"."""
    return sentence.tokens.words[:1] in _CONTRACTED


_CONTRACTED: Final = (("it's",), ("it’s",), ("that's",), ("that’s",), ("they're",), ("they’re",))


def subject(sentence: Sentence) -> str:
    """Return what a sentence speaks of: the words before its verb, or behind it in "the price is a slower build"."""
    tokens = sentence.tokens
    verb = next(
        (
            at
            for at in range(1, len(tokens))
            if words.MOVES.match(tokens, at) and any(is_content(tokens, i) for i in range(at))
        ),
        len(tokens),
    )
    head = [at for at in range(verb) if is_content(tokens, at)]
    if verb < len(tokens) and all(tokens[at].low in _PLAIN_SUBJECTS for at in head):
        return joined(tokens, range(verb, len(tokens)))
    return joined(tokens, range(verb))


def claimed(text: str) -> str:
    """Return what the last sentence of a paragraph that says where something goes speaks of, or nothing."""
    text = text[-_LONGEST_CLAIM:]
    for start, end in reversed(sentences(text)):
        told = take_apart(text[start:end])
        moved = any(sign in _WAYS for _, _, sign in words.MOVES.find(told.tokens))
        if told.parts:
            return ""
        if moved or not _COMPARED.isdisjoint(told.tokens.lows):
            return without_praise(_CLAUSE.split(subject(told))[-1])[0]
    return ""


_WAYS: Final = (-1, 0, 1)
_CLAUSE: Final = re.compile(r"\bso(?: that)?\b(?: the\b| our\b)?\s*")
_LONGEST_CLAIM: Final = 300
"""Characters of a paragraph that are looked at from its end."""
_COMPARED: Final = vocabulary("faster quicker smaller shorter cheaper lighter slower larger bigger longer")


def continues(sentence: Sentence) -> bool:
    """Whether a sentence says how something is from now on: "Now it takes …", "After this it will be …"."""
    tokens = sentence.tokens[:OPENING]
    opened = len(tokens) > 1 and tokens[0].low in _WITH and tokens[1].low not in _BOUNDS
    turned = any(token.low in TURNING for token in tokens) or opened
    return turned and any(
        token.low in PRONOUNS or token.low in _ADVERBS or words.MOVES.match(tokens, at)
        for at, token in enumerate(tokens[:VERB_NEAR])
    )
