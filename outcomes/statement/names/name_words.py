"""The words that open, close, cut or turn the name of a metric: data, in the languages people write."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.vocabulary import vocabulary

SUBORDINATE: Final = vocabulary(
    "when once after if with as by in since because while until on for during"
    " before nach wenn sobald durch mit ab cuando"
    " tras después con al quand après lorsque dès avec когда после если com quando após through"
    " thanks given"
    " at from"
)
LEADS: Final = vocabulary(
    "together altogether locally hopefully probably we're we’re we'd we’d i'm i’m i'd i’d able like aiming"
    " and but so that then while we i they them get it this these those which who also should"
    " would will want expect believe aim plan"
    " hope know true see goal target change pr patch which thus thereby hence therefore moreover"
    " und dass wir"
    " damit que y"
    " et и что чтобы is to please let's lets currently today now overall finally consequently"
    " resulting yields"
    " means"
    " within ensure ensures make makes let it's there try goals objective outcome result results"
    " ~ must can"
    " could may"
    " has have had been be the a an our their its of on in for at with from by to per de la las"
    " los el le les dei degli delle dos il gli van het 的"
    " em en au aux ai alla nas nos bij"
    " du des der die"
    " das den dem no not only il gli os"
    " für pour em voor pro je par"
    " queremos pretendemos esperamos vogliamo voulons nous wollen willen möchten moeten che dat as o i"
    " früher antes avant auparavant prima vroeger voorheen formerly previously"
    " do does don't doesn't soll sollen muss müssen keeping letting provided providing accept accepts tolerate"
    " guardrail"
    " sur sobre su na bei auf an nei nella nelle sul sulla sui sulle del della dello dall' dans passage"
    " actuellement actualmente attualmente atualmente aktuell derzeit momenteel soit un une um uma een ein eine einen"
)
TRAILS: Final = vocabulary(
    "to from by at in on of for with is are was were be been will would should must"
    " can could may than the a an and or"
    " that so which stays stay remains remain not no never does do did goes go reaches under"
    " below above over"
    " only then"
    " about around roughly exactly least most up down out as has have had done within more less"
    " currently today now then probably likely hopefully"
    " our we plus"
    " von auf um bei ist sind wird werden soll sollen liegt liegen auf_ de du des à a en est"
    " sont passe sera"
    " del con es son"
    " está se o que é são в на до с не составляет 从 由 到 至 为 在 是 将 应 を が は の に で 低于 takes take"
    " took expected"
    " expect target goal baseline current before after them it into through where per each every"
    " drops drop falls"
    " zal zullen sarà saranno moet moeten sollte sollten würde würden deben debe deberían devem deve devono"
    " doivent doit devraient früher antes avant prima vroeger formerly previously"
    " went hold held kept keep either all their its any"
    " exceeding going rising growing falling flat"
    " va vont devra devront devrait devraient ha han debería deberían si è dovrebbe dovrebbero verrà verranno viene"
    " vengono será"
    " serão"
    " deveria deveriam wordt worden is zijn zou zouden naar tot met onder di sich atuais attuali actuales huidige"
    " darf dürfen puede pueden peut peuvent pode podem può possono mag mogen"
    " muss müssen être ser essere estar menor menores maintenant désormais jetzt agora ahora em statt soit passage"
    " nur noch ne pas nicht niet não non"
)
SAYING: Final = vocabulary(
    "expect expects hope hopes believe believes think assume know say says see sees show shows mean means so such"
    " estimate"
    " promise promises predict want wants sure ensure ensures guarantee aim goal idea bet hypothesis"
)
"""Words behind which "that" begins a statement of its own."""
COPULAS: Final = vocabulary(
    "become becomes became is are was were be been takes take took needs need needed lasts lasted stays remains ist"
    " sind"
    " war waren dauert braucht"
    " es son está tarda est sont prend é são leva"
)
"""Verbs behind which more is told of the subject; behind others stands the object that moves."""
STOPS: Final = vocabulary(
    ", ; . ( ) （ ） : ： ! ? – — | → -> => because when while but so if unless although"
    " since without within"
    " by before until where whereas 、 ， 。 ；"
)
CLAUSE: Final = frozenset({",", ";", "，", "；", ":", "：", "—", "–", "→", "|", "(", ")"})
FEWER: Final = {
    "fewer": -1,
    "less": -1,
    "faster": -1,
    "quicker": -1,
    "lower": -1,
    "shorter": -1,
    "cheaper": -1,
    "smaller": -1,
    "reduced": -1,
    "more": 1,
    "higher": 1,
    "longer": 1,
    "slimmer": -1,
    "lighter": -1,
    "better": 0,
    "improved": 0,
    "bigger": 1,
    "larger": 1,
    "weniger": -1,
    "schneller": -1,
    "schnellere": -1,
    "kürzere": -1,
    "mehr": 1,
    "menos": -1,
    "más": 1,
    "moins": -1,
    "plus": 1,
    "меньше": -1,
    "больше": 1,
    "быстрее": -1,
}
OPENING: Final = vocabulary("when if once that until wenn sobald dass cuando si que quand когда если что")
"""Words behind which a clause begins: the name of a value right behind one follows the value."""
PERIODS: Final = vocabulary(
    "without year quarter month week season jahr monat woche año mes trimestre année mois ano"
)
"""Words that only say when as the one word before a value: "This year we want €480k in fees"."""
NAMELESS: Final = vocabulary("gives brings good much dr tl;dr it's that's")
"""Words before a change that never name one."""
DOING: Final = vocabulary(
    "uses use using handles serves processes takes needs sends makes allocates consumes runs does"
    " comes amounts translates equates"
)
"""Verbs before a change that name nothing where it is told behind of what: "uses half as much memory"."""
