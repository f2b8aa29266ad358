"""`make bench NAME=engine`."""

from datetime import date
from functools import partial
from pathlib import Path

from benchmarks.engine.applicants import draw_applicants
from benchmarks.engine.comparison import Setting
from benchmarks.engine.loading import time_loading, time_parsing
from benchmarks.engine.measure import measure
from benchmarks.engine.report import describe_findings, describe_loading
from benchmarks.engine.rounds import median_times
from benchmarks.machine import describe_machine
from build_tools.compile_rules import canonical, compile_edition
from build_tools.source import load_guide
from checker import day_of_check

_SOURCE = Path(__file__).parents[2] / "guide_source"
_APPLICANTS, _SEED = 300, 3
_ROUNDS, _LOADINGS = 41, 7


def run() -> str:
    """Measure, once all agree, and tell what was found."""
    guide = load_guide(_SOURCE)
    edition = compile_edition(guide.current, guide.site)
    # As if the edition's year were over, so that every run draws the same applicants.
    day = day_of_check(edition["year"], date.max)
    drawn = draw_applicants(edition, day, _APPLICANTS, _SEED)
    findings = measure(Setting(edition, drawn, day), _ROUNDS)
    loading = {
        "rules": partial(time_loading, canonical(edition)),
        "yaml": partial(time_parsing, _SOURCE / str(edition["year"])),
    }
    times = median_times(loading, _LOADINGS)
    return "\n\n".join(
        (
            describe_machine(),
            f"{_APPLICANTS} complete applicants, seed {_SEED}",
            describe_findings(findings, _ROUNDS),
            describe_loading(times["rules"], times["yaml"], _LOADINGS),
        )
    )
