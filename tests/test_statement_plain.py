"""Plain sentences in seven languages: every way of saying a change, with every way of saying until when."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from support_statement import goals, number

Values = tuple[float | None, float | None, float | None]
TIME: Values = (20, 12, None)
SHARE: Values = (2.4, 0.5, None)
COUNT: Values = (310, 200, None)
BY: Values = (None, None, -20)


class Language(NamedTuple):
    """Metrics with two values as they are written, sentences with slots for them, and ends of sentences."""

    metrics: tuple[tuple[str, str, str, Values], ...]
    sentences: tuple[str, ...]
    by: tuple[str, ...]
    """Sentences that only say by how much: 20 % less."""
    until: dict[str, str]


LANGUAGES = {
    "en": Language(
        (
            ("the waiting time", "20 minutes", "12 minutes", TIME),
            ("the error rate", "2.4%", "0.5%", SHARE),
            ("the number of support tickets", "310", "200", COUNT),
        ),
        (
            "{C} will drop from {b} to {t}{d}.",
            "{C} goes from {b} to {t}{d}.",
            "{C}: {b} → {t}{d}.",
            "Reduce {m} from {b} to {t}{d}.",
            "{C} should drop to {t} (currently {b}){d}.",
            "{C} below {t} (today: {b}){d}.",
            "When this is done, {m} will drop from {b} to {t}{d}.",
            "Get {m} from {b} down to {t}{d}.",
            "{C} is {b} now and should be {t}{d}.",
            "Today {m} is {b}. The goal is {t}{d}.",
            "Cache the prices so that {m} drops from {b} to {t}{d}.",
        ),
        ("{C} will drop by 20%{d}.", "Reduce {m} by 20%{d}.", "A 20% reduction in {m}{d}."),
        {
            "": "",
            " within 30 days": "P30D",
            " within two weeks": "P14D",
            " within 2-3 weeks": "P3W",
            " in the first month": "P1M",
            " in the first 8 weeks": "P8W",
            " 6 weeks after launch": "P6W",
            " over the next quarter": "P3M",
            " by 31 March 2027": "2027-03-31",
            " by March 31, 2027": "2027-03-31",
            " before 1 May 2027": "2027-05-01",
            " by end of Q1 2027": "2027-03-31",
            " by the end of 2027": "2027-12-31",
        },
    ),
    "de": Language(
        (
            ("die Wartezeit", "20 Minuten", "12 Minuten", TIME),
            ("die Fehlerquote", "2,4 %", "0,5 %", SHARE),
            ("die Zahl der Supportanfragen", "310", "200", COUNT),
        ),
        (
            "{C} sinkt von {b} auf {t}{d}.",
            "{C} wird{d} von {b} auf {t} sinken.",
            "{C} soll{d} von {b} auf {t} sinken.",
            "Wir senken {m} von {b} auf {t}{d}.",
            "Wir wollen {m}{d} von {b} auf {t} senken.",
            "{C}: {b} → {t}{d}.",
            "{C}: {t} statt {b}{d}.",
            "Heute liegt {m} bei {b}, künftig bei {t}{d}.",
            "{C} unter {t}{d} (heute {b}).",
            "Senkung: {m} von {b} auf {t}{d}.",
        ),
        (
            "{C} sinkt um 20 %{d}.",
            "{C} soll{d} um 20 % sinken.",
        ),
        {
            "": "",
            " innerhalb von 30 Tagen": "P30D",
            " bis 31.03.2027": "2027-03-31",
            " bis zum 31. März 2027": "2027-03-31",
            " bis Ende März 2027": "2027-03-31",
            " bis Q2 2027": "2027-06-30",
            " in den ersten 8 Wochen": "P8W",
            " binnen zwei Wochen": "P14D",
            " 6 Wochen nach dem Start": "P6W",
            " bis Ende 2027": "2027-12-31",
            " innerhalb eines Monats": "P1M",
        },
    ),
    "fr": Language(
        (
            ("le temps d'attente", "20 minutes", "12 minutes", TIME),
            ("le taux d'erreurs", "2,4 %", "0,5 %", SHARE),
            ("le nombre de demandes", "310", "200", COUNT),
        ),
        (
            "{C} passe de {b} à {t}{d}.",
            "{C} passera de {b} à {t}{d}.",
            "Faire baisser {m} de {b} à {t}{d}.",
            "Réduire {m} de {b} à {t}{d}.",
            "{C} : {b} → {t}{d}.",
            "{C} : {t} au lieu de {b}{d}.",
            "{C} inférieur à {t}{d} (actuellement {b}).",
            "{C} devrait passer de {b} à {t}{d}.",
        ),
        (
            "{C} baisse de 20 %{d}.",
            "Réduire {m} de 20 %{d}.",
        ),
        {
            "": "",
            " sous 30 jours": "P30D",
            " en 30 jours": "P30D",
            " d'ici le 31 mars 2027": "2027-03-31",
            " d'ici fin mars 2027": "2027-03-31",
            " avant le 31 mars 2027": "2027-03-31",
            " dans les 8 premières semaines": "P8W",
            " en deux semaines": "P14D",
            " 6 semaines après le lancement": "P6W",
            " d'ici fin 2027": "2027-12-31",
            " d'ici T2 2027": "2027-06-30",
        },
    ),
    "es": Language(
        (
            ("el tiempo de espera", "20 minutos", "12 minutos", TIME),
            ("la tasa de errores", "2,4 %", "0,5 %", SHARE),
            ("el número de consultas", "310", "200", COUNT),
        ),
        (
            "{C} baja de {b} a {t}{d}.",
            "{C} bajará de {b} a {t}{d}.",
            "Reducir {m} de {b} a {t}{d}.",
            "Queremos reducir {m} de {b} a {t}{d}.",
            "Que {m} pase de {b} a {t}{d}.",
            "{C}: {b} → {t}{d}.",
            "{C}: {t} en lugar de {b}{d}.",
            "{C} debe bajar de {b} a {t}{d}.",
        ),
        (
            "{C} bajará un 20 %{d}.",
            "Reducir {m} un 20 %{d}.",
        ),
        {
            "": "",
            " en 30 días": "P30D",
            " antes del 31 de marzo de 2027": "2027-03-31",
            " hasta el 31 de marzo de 2027": "2027-03-31",
            " para finales de marzo de 2027": "2027-03-31",
            " en las primeras 8 semanas": "P8W",
            " en dos semanas": "P14D",
            " 6 semanas después del lanzamiento": "P6W",
            " a finales de 2027": "2027-12-31",
            " para el T2 de 2027": "2027-06-30",
        },
    ),
    "it": Language(
        (
            ("il tempo di attesa", "20 minuti", "12 minuti", TIME),
            ("il tasso di errori", "2,4 %", "0,5 %", SHARE),
            ("il numero di richieste", "310", "200", COUNT),
        ),
        (
            "{C} scende da {b} a {t}{d}.",
            "{C} scenderà da {b} a {t}{d}.",
            "Ridurre {m} da {b} a {t}{d}.",
            "{C}: {b} → {t}{d}.",
            "{C}: {t} invece di {b}{d}.",
            "{C} sotto {t}{d} (oggi {b}).",
        ),
        (
            "{C} cala del 20 %{d}.",
            "Ridurre {m} del 20 %{d}.",
        ),
        {
            "": "",
            " entro 30 giorni": "P30D",
            " entro il 31 marzo 2027": "2027-03-31",
            " entro fine marzo 2027": "2027-03-31",
            " nelle prime 8 settimane": "P8W",
            " 6 settimane dopo il lancio": "P6W",
            " in due settimane": "P14D",
            " entro la fine del 2027": "2027-12-31",
        },
    ),
    "pt": Language(
        (
            ("o tempo de espera", "20 minutos", "12 minutos", TIME),
            ("a taxa de erros", "2,4 %", "0,5 %", SHARE),
            ("o número de pedidos", "310", "200", COUNT),
        ),
        (
            "{C} cai de {b} para {t}{d}.",
            "{C} cairá de {b} para {t}{d}.",
            "Reduzir {m} de {b} para {t}{d}.",
            "{C}: {b} → {t}{d}.",
            "{C}: {t} em vez de {b}{d}.",
            "{C} abaixo de {t}{d} (hoje {b}).",
        ),
        (
            "{C} cai 20 %{d}.",
            "Reduzir {m} em 20 %{d}.",
        ),
        {
            "": "",
            " em 30 dias": "P30D",
            " até 31 de março de 2027": "2027-03-31",
            " até o fim de março de 2027": "2027-03-31",
            " nas primeiras 8 semanas": "P8W",
            " em duas semanas": "P14D",
            " 6 semanas após o lançamento": "P6W",
            " até o fim de 2027": "2027-12-31",
        },
    ),
    "nl": Language(
        (
            ("de wachttijd", "20 minuten", "12 minuten", TIME),
            ("het foutpercentage", "2,4 %", "0,5 %", SHARE),
            ("het aantal vragen", "310", "200", COUNT),
        ),
        (
            "{C} daalt van {b} naar {t}{d}.",
            "{C} moet{d} van {b} naar {t} dalen.",
            "{m} verlagen van {b} naar {t}{d}.",
            "{C}: {b} → {t}{d}.",
            "{C}: {t} in plaats van {b}{d}.",
            "{C} onder {t}{d} (nu {b}).",
        ),
        ("{C} daalt met 20 %{d}.",),
        {
            "": "",
            " binnen 30 dagen": "P30D",
            " voor 31 maart 2027": "2027-03-31",
            " uiterlijk 31 maart 2027": "2027-03-31",
            " in de eerste 8 weken": "P8W",
            " binnen twee weken": "P14D",
            " 6 weken na de lancering": "P6W",
            " voor eind 2027": "2027-12-31",
        },
    ),
}
CASES = [(name, sentence) for name, language in LANGUAGES.items() for sentence in language.sentences]
CASES_BY = [(name, sentence) for name, language in LANGUAGES.items() for sentence in language.by]


def said(sentence: str, metric: str, values: tuple[str, str], until: str) -> str:
    """Return a sentence with its slots filled."""
    return sentence.format(C=metric[0].upper() + metric[1:], m=metric, b=values[0], t=values[1], d=until)


@pytest.mark.parametrize(("name", "sentence"), CASES)
def test_a_change_from_one_value_to_another_is_read_with_any_deadline(name: str, sentence: str) -> None:
    language = LANGUAGES[name]
    for metric, baseline, target, values in language.metrics:
        for until, due in language.until.items():
            text = said(sentence, metric, (baseline, target), until)
            (goal,) = goals(text)
            assert (number(goal.baseline), number(goal.target), number(goal.change)) == values, text
            assert (goal.deadline.iso if goal.deadline else "") == due, text
            assert metric.split()[-1] in goal.metric, text


@pytest.mark.parametrize(("name", "sentence"), CASES_BY)
def test_by_how_much_a_metric_falls_is_read_with_any_deadline(name: str, sentence: str) -> None:
    language = LANGUAGES[name]
    for metric, *_ in language.metrics:
        for until, due in language.until.items():
            text = said(sentence, metric, ("", ""), until)
            (goal,) = goals(text)
            assert (number(goal.baseline), number(goal.target), number(goal.change)) == BY, text
            assert (goal.deadline.iso if goal.deadline else "") == due, text
