"""How much, in six more languages: each verb of falling with each way of giving the values and of saying until when."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from support_statement import goals, said

from outcomes.model import Direction


class Tongue(NamedTuple):
    """A language: what falls, the verbs, the amounts with what they mean, and deadlines."""

    metric: str
    verbs: tuple[str, ...]
    amounts: dict[str, tuple[str | None, ...]]
    dues: tuple[str, ...]


PAIR = ("80 ms", "50 ms", None)
BELOW = (None, "<50 ms", None)
MOST = (None, "<=50 ms", None)
SHARE = (None, None, "-30 %")
LEAST = (None, None, ">=-30 %")
ABOUT = (None, None, "~-30 %")
THIRD = (None, None, "-33.3 %")
HALF = (None, None, "0.5 x")
MOST_MINUTES = (None, "<=5 min", None)
MINUTES = ("12 min", "5 min", None)
WEEKLY = ("12 /wk", "5 /wk", None)
NONE = (None, "0", None)
TWICE = (None, None, "2 x")
SAVED = (None, None, "-3 h/wk")
TONGUES = {
    "German": Tongue(
        "Die Ladezeit",
        ("sinkt", "soll sinken", "wird gesenkt", "ist gesunken", "geht zurück", "verringert sich"),
        {
            "von heute 80 ms auf 50 ms": PAIR,
            "von 80 ms auf höchstens 50 ms": ("80 ms", "<=50 ms", None),
            "auf 50 ms (bisher 80 ms)": PAIR,
            "auf unter 50 ms": BELOW,
            "unter 50 ms": BELOW,
            "auf maximal 50 ms": MOST,
            "um 30 Prozent": SHARE,
            "um mindestens 30 %": LEAST,
            "um rund 30 %": ABOUT,
            "um ein Drittel": THIRD,
            "um die Hälfte": HALF,
        },
        (
            "",
            ", spätestens bis 31. März 2027",
            " innerhalb von 14 Tagen",
            " bis Mitte März 2027",
            " im ersten Quartal 2027",
        ),
    ),
    "French": Tongue(
        "Le temps de chargement",
        ("baisse", "diminue", "va diminuer", "sera ramené", "a baissé", "devrait tomber", "descend"),
        {
            "de 80 ms à 50 ms": PAIR,
            "d'environ 80 ms à environ 50 ms": ("~80 ms", "~50 ms", None),
            "de 80 ms à 50 ms au plus": ("80 ms", "<=50 ms", None),
            "à 50 ms, contre 80 ms aujourd'hui": PAIR,
            "à 50 ms au lieu de 80 ms": PAIR,
            "sous les 50 ms": BELOW,
            "à 50 ms au maximum": MOST,
            "de 30 pour cent": SHARE,
            "d'au moins 30 %": LEAST,
            "d'environ 30 %": ABOUT,
            "d'un tiers": THIRD,
            "de moitié": HALF,
        },
        ("", " d'ici le 31 mars 2027", " en 14 jours", " d'ici fin juin 2027", " au premier trimestre 2027"),
    ),
    "Spanish": Tongue(
        "El tiempo de carga",
        ("baja", "bajará", "se reduce", "ha bajado", "debería caer", "disminuye"),
        {
            "de 80 ms a 50 ms": PAIR,
            "de los 80 ms actuales a 50 ms": PAIR,
            "a 50 ms (antes 80 ms)": PAIR,
            "a 50 ms, hoy son 80 ms": PAIR,
            "por debajo de 50 ms": BELOW,
            "a un máximo de 50 ms": MOST,
            "a 50 ms como máximo": MOST,
            "un 30 por ciento": SHARE,
            "al menos un 30 %": LEAST,
            "un 30 % como mínimo": LEAST,
            "un tercio": THIRD,
            "a la mitad": HALF,
        },
        (
            "",
            " antes del 31 de marzo de 2027",
            " en 14 días",
            " para finales de junio de 2027",
            " en el primer trimestre de 2027",
        ),
    ),
    "Italian": Tongue(
        "Il tempo di caricamento",
        ("scende", "scenderà", "si riduce", "è sceso", "dovrebbe calare", "verrà ridotto"),
        {
            "da 80 ms a 50 ms": PAIR,
            "dagli attuali 80 ms a 50 ms": PAIR,
            "a 50 ms (oggi 80 ms)": PAIR,
            "al di sotto di 50 ms": BELOW,
            "a non più di 50 ms": MOST,
            "a 50 ms al massimo": MOST,
            "del 30 per cento": SHARE,
            "di almeno il 30 %": LEAST,
            "di circa il 30 %": ABOUT,
            "di un terzo": THIRD,
            "della metà": HALF,
        },
        (
            "",
            " entro il 31 marzo 2027",
            " in 14 giorni",
            " entro la fine di giugno 2027",
            " nel primo trimestre 2027",
        ),
    ),
    "Portuguese": Tongue(
        "O tempo de carregamento",
        ("cai", "deve cair", "será reduzido", "diminui", "deveria baixar"),
        {
            "de 80 ms para 50 ms": PAIR,
            "dos atuais 80 ms para 50 ms": PAIR,
            "para 50 ms (antes 80 ms)": PAIR,
            "para menos de 50 ms": BELOW,
            "abaixo de 50 ms": BELOW,
            "para 50 ms no máximo": MOST,
            "em 30 por cento": SHARE,
            "pelo menos 30 %": LEAST,
            "cerca de 30 %": ABOUT,
            "um terço": THIRD,
            "pela metade": HALF,
        },
        (
            "",
            " até 31 de março de 2027",
            " em 14 dias",
            " até o fim de junho de 2027",
            " no primeiro trimestre de 2027",
        ),
    ),
    "Dutch": Tongue(
        "De laadtijd",
        ("daalt", "zal dalen", "wordt verlaagd", "is gedaald", "neemt af", "zou moeten dalen"),
        {
            "van 80 ms naar 50 ms": PAIR,
            "van de huidige 80 ms naar 50 ms": PAIR,
            "naar 50 ms (nu 80 ms)": PAIR,
            "naar 50 ms in plaats van 80 ms": PAIR,
            "tot onder de 50 ms": BELOW,
            "naar maximaal 50 ms": MOST,
            "met 30 procent": SHARE,
            "met minstens 30 %": LEAST,
            "met ongeveer 30 %": ABOUT,
            "met een derde": THIRD,
            "met de helft": HALF,
        },
        (
            "",
            " uiterlijk op 31 maart 2027",
            " binnen 14 dagen",
            " voor eind juni 2027",
            " in het eerste kwartaal van 2027",
        ),
    ),
}


@pytest.mark.parametrize("name", TONGUES)
def test_what_falls_how_far_and_until_when_is_read_in_every_combination(name: str) -> None:
    tongue = TONGUES[name]
    for at, verb in enumerate(tongue.verbs):
        for also, (amount, values) in enumerate(tongue.amounts.items()):
            due = tongue.dues[(at + also) % len(tongue.dues)]
            sentence = f"{tongue.metric} {verb} {amount}{due}."
            (goal,) = goals(sentence)
            assert (said(goal.baseline), said(goal.target), said(goal.change)) == values, sentence
            assert goal.direction is Direction.DECREASE, sentence
            assert bool(goal.deadline) == bool(due), sentence
            assert goal.metric == tongue.metric.partition(" ")[2], sentence


LISTED = {
    "## Erwartetes Ergebnis": {
        "Wartezeit höchstens 5 min": MOST_MINUTES,
        "Wartezeit: vorher 12 min, nachher 5 min": MINUTES,
        "Statt 12 nur noch 5 Beschwerden pro Woche": WEEKLY,
        "Niemand wartet länger als 5 Minuten": MOST_MINUTES,
        "Keine verlorenen Pakete mehr": NONE,
        "Doppelt so viele Anmeldungen im Monat": TWICE,
        "Spart 3 Stunden pro Woche": SAVED,
    },
    "## Résultat attendu": {
        "Attente : 5 min maximum": MOST_MINUTES,
        "Attente : avant 12 min, après 5 min": MINUTES,
        "5 plaintes par semaine au lieu de 12": WEEKLY,
        "Personne n'attend plus de 5 minutes": MOST_MINUTES,
        "Plus aucun colis perdu": NONE,
        "Fait gagner 3 heures par semaine": SAVED,
    },
    "## Resultado esperado": {
        "Espera: máximo 5 min": MOST_MINUTES,
        "Espera: antes 12 min, después 5 min": MINUTES,
        "5 quejas por semana en lugar de 12": WEEKLY,
        "Nadie espera más de 5 minutos": MOST_MINUTES,
        "Ningún paquete perdido": NONE,
        "Ahorra 3 horas por semana": SAVED,
    },
    "## Risultato atteso": {
        "Attesa: massimo 5 min": MOST_MINUTES,
        "Attesa da 12 a 5 minuti": MINUTES,
        "5 reclami a settimana invece di 12": WEEKLY,
        "Nessuno aspetta più di 5 minuti": MOST_MINUTES,
        "Nessun pacco perso": NONE,
        "Fa risparmiare 3 ore a settimana": SAVED,
    },
    "## Verwacht resultaat": {
        "Wachttijd: maximaal 5 min": MOST_MINUTES,
        "Wachttijd: nu 12 min, straks 5 min": MINUTES,
        "5 klachten per week in plaats van 12": WEEKLY,
        "Niemand wacht langer dan 5 minuten": MOST_MINUTES,
        "Geen verloren pakketten meer": NONE,
        "Bespaart 3 uur per week": SAVED,
    },
    "## Resultados esperados": {
        "Espera de no máximo 5 min": MOST_MINUTES,
        "Espera: antes 12 min, depois 5 min": MINUTES,
        "5 reclamações por semana em vez de 12": WEEKLY,
        "Ninguém espera mais de 5 minutos": MOST_MINUTES,
        "Nenhum pacote perdido": NONE,
        "Poupa 3 horas por semana": SAVED,
    },
}


@pytest.mark.parametrize("heading", LISTED)
def test_what_is_listed_under_a_heading_is_read_in_every_language(heading: str) -> None:
    for line, values in LISTED[heading].items():
        (goal,) = goals(f"{heading}\n\n- {line}")
        assert (said(goal.baseline), said(goal.target), said(goal.change)) == values, line
