"""An address of a connection, taken apart and written one way, so that two of them can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

_PORTS = {"http": 80, "https": 443}
_LONGEST = 8_000
_PLAIN = "/:@!$&'()*+,;=~"
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")


@dataclass(frozen=True, slots=True)
class Address:
    """Scheme, host, port and path of a URL; the host in lower-case ASCII, the path without a slash at its end."""

    scheme: str
    host: str
    port: int
    path: str = ""

    @property
    def origin(self) -> tuple[str, str, int]:
        """What must be equal for two addresses to be of the same server."""
        return self.scheme, self.host, self.port

    def below(self, path: str) -> str:
        """Return the URL of `path` below this address; raises ValueError for a path that leads elsewhere."""
        plain = unquote(path)
        parts = plain.removeprefix("/").split("/")
        if (
            _UNSAFE.search(plain.replace(" ", ""))
            or {"", ".", ".."} & set(parts[:-1])
            or parts[-1] in {".", ".."}
        ):
            raise ValueError(
                "the path must stay below the connection's address: no '..', no '//', no backslash"
            )
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}{self.path}/{quote('/'.join(parts), safe=_PLAIN)}"


def parse_address(url: str) -> Address:
    """Return the address in `url`, its query and fragment left out.

    Raises ValueError, which never repeats the URL, when it is not http(s), names no host or holds a password.
    """
    if len(url) > _LONGEST or _UNSAFE.search(url):
        raise ValueError("the address holds spaces, control characters or backslashes, or is far too long")
    try:
        parts = urlsplit(url)
        port, host = parts.port, parts.hostname
        name = host.encode("idna").decode("ascii") if host and not host.isascii() else host
    except ValueError:  # UnicodeError, which idna raises, is one of these
        raise ValueError("the address cannot be read") from None
    if parts.scheme not in _PORTS or not name or "%" in name:
        raise ValueError("the address must read http://host[:port][/path] or https://…")
    if "@" in parts.netloc:
        raise ValueError("user and password do not belong into the address; put them into a header")
    return Address(parts.scheme, name, port or _PORTS[parts.scheme], parts.path.rstrip("/"))
