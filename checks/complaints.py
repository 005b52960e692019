"""What people complain of in words, as a metric that could be counted: "checkout is slow", "the import often fails"."""

from __future__ import annotations

import re
from typing import Final

from checks.families import words_of
from outcomes.quantity.vocabulary import vocabulary

_LONGEST: Final = 300
_MOST_WORDS: Final = 5
_THING: Final = r"(?P<thing>[^\W\d_][^,;:.!?()\[\]|]{0,80}?)"
_MUCH: Final = "far way much so too very quite really rather pretty often always still just more"
_VERY: Final = rf"(?:(?:{'|'.join(_MUCH.split())}|a lot|\w{{2,12}}ly) ){{0,3}}"
_WILL: Final = r"(?:(?:will|would|should|must|may|can|does|do) )?(?:(?:not|no longer|never) )?"
_IS: Final = (
    rf"{_WILL}(?:is|are|be|was|were|feels?|seems?|ha(?:s|ve) become|became|becomes?|gets?|got|stays?) {_VERY}"
)
_DOES: Final = (
    r"(?:loads?|opens?|starts?|boots?|responds?|reacts?|renders?|runs?|syncs?|scrolls?|appears?|arrives?)"
)
_PEOPLE: Final = (
    r"(?:people|users?|customers?|clients?|readers?|players?|patients?|visitors?|editors?|teams?|developers?|operators?"
    r"|reviewers?|agents?|colleagues|everyone|everybody|many|some|we|they) (?:\w{2,12} )?"
)
_SLOW: Final = r"(?:slow|slowly|slower|sluggish|unresponsive|faster|quicker|quickly|snappier)\b"
_LONG: Final = r"(?:long|forever|ages|hours|minutes|an eternity)\b"
_HARD: Final = r"(?:hard|difficult|confusing|unclear|tricky|impossible|not obvious|unintuitive)\b"
_UGLY: Final = r"(?:annoying|painful|cumbersome|frustrating|tedious|ugly)\b"

_WAIT: Final = "waiting time for {thing}"
_FAILURES: Final = "failures of {thing}"
_QUESTIONS: Final = "questions about {thing}"
_GRIEVANCES: Final = "complaints about {thing}"
_COMPLAINTS: Final = tuple(
    (re.compile(rf"\b{pattern}", re.IGNORECASE), metric)
    for pattern, metric in (
        (rf"{_PEOPLE}complain(?:s|ed|ing)? (?:about|of) {_THING}$", _GRIEVANCES),
        (rf"{_PEOPLE}ask(?:s|ed|ing)? (?:us )?(?:about|where|for) {_THING}$", _QUESTIONS),
        (rf"speed(?:s|ing)? up {_THING}$", _WAIT),
        (rf"(?:make|makes|making) {_THING} (?:{_DOES} )?{_VERY}{_SLOW}", _WAIT),
        (rf"{_THING} {_IS}{_SLOW}", _WAIT),
        (rf"{_THING} {_WILL}{_DOES} {_VERY}{_SLOW}", _WAIT),
        (rf"{_THING} {_WILL}(?:takes?|took|taking) {_VERY}{_LONG}", _WAIT),
        (rf"(?:slow|faster|quicker|sluggish) {_THING}$", _WAIT),
        (rf"{_THING} {_WILL}{_VERY}(?:times?|timed|timing) out\b", "timeouts of {thing}"),
        (rf"{_THING} {_WILL}{_VERY}(?:crash|crashes|crashed)\b", "crashes of {thing}"),
        (rf"{_THING} {_WILL}{_VERY}(?:fails?|failed|breaks?|broke|hangs?|freezes?|stalls?)\b", _FAILURES),
        (rf"{_THING} {_IS}(?:flaky|broken|unreliable|unstable|down)\b", _FAILURES),
        (rf"{_THING} {_IS}{_HARD}", _QUESTIONS),
        (rf"{_THING} {_IS}{_UGLY}", _GRIEVANCES),
        (rf"\b(?:un)?(?:happy|happier|satisfied|pleased) with {_THING}$", _GRIEVANCES),
    )
)
"""How a complaint reads, and what could be counted of it; the first that fits is taken."""
_SIGN: Final = re.compile(
    r"slow|sluggish|unresp|fast|quick|snapp|long|forever|ages|hours|minutes|eternity|speed| out\b|crash|fail|break"
    r"|broke|hang|freez|stall|flaky|unreli|unstab|down|complain|ask|hard|diffic|confus|unclear|tricky|imposs|obvious"
    r"|unintu|annoy|pain|cumber|frustrat|tedious|ugly|happ|satisf|pleased",
    re.IGNORECASE,
)
"""A part of a word without which nothing is complained of."""
_BREAK: Final = re.compile(r"[,;:–—]|\s-\s")
_SKIPPED: Final = words_of("articles") | {"if", "when", "that", "currently", "today", "also", "is", "are"}
_PRONOUNS: Final = vocabulary("it this that they we there i he she you which what one")
_NOBODY: Final = words_of("vague") | _PRONOUNS


def complained_of(sentence: str) -> str | None:
    """Return a metric that counts what a sentence complains of, in its own words, or None where it does not."""
    for clause in _BREAK.split(sentence[:_LONGEST].strip(" .!?")):
        for pattern, metric in _COMPLAINTS if _SIGN.search(clause) else ():
            found = pattern.search(clause)
            thing = _named(found["thing"]) if found else ""
            if thing:
                return metric.format(thing=thing)
    return None


def _named(thing: str) -> str:
    """Return the last phrase of `thing`, without what only leads to it; nothing when it names nothing or too much."""
    words = thing.split()
    openings = [at + 1 for at, word in enumerate(words) if word.lower() in words_of("clauses")]
    words = words[openings[-1] if openings and openings[-1] < len(words) else 0 :]
    while words and words[0].lower() in _SKIPPED:
        words = words[1:]
    vague = all(word.lower() in _NOBODY for word in words)
    if words and words[0].lower() in words_of("repair"):
        return ""
    return "" if vague or len(words) > _MOST_WORDS else " ".join(words)
