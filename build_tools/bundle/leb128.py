"""Numbers as WebAssembly writes them: seven bits a byte, the lowest first."""

_BITS, _MORE, _SIGN = 0x7F, 0x80, 0x40


def read_unsigned(content: bytes, at: int) -> tuple[int, int]:
    """The number that stands there, and the place behind it."""
    value = shift = 0
    while True:
        byte = content[at]
        value |= (byte & _BITS) << shift
        at, shift = at + 1, shift + 7
        if byte < _MORE:
            return value, at


def unsigned(value: int) -> bytes:
    """A number of zero or more."""
    parts = []
    while value > _BITS:
        parts.append(value & _BITS | _MORE)
        value >>= 7
    return bytes([*parts, value])


def signed(value: int) -> bytes:
    """A number of zero or more where a negative one could stand, too."""
    parts = []
    while value >= _SIGN:
        parts.append(value & _BITS | _MORE)
        value >>= 7
    return bytes([*parts, value])
