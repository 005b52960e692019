"""Forms of verbs and fractions in the languages people write: what is wished to move, and by how much."""

from __future__ import annotations

import pytest
from support_statement import goals, number

from outcomes.statement import read

WISHED: list[tuple[str, str, float]] = [
    ("Queremos que las devoluciones bajen un 20 % en tres meses.", "devoluciones", -20),
    ("Queremos que los reclamos se reduzcan en un 30 %.", "reclamos", -30),
    ("Esperamos que las ventas suban un 15 %.", "ventas", 15),
    ("Queremos que as devoluções diminuam 20% em três meses.", "devoluções", -20),
    ("Queremos que as reservas aumentem 30%.", "reservas", 30),
    ("Queremos que as devoluções sejam reduzidas em 20%.", "devoluções", -20),
    ("Vogliamo che i resi diminuiscano del 20 % in tre mesi.", "resi", -20),
    ("Vogliamo che i reclami calino del 20% entro giugno 2027.", "reclami", -20),
    ("Nous voulons que l'usage croisse de 40 %.", "l'usage", 40),
    ("Dadurch sänken die Rücksendungen um 20 %.", "Rücksendungen", -20),
    ("Die Beschwerden gehen um 20 % zurück.", "Beschwerden", -20),
    ("Die Beschwerden sollten um 20 % zurückgehen.", "Beschwerden", -20),
    ("De retouren moeten met 20% dalen binnen drie maanden.", "retouren", -20),
    ("Het gebruik gaat met 20% omhoog.", "gebruik", 20),
    ("Los errores deben bajar un 20 %.", "errores", -20),
]
FRACTIONS = [
    ("## Doelen\n\n- Telefoontjes over de status: een kwart minder", "Telefoontjes over de status", -25),
    ("## Doelen\n\n- Telefoontjes over de status: een derde minder", "Telefoontjes over de status", -33.3),
    ("## Doelen\n\n- Telefoontjes over de status: de helft minder", "Telefoontjes over de status", -50),
    ("## Obiettivi\n\n- Chiamate sullo stato: un terzo in meno", "Chiamate sullo stato", -33.3),
    ("We verwachten een kwart minder klachten.", "klachten", -25),
    ("Esperamos um quarto a menos de ligações.", "ligações", -25),
    ("Nous attendons un quart d'appels en moins.", "appels", -25),
    ("Nous attendons 20 % de plaintes en moins.", "plaintes", -20),
    ("Ci aspettiamo il 20% di chiamate in più.", "chiamate", 20),
]
DUES = [
    ("Vogliamo che i resi calino del 20 % in tre mesi.", "P3M"),
    ("De retouren moeten met 20% dalen binnen drie maanden.", "P3M"),
]
NONE = [
    "De helft van de klanten betaalt online.",
    "Un terzo dei clienti paga online.",
    "80 % des demandes traitées en moins de 2 jours.",
]


@pytest.mark.parametrize(("text", "metric", "change"), [*WISHED, *FRACTIONS])
def test_a_share_behind_a_verb_or_before_a_comparative_is_a_change(
    text: str, metric: str, change: float
) -> None:
    """Whatever its mood or its place in the sentence."""
    (found,) = goals(text)
    assert (found.metric, number(found.change), found.target) == (metric, change, None)


@pytest.mark.parametrize(("text", "due"), DUES)
def test_a_length_of_time_may_be_counted_in_words(text: str, due: str) -> None:
    """In Italian and Dutch as in the other languages."""
    (found,) = goals(text)
    assert found.deadline is not None
    assert found.deadline.iso == due


@pytest.mark.parametrize("text", NONE)
def test_a_share_that_only_says_of_which_is_no_change(text: str) -> None:
    """A third of the customers is no third fewer of them."""
    assert [criterion.change for criterion in read(text).criteria if criterion.change] == []


