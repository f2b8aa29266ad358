"""The functions of a WebAssembly module: which are called, and a module with only some of them.

The numbers of the functions stay as they are.
"""

from collections.abc import Callable, Collection, Iterator

from build_tools.bundle.leb128 import read_unsigned, signed, unsigned
from build_tools.bundle.wasm_sections import (
    CODE,
    MEMORY,
    WasmError,
    change_section,
    read_section,
)

_PAGE = 64 * 1024
# No local variables; `unreachable`; `end`.
_TRAP = bytes([0x00, 0x00, 0x0B])
_CONSTANT, _STORE_BYTE = 0x41, 0x3A
# i32, i64, f32, f64, v128, funcref, externref: types of a single byte.
_SHORT_TYPES = frozenset((0x7F, 0x7E, 0x7D, 0x7C, 0x7B, 0x70, 0x6F))


def keep_functions(module: bytes, kept: Collection[int]) -> bytes:
    """The module with a trap in place of every other function; numbers leave out the imported."""
    return _with_bodies(module, lambda number, body: body if number in kept else _TRAP)


def note_calls(module: bytes, place: int) -> bytes:
    """The module with functions that note their calls: the n-th sets the byte at `place + n`.

    The memory is made large enough from the start. Raises WasmError.
    """
    noted = _with_bodies(module, lambda number, body: _noting(body, place + number))
    pages = -(-(place + count_functions(module)) // _PAGE)
    return change_section(noted, MEMORY, lambda content: _with_memory(content, pages))


def count_functions(module: bytes) -> int:
    """How many functions it has besides those that it imports."""
    return read_unsigned(read_section(module, CODE), 0)[0]


def _with_bodies(module: bytes, change: Callable[[int, bytes], bytes]) -> bytes:
    def changed(content: bytes) -> bytes:
        bodies = [change(number, body) for number, body in enumerate(_bodies(content))]
        return unsigned(len(bodies)) + b"".join(unsigned(len(body)) + body for body in bodies)

    return change_section(module, CODE, changed)


def _bodies(code: bytes) -> Iterator[bytes]:
    count, at = read_unsigned(code, 0)
    for _ in range(count):
        size, at = read_unsigned(code, at)
        yield code[at : at + size]
        at += size


def _noting(body: bytes, address: int) -> bytes:
    start = _end_of_locals(body)
    store = bytes([_CONSTANT, 1, _STORE_BYTE, 0, 0])
    return body[:start] + bytes([_CONSTANT]) + signed(address) + store + body[start:]


def _end_of_locals(body: bytes) -> int:
    groups, at = read_unsigned(body, 0)
    for _ in range(groups):
        _, at = read_unsigned(body, at)
        if body[at] not in _SHORT_TYPES:
            raise WasmError(f"a local variable has the unknown type {body[at]:#x}")
        at += 1
    return at


def _with_memory(content: bytes, pages: int) -> bytes:
    """The one memory with so many pages from the start."""
    count, at = read_unsigned(content, 0)
    if count != 1:
        raise WasmError(f"the module has {count} memories of its own, not 1")
    start = at + 1
    _, end = read_unsigned(content, start)
    return content[:start] + unsigned(pages) + content[end:]
