"""How long verdicts take to change after an answer has."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from benchmarks.error import BenchmarkError

_SCRIPT = Path(__file__).with_name("redraw.js")
_PROGRAMMES = ".checker-programmes > li"


@dataclass(frozen=True)
class Redraw:
    """When things happened after a change, in milliseconds.

    The checker was asked, it had answered, the page had drawn, the next frame began.
    """

    asked: float
    answered: float
    drawn: float
    shown: float

    @property
    def checker(self) -> float:
        """From asking the checker to its answer."""
        return self.answered - self.asked

    @property
    def drawing(self) -> float:
        """From the answer to the changed page."""
        return self.drawn - self.answered

    @property
    def frame(self) -> float:
        """From the changed page to the frame that shows it."""
        return self.shown - self.drawn


def watch_redraws(page: Page) -> None:
    """Let a page that is still to be visited keep the times."""
    page.add_init_script(path=_SCRIPT)


def measure_redraws(page: Page, changes: int, programmes: int) -> Sequence[Redraw]:
    """Change answers on a page that shows the verdicts on so many programmes.

    Raises BenchmarkError when it shows others, or redraws too seldom.
    """
    shown = page.locator(_PROGRAMMES).count()
    if shown != programmes:
        raise BenchmarkError(f"the page shows {shown} programmes, not {programmes}")
    found = page.evaluate("number => measureRedraws(number)", changes)
    if len(found) < changes:
        raise BenchmarkError(f"only {len(found)} of the changed answers changed a verdict")
    return [_after_change(times) for times in found]


def _after_change(times: dict[str, float]) -> Redraw:
    changed = times.pop("changed")
    return Redraw(**{name: time - changed for name, time in times.items()})
