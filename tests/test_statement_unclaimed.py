"""What nobody claims for a change, though it is told in numbers, and what is claimed in nearly the same words."""

from __future__ import annotations

import pytest
from support_statement import goals

from outcomes.statement import read

ABOVE = (
    "## Summary\n\nThis reworks how the page is put together. The old module had grown over the years and nobody dared"
    " to touch it, so most of the logic moved into a class of its own with a clear interface. The callers stay as they"
    " are.\n\nIt came up in the last planning. "
)
BELOW = (
    " The rest is plumbing.\n\n## How to test\n\nStart the dev server, open the page and check that nothing looks odd."
    " The fixtures have been renamed, so run the setup again. Commit by commit is easiest.\n"
)
"""A description around a sentence, so that it stands where most numbers are told in passing."""

QUESTIONS = [
    "Is 12 minutes instead of 20 really what visitors feel?",
    "How often does the share rise from 5% to 9% by itself?",
    "Did we lose 30% of the sign-ups because of the banner?",
    "Why have refunds gone up from 40 to 90 a week?",
    "Are builds 25% slower for anybody else?",
    "What would a drop from 8% to 6% be worth?",
    "Were the tills 3 seconds faster before the move?",
    "¿Por qué tarda 9 segundos en vez de 2?",
    "Pourquoi le temps passe-t-il de 2 à 9 secondes ?",
    "Did the rate of no-shows really go from 14% to 9%, or did we count differently?",
    "Which of the two brings more, 20% cheaper or 30% faster?",
    "Is anybody against raising the fee from 12 to 15 euros?",
    "Are 3 seconds instead of 8 what the ward asked for?",
    "Has somebody seen queues fall from 40 to 10 in the test hall?",
    "How come the fuel use went up by 6%?",
    "Does that mean that tickets drop by a quarter?",
    "What if only 60% of the members have a phone?",
]
QUESTIONS_NOT = [
    "What do visitors get? A wait of 12 minutes instead of 20.",
    "Why? Refunds fall from 90 to 40 a week.",
    "Why not bring refunds down from 90 to 40 a week?",
    "Why not get the wait down to 5 minutes?",
    "Could we bring no-shows from 14% to 9%?",
    "Which wait? The one at the desk, it falls from 20 to 12 minutes.",
    "Is it worth it? Yes: tickets drop by a quarter.",
    "What does it bring? Refunds take 2 days instead of 5.",
    "Who notices? The ward, which gets results in 3 hours instead of 8.",
    "What changes for users? The search takes 0.4 s instead of 2 s.",
]

IMAGINED = [
    "Without these fences the deer would eat 20% of the shoots.",
    "An alternative, a bigger bus, could cut the wait from 12 to 8 minutes.",
    "Suppose every third guest cancels: the kitchen throws away 40 meals instead of 15.",
    "Otherwise losses would triple.",
    "If nobody acts, the debt would rise from €2M to €5M.",
    "A faster disk might bring the job from 40 to 25 minutes.",
    "Perhaps 10% fewer letters come back.",
    "We could also cut the fee by a third.",
    "Discarded: a vote by mail, turnout 4% higher.",
    "Had we waited, the price would be 12% lower.",
    "In theory the press makes 900 sheets an hour instead of 600.",
    "Imagine the bakery selling 30% more rolls.",
    "Without the guard rail, accidents would double within a year.",
    "Otherwise the cost per trip would go from €2.10 to €3.40.",
    "An option with three servers could bring it to 120 ms.",
    "Suppose half of the drivers switch: then tolls fall by 20%.",
    "Imagine that every call takes 4 minutes instead of 9.",
]
IMAGINED_NOT = [
    "With these fences the deer eat 5% of the shoots instead of 20%.",
    "A bigger bus cuts the wait from 12 to 8 minutes.",
    "Losses are to fall by two thirds.",
    "The debt should shrink from €5M to €2M.",
    "A faster disk brings the job from 40 to 25 minutes.",
    "Without the second form a permit takes 3 days instead of 9.",
    "Alternative routes shorten the trip by 20%.",
    "With the guard rail, accidents should halve within a year.",
    "Without paper, a visit takes 9 minutes instead of 14.",
    "The cost per trip would go from €3.40 to €2.10.",
]

