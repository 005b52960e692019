"""GitHub's own Markdown parser: source in, HTML with source positions out, and nothing left behind in memory.

cmarkgfm's convenience functions never free the syntax tree nor the rendered text (about 100 times the length of
the source for each call), so the tree is rendered through its C functions and freed through the same library.
"""

from __future__ import annotations

import ctypes
from typing import Final

from cmarkgfm import _cmark

_EXTENSIONS: Final = (b"table", b"strikethrough", b"autolink", b"tasklist")
_SOURCE_POSITIONS: Final = 1 << 1
_RAW_HTML: Final = 1 << 17


_LIBRARY: Final = ctypes.CDLL(_cmark.__file__)
_LIBRARY.cmark_node_free.argtypes = [ctypes.c_void_p]
_LIBRARY.cmark_node_free.restype = None
_FREE: Final = ctypes.CDLL(None).free
_FREE.argtypes = [ctypes.c_void_p]
_FREE.restype = None
_C: Final = _cmark.lib
_C.cmark_gfm_core_extensions_ensure_registered()
_FOUND: Final = [_C.cmark_find_syntax_extension(name) for name in _EXTENSIONS]


def to_html(source: str) -> str:
    """Return GitHub-flavoured HTML of `source`, raw HTML kept, blocks with `data-sourcepos` (1-based, in bytes)."""
    data = source.encode("utf-8", "replace")
    options = _SOURCE_POSITIONS | _RAW_HTML
    parser = _C.cmark_parser_new(options)
    for extension in _FOUND:
        _C.cmark_parser_attach_syntax_extension(parser, extension)
    _C.cmark_parser_feed(parser, data, len(data))
    root = _C.cmark_parser_finish(parser)
    rendered = _C.cmark_render_html(root, options, _cmark.ffi.NULL)
    try:
        html: str = _cmark.ffi.string(rendered).decode("utf-8", "replace")
    finally:
        _C.cmark_parser_free(parser)
        _FREE(_address(rendered))
        _LIBRARY.cmark_node_free(_address(root))
    return html


def _address(pointer: object) -> int:
    return int(_cmark.ffi.cast("uintptr_t", pointer))
