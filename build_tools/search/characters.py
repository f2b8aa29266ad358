"""Traditional characters that a reader may type for those of the guide."""

from collections.abc import Iterable

from opencc import OpenCC

_HAN = range(0x4E00, 0xA000)


def traditional_characters(texts: Iterable[str]) -> tuple[str, str]:
    """Two strings of one length: traditional characters, and what each is in the texts."""
    used = {character for text in texts for character in text}
    convert = OpenCC("t2s").convert
    pairs = [
        (typed, simple)
        for code in _HAN
        if (simple := convert(typed := chr(code))) != typed and simple in used
    ]
    return "".join(typed for typed, _ in pairs), "".join(simple for _, simple in pairs)
