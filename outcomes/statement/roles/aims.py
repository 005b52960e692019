"""Tell whether a clause says no more than where a value of another clause is to arrive, or how it is from then on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outcomes.quantity.tokens import Token
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.roles.parts import Part, is_content

_NEAR: Final = 8
"""Tokens before a value in which a wish says what it is about."""


def is_wish(tokens: Sequence[Token], part: Part) -> bool:
    """Whether a sentence wishes what the one before told to be otherwise: "We would like that to be one in ten"."""
    lead = tokens[: part.found.first]
    if not any(token.low in _WISHES for token in lead):
        return False
    meant = [at for at in range(max(0, len(lead) - _NEAR), len(lead)) if lead[at].low in _MEANT]
    return any(at + 1 == len(lead) or not is_content(tokens, at + 1) for at in meant)  # not "this PR"


_WISHES: Final = vocabulary(
    "would want wants should ought like hope aim goal 'd sollen soll wollen debería queremos moet moeten dovrebbe"
    " dovrebbero devrait deveria"
)
_MEANT: Final = vocabulary("it that this these those das es het dat ciò questo eso cela ça isso")


def lead_of(tokens: Sequence[Token], part: Part) -> frozenset[str]:
    """Return the words before a value where none is its own: "we need it down to", "nous visons"; otherwise nothing."""
    lead = frozenset([token.low for token in tokens[: part.found.first]])
    return lead if lead <= _SAYS_NO_MORE else frozenset()


EVENTS: Final = vocabulary(
    "change changes cambio umstellung änderung changement mudança изменения release launch rollout merge patch"
    " version wijziging rilascio modifica lancio versión lanzamiento mise serán será wird sera needed drops"
)
"""What happens when the work is done."""
AIMED: Final = vocabulary(
    "goal target aim objective ziel zielwert objetivo meta objectif l'objectif l’objectif cible obiettivo l'obiettivo"
    " l’obiettivo traguardo doel streefwaarde"
    " want wants need needs aiming hope expect expected should ought must would 'd plan wollen soll sollen sollten"
    " müssen möchten queremos quiere buscamos aspiramos esperamos debería debe visons voulons espérons devrait vise"
    " vogliamo puntiamo dovrebbe deve basterà basteranno pretendemos deveria willen moet moeten zou"
)
"""Words with which a clause says what is wanted."""
THEN: Final = vocabulary(
    "afterwards then later danach künftig dann dopo poi na daarna straks después luego après ensuite depois"
)
"""Words with which a clause says how it is from then on."""
_SAYS_NO_MORE: Final = (
    AIMED
    | THEN
    | EVENTS
    | vocabulary(
        "the our is are : about around roughly under below we it that this they to be at get have down see bring like"
        " take last , a and by now"
        " das unser ist sind etwa unter wir es auf bei dass nur noch"
        " el la nuestro nuestra es son que sea sean a de ello eso pase baje solo esta"
        " notre est sont nous on à en ce cela soit descende plus seulement cette"
        " nostro è sono lo che sia scenda di ciò solo il questa"
        " nosso nossa é são o os isso seja caia para apenas"
        " het ons we dat naar nog deze"
    )
)
