"""Families of forms: what moves by how much and to where, in the words of several languages."""

from __future__ import annotations

import pytest
from support_statement import goals, number

from outcomes.statement import read

CHANGES = [
    ("Tras el cambio, las llamadas repetidas bajarán un 25 % en 60 días.", "llamadas repetidas", -25),
    ("Las quejas de clientes aumentarán un 10 %.", "quejas de clientes", 10),
    ("Las llamadas bajan un 25 %, hasta 300 al mes.", "llamadas", -25),
    ("Le temps d'attente baissera de 25 % d'ici juin 2027.", "temps d'attente", -25),
    ("Les plaintes diminueront de 30 %.", "plaintes", -30),
    ("As reclamações cairão 30 %.", "As reclamações", -30),
    ("As reclamações vão cair 30 %.", "As reclamações", -30),
    ("As reclamações caem em 30 %.", "As reclamações", -30),
    ("I reclami scenderanno del 30 %.", "reclami", -30),
    ("De klachten dalen met 30 %.", "klachten", -30),
    ("De wachttijd zal met 25 % dalen.", "wachttijd", -25),
    ("Repeat calls will sink 25%.", "Repeat calls", -25),
    ("- 投诉量减少 40%", "投诉量", -40),
    ("- 投诉量下降了40%", "投诉量", -40),
    ("- 平均等待时间缩短 30%", "平均等待时间", -30),
    ("- 用户满意度提高 15%", "用户满意度", 15),
    ("- 客服成本下滑 12%", "客服成本", -12),
    ("## 成功指标\n\n- 用电量削减 10%", "用电量", -10),
    ("- 問い合わせ件数を40%削減", "問い合わせ件数", -40),
    ("待ち時間が 30% 減ります。", "待ち時間", -30),
]
LEVELS = [
    ("La tasa de rebote bajará al 25 %.", (None, 25)),
    ("La tasa de rebote bajará a un 25 %.", (None, 25)),
    ("La tasa de rebote bajará hasta un 25 %.", (None, 25)),
    ("Le taux d'échec baissera à 5 %.", (None, 5)),
    ("A taxa de erros cairá para 5 %.", (None, 5)),
    ("Il tasso di errore scenderà al 5 %.", (None, 5)),
    ("Complaints will fall to 30%.", (None, 30)),
    ("La tasa de error bajará del 9 % al 4 %.", (9, 4)),
    ("Die Wartezeit fällt auf 30 %.", (None, 30)),
]


@pytest.mark.parametrize(("body", "named", "change"), CHANGES)
def test_a_share_behind_a_verb_of_moving_says_by_how_much(body: str, named: str, change: float) -> None:
    (goal,) = goals(body)
    assert (goal.metric, number(goal.change)) == (named, change)


@pytest.mark.parametrize(("body", "values"), LEVELS)
def test_a_share_behind_to_says_where_it_goes(body: str, values: tuple[float | None, float]) -> None:
    (goal,) = goals(body)
    assert (number(goal.baseline), number(goal.target), goal.change) == (*values, None)


@pytest.mark.parametrize(
    "body", ["La migración afecta en 30 % de los casos.", "The flag is on for a 10% cohort."]
)
def test_a_share_without_a_verb_of_moving_is_no_change(body: str) -> None:
    assert not any(criterion.change for criterion in read(body).criteria)
