"""The names under which a WebAssembly module gives and takes."""

from collections.abc import Callable, Iterator

from build_tools.bundle.leb128 import read_unsigned, unsigned
from build_tools.bundle.wasm_sections import (
    EXPORTS,
    IMPORTS,
    WasmError,
    change_section,
    read_section,
)

_FUNCTION, _TABLE, _MEMORY, _GLOBAL, _TAG = range(5)
_WITH_MAXIMUM = 1


def export_names(module: bytes) -> frozenset[str]:
    """What it gives. Raises WasmError."""
    return frozenset(name.decode() for name, _ in _exports(read_section(module, EXPORTS)))


def import_names(module: bytes) -> frozenset[str]:
    """What it takes, from whomever. Raises WasmError."""
    content = read_section(module, IMPORTS)
    return frozenset(name.decode() for _, name, _ in _imports(content))


def keep_exports(module: bytes, kept: Callable[[str], bool]) -> bytes:
    """The module that gives nothing else. Raises WasmError."""

    def changed(content: bytes) -> bytes:
        exports = [whole for name, whole in _exports(content) if kept(name.decode())]
        return unsigned(len(exports)) + b"".join(exports)

    return change_section(module, EXPORTS, changed)


def rename_imports(module: bytes, rename: Callable[[str, str], str]) -> bytes:
    """The module that takes things by other names: `rename` is told the owner and the name.

    Raises WasmError.
    """

    def changed(content: bytes) -> bytes:
        imports = list(_imports(content))
        parts = [unsigned(len(imports))]
        for owner, name, kind in imports:
            new = rename(owner.decode(), name.decode()).encode()
            parts += [unsigned(len(owner)), owner, unsigned(len(new)), new, kind]
        return b"".join(parts)

    return change_section(module, IMPORTS, changed)


def _exports(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each by its name, and as a whole."""
    count, at = read_unsigned(content, 0)
    for _ in range(count):
        name, kind = _read_name(content, at)
        _, end = read_unsigned(content, kind + 1)
        yield name, content[at:end]
        at = end


def _imports(content: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Of each its owner, its name and what it is."""
    count, at = read_unsigned(content, 0)
    for _ in range(count):
        owner, start = _read_name(content, at)
        name, kind = _read_name(content, start)
        at = _end_of_type(content, kind)
        yield owner, name, content[kind:at]


def _read_name(content: bytes, at: int) -> tuple[bytes, int]:
    size, start = read_unsigned(content, at)
    return content[start : start + size], start + size


def _end_of_type(content: bytes, at: int) -> int:
    kind = content[at]
    if kind == _FUNCTION:
        return read_unsigned(content, at + 1)[1]
    if kind == _GLOBAL:
        return at + 3
    if kind == _TAG:
        return read_unsigned(content, at + 2)[1]
    if kind in (_TABLE, _MEMORY):
        return _end_of_limits(content, at + (2 if kind == _TABLE else 1))
    raise WasmError(f"an import is of the unknown kind {kind}")


def _end_of_limits(content: bytes, at: int) -> int:
    _, end = read_unsigned(content, at + 1)
    return read_unsigned(content, end)[1] if content[at] & _WITH_MAXIMUM else end
