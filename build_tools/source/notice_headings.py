"""Headings as the notice numbers them; the colon that some end with is left to the caller."""

from build_tools.source.edition import Headings

_HAN_NUMERALS = "一二三四五六七八九十"


def section_heading(number: int, words: str) -> str:
    """The heading of a section: 一、宗旨."""
    return f"{_HAN_NUMERALS[number - 1]}、{words}"


def category_heading(number: int, name: str) -> str:
    """The heading of a category: （一）知识产权保护."""
    return f"（{_HAN_NUMERALS[number - 1]}）{name}"


def programme_heading(number: int, name: str) -> str:
    """The heading of a programme within its category: 4．知识产权保险."""
    return f"{number}．{name}"


def part_headings(headings: Headings) -> dict[str, str]:
    """The headings within every programme by name: （1）支持范围 and so on."""
    names = ("scope", "requirements", "office")
    return {
        name: f"（{number}）{getattr(headings, name).zh}" for number, name in enumerate(names, 1)
    }
