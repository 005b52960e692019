"""The words around a deadline: what announces it, what it counts from, what makes it a length of time instead."""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity import spellings
from outcomes.quantity.phrases import Lexicon
from outcomes.quantity.spellings import NUMBER_WORDS, by_phrase
from outcomes.quantity.tokens import Token, Tokens, low_at
from outcomes.quantity.vocabulary import vocabulary
from outcomes.statement.deadlines.months import BETWEEN, MONTHS
from outcomes.statement.deadlines.periods import MIDDLES, PARTS_OF_YEAR, WHICH_PART

FORTNIGHTS: Final = frozenset({"fortnight", "fortnights"})
ON_DATES: Final = "date"
"""The kind of a cue that leads dates only: "al 31 dicembre", but "da 9 al 3 giorni" is a value."""
CUES: Final[Lexicon[str]] = Lexicon(
    by_phrase(
        {
            "both": "entro_la_fine_del entro_la_fine_dell' voor_eind"
            " by within until till before no_later_than by_the by_the_end_of"
            " at_the_end_of end_of"
            " until_the_end_of"
            " before_the_end_of bis bis_zum bis_ende bis_ende_von ende spätestens_bis spätestens_am au_plus_tard_le vor"
            " für_das antes_de"
            " antes_del para_el"
            " para_finales_de a_finales_de finales_de fin_de hasta_el d'ici d’ici d'ici_le"
            " d'ici_à d'ici_fin"
            " d’ici_fin fin"
            " avant avant_le avant_la_fin_de até até_o_final_de até_o_fim_de até_fim_de antes_do"
            " final_de"
            " к_концу до_конца"
            " к sonuna_kadar due due_by target_date deadline deadline_is as_of through in_q eod eom eoy"
            " by_year-end year-end by_the_close_of the_close_of close_of by_close_of_business_on by_cob_on by_eod_on"
            " by_cob"
            " by_eod by_the_middle_of the_middle_of a_mediados_de come"
            " start_of"
            " beginning_of early late during for"
            " по_итогам entro_il entro_lo entro_l' entro_la_fine_di entro_fine prima_del fino_al"
            " bis_spätestens bis_spätestens_zum spätestens_zum bis_anfang d'ici_à_la_fin d'ici_à_la_fin_de"
            " d'ici_la_fin d'ici_la_fin_de avant_fin au_plus_tard au_plus_tard_fin para_fin_de para_fines_de a_fines_de"
            " até_o_dia até_ao_fim_de até_ao_final_de até_fins_de uiterlijk uiterlijk_op uiterlijk_eind tegen"
            " tegen_eind voor_eind voor_het_einde_van eind not_later_than at_the_latest_by",
            "date": "до stichtag stichtag_ist 到 至 al au ao para am zum voor vóór tot tot_eind",
            "duration": "in_het in_de nelle_prime nei_primi nas_primeiras no_prazo_de in_de_eerste entro binnen_de"
            " im_ersten in_der_ersten en_el_primer en_la_primera dans_le_premier dans_la_première au_premier"
            " no_primeiro na_primeira nel_primo nella_prima in_de_eerste in_het_eerste binnen"
            " in in_the_first within_the_first within_a over_the_first over_the_next"
            " over during"
            " during_the_first in_the_next"
            " after after_the_first for_the_first first the_first next the_next inside inside_of"
            " the_following"
            " measured_over"
            " measured_for measured_after measured_within measured_in over_a in_a after_a in_under"
            " within_the_next"
            " innerhalb_von innerhalb binnen nach in_den_ersten nach_den_ersten in_den_nächsten"
            " messung:"
            " en dentro_de en_los_primeros en_las_primeras tras durante después_de a_los a_las em "
            " nos_primeiros após"
            " depois_de sous dans_les dans_les_premiers après au_bout_de sur en_moins_de за"
            " в_течение через"
            " после за_первые"
            " 在 之后 リリース後 公開後 導入後 開始後 発売後 稼働後 变更后 in_un entro dopo",
        }
    )
)
AFTER_DURATION: Final[Lexicon[bool]] = Lexicon(
    dict.fromkeys(
        by_phrase(
            {
                "x": "after_launch after_release after_rollout after_roll-out after_shipping"
                " after_merge"
                " after_merging after_deploy"
                " after_deployment after_go-live after_it_ships after_we_ship after_this"
                " after_ga of_launch"
                " mark of_release after_the_start"
                " of_rollout of_shipping of_merge of_going_live of_go-live of_deployment of_ga"
                " from_launch from_release from_now from_merge post-launch post_launch post-release"
                " post_release post-rollout"
                " post-merge post-deploy post-ga later following_launch following_release"
                " into_the_rollout"
                " after_launching"
                " after_switching after_the_switch since_launch after_being after_going"
                " in_production"
                " after_cutover"
                " nach_rollout nach_release nach_einführung nach_go-live danach"
                " après_mise после_запуска после_релиза"
                " 内 以内 之内 后 後 içinde sonra sonunda test trial window period pilot experiment"
            }
        ),
        True,
    )
)
BEFORE: Final = vocabulary("before vor antes avant prima voor vóór")
"""Words whose date is the first day on which it is too late."""
UNTIL: Final[Lexicon[bool]] = Lexicon(
    dict.fromkeys(
        by_phrase(
            {"x": "前 之前 以前 底 底前 底之前 末 末前 まで までに 末まで 末までに 中 中に kadar deadline"}
        ),
        True,
    )
)
"""Words behind a date with which it is a deadline."""
ENDS: Final = vocabulary(
    "einde year-end close end eind fine ende eoy fin finales final fim концу конца in during through"
)
"""Words before a bare year that make its last day of it."""
PAST: Final = vocabulary(
    "last past previous prior letzten últimos últimas derniers dernières последние 过去 every each"
)
SERVED: Final = vocabulary(
    "reply respond complete completes arrive arrives return returns answer answers"
    " open opens reach close merge pay ship"
    " find fix resolve refund renew buy purchase load loads finish finishes deliver convert"
    " start activate log"
    " login paid sent beantwoord afgehandeld behandeld opgelost geleverd geliefert evase risposte risolte consegnati"
    " beantwortet erledigt bearbeitet geliefert gelöst bearbeitet antworten bezahlt erledigt respondidos respondidas"
    " resueltos"
    " resueltas"
    " résolus traités"
    " traitées livrés respondidos atendidos resolvidos"
)
SINCE: Final = vocabulary(
    "dopo na il het l' of after from following since post nach después após après после del de le la the"
)
EVENTS: Final = vocabulary(
    "lancio rilascio lancering uitrol avvio "
    "launch release rollout roll-out shipping merge merging go-live deploy deployment"
    " switch migration cutover ga update"
    " change start live pilot trial experiment opening introduction einführung umstieg umstellung"
    " veröffentlichung livegang"
    " start lanzamiento"
    " despliegue"
    " lançamento lancement déploiement sortie запуска релиза внедрения"
)
BEGINS: Final = vocabulary(
    "starts started begins began opens opened ends ended beginnt startet endet empieza démarre"
)
"""What an event does: "six weeks after the pilot starts"."""
LOOKED_AT: Final = (
    "measured",
    "compared",
    "checked",
    "judged",
    "evaluated",
    "reviewed",
    "counted",
    "observed",
)
"""Verbs that say when values are looked at, and not how fast a thing is done."""
_ABBREVIATED: Final = 2
COUNTED: Final = frozenset(
    {word for word in NUMBER_WORDS if word not in ("one", "un", "una", "um", "uma", "ein", "eine")}
    | {
        part
        for period in spellings.TIME
        if len(period) > _ABBREVIATED
        for part in (period, f"two-{period}", f"four-{period}")
    }
    | {*MONTHS, *"一二三四五六七八九十两", "half", "halbes", "first", "second"}
    | {f"{letter}{number}" for letter in "qh" for number in range(1, 5)}
)
ARTICLES: Final = vocabulary(
    "a the first einem eines einer next ersten primer primera premier première primeiro primeira primo prima eerste"
    " een um uma un una une uno due"
)
"""Words that count one of what is behind them; "due" is the Italian two, or what is due."""
NUMBERED: Final = frozenset(
    {"day", "week", "month", "tag", "woche", "monat", "jour", "semaine", "día", "semana", "mes"}
)
"""Periods that are numbered from the start: "by day 90", "at month three"."""
BEGINNINGS: Final = (
    NUMBERED
    | MIDDLES
    | frozenset(WHICH_PART)
    | ARTICLES
    | COUNTED
    | frozenset(NUMBER_WORDS)
    | frozenset({"t1", "t2", "t3", "t4", "s1", "s2"})
)
"""Words with which a date or a length of time can begin, beside numbers and "two-week"."""
_TIMELY: Final = (
    MONTHS
    | FORTNIGHTS
    | frozenset(spellings.PERIODS)
    | {f"{letter}{number}" for letter in "hqst" for number in "1234"}
)
"""Words of which every date has one that is not written with a year, and every length of time."""
ORDINALS: Final = vocabulary(
    "premiers premières primeros primeras primeiros primeiras primi prime ersten eerste first"
)
"""Words between a number and its unit that only say from when: "les 8 premières semaines"."""
GOING_ON: Final = frozenset(
    {
        *spellings.PERIODS,
        *FORTNIGHTS,
        *MONTHS,
        *BETWEEN,
        "‑",
        "–",
        "to",
        "bis",
        "half",
        *ORDINALS,
        *PARTS_OF_YEAR,
    }
)
"""What can stand behind a number or an article within a date or a length of time."""
_YEAR_OR_HYPHEN: Final = re.compile(r"-|\d{4}")


def is_timely(tokens: Tokens) -> bool:
    """Whether there may be a date or a length of time: most sentences with a number have neither."""
    return not _TIMELY.isdisjoint(tokens.lows) or _YEAR_OR_HYPHEN.search(" ".join(tokens.words)) is not None


def starts(tokens: Tokens) -> list[int]:
    """Return where a date or a length of time may begin."""
    if DATED.isdisjoint(tokens.kinds) and COUNTED.isdisjoint(tokens.lows):
        return []
    kinds, words = tokens.sorts, tokens.words
    begun = [at for at, low in enumerate(words) if kinds[at] in DATED or low in BEGINNINGS or "-" in low]
    return [at for at in begun if low_at(tokens, at + 1) in GOING_ON or not _is_counting(tokens[at])]


def _is_counting(token: Token) -> bool:
    """Whether a word is an article or a number but no year, and so dates only what is behind it: "840 ms"."""
    return token.low in ARTICLES or (token.kind == "number" and len(token.low) != len("2027"))


DATED: Final = frozenset({"number", "date", "version"})
