"""Both pages started again and again: cold, over a slow line, and a second time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Playwright

from benchmarks.start.host import Host
from benchmarks.start.line import Line
from benchmarks.start.visit import Visit, started, visit


@dataclass(frozen=True)
class Contender:
    """A page and where it is served."""

    host: Host
    path: str


@dataclass
class Starts:
    """The visits to one page: with new profiles, the same over a slow line, and repeated ones."""

    cold: list[Visit] = field(default_factory=list)
    slow: list[Visit] = field(default_factory=list)
    repeat: list[Visit] = field(default_factory=list)


def start_in_turns(
    project: Path,
    playwright: Playwright,
    contenders: Mapping[str, Contender],
    line: Line,
    runs: int,
) -> dict[str, Starts]:
    """Visit every page so often, in turns, so that what else the machine does troubles all."""
    starts = {name: Starts() for name in contenders}
    for _ in range(runs):
        for name, contender in contenders.items():
            _start(project, playwright, contender, starts[name])
        for name, contender in contenders.items():
            contender.host.line = line
            _start_slowly(project, playwright, contender, starts[name])
            contender.host.line = None
    return starts


def _start(project: Path, playwright: Playwright, contender: Contender, starts: Starts) -> None:
    with TemporaryDirectory() as profile:
        # The browser is closed between the visits, as between two days.
        for visits in (starts.cold, starts.repeat):
            with started(project, playwright, Path(profile)) as page:
                visits.append(visit(page, contender.host, contender.path))


def _start_slowly(
    project: Path, playwright: Playwright, contender: Contender, starts: Starts
) -> None:
    with (
        TemporaryDirectory() as profile,
        started(project, playwright, Path(profile)) as page,
    ):
        starts.slow.append(visit(page, contender.host, contender.path))
