"""The roof: settings that are missing are named, the pages answer, and a broken part says so at the start."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from click.testing import CliRunner
from support_app import Running, running

from app import create_app
from cli import main
from runtime.settings import Settings, SettingsError
from sandbox.github import StandIn
from sandbox.keys import KeyPair
from sandbox.webhooks import deliver

ENVIRON = {"GITHUB_APP_ID": "7", "GITHUB_PRIVATE_KEY": "key", "GITHUB_WEBHOOK_SECRET": "new, old"}


@pytest.fixture
def app(github: StandIn, app_keys: KeyPair, tmp_path: Path) -> Iterator[Running]:
    github.create_repository("octo/shop")
    with running(github, app_keys, tmp_path) as found:
        yield found


def test_settings_come_from_the_environment_over_a_dotenv_file(tmp_path: Path) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_text("GITHUB_APP_ID=1\nPORT=9000\nGITHUB_API_URL=https://ghe.example/api/v3/\n")
    found = Settings.read(ENVIRON, dotenv)
    assert (found.app_id, found.port, found.api_url) == (7, 9000, "https://ghe.example/api/v3")
    assert found.secrets == ("new", "old")


def test_a_key_may_be_a_file_or_have_its_line_ends_spelled_out(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    path.write_text("a\nb")
    by_path = {k: v for k, v in ENVIRON.items() if k != "GITHUB_PRIVATE_KEY"} | {
        "GITHUB_PRIVATE_KEY_PATH": str(path)
    }
    assert Settings.read(by_path).private_key == "a\nb"
    assert Settings.read(ENVIRON | {"GITHUB_PRIVATE_KEY": "a\\nb"}).private_key == "a\nb"


def test_secrets_are_never_shown() -> None:
    assert "new" not in repr(Settings.read(ENVIRON))
    assert "key" not in repr(Settings.read(ENVIRON)).replace("private_key", "")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"GITHUB_APP_ID": ""}, "GITHUB_APP_ID"),
        ({"GITHUB_APP_ID": "abc"}, "whole number"),
        ({"GITHUB_WEBHOOK_SECRET": " , "}, "GITHUB_WEBHOOK_SECRET"),
        ({"GITHUB_PRIVATE_KEY": "", "GITHUB_PRIVATE_KEY_PATH": "/nowhere/key.pem"}, "/nowhere/key.pem"),
    ],
)
def test_what_is_missing_is_named(change: dict[str, str], told: str) -> None:
    with pytest.raises(SettingsError, match=told):
        Settings.read(ENVIRON | change)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({}, "RSA key"),
        ({"DATABASE_URL": "mysql://x"}, "DATABASE_URL"),
        ({"CONNECTIONS": "/nowhere.yml"}, "CONNECTIONS"),
    ],
)
def test_settings_that_cannot_be_used_stop_the_start(
    change: dict[str, str], told: str, tmp_path: Path
) -> None:
    given = ENVIRON | {"DATABASE_URL": f"sqlite:///{tmp_path / 'x.db'}"} | change
    with pytest.raises(SettingsError, match=told):
        create_app(Settings.read(given), environ={})


def test_serve_without_settings_says_what_to_do_and_exits_with_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["serve"], env=dict.fromkeys(ENVIRON, ""))
    assert result.exit_code == 2
    assert "GITHUB_APP_ID" in result.output


def test_the_pages_answer(app: Running) -> None:
    assert requests.get(f"{app.url}/healthz", timeout=10).json() == {"status": "alive"}
    ready = requests.get(f"{app.url}/readyz", timeout=10)
    assert (ready.status_code, ready.json()["problems"]) == (200, [])
    assert "outcomes_jobs_waiting" in requests.get(f"{app.url}/metrics", timeout=10).text


def test_readiness_names_what_is_not_granted(github: StandIn, app_keys: KeyPair, tmp_path: Path) -> None:
    github.world.app.permissions.pop("checks")
    with running(github, app_keys, tmp_path) as app:
        ready = requests.get(f"{app.url}/readyz", timeout=10)
    assert ready.status_code == 503
    assert ready.json()["problems"] == ["permission checks: write is not granted"]


def test_readiness_says_when_github_does_not_know_us(
    github: StandIn, app_keys: KeyPair, tmp_path: Path
) -> None:
    github.fail("GET", "/app", status=401)
    with running(github, app_keys, tmp_path) as app:
        ready = requests.get(f"{app.url}/readyz", timeout=10)
    assert ready.status_code == 503
    assert "does not know the app" in ready.json()["problems"][0]


@pytest.mark.parametrize(
    ("event", "body", "secret", "status"),
    [
        ("ping", {"zen": "…"}, "sandbox", 202),
        ("star", {"action": "created"}, "sandbox", 202),
        ("issues", {"action": "opened"}, "sandbox", 202),
        ("issues", b"{", "sandbox", 400),
        ("issues", b"[]", "sandbox", 400),
        ("issues", {"action": "opened"}, "wrong", 401),
    ],
)
def test_the_door_answers_every_delivery(
    app: Running, event: str, body: object, secret: str, status: int
) -> None:
    assert deliver(f"{app.url}/webhook", event, body, secret) == status  # type: ignore[arg-type]


def test_a_body_over_githubs_limit_is_refused_unread(app: Running) -> None:
    answer = requests.post(f"{app.url}/webhook", data=b"x" * (25 * 1024 * 1024 + 1), timeout=30)
    assert answer.status_code == 413


def test_the_apology_completes_the_check_and_blocks_nobody(app: Running) -> None:
    app.github.fail("POST", "/repos/{owner}/{repo}/check-runs", status=502, times=3)
    pull = app.github.open_pull("octo/shop", body="Adds Redis.", user="ada")
    for _ in range(200):
        app.settle()
        runs = app.github.check_runs("octo/shop", pull["head"]["sha"])
        if runs and runs[0]["output"]["title"].startswith("Missing"):
            break
    said = [
        call["body"]["output"]["title"]
        for call in app.github.calls()
        if call["template"].endswith("check-runs") and call["status"] == 201
    ]
    assert said[0].startswith("Outcomes could not look at this yet")
    assert runs[0]["conclusion"] == "neutral"
    assert len(runs) == 1
