"""Numbers in passing as people write them in threads, and the outcomes told in nearly the same words."""

from __future__ import annotations

import pytest
from support_statement import goals

ALARMS = [
    "A slowdown above 10% fails the job.",
    "Regressions over 3% are flagged in the comment.",
    "Error rate above 2% triggers a rollback.",
    "Memory growth of more than 15% turns the check red.",
    "p95 above 800ms pages the on-call.",
    "- CPU regression above 10%: fail",
    "- Drops of more than 5% open an issue",
    "- Throughput loss greater than 8% blocks the release",
    "- Size increase > 2% needs a second reviewer",
    "## Acceptance criteria\n\n- [ ] p99 regression above 20% blocks the merge",
    "The alert fires at 90% disk usage.",
]
ALARMS_NOT = [
    "Error rate below 2%",
    "- CPU down by more than 10%",
    "- Failures down by more than 1 percentage point",
    "- p99 latency under 300ms",
    "More than 90% of builds pass.",
    "Builds that fail drop from 12% to 4%.",
    "Pages that wake the on-call fall from 9 a week to 2.",
]
WORSE = [
    "Since the update the page loads a lot slower (from 300ms to 2s).",
    "Pages open much more slowly since the release, from 0.3s to 1.7s on average.",
    "Build time INCREASED by 35%",
    "Average response time increased by 12.5%",
    "Scrolling is 3x slower than before.",
    "We get 5x fewer messages per second than with the old client. Why?",
    "In wrk I get 3x less throughput than in node 16.",
    "Idle it takes 300 MB. After an hour it climbs to 5 GB.",
]
WORSE_NOT = [
    "Since the update the page loads a lot faster (from 2s to 300ms).",
    "Build time DECREASED by 35%",
    "Average response time decreased by 12.5%",
    "The export is 3x faster than before.",
    "We get 5x more messages per second than with the old client.",
    "Idle memory falls from 5 GB to 300 MB.",
    "We send 3x fewer queries per second than before.",
]
TODAYS = [
    "The average load time of this page is `8+ seconds` and it makes `50s of requests`.",
    "The median response time of the list is 4 seconds.",
    "37% Accessibility in Lighthouse",
    "More than 15% of battery in one night",
    "Over 30% CPU while idle",
    "Uses more than 2 GB of RAM with one tab open",
    "Heroku cost us 45€ this month",
    "AWS charged us $120 last month -> why?",
    "Average across all packages: 71%",
]
TODAYS_NOT = [
    "The average load time of this page falls from 8 seconds to 1.",
    "Average response time should be below 500ms.",
    "Lighthouse accessibility score: 37 -> 90",
    "Battery use overnight falls from 15% to 3%.",
    "Idle CPU under 5%",
    "AWS costs: 80€ -> 30€ a month",
    "Average across all pages: 1.2s -> 0.4s",
    "Average time to first reply below 2 hours",
]
SET = [
    "Lower the attempts of the queue from 8 to 3",
    "fix(queue): lower SYNC_JOBS attempts from 5 to 2",
    "- `attempts` of the worker goes 5 → 1",
    "Retries 5 to 3, iterations 500 to 200",
    "It was OOMkilled, so twice the memory limit",
    "Give the job double the memory",
    "Rate limit: 5000 requests per hour",
    "Only errors now: sending only 10% of traces",
    "Sending only 10% of the traces will spare our quota.",
    "The heuristic that tells a tap from a swipe stood at 60 seconds.",
    "Adds `timeout-minutes: 15` to the three jobs that had none",
    "Max attachments per mail: 5 -> 10",
    "Going from 8 to 4 shards makes the tests steadier.",
    "- [ ] Validate the discount (0-100%)",
    "Raises the share of visitors who see the beta page from 5% to 50%",
    "## Acceptance criteria\n\n- [ ] 700 concurrent users\n",
]
SET_NOT = [
    "Retries per request drop from 1.4 to 0.2",
    "Failed attempts to log in drop from 900 to 20 a day.",
    "Memory of the pods peaks at 300Mi instead of 900Mi.",
    "The job needs half the memory.",
    "Double the throughput of the export",
    "Max response time falls from 900 ms to 400 ms.",
    "Visitors who see an error page fall from 8% to 2%",
    "## Success metrics\n\n- 700 users\n",
    "- Requests per minute: 200 -> 1000",
    "perf(api): p95 latency from 900 ms to 300 ms",
]
BALANCE = [
    "Sword damage 12 -> 15",
    "* Archer hit points 10 => 12",
    "- Wizard mana cost 80 -> 60",
    "* No mana any more",
    "More cost for *Ranger/Hunter*: 20/30 => 25/35",
    "Respawn time lowered from 20s to 12s",
    "Archer nerf: reload time from 2 s to 3 s",
    "Fire resistance -10% to 0%",
]
BALANCE_NOT = [
    "Players wait 12s instead of 40s for a match.",
    "Heap growth: 300 MB -> 20 MB a day",
    "Damaged parcels: 12 -> 5 a week",
    "Satisfaction 3/5 -> 4/5",
    "p50/p95 of the search: 80/310 ms before, 45/120 ms after.",
]
MISTAKEN = [
    "In the meeting on 9/7 people asked about the KPIs for billing (Goal 2).",
    "We get 429 long before 600 calls per minute are made.",
    "- How many orders come within 2 hours of the mail",
    "The nightly job failed 4x last week",
    "The shop was down. Response time: 0 ms",
    "I get 40% accuracy, is this acceptable or should I expect 90%?",
]
MISTAKEN_NOT = [
    "Rating from 3/5 to 4/5",
    "Response time: 120 ms -> 40 ms",
    "Share of answers with 429: 4% -> 0.5%",
    "Orders within 2 hours of the mail: 10% -> 25%",
    "Accuracy from 40% to 90%",
]
CLAUSES = [
    "The trial went well and next we would like to go from 20 seconds down to 8 seconds.",
    "The counter is wrong as well: with 100 rows lost it always says 2.5k.",
    "The better gear with the slower bow means that levelling takes 3x as long as in 1.2.",
]
CLAUSES_NOT = [
    "The time until a loan is back falls from 9 to 4 days.",
    "Rows that were lost: 40 → 0 a week",
    "Calls we get about passwords fall from 90 to 30 a week.",
]

