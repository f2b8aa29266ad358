"""How a Chinese title sounds, for readers who type it in Latin letters."""

from pypinyin import lazy_pinyin


def sound(title: str) -> str:
    """The title in pinyin without tones or spaces; what is no Chinese is left out."""
    return "".join(lazy_pinyin(title, errors="ignore"))
