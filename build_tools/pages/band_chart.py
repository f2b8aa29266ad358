"""The chart of what bands pay: a step for each band, its lower end included, its upper not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from build_tools.source.problems import Language

WIDTH, HEIGHT = 620, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 16, 24, 34, 52
# The last band has no end; it is drawn this much further than where it begins.
_BEYOND = 1.3
# Amounts of a loan are long numbers; the axis counts them in the language's own large unit.
_AXIS_UNIT: Mapping[Language, int] = {"zh": 10_000, "en": 1_000}


@dataclass(frozen=True)
class Step:
    """One band: its box in the drawing, what it pays, and whether it ends."""

    x: float
    y: float
    width: float
    height: float
    pays: str
    ends: bool

    @property
    def right(self) -> float:
        """Where the band ends."""
        return round(self.x + self.width, 1)

    @property
    def middle(self) -> float:
        """Where its label stands."""
        return round(self.x + self.width / 2, 1)


@dataclass(frozen=True)
class Tick:
    """A bound on the axis of amounts."""

    x: float
    label: str


@dataclass(frozen=True)
class BandChart:
    """The drawing; lengths are in its own units, from the upper left corner."""

    width: int
    height: int
    base: int
    right: int
    steps: tuple[Step, ...]
    ticks: tuple[Tick, ...]


def band_chart(
    bands: Sequence[Mapping[str, Any]], pays: Sequence[str], language: Language
) -> BandChart:
    """The chart of bands that are contiguous and in order; `pays` are their labels."""
    top: float = bands[-1]["at_least"] * _BEYOND
    most: int = max(band["pays"] for band in bands)
    base = HEIGHT - _BOTTOM

    def x(amount: float) -> float:
        return round(_LEFT + amount / top * (WIDTH - _LEFT - _RIGHT), 1)

    def steps() -> Iterator[Step]:
        for band, label in zip(bands, pays, strict=True):
            left, right = x(band["at_least"]), x(band.get("less_than", top))
            height = round(band["pays"] / most * (base - _TOP), 1)
            ends = "less_than" in band
            yield Step(left, base - height, round(right - left, 1), height, label, ends)

    unit = _AXIS_UNIT[language]
    ticks = (Tick(x(band["at_least"]), f"{band['at_least'] / unit:,g}") for band in bands)
    return BandChart(WIDTH, HEIGHT, base, WIDTH - _RIGHT, tuple(steps()), tuple(ticks))
