"""What the operator decides, read once from the environment over a `.env` file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dotenv import dotenv_values


class SettingsError(Exception):
    """A setting that is missing or cannot be used; the message says which, and what to do."""


@dataclass(frozen=True)
class Settings:
    """What the operator decides, from the environment."""

    app_id: int
    private_key: str = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)
    api_url: str = "https://api.github.com"
    web_url: str = "https://github.com"
    database: str = "sqlite:///outcomes.db"
    host: str = "127.0.0.1"
    port: int = 8000
    connections: str | None = None
    log_format: str = "text"

    @classmethod
    def read(cls, environ: Mapping[str, str], dotenv: Path | None = None) -> Settings:
        """Read the environment over a `.env` file; raises SettingsError naming all that is missing."""
        given = {k: v for k, v in dotenv_values(dotenv).items() if v} if dotenv and dotenv.is_file() else {}
        given |= environ
        missing = [
            name
            for name, there in {
                "GITHUB_APP_ID": given.get("GITHUB_APP_ID"),
                "GITHUB_PRIVATE_KEY or GITHUB_PRIVATE_KEY_PATH": given.get("GITHUB_PRIVATE_KEY")
                or given.get("GITHUB_PRIVATE_KEY_PATH"),
                "GITHUB_WEBHOOK_SECRET": given.get("GITHUB_WEBHOOK_SECRET", "").strip(" ,"),
            }.items()
            if not there
        ]
        if missing:
            raise SettingsError(f"Set {', '.join(missing)} (docs/operations.md says where they come from).")
        return cls(
            app_id=_number("GITHUB_APP_ID", given["GITHUB_APP_ID"]),
            private_key=_private_key(given),
            secrets=tuple(s.strip() for s in given["GITHUB_WEBHOOK_SECRET"].split(",") if s.strip()),
            api_url=given.get("GITHUB_API_URL", cls.api_url).rstrip("/"),
            web_url=given.get("GITHUB_URL", cls.web_url).rstrip("/"),
            database=given.get("DATABASE_URL", cls.database),
            host=given.get("HOST", cls.host),
            port=_number("PORT", given.get("PORT", str(cls.port))),
            connections=given.get("CONNECTIONS"),
            log_format=given.get("LOG_FORMAT", cls.log_format),
        )


def _number(name: str, text: str) -> int:
    if not text.strip().isdigit():
        raise SettingsError(f"{name} is a whole number.")
    return int(text)


def _private_key(given: Mapping[str, str]) -> str:
    """Return the key in PEM; in an environment variable its line ends are often written as two characters."""
    if given.get("GITHUB_PRIVATE_KEY"):
        return given["GITHUB_PRIVATE_KEY"].replace("\\n", "\n")
    path = Path(given["GITHUB_PRIVATE_KEY_PATH"])
    try:
        return path.read_text()
    except OSError as error:
        raise SettingsError(f"GITHUB_PRIVATE_KEY_PATH: {path} cannot be read ({error.strerror}).") from None
