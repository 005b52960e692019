"""Tell values that nobody claims for this change: asked about, imagined, told by others, or paid as a price."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.draft import Draft
from outcomes.statement.roles.parts import SKIP
from outcomes.statement.sentence import Sentence

Words = tuple[str, ...]


def is_unclaimed(sentence: Sentence, draft: Draft) -> bool:
    """Whether a sentence outside of a promising place only asks, imagines, quotes somebody, or names a price."""
    lows, spoken = sentence.tokens.lows, sentence.tokens.words
    label, colon, _ = draft.sentence.partition(":")
    return (
        is_question(sentence)
        or (spoken[0] in _OPEN and _leaves_open(spoken))
        or (not _IMAGINED.isdisjoint(lows) and _imagines(spoken))
        or (not _CONTRIVED.isdisjoint(lows) and _is_contrived(spoken))
        or (not _TOLD.isdisjoint(lows) and not _is_of_this(spoken) and _is_hearsay(sentence))
        or (draft.change is not None and not _APPLIED.isdisjoint(lows))
        or (not _PRICES.isdisjoint(lows) and _names_a_price(spoken))
        or (colon != "" and label.removeprefix("The ").partition(" ")[0].lower() in _LABELS)
    )


def is_question(sentence: Sentence) -> bool:
    """Whether a sentence only asks how something is."""
    return "?" in sentence.tokens.lows and _asks(sentence.tokens.words)


def _asks(spoken: Words) -> bool:
    """Whether a sentence is a question, and no wish: "Could we get the import down to 5 minutes?"."""
    if spoken[-1] != "?":
        return False
    greeted = spoken[0] in _GREETINGS and spoken[1] in (",", "!")
    spoken = spoken[2:] if greeted else spoken
    opening = spoken[1] if spoken[0] in _BEFORE_QUESTIONS and len(spoken) > 1 else spoken[0]
    if opening in _ASKING:
        return spoken[:2] != _WHY_NOT
    return not _DOUBTING.isdisjoint(spoken)


_WHY_NOT: Final = ("why", "not")
_DOUBTING: Final = vocabulary("acceptable aceptable akzeptabel normal okay ok reasonable expected")
"""What a question is about that opens as no question does: "40% is what I get, is this normal?"."""


def _leaves_open(spoken: Words) -> bool:
    """Whether a line only names what is to be found out: "How many orders come within 2 hours"."""
    return spoken[:2] in _HOW_MANY and spoken[-1] != "?" and _ANSWERED.isdisjoint(spoken)


_HOW_MANY: Final = (("how", "many"), ("how", "much"), ("how", "often"), ("how", "long"), ("wie", "viele"))
_OPEN: Final = frozenset({"how", "wie"})
_ANSWERED: Final = vocabulary(": -> → => target goal ziel from - –")
_BEFORE_QUESTIONS: Final = vocabulary("¿ and but so und aber y et")
_GREETINGS: Final = vocabulary("hi hello hey hola bonjour salut oi olá ciao hallo")
_APPLIED: Final = vocabulary(
    "appliqué appliquée s'applique s’applique aplica aplicado aplicada applica applicato applicata angewendet toegepast"
)
"""Words that tell of a price or a rule: "une réduction de 10 % est appliquée au panier"."""
_ASKING: Final = vocabulary(
    "any anyone anybody who what when where why how which whose is are was were do does did has have would should shall"
    " wer was wann wo warum wieso wie welche welcher ist sind war hat haben soll sollen"
    " qué quién cuándo dónde cómo cuánto qui que quoi quand comment pourquoi est-ce quel quelle"
    " wie wat waarom hoe quem quando como por perché come quanto почему как когда кто es son está é c'est"
)


def _imagines(spoken: Words) -> bool:
    """Whether a sentence only tells what would be: "Without it the bill would rise", "An alternative would cut"."""
    if spoken[0] in _SUPPOSING or spoken[:2] in _IDLY:
        return True
    modal = next((at for at, low in enumerate(spoken) if low in _WOULD), None)
    if modal is None:
        return False
    if (
        spoken[modal] == "might"
        or spoken[0] in _UNLESS
        or not _OTHER_WAYS.isdisjoint(spoken[: min(modal, _SUBJECT)])
    ):
        return True
    if spoken[0] in _IF:
        return not _NOTHING.isdisjoint(spoken)
    return (spoken[0] == "one" and modal == 1) or spoken[modal + 1 : modal + 2] == _ALSO


_SUPPOSING: Final = vocabulary(
    "imagine suppose supposing maybe perhaps vielleicht angenommen quizá quizás peut-être"
)
_IDLY: Final = (("say", "you"), ("say", "a"), ("say", "we"), ("in", "theory"), ("in", "principle"))
_WOULD: Final = vocabulary(
    "would could might würde würden könnte könnten wäre wären sería podría serait pourrait"
)
_UNLESS: Final = vocabulary("without otherwise had theoretically ohne sonst hätte hätten sin sans")
_IF: Final = vocabulary("if wenn si falls")
_NOTHING: Final = vocabulary("nothing not nobody didn't nichts nicht niemand nada rien")
_OTHER_WAYS: Final = vocabulary("alternative alternatives option alternativa variant variante")
_ALSO: Final = ("also",)
_SUBJECT: Final = 5
_IMAGINED: Final = _SUPPOSING | _WOULD | {"say", "theory", "principle"}


def _is_contrived(spoken: Words) -> bool:
    """Whether values are assumed, made bad on purpose to test something, or too small to be worth the work."""
    return any(
        low in _ASSUMED
        or (low == "purpose" and spoken[at - 1] == "on")
        or (low in _WORTH and not _NOT.isdisjoint(spoken[max(0, at - 3) : at]))
        for at, low in enumerate(spoken)
    )


_ASSUMED: Final = vocabulary("assumed artificial artificially")
_WORTH: Final = vocabulary("worth justify justifies")
_NOT: Final = vocabulary("not isn't isn’t wasn't wasn’t doesn't doesn’t hardly")
_CONTRIVED: Final = _ASSUMED | _WORTH | {"purpose"}


def _is_hearsay(sentence: Sentence) -> bool:
    """Whether somebody else is quoted before the values: "The vendor says …", "According to a study …"."""
    spoken = sentence.tokens.words
    first = next((part.first for part in sentence.parts if part.role != SKIP), 0)
    lead = spoken[:first]
    if spoken[0] in _PER and not _SOURCES.isdisjoint(lead):
        return True
    says = next((at for at, low in enumerate(lead) if low in _SAYS), None)
    if says:
        ours = spoken[0] == "as" and not _OURS.isdisjoint(lead[says:])  # "As the OKR says, we want …"
        return not ours and _INSTRUMENTS.isdisjoint(lead[:says])
    if not _OURS.isdisjoint(lead):
        return False
    source = next((at for at, low in enumerate(lead) if low in _SOURCES), None)
    if source is None:
        return spoken[0] == "other" and not _REPORTING.isdisjoint(lead)
    if "according" in lead[:source] or not _THEIRS.isdisjoint(lead[max(0, source - 2) : source]):
        return True
    return any(_tells(spoken, at, first) for at in range(source + 1, first))


def _is_of_this(spoken: Words) -> bool:
    """Whether a sentence says what comes with the change itself, whoever else is quoted in it."""
    return "this" in spoken and any(
        spoken[at - 2 : at] == _WITH_THIS and low in _WORK for at, low in enumerate(spoken)
    )


def _tells(spoken: Words, at: int, value: int) -> bool:
    """Whether a word says what follows, and is no noun such as "reports" or "claims"."""
    low = spoken[at]
    if spoken[at - 1] in _BE:
        return False
    if low in _REPORTING:
        documented = spoken[at - 1] in _DOCUMENTS and low in _CLAIMING
        return documented or value - at <= _CLOSE or spoken[at + 1] in _THAT
    return low in _SAYING


_WITH_THIS: Final = ("with", "this")
_WORK: Final = vocabulary("change pr patch branch commit")
_PER: Final = vocabulary("laut selon según volgens")
_BE: Final = vocabulary("is are was were be been")
_SAYS: Final = vocabulary("says recommends advertises sagt empfiehlt dice recomienda recommande")
_SAYING: Final = _SAYS | vocabulary(
    "say said recommend recommended promise promises promised advertise advertised found finds suggests"
    " estimates estimate estimated expect expects verspricht promete promet"
)
_REPORTING: Final = vocabulary("claim claims claimed report reports reported quote quotes quoted states saw")
_DOCUMENTS: Final = vocabulary("docs documentation readme paper manual changelog datasheet")
_CLAIMING: Final = vocabulary("claims claimed states quotes quoted reports reported")
_THAT: Final = vocabulary("that a an the it")
_CLOSE: Final = 2
_SOURCES: Final = vocabulary(
    "vendor vendors supplier manufacturer upstream maintainer maintainers manual readme changelog brochure datasheet"
    " sheet paper study studies article textbook post competitor competitors rival rivals ministry regulator contract"
    " agency consultant consultants analysts docs documentation notes"
    " authors rep hersteller lieferant leverancier studie handbuch proveedor fournisseur"
)
_THEIRS: Final = vocabulary("their his her")
_OURS: Final = vocabulary("we our my us wir unsere")
_INSTRUMENTS: Final = vocabulary(
    "dashboard log logs graph monitor monitoring profiler trace test benchmark survey"
)
_TOLD: Final = _SAYING | _REPORTING | {"according", "other"} | _SOURCES


def _names_a_price(spoken: Words) -> bool:
    """Whether a sentence names what is paid for the change: "The trade-off is a 10% higher bill"."""
    opening = spoken[1:3] if spoken[0] in _ARTICLES else spoken[:2]
    if len(opening) > 1 and opening[0] in _DRAWBACKS and opening[1] in _IS:
        return True
    if spoken[1:2] == _ACCEPT:
        return not _MORE.isdisjoint(spoken) and _GOES_ON.isdisjoint(spoken)
    if any(spoken[at : at + len(_IS_THE)] == _IS_THE for at in range(1, len(spoken))):
        return any(low in _DRAWBACKS and spoken[at - 2 : at] == _IS_THE for at, low in enumerate(spoken))
    costs = next((at for at, low in enumerate(spoken) if low in _COSTS), None)
    return costs is not None and costs > 0 and spoken[costs - 1] in _PRONOUNS and "more" in spoken[costs:]


_IS_THE: Final = ("is", "the")
_ACCEPT: Final = ("accept",)
_GOES_ON: Final = vocabulary("; , and but")
_MORE: Final = vocabulary("more higher slower longer")
_ARTICLES: Final = vocabulary("the a one der die das el la le")
_DRAWBACKS: Final = vocabulary(
    "downside drawback trade-off tradeoff catch price nachteil preis desventaja inconvénient"
)
_IS: Final = vocabulary("is are ist sind es est")
_COSTS: Final = vocabulary("cost costs")
_PRONOUNS: Final = vocabulary("it this that which")
_PRICES: Final = _DRAWBACKS | _COSTS | {"accept"}
_LABELS: Final = vocabulary(
    "catch rejected considered discarded dismissed alternative alternatives downside downsides drawback drawbacks"
    " trade-off tradeoff trade-offs tried verworfen nachteil nachteile descartado desventaja"
)
"""What begins a name before a colon that tells of other ways, or of what is paid."""
