"""The documents are held against what is: every part has its heading, every event and setting its line."""

import re
from pathlib import Path

import click
import pytest

import checks
import cli
import handlers
import sources
from app import manifest

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))


def headings(page: str) -> set[str]:
    return {
        line.removeprefix("## ").strip("` ")
        for line in (DOCS / page).read_text().splitlines()
        if line[:3] == "## "
    }


def test_every_check_has_its_heading() -> None:
    assert set(checks.names()) <= headings("checks.md")


def test_every_source_has_its_heading() -> None:
    assert set(sources.kinds()) <= headings("sources.md")


def test_every_handler_has_its_heading() -> None:
    files = {binding.handler.__module__.removeprefix("handlers.") for binding in handlers.bindings()}
    assert files <= headings("handlers.md")


def test_every_event_and_action_is_in_the_table() -> None:
    rows = {
        match[1]: match[2]
        for match in re.finditer(r"^\| `(\w+)` \|([^|]*)\|", (DOCS / "handlers.md").read_text(), re.MULTILINE)
    }
    for binding in handlers.bindings():
        told = set(re.findall(r"`(\w+)`", rows[binding.event]))
        assert set(binding.actions) <= told, f"{binding.event}: {set(binding.actions) - told} is not told"
    assert set(rows) == {binding.event for binding in handlers.bindings()}


@pytest.mark.parametrize(
    "setting", sorted(re.findall(r'"([A-Z_]{4,})"', (ROOT / "runtime/settings.py").read_text()))
)
def test_every_setting_is_explained(setting: str) -> None:
    assert f"`{setting}`" in (DOCS / "operations.md").read_text()


def test_every_metric_of_the_app_is_explained() -> None:
    page = (DOCS / "operations.md").read_text()
    code = "".join(path.read_text() for path in (ROOT / "runtime").rglob("*.py"))
    for name in re.findall(r'(?:Counter|Gauge|Histogram)\(\s*"(\w+)"', code):
        assert name in page or name == "outcomes_jobs_running", f"{name} is not explained"


@pytest.mark.parametrize("page", [ROOT / "README.md", *PAGES], ids=lambda p: p.name)
def test_every_link_between_the_pages_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text()):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_the_readme_names_every_page_and_every_folder() -> None:
    readme = (ROOT / "README.md").read_text()
    assert {page.name for page in PAGES} <= set(re.findall(r"docs/([\w.]+)", readme))
    for folder in (
        "handlers/",
        "checks/",
        "sources/",
        "outcomes/",
        "runtime/",
        "cli/",
        "sandbox/",
        "app.yml",
    ):
        assert folder in readme


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_has_a_help_page(name: str) -> None:
    command = cli.main.get_command(click.Context(cli.main), name)
    assert command is not None
    assert command.help


def test_the_manifest_is_what_the_operations_page_points_to() -> None:
    assert "app.yml" in (DOCS / "operations.md").read_text()
    assert manifest()["default_events"]
