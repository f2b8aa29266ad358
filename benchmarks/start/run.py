"""`make bench NAME=start`: from an empty profile to the first verdict, ours and a typical page."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import urlopen

from playwright.sync_api import Playwright, sync_playwright

from benchmarks.browser import chromium
from benchmarks.error import BenchmarkError
from benchmarks.machine import describe_machine
from benchmarks.start.brotli import Brotli
from benchmarks.start.caching import read_caching
from benchmarks.start.files import measure_files
from benchmarks.start.host import Host, hosted
from benchmarks.start.line import Line
from benchmarks.start.redraw import Redraw, measure_redraws, watch_redraws
from benchmarks.start.report import (
    describe_redraws,
    describe_starts,
    redraw_figure,
    start_figures,
)
from benchmarks.start.starts import Contender, start_in_turns
from benchmarks.start.typical_page import write_typical_page
from benchmarks.start.visit import started, visit
from build_tools.chromium import FLAGS
from build_tools.pages.start_figures import FIGURES, Figure, StartFigures, write_figures
from build_tools.source import load_guide

_RUNS = 5
_CHANGES = 30
_BITS_PER_SECOND, _ROUND_TRIP = 10_000_000, 0.06


def run() -> str:
    """Measure the built site; RUNS in the environment says how often. Returns the tables.

    The figures are also put where the page 'How it works' has them from.

    Raises BenchmarkError when the site is missing, or a page does not start.
    """
    project = Path.cwd()
    configuration = project / "deploy" / "nginx.conf"
    if not (project / "site" / "index.html").is_file() or not configuration.is_file():
        raise BenchmarkError("the site is missing; run 'make bench NAME=start'")
    with TemporaryDirectory() as scratch:
        guide = load_guide(project / "guide_source")
        year = guide.site.current_edition
        typical = Path(scratch) / "typical"
        rules = project / "site" / "data" / str(year) / "rules.json"
        write_typical_page(project, rules, typical)
        brotli, caching = Brotli(project / "build" / "brotli"), read_caching(configuration)
        with (
            sync_playwright() as playwright,
            hosted(typical, brotli, caching) as theirs,
            hosted(project / "site", brotli, caching) as own,
        ):
            contenders = {
                "typical": Contender(theirs, "/"),
                "ours": Contender(own, f"/{year}/check/"),
            }
            programmes = len(guide.current.programmes)
            files = measure_files(typical, project / "site" / "assets" / "checker", brotli)
            return "\n".join(_report(project, playwright, contenders, programmes, files))


def _report(
    project: Path,
    playwright: Playwright,
    contenders: dict[str, Contender],
    programmes: int,
    files: tuple[Figure, ...],
) -> Iterator[str]:
    runs = int(os.environ.get("RUNS", _RUNS))
    line = Line(_BITS_PER_SECOND, _ROUND_TRIP)
    starts = start_in_turns(project, playwright, contenders, line, runs)
    figures = start_figures(starts["typical"], starts["ours"])
    yield f"{describe_machine()}\n"
    yield f"Medians of {runs}, a new profile each; the slow line has 10 Mbit/s and 60 ms."
    yield f"{_prove(contenders['typical'].host, line)}\n"
    yield f"{describe_starts(figures)}\n"
    redraws = _redraws(project, playwright, contenders["ours"], programmes)
    yield describe_redraws(redraws)
    yield f"\n{_CHANGES} changed answers, verdicts on {programmes} programmes."
    write_figures(
        StartFigures(
            day=datetime.now(UTC).date(),
            machine=describe_machine(),
            browser=_browser(project, playwright),
            runs=runs,
            megabits_per_second=_BITS_PER_SECOND / 1e6,
            round_trip=_ROUND_TRIP * 1000,
            changes=_CHANGES,
            figures=(*figures, redraw_figure(redraws)),
            files=files,
        )
    )
    yield f"Written to {FIGURES.relative_to(project)}."


def _browser(project: Path, playwright: Playwright) -> str:
    with playwright.chromium.launch(executable_path=chromium(project), args=list(FLAGS)) as browser:
        return f"Chromium {browser.version}"


def _prove(host: Host, line: Line) -> str:
    """How long the slow line takes for the largest file, and how long it should."""
    host.line = line
    begun = time.perf_counter()
    with urlopen(f"{host.address}/pyodide/pyodide.asm.wasm") as answer:  # noqa: S310
        size = len(answer.read())
    taken = time.perf_counter() - begun
    host.line = None
    return f"It took {taken:.2f} s for {size / 1e6:.2f} MB; by its rate {line.seconds(size):.2f} s."


def _redraws(
    project: Path, playwright: Playwright, ours: Contender, programmes: int
) -> list[Redraw]:
    with (
        TemporaryDirectory() as profile,
        started(project, playwright, Path(profile)) as page,
    ):
        watch_redraws(page)
        visit(page, ours.host, ours.path)
        return list(measure_redraws(page, _CHANGES, programmes))