TOLD_BY_OTHERS = [
    "The supplier says delivery takes 2 days instead of 5.",
    "A study found that such signs cut speeding by 12%.",
    "According to the ministry, 40% of schools have no nurse.",
    "The paper reports a 30% lower error rate on their data.",
    "Other libraries report 25% more loans after the change.",
    "Docker's documentation recommends images under 200 MB.",
    "Competitors answer within 2 hours, says the magazine.",
    "In her article the wait fell from 40 to 15 minutes.",
    "My dentist says that 60% of people brush too hard.",
    "Volgens de leverancier daalt het verbruik met 20%.",
    "The bank's contract promises 99.9% availability.",
    "The manufacturer promises 30% less noise.",
    "According to the brochure the cells last 12 years instead of 8.",
    "The authors of the paper found 25% fewer errors in their sample.",
    "The sales rep says we would save 20%.",
    "The consultants estimate that costs drop by 8%.",
    "Stripe says declines fall by 11% with their new model.",
]
TOLD_BY_OTHERS_NOT = [
    "The manual says threads are slow, and indeed: with this change the import drops from 40 s to 12 s.",
    "Speeding falls by 12%.",
    "Schools without a nurse fall from 40% to 25%.",
    "Loans rise by 25%.",
    "Other departments wait 2 days instead of 5.",
    "Ministry letters are answered in 6 days instead of 20.",
    "Paper forms drop from 300 to 40 a month.",
    "The contract desk needs 2 days instead of 5.",
    "The notes of a visit are ready after 10 minutes instead of 45.",
    "The new mats bring 40% fewer falls.",
    "Our rep needs 20 minutes less per visit.",
]

PRICES = [
    "The drawback is a 5% longer build.",
    "Printing gets 3 seconds slower.",
    "The trade-off: logs take 12 GB more.",
    "Costs go up from €300 to €340 a month.",
    "Startup gets slower by 80 ms.",
    "It costs 3% more fuel.",
    "The price is a start-up that takes 200 ms longer.",
    "The catch: exports get 10% slower.",
    "Drawback: memory goes from 300 MB to 380 MB.",
    "It costs 15 seconds more per build.",
    "That costs the office 20 euros a month more.",
    "Deploys become 2 minutes slower.",
    "The binary grows by 400 kB.",
    "The downside is a bill that is 6% higher.",
    "Nachteil: der Start dauert 3 s statt 2 s.",
    "The app needs 30 MB more.",
    "Cold start 300 ms → 420 ms, that is the price.",
]
PRICES_NOT = [
    "Decision: we accept that the index takes 18% more disk; lookups by number go from 2.2 s to 90 ms.",
    "Printing gets 3 seconds faster.",
    "Power cost falls from €19 to €14 a day.",
    "Costs go down from €340 to €300 a month.",
    "Errors fall from 2% to 1%.",
    "It costs 3% less fuel.",
    "Slower trains drop from 12 to 3 a day.",
    "The price per ticket falls from €9 to €7.",
    "Exports get 10% faster.",
    "Memory goes from 380 MB to 300 MB.",
    "It costs 15 seconds less per build.",
]

INCIDENTS = [
    "The outage hit 40% of the shops.",
    "Since the move the lift needs 90 s instead of 40 s.",
    "Missed calls rose from 4% to 22%.",
    "Delays grew from 3 to 17 minutes.",
    "Two thirds of the orders failed during the blackout.",
    "The defect doubled the returns.",
    "After the fire drill the doors took 9 s instead of 3.",
    "Costs jumped from $4k to $11k in June.",
    "Rain was 40% lower than usual.",
    "Spam climbed from 20 to 900 mails a day.",
    "During the outage 40% of the tills were down.",
    "The leak cost us 3,000 litres in one night.",
    "Since the upgrade the kiosk needs 12 s instead of 4 s.",
    "After the last deploy logins take 8 seconds instead of 2.",
    "Failed payments jumped from 2% to 19%.",
    "Waiting times climbed from 9 to 31 minutes in autumn.",
    "The bug makes the total 10% too high.",
]
INCIDENTS_NOT = [
    "Since the move the lift needs 40 s instead of 90 s.",
    "Missed calls fell from 22% to 4%.",
    "Delays shrank from 17 to 3 minutes.",
    "Orders rose from 200 to 260 a day.",
    "Attendance climbed from 60% to 75%.",
    "Spam went down from 900 to 20 mails a day.",
    "Costs went from $11k to $4k.",
    "Since the upgrade the kiosk needs 4 s instead of 12 s.",
    "After the last deploy logins take 2 seconds instead of 8.",
    "Failed payments fell from 19% to 2%.",
]

