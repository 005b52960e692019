"""Changes as developers tell them in French, Spanish, Portuguese, Italian, German and Dutch."""

from __future__ import annotations

import pytest

from outcomes.quantity.accents import unaccented
from outcomes.statement import read

PAIRS = {
    "Passage de 50 min à 14 min pour la CI": ("CI", 50, 14),
    "Passage de 240 Mo à 90 Mo pour l'image Docker": ("l'image Docker", 240, 90),
    "Le poids de la page passe de 4 Mo à 800 Ko": ("poids de la page", 4, 800),
    "On est passé de 25 minutes à 5 minutes de build": ("build", 25, 5),
    "La recherche prend désormais 250 ms contre 3 s auparavant": ("recherche", 3, 250),
    "Le temps de chargement est de 1,2s (4,5s avant)": ("temps de chargement", 4.5, 1.2),
    "Pasamos de 15 segundos a 700 ms en la búsqueda": ("búsqueda", 15, 700),
    "Bajamos el tiempo de build de 15 min a 6 min": ("tiempo de build", 15, 6),
    "Las consultas pasan de 410 a 22": ("consultas", 410, 22),
    "La exportación tarda ahora 3 s en lugar de 16": ("exportación", 16, 3),
    "Passamos de 15 segundos para 700 ms na busca": ("busca", 15, 700),
    "Tempo de carga: 1,3 s (5,5 s antes)": ("Tempo de carga", 5.5, 1.3),
    "A busca agora leva 250 ms em vez de 3 s": ("busca", 3, 250),
    "Passiamo da 15 secondi a 700 ms nella ricerca": ("ricerca", 15, 700),
    "Ladezeit 1,3 s (5,5 s vorher)": ("Ladezeit", 5.5, 1.3),
}
CHANGES = {
    "Reducción del 30 % en el tiempo de carga": ("tiempo de carga", -30, "%"),
    "reduccion de un 30 % en el tiempo de carga": ("tiempo de carga", -30, "%"),
    "una reducción del 25% del consumo de memoria": ("consumo de memoria", -25, "%"),
    "Mejora de un 20% en el rendimiento": ("rendimiento", 20, "%"),
    "Mejora el rendimiento en un 20%": ("rendimiento", 20, "%"),
    "Tiempo de build reducido en 45%": ("tiempo de build", -45, "%"),
    "Ahorro de 4 horas por semana": ("time", -4, "h/wk"),
    "Melhoria de 20% no desempenho": ("desempenho", 20, "%"),
    "Reduz o tempo de build em 45%": ("tempo de build", -45, "%"),
    "Queda de 15% na latência": ("latência", -15, "%"),
    "Economiza 300 MB de RAM": ("RAM", -300, "MB"),
    "Gain de 35 % sur le temps de chargement": ("temps de chargement", -35, "%"),
    "Amélioration de 20 % des performances": ("performances", 20, "%"),
    "Les perfs sont améliorées de 20%": ("perfs", 20, "%"),
    "Le temps d'import est divisé par 3": ("temps d'import", 3, "x"),
    "On divise par deux le temps de build": ("temps de build", 0.5, "x"),
    "On divise par 4 le temps de calcul": ("temps de calcul", 4, "x"),
    "El tiempo de importación se ha dividido por 3": ("tiempo de importación", 3, "x"),
    "Eine Reduktion der Ladezeit um 30 %": ("Ladezeit", -30, "%"),
    "Verringerung des Stromverbrauchs um 30%": ("Stromverbrauchs", -30, "%"),
    "Verbesserung der Performance um 30 %": ("Performance", 30, "%"),
    "Einsparung von 4 Stunden pro Woche": ("time", -4, "h/wk"),
    "Das Image ist um 55 % kleiner": ("Image", -55, "%"),
    "Riduzione dei tempi del 30%": ("tempi", -30, "%"),
    "Miglioramento delle prestazioni del 30%": ("prestazioni", 30, "%"),
    "Prestazioni migliorate del 30%": ("Prestazioni", 30, "%"),
    "Een vermindering van 30% van de laadtijd": ("laadtijd", -30, "%"),
    "Buildtijd met 40% verminderd": ("Buildtijd", -40, "%"),
    "De zoekpagina werd 5 keer zo snel": ("zoekpagina werd", 5, "x"),
}
LABELS = {
    "Gain de temps : 4h par semaine": ("temps", -4, "h/wk"),
    "Réduction des coûts : 25%": ("coûts", -25, "%"),
    "Mejora en el tiempo de carga: 30%": ("tiempo de carga", -30, "%"),
    "Ganho de performance: 20-30%": ("performance", 20, "%"),
    "Redução no tempo de resposta: 45%": ("tempo de resposta", -45, "%"),
    "Zeitersparnis: ca. 4 Stunden pro Woche": ("Zeit", -4, "h/wk"),
    "Performance-Verbesserung: 30%": ("Performance", 30, "%"),
    "Geheugenbesparing: 300 MB": ("Geheugen", -300, "MB"),
    "Riduzione dei tempi di attesa: 30%": ("tempi di attesa", -30, "%"),
    "Ahorro: 40%": ("", -40, "%"),
    "Einsparung: 40%": ("", -40, "%"),
    "Réduction : 40%": ("", -40, "%"),
}
BOUNDS = {
    "Le temps de chargement doit être inférieur à 3 secondes": ("temps de chargement", "<", 3),
    "El tiempo de respuesta debe ser menor a 3 segundos": ("tiempo de respuesta", "<", 3),
    "O tempo de resposta deve ser menor que 3 segundos": ("tempo de resposta", "<", 3),
    "Die Antwortzeit muss unter 3 Sekunden liegen": ("Antwortzeit", "<", 3),
}
LIMITS = {
    "Le temps moyen ne doit pas dépasser 4 secondes": "temps moyen",
    "El tiempo de respuesta no debe superar los 4 segundos": "tiempo de respuesta",
    "O tempo de resposta não deve ultrapassar 4 segundos": "tempo de resposta",
    "Il tempo di risposta non deve superare 4 secondi": "tempo di risposta",
    "De laadtijd mag niet langer dan 4 seconden zijn": "laadtijd",
    "Die Seite soll nicht länger als 4 Sekunden laden": "Seite",
}


