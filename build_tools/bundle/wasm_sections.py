"""The sections of a WebAssembly module, any of which can be changed.

Everything else stays byte for byte as it is; binaryen, the usual tool, writes the whole module
anew, and browsers refuse what it makes of Pyodide's.
"""

from collections.abc import Callable, Iterator

from build_tools.bundle.leb128 import read_unsigned, unsigned

IMPORTS, MEMORY, EXPORTS, CODE = 2, 5, 7, 10
_HEADER = b"\0asm\1\0\0\0"


class WasmError(Exception):
    """A module that is made in a way that is not known here."""


def read_section(module: bytes, wanted: int) -> bytes:
    """The content of a section that the module has. Raises WasmError."""
    (found,) = (content for kind, content in _sections(module) if kind == wanted)
    return found


def change_section(module: bytes, wanted: int, change: Callable[[bytes], bytes]) -> bytes:
    """The module with another content of a section. Raises WasmError."""
    sections = (
        (kind, change(content) if kind == wanted else content)
        for kind, content in _sections(module)
    )
    return _HEADER + b"".join(
        bytes([kind]) + unsigned(len(content)) + content for kind, content in sections
    )


def _sections(module: bytes) -> Iterator[tuple[int, bytes]]:
    if not module.startswith(_HEADER):
        raise WasmError("this is no WebAssembly module of version 1")
    at = len(_HEADER)
    while at < len(module):
        size, start = read_unsigned(module, at + 1)
        yield module[at], module[start : start + size]
        at = start + size
