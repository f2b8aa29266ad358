"""Numbers in running text: a rule may only use numbers that its own words state."""

import re
from decimal import Decimal

_ARABIC = re.compile(r"(\d+(?:[,，]\d{3})*(?:\.\d+)?)\s*(万|亿|million\b)?")
_SCALE = {"": 1, "万": 10_000, "亿": 100_000_000, "million": 1_000_000}
_HAN = {word: n for n, word in enumerate("一二三四五六七八九十", start=1)} | {"两": 2}
_ENGLISH = {
    word: n
    for n, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
}


def numbers_in(text: str) -> set[Decimal]:
    """Every number that the text states, in digits (2.5万 is 25,000) or as a word up to ten."""
    found = {
        Decimal(digits.replace(",", "").replace("，", "")) * _SCALE[scale]
        for digits, scale in _ARABIC.findall(text)
    }
    found |= {Decimal(n) for word, n in _HAN.items() if word in text}
    words = set(re.findall(r"[a-z]+", text.lower()))
    return found | {Decimal(n) for word, n in _ENGLISH.items() if word in words}