MADE_THAT_WAY = [
    "The clip is 20 seconds instead of 45.",
    "A lesson takes 40 minutes instead of 45.",
    "The pause lasts 10 seconds instead of 30.",
    "The tune is 12 seconds long, before it was 20.",
    "The permit is valid for 5 years instead of 2.",
    "The beta goes from 10% to 40% on Friday.",
    "Exposure: 20% → 80%.",
    "The open beta goes from 5% to 15% of players.",
    "The quiz reminder comes after 2 days instead of 4.",
    "The exchange rate goes from 1.08 to 1.12.",
    "The trailer runs 45 seconds instead of 90.",
    "The podcast is 20 minutes long now, it was 35.",
    "The lecture takes 60 minutes instead of 90.",
    "The fade-out lasts 200 ms instead of 500 ms.",
    "A round takes 4 minutes now, not 6.",
    "The free trial lasts 30 days instead of 14.",
    "The splash animation is 0.5 s instead of 1.2 s.",
]
MADE_THAT_WAY_NOT = [
    "Clips start after 2 seconds instead of 5.",
    "A lesson is booked in 40 seconds instead of 3 minutes.",
    "Permits are issued in 2 days instead of 5.",
    "The exchange of a ticket takes 2 minutes instead of 12.",
    "Lessons that are cancelled fall from 15% to 5%.",
    "The trailer loads in 4 seconds instead of 9.",
    "Cutting the podcast takes 2 hours instead of 5.",
    "A round trip takes 4 ms instead of 6 ms.",
    "Trials that become customers go from 14% to 30%.",
    "A game starts in 3 s instead of 8 s.",
]

CONTRIVED = [
    "The mock adds 30% more latency on purpose, so that the retry is hit.",
    "A smaller node is assumed to be 40% cheaper.",
    "Saving 12 ms is not worth another thread.",
    "A gain of 3% does not justify the dependency.",
    "Tried a bigger block size: 2% faster.",
]
CONTRIVED_NOT = [
    "It is well worth the work: builds take 6 minutes instead of 15.",
    "The purpose is plain: refunds fall from 90 to 40 a week.",
]
HELP = [
    "Training gets slow after a while, the frame rate falls from 80 to 9 fps.\n\nIs that normal?",
    "Latency goes from 20 ms to 80 ms with two cameras. Does anybody know why?",
    "The site takes 12 seconds instead of 3.\n\nAny ideas how to get rid of that?",
    "Memory goes from 300 MB to 2 GB within an hour. What can I do?",
    "Encoding is 40% slower with the new driver -- is something set up badly?",
]
HELP_NOT = [
    "Does it help? Yes: refunds fall from 90 to 40 a week.",
    "Builds take 6 minutes instead of 15.\n\nCould we try it on a branch?",
    "Could we get the import down from 40 to 5 minutes?",
]

NOTHING = [*CONTRIVED, *QUESTIONS, *IMAGINED, *TOLD_BY_OTHERS, *PRICES, *INCIDENTS, *MADE_THAT_WAY]
CLAIMED = [
    *CONTRIVED_NOT,
    *QUESTIONS_NOT,
    *IMAGINED_NOT,
    *TOLD_BY_OTHERS_NOT,
    *PRICES_NOT,
    *INCIDENTS_NOT,
    *MADE_THAT_WAY_NOT,
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_nobody_claims_declares_nothing(sentence: str) -> None:
    assert not read(sentence).declared
    assert not read(f"{ABOVE}{sentence}{BELOW}").declared


@pytest.mark.parametrize("body", HELP)
def test_a_page_that_asks_for_help_declares_nothing(body: str) -> None:
    assert not read(body).declared


@pytest.mark.parametrize("body", HELP_NOT)
def test_a_question_that_is_answered_or_wishes_asks_for_no_help(body: str) -> None:
    assert goals(body)


@pytest.mark.parametrize("sentence", CLAIMED)
def test_what_is_claimed_in_nearly_the_same_words_is_read(sentence: str) -> None:
    assert goals(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Would 4 hours instead of 8 be soon enough?",
        "Google recommends an LCP below 2.5 s.",
        "This might cut the water use by 15%.",
    ],
)
def test_a_place_that_promises_lets_them_be_read(sentence: str) -> None:
    assert goals(f"## Success criteria\n\n- {sentence}\n")
