"""GitHub's own Markdown parser: source in, HTML with source positions out, and nothing left behind in memory.

cmarkgfm's own functions never free the syntax tree nor the rendered text (about 100 times the length of the source
for each call), so the tree is rendered through its C functions and freed through the same library. Where that library
hides what frees them, its own functions are used: they read the same and leak.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from typing import Any, Final

from cmarkgfm import _cmark
from cmarkgfm.cmark import markdown_to_html_with_extensions

_EXTENSIONS: Final = {
    "table": ("-",),
    "strikethrough": ("~",),
    "autolink": ("://", "www.", "@"),
    "tasklist": ("[",),
}
"""GitHub's extensions, each with what a text has in which it finds anything."""
_OPTIONS: Final = _cmark.lib.CMARK_OPT_SOURCEPOS | _cmark.lib.CMARK_OPT_UNSAFE
_Free = Callable[[int], None]


def _releases() -> tuple[_Free, _Free] | None:
    """Return what frees a syntax tree and what frees a rendered text, or None where either is hidden."""
    try:
        tree: Any = ctypes.CDLL(_cmark.__file__).cmark_node_free
        text: Any = ctypes.CDLL(None).free
    except (AttributeError, OSError, TypeError):
        return None
    for function in (tree, text):
        function.argtypes, function.restype = [ctypes.c_void_p], None
    return tree, text


_RELEASES: Final = _releases()


def to_html(source: str) -> str:
    """Return GitHub-flavoured HTML of `source`, raw HTML kept, blocks with `data-sourcepos` (1-based, in bytes)."""
    data = source.encode("utf-8", "replace")
    if _RELEASES is None:
        html: str = markdown_to_html_with_extensions(data.decode(), _OPTIONS, tuple(_EXTENSIONS))
        return html
    return _rendered(_parser(source), data, *_RELEASES)


def _rendered(parser: Any, data: bytes, free_tree: _Free, free_text: _Free) -> str:
    library, interface = _cmark.lib, _cmark.ffi
    library.cmark_parser_feed(parser, data, len(data))
    root = library.cmark_parser_finish(parser)
    rendered = library.cmark_render_html(root, _OPTIONS, interface.NULL)
    try:
        html: str = interface.string(rendered).decode("utf-8", "replace")
    finally:
        library.cmark_parser_free(parser)
        free_text(int(interface.cast("uintptr_t", rendered)))
        free_tree(int(interface.cast("uintptr_t", root)))
    return html


@cache
def _extensions() -> list[tuple[Any, tuple[str, ...]]]:
    """Return GitHub's extensions as the library knows them, each with what it looks for."""
    _cmark.lib.cmark_gfm_core_extensions_ensure_registered()
    find = _cmark.lib.cmark_find_syntax_extension
    return [(find(name.encode()), signs) for name, signs in _EXTENSIONS.items()]


def _parser(source: str) -> Any:
    """Return a new parser with those of GitHub's extensions that have something to find in `source`."""
    parser = _cmark.lib.cmark_parser_new(_OPTIONS)
    for extension, signs in _extensions():
        for sign in signs:
            if sign in source:
                _cmark.lib.cmark_parser_attach_syntax_extension(parser, extension)
                break
    return parser