@pytest.mark.parametrize("text", LIMITS)
def test_what_must_not_be_passed_is_a_limit(text: str) -> None:
    (criterion,) = read(text).criteria
    assert criterion.target is not None
    assert criterion.guardrail
    assert (criterion.metric, criterion.target.comparator, criterion.target.value) == (LIMITS[text], "<=", 4)


@pytest.mark.parametrize("text", PAIRS)
def test_from_and_to_are_told_with_the_verbs_and_nouns_of_each_language(text: str) -> None:
    (criterion,) = read(text).criteria
    assert criterion.baseline is not None
    assert criterion.target is not None
    assert (criterion.metric, criterion.baseline.value, criterion.target.value) == PAIRS[text]


@pytest.mark.parametrize("text", [*CHANGES, *LABELS])
def test_a_noun_or_verb_of_change_says_by_how_much(text: str) -> None:
    (criterion,) = read(text).criteria
    metric, value, unit = (CHANGES | LABELS)[text]
    assert criterion.change is not None
    assert (criterion.metric.lower(), criterion.change.value, criterion.change.unit) == (
        metric.lower(),
        value,
        unit,
    )


@pytest.mark.parametrize("text", BOUNDS)
def test_what_must_be_is_no_part_of_the_name(text: str) -> None:
    (criterion,) = read(text).criteria
    assert criterion.target is not None
    assert (criterion.metric, criterion.target.comparator, criterion.target.value) == BOUNDS[text]


@pytest.mark.parametrize(
    "text",
    [
        "Le tableau est divisé en 3 colonnes",
        "La liste est divisée par 3 séparateurs",
        "La marge passe de 8 px à 12 px",
        "Passage de la version 2.1 à 3.0",
        "Passage de Node 16 à 18",
        "Wechsel von Python 3.8 auf 3.12",
        "Atualiza o pacote de 1.2 para 1.4",
        "Augmentation du timeout de 30 s à 60 s",
        "Aumento do limite de 10 MB para 20 MB",
        "Aumento del límite de 10 a 20",
        "Erhöhung des Limits von 100 auf 200",
        "Descuento del 30 % en libros",
        "Rabatt von 20 % auf alle Bücher",
        "Remise de 10 % pour les adhérents",
        "Une réduction de 10 % est appliquée au panier",
        "Un aumento del 5 % se aplica al precio base",
        "El formulario tiene ahora 3 pasos",
        "Le fichier ne doit pas dépasser 10 Mo par message.",
        "Hola, ¿es normal que tarde aprox 40 segundos, o debería ser algo como 10?",
    ],
)
def test_what_is_set_sold_or_asked_is_no_change(text: str) -> None:
    assert not read(text).declared


@pytest.mark.parametrize(
    ("accented", "plain"),
    [("après", "apres"), ("redução", "reducao"), ("más", "más"), ("à", "à"), ("目标是什么", "目标是什么")],
)
def test_only_what_stays_clear_is_spelled_without_accents(accented: str, plain: str) -> None:
    assert unaccented(accented) == plain


def test_words_without_their_accents_are_understood() -> None:
    (criterion,) = read("Avant: 7s / Apres: 900ms").criteria
    assert criterion.baseline is not None
    assert criterion.target is not None
    assert (criterion.baseline.value, criterion.target.value) == (7, 900)


@pytest.mark.parametrize(
    ("text", "metric", "target"),
    [
        ("Le temps de réponse passe de plusieurs secondes à environ 300ms.", "temps de réponse", 300),
        ("El tiempo de carga pasa de varios minutos a 8 segundos.", "tiempo de carga", 8),
        ("Die Ladezeit geht von mehreren Sekunden auf unter 300 ms.", "Ladezeit", 300),
        ("The export went from several minutes to 15 s.", "export", 15),
    ],
)
def test_several_seconds_are_more_than_what_follows(text: str, metric: str, target: float) -> None:
    (criterion,) = read(text).criteria
    assert criterion.target is not None
    assert criterion.direction is not None
    assert (criterion.metric, criterion.target.value, criterion.direction.value) == (
        metric,
        target,
        "decrease",
    )


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("### Comment\n\nLe temps de build passe de 9 minutes à 2 minutes.", (9, 2)),
        ("## Résultats\n\n| | Avant | Après |\n|---|---|---|\n| Image | 1,4 Go | 300 Mo |", (1.4, 300)),
        ("L'image passe de 1,4 Go à 300 Mo.", (1.4, 300)),
        ("La liste met plus de 12 secondes à s'afficher, il faudrait passer sous les 2 secondes.", (12, 2)),
        ("Durch den Cache dauert die Suche nur noch 0,4 Sekunden statt 5 Sekunden.", (5, 0.4)),
    ],
)
def test_bodies_tell_before_and_after(text: str, values: tuple[float, float]) -> None:
    (criterion,) = read(text).criteria
    assert criterion.baseline is not None
    assert criterion.target is not None
    assert criterion.direction is not None
    assert (criterion.baseline.value, criterion.target.value) == values
    assert criterion.direction.value == "decrease"


def test_the_language_go_is_no_size() -> None:
    assert not read("We run 3 Go services instead of 5 Go services.").declared
