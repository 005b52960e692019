"""How people spell units, suffixes, currencies, periods, number words and comparators: data by canonical name.

A space within a phrase is written as an underscore. Languages: English, German, Spanish, French, Portuguese,
Russian, Chinese, Japanese, Turkish, some Italian and Korean.
"""

from __future__ import annotations

from typing import Final

from outcomes.quantity.accents import spelled
from outcomes.quantity.phrases import Lexicon
from outcomes.quantity.vocabulary import vocabulary


def by_phrase(table: dict[str, str]) -> dict[str, str]:
    """Turn {name: "phrase another_phrase"} into {"phrase": name, "another phrase": name}, also without accents."""
    return spelled(
        {phrase.replace("_", " "): name for name, phrases in table.items() for phrase in phrases.split()}
    )


TIME: Final = by_phrase(
    {
        "ns": "ns nanosecond nanoseconds nanosekunden",
        "us": "us µs μs microsecond microseconds mikrosekunden",
        "ms": "milliseconden ms msec msecs millisecond milliseconds millis millisekunde millisekunden"
        " milisegundo milisegundos"
        " milliseconde millisecondes мс миллисекунд 毫秒 ミリ秒 milisaniye 밀리초 millisecondi",
        "s": "seconde seconden sekund sekundy sekunder s sec secs second seconds sekunde sekunden sek"
        " segundo segundos seconde secondes"
        " seg с сек секунд"
        " секунды секунда секунду 秒 秒钟 sn saniye saniyeye saniyeden 초 secondi secondo",
        "min": "minuut minut minuty minuter min mins minute minutes m minuto minutos minuten мин"
        " минут минуты минута минуту"
        " 分钟 分鐘 分 dk"
        " dakika dakikaya dakikadan 분 minuti",
        "h": "uur uren godzin godziny godzina timmar timme hodin h hr hrs hour hours std stunde"
        " stunden hora horas heure heures ч час часа часов 小时"
        " 小時 時間 saat"
        " saate saatten 시간 ore ora person_hours person-hours engineer-hours man-hours staff-hours working-hours"
        " work-hours",
        "d": "dagen dag dni dzień dagar dní d day days tag tage tagen día dias días dia jour jours j дн"
        " день дня дней 天 日間 日 gün"
        " güne günden 일"
        " giorni giorno giornata giornate tages working_days working_day business_days business_day calendar_days"
        " calendar_day werktage"
        " werktagen werktag arbeitstage arbeitstagen jours_ouvrés días_hábiles días_laborables"
        " dias_úteis"
        " workdays"
        " kalendertage kalendertagen рабочих_дней рабочих_дня 工作日 person-days",
        "wk": "weken tygodni tygodnie vecka veckor týdnů wk wks w week weeks woche wochen semana"
        " semanas semaine semaines неделя недели"
        " недель неделю 周"
        " 週間 週"
        " hafta haftada 주 settimane settimana",
        "mo": "monats maand maanden miesiąc miesiące miesięcy månad månader měsíců mo mos mth month months"
        " monat monate monaten mes meses mês mois месяц месяца"
        " месяцев 个月 個月 か月"
        " ヶ月 月 ay 개월 mesi mese",
        "quarter": "quarter quarters quartal quartale quartalen trimestre trimestres квартал"
        " квартала 季度"
        " çeyrek qtr",
        "y": "jahres anno jaar rok lat år y yr yrs year years jahr jahre jahren año años ano anos ans"
        " année années год года лет 年 yıl 년 anni",
    }
)
SIZE: Final = by_phrase(
    {
        "B": "byte bytes octets 字节 байт",
        "KB": "kb kilobyte kilobytes кб",
        "MB": "mb megabyte megabytes мб",
        "GB": "gb gigabyte gigabytes гб",
        "TB": "tb terabyte terabytes",
        "KiB": "kib ki",
        "MiB": "mib mi",
        "GiB": "gib gi",
        "TiB": "tib",
    }
)
SHARE: Final = by_phrase(
    {
        "%": "% percent per_cent pct prozent procent por_ciento por_cento pour_cent per_cento procent процентов"
        " процента процент ％"
        " パーセント percento pour-cent",
        "pp": "pp ppt ppts p.p. p.p pct_points percentage_points percentage_point"
        " percentage-points %-points"
        " %-punkte"
        " %_points %pt %pts prozentpunkte prozentpunkten prozentpunkt puntos_porcentuales"
        " punto_porcentual"
        " punti_percentuali punto_percentuale procentpunten procentpunt procentenheter"
        " pontos_percentuais points_de_pourcentage п.п. п.п процентных_пункта процентных_пунктов"
        " процентный_пункт"
        " 个百分点 個百分點 百分点 yüzde_puan puan_artış pp_points",
        "points": "points point pts pt punkte punkten punkt puntos punto pontos ponto puan"
        " пунктов пункта"
        " баллов балла"
        " 分数 ポイント",
        "bps": "bps basis_points basis_point",
        "‰": "‰",
    }
)
FACTOR: Final = by_phrase({"x": "x × -fold fold fach -fach"})
REPEAT: Final = by_phrase(
    {"x": "times time mal -mal fois veces vez vezes volte volta keer maal раза раз 倍 kat kata"}
)
"""Words that make a factor only beside a comparative: "3 times faster", but "3 times a week"."""
RATE: Final = by_phrase(
    {
        "req/s": "req/s rps requests/s requests_per_second requests/sec req/sec qps rq/s",
        "fps": "fps frames_per_second",
        "kbps": "kbps kbit/s",
        "Mbps": "mbps mbit/s mbs",
        "Gbps": "gbps gbit/s",
        "px": "px pixel pixels",
        "dB": "db dba",
        "kWh": "kwh",
        "MWh": "mwh",
        "Wh": "wh watt_hours watt-hours",
        "kW": "kw kilowatt kilowatts",
        "W": "watt watts",
        "mA": "ma",
        "µA": "µa μa ua",
        "µW": "µw μw uw",
        "Hz": "hz hertz",
        "kHz": "khz",
        "MHz": "mhz",
        "GHz": "ghz",
        "kg": "kg kilo kilos kilogram kilograms kilogramm",
        "g": "gram grams gramm",
        "t": "tonne tonnes tons tonnen",
        "l": "l litre litres liter liters litros",
        "ml": "ml millilitres",
        "km": "km kilometre kilometres kilometer kilometers kilómetros",
        "mi": "miles mile",
        "m": "metre metres meter meters metros",
        "cm": "cm",
        "mm": "mm",
        "°C": "°c °",
        "pt": "ptx",
    }
)
MONEY: Final = by_phrase(
    {
        "USD": "usd us$ dollar dollars $ dólares долларов 美元",
        "EUR": "eur euro euros € евро 欧元",
        "GBP": "gbp £ pound_sterling",
        "CHF": "chf franken",
        "JPY": "jpy yen 円 ¥",
        "CNY": "cny rmb 元 人民币",
        "BRL": "brl r$ reais",
        "INR": "inr ₹ rupees",
        "RUB": "rub ₽ рублей руб руб.",
        "TRY": "try ₺ tl",
        "KRW": "krw ₩",
        "CAD": "cad c$ ca$",
        "AUD": "aud a$ au$",
        "SEK": "sek kronor",
        "NOK": "nok",
        "DKK": "dkk",
        "PLN": "pln zł",
    }
)
MONEY_CODES: Final = frozenset(MONEY.values())
CASED: Final = {
    "Mo": "MB",
    "Go": "GB",
    "Ko": "KB",
    "ko": "KB",
    "To": "TB",
    "B": "B",
    "mW": "mW",
    "W": "W",
    "V": "V",
    "A": "A",
}
"""Units that only their capitals tell from a word or another unit."""
SPACED: Final = frozenset({"W", "V", "mW", "Mo", "Ko"})
"""Of these, those that are also written apart from the number."""
GLUED_ONLY: Final = frozenset({"y", "w", "m"})
"""Spellings that are a unit only when they touch the number: "5y" is years, "5 y" may be Spanish for "5 and"."""
SUFFIX: Final = {
    "k": 1e3,
    "тыс": 1e3,
    "mil": 1e3,
    "bin": 1e3,
    "thousand": 1e3,
    "tsd": 1e3,
    "tausend": 1e3,
    "mn": 1e6,
    "mio": 1e6,
    "million": 1e6,
    "millions": 1e6,
    "millionen": 1e6,
    "millones": 1e6,
    "milhões": 1e6,
    "млн": 1e6,
    "milyon": 1e6,
    "bn": 1e9,
    "billion": 1e9,
    "mrd": 1e9,
    "milliarden": 1e9,
    "млрд": 1e9,
    "万": 1e4,
    "亿": 1e8,
}