OBSERVED = [
    "Depending on the locale the number of items is 2 instead of 3 at times.",
    "The API returns 20 results instead of 50.",
    "The vendor defines an active user as >= 10 sessions/month in >= 3 of 6 months.",
    "We saw 12% more sign-ups this week.",
    "We had 3x more visitors on Monday than on Sunday.",
    "90% of the time it works fine.",
    "The scale reads 21 kg, it should read 55.",
    "Usually the review takes under 2 days.",
    "A full export needs at least 3 TB of disk.",
    "Note that the licence must cost less than 500 EUR / year",
    "## AC\n\n- [ ] At most 4 hours went into the spike",
    "Any idea how to get this under 1s?",
    "FPS drops from 60 to 15 when the menu opens.",
    "Download speed falls to 10% after an hour.",
    "Give the pod 2GB instead of 1GB",
]
OBSERVED_NOT = [
    "We expect a 12% throughput drop within 14 days.",
    "The list of items loads in 2s instead of 3s.",
    "The search shows results after 1 s instead of 4 s.",
    "We saw 20% fewer errors since the new client.",
    "Parcels leave the same day 97% of the time.",
    "Install time falls from 150 s to 30 s, depending on the cache.",
    "Users with at least 10 sessions a month: 20% -> 35%",
    "## AC\n\n- [ ] Waiting at the desk takes at most 4 minutes",
    "Download speed goes from 3 Mbit/s to 100 Mbit/s with the VPN on.",
    "The pod needs 1GB instead of 2GB.",
    "Usually the review took 4 days, now it takes 2.",
    "The report should show up within 2 seconds.",
]
COVERAGE = [
    "- `utils/date` (40→90%)",
    "- `AuthService` (12→85%)",
    "Raise test coverage of the parser. We are at 50-55%, for now aim for at least 65%.",
    "Coverage goes from 65% to 80%.",
]
COVERAGE_NOT = [
    "- Crash-free sessions (97→99.5%)",
    "- `checkout/pay` errors (4→1%)",
    "Orders in time are at 50-55%, for now aim for at least 65%.",
]
TABLES = [
    "### Metrics\n\n| Metric | Value |\n|---|---|\n| Visibility score | 4 |\n| Bounce rate | 61% |\n",
    "| Severity | HR-7 | OPS-9 | Delta |\n|---|---|---|---|\n| Urgent | 3 days | 9 days | OPS has 3x more |\n",
    "alphajs | betajs | gamma | delta\n-- | -- | -- | --\n144 | 14224 | 6136 | 4983\n",
]
TABLES_NOT = [
    "### Success metrics\n\n| Metric | Value |\n|---|---|\n| Visibility score | 40 |\n| Bounce rate | 31% |\n",
    "### Metrics\n\n| Metric | Value |\n|---|---|\n| Visibility score | ≥ 40 |\n| Bounce rate | < 31% |\n",
    "| Query | v1 | v2 | Delta |\n|---|---|---|---|\n| p95 latency | 200 ms | 120 ms | -40% |\n",
    "| Metric | old | new | Δ |\n|---|---|---|---|\n| requests/s | 200 | 320 | 120 |\n",
    "| Metric | main | PR | Δ |\n|---|---|---|---|\n| build time (s) | 200 | 100 | 2 |\n",
]

NOTHING = [*ALARMS, *WORSE, *TODAYS, *SET, *BALANCE, *MISTAKEN, *CLAUSES, *OBSERVED, *COVERAGE, *TABLES]
CLAIMED = [
    *ALARMS_NOT,
    *WORSE_NOT,
    *TODAYS_NOT,
    *SET_NOT,
    *BALANCE_NOT,
    *MISTAKEN_NOT,
    *CLAUSES_NOT,
    *OBSERVED_NOT,
    *COVERAGE_NOT,
    *TABLES_NOT,
]


@pytest.mark.parametrize("body", NOTHING)
def test_numbers_in_passing_declare_nothing(body: str) -> None:
    assert not goals(body)


@pytest.mark.parametrize("body", CLAIMED)
def test_what_is_told_in_nearly_the_same_words_is_read(body: str) -> None:
    assert goals(body)
