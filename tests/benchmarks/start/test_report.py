"""Figures are medians, set against the right ones of the typical page."""

from benchmarks.start.redraw import Redraw
from benchmarks.start.report import (
    describe_redraws,
    describe_starts,
    redraw_figure,
    start_figures,
)
from benchmarks.start.starts import Starts
from benchmarks.start.visit import Visit


def _visits(*milliseconds: float, sent: int = 0) -> list[Visit]:
    return [Visit(one, sent, sent + 500_000) for one in milliseconds]


def _cells(text: str) -> dict[str, list[str]]:
    rows = (line.split("  ") for line in text.splitlines())
    return {first: [cell.strip() for cell in cells if cell] for first, *cells in rows}


def test_starts_are_set_against_the_typical_page() -> None:
    typical = Starts(
        _visits(3000, 9000, 2000, sent=5_000_000), _visits(8000), _visits(2500, sent=0)
    )
    ours = Starts(_visits(900, 600, 950, sent=4_000_000), _visits(6000), _visits(450, sent=0))
    cells = _cells(describe_starts(start_figures(typical, ours)))
    assert cells["cold start, ms"] == ["3000", "900", "0.30", "≤ 0.33", "yes"]
    assert cells["slow line, ms"] == ["8000", "6000", "0.75", "≤ 0.50", "no"]
    # A repeat visit against the cold start, not against the typical page's repeat.
    assert cells["repeat visit, ms"] == ["2500", "450", "0.15", "≤ 0.15", "yes"]
    assert cells["sent to the verdict, MB"] == ["5.00", "4.00", "0.80", "≤ 3.9 MB", "no"]
    assert cells["sent in all, MB"] == ["5.50", "4.50", "0.82"]


def test_a_redraw_is_told_with_its_parts() -> None:
    redraws = [Redraw(1, 5, 7, 10), Redraw(2, 8, 11, 15), Redraw(50, 70, 90, 100)]
    cells = _cells(describe_redraws(redraws))
    first, *others = cells.values()
    assert first == ["median", "worst", "wanted", "reached"]
    assert others == [
        ["15.0", "100.0", "≤ 16", "yes"],
        ["2.0", "50.0"],
        ["6.0", "20.0"],
        ["3.0", "20.0"],
        ["4.0", "10.0"],
    ]


def test_figures_for_the_page_are_those_of_the_tables() -> None:
    typical = Starts(_visits(3000, sent=5_000_000), _visits(8000), _visits(2500))
    ours = Starts(_visits(991.2, sent=4_000_000), _visits(6000), _visits(450))
    figures = {figure.measure: figure for figure in start_figures(typical, ours)}
    cold = {"typical": 3000, "ours": 991, "ratio": 0.3304, "wanted_ratio": 0.33}
    assert figures["cold"].model_dump(exclude_none=True) == {
        "measure": "cold",
        "unit": "ms",
        **cold,
    }
    assert not figures["cold"].reached
    assert figures["repeat"].ratio == 0.15
    sent = {"typical": 5.0, "ours": 4.0, "ratio": 0.8, "wanted": 3.9}
    assert figures["sent"].model_dump(exclude_none=True) == {
        "measure": "sent",
        "unit": "MB",
        **sent,
    }
    redraw = redraw_figure([Redraw(1, 5, 7, 10), Redraw(2, 8, 11, 16.04)])
    assert (redraw.ours, redraw.wanted, redraw.reached) == (13.0, 16, True)
