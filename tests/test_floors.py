"""The floors of the house: imports go down only, and what touches the world stands in one place."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = [{"outcomes"}, {"checks", "sources", "runtime"}, {"pages", "handlers"}, {"app", "cli", "sandbox"}]
OURS = set().union(*FLOORS)
"""The sandbox stands beside the roof: the command's demo starts it, and it starts the app."""

MAY_USE: dict[str, str | tuple[str, ...]] = {
    "github": "runtime/forge/",
    "sqlite_utils": ("runtime/database.py", "runtime/schema.py", "runtime/store/", "runtime/jobs/"),
    "sqlite3": ("runtime/database.py",),
    "jwt": "runtime/forge/",
    "requests": ("runtime/forge/", "sources/"),
    "flask": ("runtime/web.py", "runtime/serving.py", "app.py"),
    "waitress": ("runtime/serving.py",),
}
"""The libraries that touch the world, and who alone may import them; the sandbox is a world of its own."""

PURE = ("outcomes/", "checks/")
WORLDLY = {
    "os",
    "socket",
    "random",
    "secrets",
    "time",
    "threading",
    "subprocess",
    "urllib.request",
    "uuid",
    "asyncio",
}
CLOCKS = {"now", "utcnow", "today"}


def modules() -> list[Path]:
    found = [p for name in sorted(OURS) for p in (ROOT / name).rglob("*.py")]
    return [ROOT / "app.py", *found]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module


def floor(package: str) -> int:
    return next(level for level, names in enumerate(FLOORS) if package in names)


def top(module: str) -> str:
    return module.partition(".")[0]


def home(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_imports_go_down_only_and_siblings_do_not_know_each_other(path: Path) -> None:
    mine = home(path)
    for module in imports(path):
        other = top(module)
        if other in OURS and other != mine:
            roof = mine in FLOORS[-1] and other in FLOORS[-1]
            assert roof or floor(other) < floor(mine), f"{name_of(path)} imports {module}"


@pytest.mark.parametrize("path", [p for p in modules() if home(p) != "sandbox"], ids=name_of)
def test_what_touches_the_world_is_imported_in_one_place(path: Path) -> None:
    for module in imports(path):
        allowed = MAY_USE.get(top(module))
        assert allowed is None or name_of(path).startswith(allowed), f"{name_of(path)} imports {module}"


@pytest.mark.parametrize("path", [p for p in modules() if name_of(p).startswith(PURE)], ids=name_of)
def test_the_pure_floors_know_no_clock_no_chance_and_no_world(path: Path) -> None:
    found = {module for module in imports(path) if module in WORLDLY or top(module) in WORLDLY}
    assert not found, f"{name_of(path)} imports {found}"
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in CLOCKS, f"{name_of(path)}:{node.lineno} reads the clock"


def test_the_environment_is_read_at_the_roof_alone() -> None:
    readers = {name_of(p) for p in modules() if "os.environ" in p.read_text() or "getenv" in p.read_text()}
    assert readers <= {"app.py", "cli/running.py", "sandbox/app.py", "sandbox/demo/stage.py"}


def test_no_folder_of_ours_shadows_a_library() -> None:
    taken = set(sys.stdlib_module_names) | {"github", "flask", "jwt", "requests", "click", "nacl"}
    assert not OURS & taken


def test_there_are_no_attics() -> None:
    attics = {"utils", "util", "helpers", "common", "misc"}
    assert not [name_of(p) for p in modules() if p.stem in attics or p.parent.name in attics]


POSSESSIVE = re.compile(r"(?:^|[^(\\])\)[*+?]\+")


def texts(tree: ast.AST) -> Iterator[str]:
    """Yield every text that stands in a module, the parts of formatted ones included."""
    return (
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@pytest.mark.parametrize(
    "path", sorted(path for name in OURS for path in ROOT.glob(f"{name}*/**/*.py")), ids=str
)
def test_no_pattern_repeats_a_group_possessively(path: Path) -> None:
    """Python 3.11.2, which Debian 12 has, forgets what such a pattern has matched before."""
    for text in texts(ast.parse(path.read_text(encoding="utf-8"))):
        assert POSSESSIVE.search(text) is None
