"""Mistakes in the source, each with its place and its words in both languages."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

Language = Literal["zh", "en"]


@dataclass(frozen=True, order=True)
class Place:
    """A point in a source file; line and column count from 1."""

    file: Path
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file.as_posix()}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: where it is, what is wrong and what to do."""

    place: Place
    zh: str
    en: str

    def describe(self, language: Language) -> str:
        """The problem as one line, place first."""
        return f"{self.place}: {self.zh if language == 'zh' else self.en}"


class SourceError(Exception):
    """The guide's source holds mistakes; `problems` lists all of them, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(problem.describe("en") for problem in self.problems))

    def describe(self, language: Language) -> str:
        """All problems, one a line."""
        return "\n".join(problem.describe(language) for problem in self.problems)


def did_you_mean(name: str, known: Iterable[str]) -> tuple[str, str]:
    """The end of a message, in Chinese and in English, that offers the nearest known name."""
    close = get_close_matches(name, sorted(known), 1, 0.6)
    return (f"；是不是“{close[0]}”？", f"; did you mean '{close[0]}'?") if close else ("", "")
