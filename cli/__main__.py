"""`python -m cli`: the command `outcomes` where it is not installed."""

from __future__ import annotations

from cli import main

main(prog_name="outcomes")