UNITS: Final[Lexicon[str]] = Lexicon({**TIME, **SIZE, **SHARE, **FACTOR, **RATE, **MONEY})
TIMES: Final[Lexicon[str]] = Lexicon(REPEAT)
PERIODS: Final[Lexicon[str]] = Lexicon(
    {phrase: unit for phrase, unit in TIME.items() if unit not in ("ns", "us", "ms")}
    | {"night": "d", "weekday": "d", "morning": "d", "half year": "half year"}
    | dict.fromkeys(("shift", "Schicht"), "shift")
    | {noun: noun for noun in ("sprint", "season", "term", "semester", "release", "visit", "trip", "saison")}
    | {noun: noun for noun in ("pass", "show", "match", "lesson", "flight", "ride", "game")}
)
LASTING: Final = frozenset(TIME.values())
OCCASIONS: Final = vocabulary(
    "night morning weekday shift schicht sprint season saison term semester release visit trip"
    " pass show match lesson flight ride game"
)
"""Periods that no time is counted by: what takes 40 min every morning takes 40 min."""
PER: Final[Lexicon[str]] = Lexicon(
    by_phrase(
        {
            "per": "per / a an each every pro por par je im am à ao al a_la à_la в за 每 毎 jede"
            " jeden a_cada cada"
        }
    )
)
COMPARATORS: Final[Lexicon[str]] = Lexicon(
    by_phrase(
        {
            "<": "onder minder_dan poniżej mniej_niż mindre_än meno_del meno_dello < under below"
            " less_than fewer_than lower_than smaller_than shorter_than"
            " menor_a menor_que menor_do_que menores_a menores_que inferiores_a inferior_aos inferieur_a inferieure_a"
            " inférieurs_à inférieures_à inférieur_aux sous_la_barre_de sous_la_barre_des en-dessous_de en_dessous_des"
            " au-dessous_de abaixo_das inferior_a_los minore_di minori_di kleiner_dan lager_dan korter_dan"
            " a_little_under a_bit_under a_little_less_than onder onder_de onder_het tot_onder tot_onder_de beneden"
            " beneath well_under"
            " well_below"
            " meno_di meno_del meno_dello meno_della meno_dell'"
            " unter weniger_als kleiner_als menos_de inferior_a inferior_al por_debajo_de"
            " por_debajo_del por_debajo_de_los abaixo_de abaixo_dos"
            " menos_del menos_da"
            " moins_de inférieur_à"
            " inférieure_à en_dessous_de sous sous_les меньше менее ниже менее_чем 低于 小于 少于 不到"
            " 未満 meno_di"
            " inferiore_a inferiori_a sotto sotto_il sotto_lo sotto_la sotto_i sotto_gli al_di_sotto_di daha_az"
            " unterhalb_von geringer_als"
            " just_under",
            "<=": "at_the_most at_the_very_most at_the_latest at_the_very_latest"
            " inférieur_ou_égal_à inférieure_ou_égale_à binnen innerhalb_von menor_o_igual_a menor_ou_igual_a"
            " máximo massimo un_máximo_de un_massimo_di um_máximo_de maximaal een_maximum_van einem_maximum_von"
            " non_più_di"
            " non_oltre"
            " não_mais_de"
            " não_mais_que niet_meer_dan d'au_plus d’au_plus in_spätestens spätestens_nach spätestens_in hoogstens"
            " ten_hoogste najwyżej maksymalnie co_najwyżej"
            " högst <= ≤ =< at_most"
            " no_more_than not_more_than up_to max max. maximum"
            " a_maximum_of maximal"
            " höchstens"
            " nicht_mehr_als maximal_noch como_máximo como_mucho no_más_de a_lo_sumo no_máximo"
            " até au_plus"
            " au_maximum pas_plus_de не_более не_выше не_больше  максимум 不超过 至多 最多 以内 en_fazla"
            " al_massimo"
            " at_or_below at_or_under no_greater_than no_higher_than no_longer_than not_exceed"
            " not_exceeding"
            " does_not_exceed  no_later_than within bis_zu capped_at bis_maximal"
            " less_than_or_equal_to"
            " kleiner_gleich inferior_o_igual_a hasta",
            ">": "mayor_a mayor_que maior_que maior_do_que mayores_a supérieure_à supérieurs_à maggiore_di"
            " superiore_al dépasser dépasse dépassent superar supera superan ultrapassar ultrapassa superare superano"
            " a_little_over a_bit_over a_little_more_than > langer_dan hoger_dan groter_dan superiore_a"
            " superiori_a over above más_del mais_do mais_da"
            " more_than greater_than higher_than"
            " longer_than"
            " slower_than older_than later_than länger_als exceeds exceed exceeding better_than"
            " upwards_of"
            " north_of über mehr_als größer_als más_de mais_de superior_a por_encima_de por_encima_del acima_de"
            " plus_de"
            " supérieur_à"
            " au-dessus_de больше более выше более_чем 超过 高于 大于 più_di fazla well_over"
            " well_above just_over",
            ">=": "mind_."
            " d'au_moins d’au_moins minstens ten_minste minimaal co_najmniej przynajmniej minst >= ≥ => at_least"
            " no_less_than no_fewer_than not_less_than min min. minimum"
            " a_minimum_of"
            " mindestens"
            " nicht_weniger_als wenigstens al_menos como_mínimo por_lo_menos pelo_menos"
            " no_mínimo ao_menos"
            " au_moins"
            " au_minimum не_менее не_меньше не_ниже минимум 至少 不低于 不少于 最少 en_az almeno at_or_above"
            " no_lower_than no_worse_than greater_than_or_equal_to größer_gleich"
            " superior_o_igual_a",
            "~": "d'environ d’environ ongeveer rond zo'n ~ ≈ ~~ ∼ ± about around roughly approx approx. approximately"
            " circa ca ca. c."
            " some nearly"
            " almost rund"
            " etwa ungefähr zirka knapp gut fast unos unas uns umas cerca_de aproximadamente alrededor_de"
            " environ"
            " à_peu_près"
            " presque около примерно приблизительно почти 约 大约 約 yaklaşık  casi quase por_volta_de"
            " close_to somewhere_around in_the_region_of in_the_ballpark_of"
            " in_the_neighborhood_of in_the_neighbourhood_of in_the_vicinity_of autour_de",
        }
    )
)
SUFFIX_COMPARATORS: Final[Lexicon[str]] = Lexicon(
    by_phrase(
        {
            "<=": "au_plus au_maximum como_máximo como_mucho al_massimo no_máximo höchstens hoogstens or_less"
            " or_fewer or_lower or_under or_below or_faster  or_sooner max max."
            " maximum at_most"
            " oder_weniger oder_niedriger o_menos ou_menos ou_moins или_меньше или_менее"
            " и_меньше и_менее 以下 以内"
            " tops at_worst or_shorter or_quicker ve_altı veya_daha_az",
            "<": "未満",
            "~": "or_so or_thereabouts oder_so give_or_take",
            ">=": "au_moins au_minimum como_mínimo como_poco al_menos por_lo_menos pelo_menos almeno mindestens"
            " minstens + or_more or_higher or_greater or_above or_over or_better and_up and_above"
            " and_more minimum "
            " at_least oder_mehr o_más ou_mais ou_plus или_больше или_более и_более и_выше 以上"
            " ve_üzeri"
            " veya_daha_fazla"
            "  or_longer or_later",
        }
    )
)
NUMBER_WORDS: Final = {
    word: number
    for number, words in {
        1.5: "anderthalb eineinhalb anderhalf anderhalve",
        2.5: "zweieinhalb",
        3.5: "dreieinhalb",
        1: "one ein eine einen einem einer un una une uma один одну",
        2: "twee two zwei dos deux dois duas два две twee",
        3: "drie three drei tres trois três три tre drie",
        4: "four vier quattro cuatro quatre quatro четыре quattro",
        5: "vijf cinque five fünf cinco cinq пять cinque vijf",
        6: "zes sei six sechs seis шесть zes",
        7: "zeven sette seven sieben siete sept sete семь zeven",
        8: "eight acht otto ocho huit oito восемь otto",
        9: "negen nove nine neun nueve neuf nove девять negen",
        10: "tien dieci ten zehn diez dix dez десять dieci tien",
        11: "eleven elf onze",
        12: "dozen dutzend docena douzaine dozzina dúzia dozijn twelve zwölf doce douze doze dodici twaalf",
        14: "fourteen vierzehn catorce quatorze",
        15: "fifteen fünfzehn quince quinze",
        20: "twenty zwanzig veinte vingt vinte",
        24: "twenty-four",
        25: "twenty-five",
        30: "thirty dreißig treinta trente trinta",
        40: "forty vierzig cuarenta quarante",
        45: "forty-five",
        50: "fifty fünfzig cincuenta cinquante",
        60: "sixty sechzig sesenta soixante",
        70: "seventy",
        80: "eighty",
        90: "ninety neunzig noventa",
        100: "hundred hundert cien cem",
    }.items()
    for word in words.split()
}
FRACTIONS: Final[Lexicon[str]] = Lexicon(
    by_phrase(
        {
            "50": "half one_half die_hälfte der_hälfte la_mitad a_metade metade la_moitié moitié"
            " половину"
            " наполовину"
            " вдвое 一半 yarı yarısı de_helft la_metà",
            "33.3": "d'un_tiers d’un_tiers a_third one_third one-third ein_drittel un_tercio um_terço un_tiers треть"
            " на_треть 三分之一 een_derde un_terzo",
            "66.7": "two_thirds two-thirds zwei_drittel dos_tercios dois_terços deux_tiers"
            " две_трети 三分之二 twee_derde due_terzi",
            "25": "d'un_quart d’un_quart a_quarter one_quarter one-quarter ein_viertel un_cuarto um_quarto un_quart"
            " четверть 四分之一 een_kwart un_quarto",
            "75": "three_quarters three-quarters drei_viertel tres_cuartos três_quartos"
            " trois_quarts 四分之三 drie_kwart tre_quarti",
            "20": "a_fifth one_fifth one-fifth ein_fünftel un_quinto un_cinquième een_vijfde",
            "40": "two_fifths two-fifths zwei_fünftel",
            "60": "three_fifths three-fifths drei_fünftel",
            "80": "four_fifths four-fifths vier_fünftel",
            "16.7": "a_sixth one_sixth ein_sechstel",
            "12.5": "an_eighth one_eighth ein_achtel",
            "10": "a_tenth one_tenth one-tenth ein_zehntel een_tiende",
            "90": "nine_tenths",
        }
    )
)
_HALF_PERIODS: Final = {
    "h": "halbe_stunde halben_stunde demi-heure media_hora meia_hora mezz'ora mezz’ora mezzora half_uur halfuur",
    "d": "halber_tag halben_tag halbe_tage halben_tages halbtag demi-journée medio_día media_jornada meio_dia"
    " mezza_giornata mezzo_giorno halve_dag half_day half-day",
    "wk": "halbe_woche halben_woche media_semana meia_semana mezza_settimana halve_week half_week half-week",
    "y": "halbes_jahr halben_jahr halben_jahres demi-année medio_año meio_ano mezzo_anno half_jaar half_year half-year",
}
PARTS_OF_TIME: Final[Lexicon[str]] = Lexicon(
    by_phrase(
        {
            **{f"0.5 {unit}": phrases for unit, phrases in _HALF_PERIODS.items()},
            "15 min": "viertelstunde quart_d'heure quart_d’heure cuarto_de_hora quarto_d'ora quarto_d’ora kwartier",
            "45 min": "dreiviertelstunde drei_viertelstunden",
        }
    )
)
"""Lengths of time that are told without a number."""
AND_A_PART: Final[Lexicon[str]] = Lexicon(
    by_phrase(
        {
            "0.5": "and_a_half ½ et_demi et_demie y_medio y_media e_mezza e_mezzo e_meia e_meio en_een_half"
            " en_een_halve",
            "0.25": "and_a_quarter ¼ et_quart y_cuarto",
            "0.75": "and_three_quarters ¾",
        }
    )
)
"""What is added to a number or to its unit: "two and a half hours", "an hour and a half", "2½"."""
EVERY: Final = {
    **dict.fromkeys(("月", "每月", "毎月"), "/mo"),
    **dict.fromkeys(("每周", "每週", "毎週", "週"), "/wk"),
    **dict.fromkeys(("每天", "每日", "毎日", "日均"), "/d"),
    **dict.fromkeys(("每年", "毎年", "年間"), "/y"),
}
"""How often something is counted, said before the number in Chinese and Japanese."""