ONCE = [
    ("Rehearsal scheduling used to eat 9 hours a week, it is 2 now.", "Rehearsal scheduling", (9, 2)),
    ("Rehearsal scheduling used to eat 9 hours a week; it is 2 now.", "Rehearsal scheduling", (9, 2)),
    ("The report used to cost us 3 hours, now it is 20 minutes.", "report", (3, 20)),
    ("Invoices used to sit for 9 days, they take 2 now.", "Invoices", (9, 2)),
    ("The close took 6 days, it is 2 now.", "close", (6, 2)),
    ("Früher brauchte die Abrechnung 6 Tage, jetzt sind es 2.", "Abrechnung", (6, 2)),
    ("Der Abgleich dauerte früher 6 Stunden, jetzt 2 Stunden.", "Abgleich", (6, 2)),
    ("El cierre antes tardaba 6 días, ahora tarda 2.", "cierre", (6, 2)),
    ("La clôture prenait 6 jours avant, maintenant 2.", "clôture", (6, 2)),
    ("Avant, la clôture prenait 6 jours ; maintenant, elle en prend 2.", "clôture", (6, 2)),
    ("O fechamento levava 6 dias, agora leva 2.", "fechamento", (6, 2)),
    ("La chiusura prima richiedeva 6 giorni, ora ne richiede 2.", "chiusura", (6, 2)),
    ("De afsluiting duurde vroeger 6 dagen, nu 2.", "afsluiting", (6, 2)),
]


@pytest.mark.parametrize(("text", "named", "values"), ONCE)
def test_how_it_used_to_be_and_how_it_is_now_are_before_and_after(
    text: str, named: str, values: tuple[float, float]
) -> None:
    """Whatever verb tells of the past, and wherever the word for now stands."""
    (found,) = goals(text)
    assert (found.metric, (number(found.baseline), number(found.target))) == (named, values)


@pytest.mark.parametrize(
    "text",
    [
        "We used to have 9 services, it is 2 now.",
        "The cache used to hold 9 items, it is 2 now.",
        "This flag is used to set 9 retries, it is 2 now.",
    ],
)
def test_what_is_only_had_or_set_is_no_outcome_now_either(text: str) -> None:
    """Nothing in it is measured."""
    assert not read(text).declared


STANDING_ALONE = [
    ("Nurses document a round in 6 minutes; it took them 14", "Nurses document a round", (14, 6, None)),
    ("Zero lost messages", "lost messages", (None, 0, None)),
    ("Zero double bookings", "double bookings", (None, 0, None)),
    ("Zero missed appointments in the first 90 days", "missed appointments", (None, 0, None)),
    ("Postage per parcel of 2.80 EUR instead of 3.40 EUR", "Postage per parcel", (3.4, 2.8, None)),
    ("A wait of 4 minutes instead of 9", "wait", (9, 4, None)),
    ("Vending machines sold out 2% of the time, was 11%", "Vending machines sold out", (11, 2, None)),
    ("The signup page timed out 2% of the time, was 11%.", "signup page timed out", (11, 2, None)),
    ("The origin sees 65% fewer requests", "requests", (None, None, -65)),
    (
        "The longest migration went from 12:40 to 5:04, saving 7:36 (60%).",
        "longest migration",
        (760, 304, -60),
    ),
]


@pytest.mark.parametrize(("text", "named", "values"), STANDING_ALONE)
def test_a_description_of_one_line_is_read(
    text: str, named: str, values: tuple[float | None, float | None, float | None]
) -> None:
    """No heading announces it, and no full stop need close it."""
    (found,) = goals(text)
    assert found.metric == named
    assert (number(found.baseline), number(found.target), number(found.change)) == values


@pytest.mark.parametrize(
    "text",
    [
        "Zero warnings",
        "Zero dependencies",
        "Zero lost updates between tabs",
        "Zero duplicate imports",
        "Timeout of 30 s instead of 10 s",
        "A page size of 50 instead of 20",
        "trained on 1.2M rows with 30% held out; learning rate down from 3e-4 to 1e-4",
    ],
)
def test_what_is_set_or_of_the_code_is_no_outcome_on_a_line_of_its_own(text: str) -> None:
    """It says what was made."""
    assert not read(text).declared


def test_a_target_without_a_name_is_none_for_the_deadline_behind_it() -> None:
    """The paragraph above the deadline holds the value, and no name."""
    (found,) = goals("## Outcome\n\nTarget: 80%\n\nBy: within 30 days")
    assert (found.metric, number(found.target)) == ("", 80)
