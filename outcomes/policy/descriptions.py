"""The docstrings of the policy's fields, so that editors show what the model says.

Pydantic can collect them itself (`use_attribute_docstrings`), but at a third of the model's time to import,
which every command would pay.
"""

from __future__ import annotations

import ast
import inspect
import itertools
from collections.abc import Iterator

from pydantic.fields import FieldInfo

from outcomes.policy import model


def descriptions() -> Iterator[tuple[str, str, str]]:
    """Yield section, key (as the file spells it) and docstring of every field of the model."""
    for section in ast.parse(inspect.getsource(model)).body:
        if isinstance(section, ast.ClassDef):
            aliases = {name: field.alias for name, field in _fields(section.name).items()}
            for name, words in _documented(section):
                yield section.name, aliases[name] or name, words


def _fields(section: str) -> dict[str, FieldInfo]:
    found: dict[str, FieldInfo] = getattr(getattr(model, section), "model_fields", {})
    return found


def _documented(section: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, below in itertools.pairwise(section.body):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                yield name, words
