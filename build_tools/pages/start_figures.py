"""What `make bench NAME=start` measured last: the benchmark writes it, a page shows it."""

from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

FIGURES = Path(__file__).with_name("start_figures.json")


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Figure(_Model):
    """A measure of the typical page and of ours, as far as each has it.

    `ratio` is what ours is of the typical page's; what is wanted is a limit for one of the two.
    """

    measure: str
    unit: Literal["ms", "MB"]
    typical: float | None = None
    ours: float | None = None
    ratio: float | None = None
    wanted: float | None = None
    wanted_ratio: float | None = None

    @property
    def reached(self) -> bool | None:
        """Whether ours is within the limit; None if there is none."""
        if self.ratio is not None and self.wanted_ratio is not None:
            return self.ratio <= self.wanted_ratio
        if self.ours is not None and self.wanted is not None:
            return self.ours <= self.wanted
        return None


class StartFigures(_Model):
    """One run of the benchmark: on what, how, and what came of it.

    `files` are the sizes of what both pages start Python from, compressed.
    """

    day: date
    machine: str
    browser: str
    runs: int
    megabits_per_second: float
    round_trip: float
    changes: int
    figures: tuple[Figure, ...]
    files: tuple[Figure, ...]


def read_figures(file: Path = FIGURES) -> StartFigures:
    """What was measured last."""
    return StartFigures.model_validate_json(file.read_text(encoding="utf-8"))


def write_figures(figures: StartFigures, file: Path = FIGURES) -> None:
    """Take the place of what was measured before."""
    text = figures.model_dump_json(indent=2, exclude_none=True)
    file.write_text(f"{text}\n", encoding="utf-8")
