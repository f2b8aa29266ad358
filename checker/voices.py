"""Both languages at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checker.phrases import Line, Phrases
from checker.questions import Words
from checker.verdict_form import Lines, Texts

LANGUAGES = ("zh", "en")


@dataclass(frozen=True)
class Voices:
    """Says the same in Chinese and in English."""

    words: Mapping[str, Words]

    @property
    def _both(self) -> tuple[Phrases, Phrases]:
        return Phrases(self.words, "zh"), Phrases(self.words, "en")

    def texts(self, say: Callable[[Phrases], str]) -> Texts:
        """A text in both languages."""
        return Texts(*map(say, self._both))

    def line(self, say: Callable[[Phrases], Line]) -> Lines:
        """A line in both languages."""
        return Lines(*map(say, self._both))

    def lines(self, say: Callable[[Phrases], tuple[Line, ...]]) -> tuple[Lines, ...]:
        """Several lines in both languages."""
        return tuple(map(Lines, *map(say, self._both)))
