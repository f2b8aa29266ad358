"""The figures as text."""

from collections.abc import Sequence
from operator import attrgetter
from statistics import median

from benchmarks.start.redraw import Redraw
from benchmarks.start.starts import Starts
from benchmarks.start.visit import Visit
from benchmarks.table import render_table
from build_tools.pages.start_figures import Figure

_WANTED_COLD, _WANTED_SLOW, _WANTED_REPEAT = 0.33, 0.50, 0.15
_WANTED_MEGABYTES = 3.9
_WANTED_REDRAW = 16
_HEADINGS = ("", "typical", "ours", "ratio", "wanted", "reached")
_LABELS = {
    "cold": "cold start, ms",
    "slow": "slow line, ms",
    "repeat": "repeat visit, ms",
    "sent": "sent to the verdict, MB",
    "sent_in_all": "sent in all, MB",
    "sent_again": "sent again, MB",
}


def start_figures(typical: Starts, ours: Starts) -> tuple[Figure, ...]:
    """Times and sizes of both pages; a repeat visit is set against the typical page's cold one."""
    cold, slow = _milliseconds(typical.cold), _milliseconds(typical.slow)
    return (
        _time("cold", typical.cold, ours.cold, cold, _WANTED_COLD),
        _time("slow", typical.slow, ours.slow, slow, _WANTED_SLOW),
        _time("repeat", typical.repeat, ours.repeat, cold, _WANTED_REPEAT),
        _size("sent", typical.cold, ours.cold, "sent", _WANTED_MEGABYTES),
        _size("sent_in_all", typical.cold, ours.cold, "sent_in_all"),
        _size("sent_again", typical.repeat, ours.repeat, "sent_in_all"),
    )


def redraw_figure(redraws: Sequence[Redraw]) -> Figure:
    """How long verdicts take to change."""
    shown = round(median(one.shown for one in redraws), 1)
    return Figure(measure="redraw", unit="ms", ours=shown, wanted=_WANTED_REDRAW)


def describe_starts(figures: Sequence[Figure]) -> str:
    """The figures of the starts as a table."""
    return render_table([_HEADINGS, *(_row(figure) for figure in figures)])


def describe_redraws(redraws: Sequence[Redraw]) -> str:
    """Of what the time from a changed answer to changed verdicts consists."""
    parts = {
        "changed answer to the frame with the verdicts": "shown",
        "of it until the checker is asked": "asked",
        "the checker": "checker",
        "drawing": "drawing",
        "waiting for the frame": "frame",
    }
    rows = [_redraw(label, redraws, part) for label, part in parts.items()]
    rows[0] = (*rows[0][:3], f"≤ {_WANTED_REDRAW}", _reached(redraw_figure(redraws)))
    return render_table([("redraw, ms", "median", "worst", "wanted", "reached"), *rows])


def _row(figure: Figure) -> tuple[str, ...]:
    digits = 0 if figure.unit == "ms" else 2
    return (
        _LABELS[figure.measure],
        f"{figure.typical:.{digits}f}",
        f"{figure.ours:.{digits}f}",
        "" if figure.ratio is None else f"{figure.ratio:.2f}",
        _limit(figure),
        _reached(figure),
    )


def _limit(figure: Figure) -> str:
    if figure.wanted_ratio is not None:
        return f"≤ {figure.wanted_ratio:.2f}"
    return "" if figure.wanted is None else f"≤ {figure.wanted} {figure.unit}"


def _reached(figure: Figure) -> str:
    return {True: "yes", False: "no", None: ""}[figure.reached]


def _time(
    measure: str, typical: list[Visit], ours: list[Visit], base: float, wanted: float
) -> Figure:
    own = _milliseconds(ours)
    return Figure(
        measure=measure,
        unit="ms",
        typical=round(_milliseconds(typical)),
        ours=round(own),
        ratio=round(own / base, 4),
        wanted_ratio=wanted,
    )


def _size(
    measure: str, typical: list[Visit], ours: list[Visit], figure: str, wanted: float | None = None
) -> Figure:
    theirs, own = _middle(typical, figure), _middle(ours, figure)
    return Figure(
        measure=measure,
        unit="MB",
        typical=round(theirs / 1e6, 2),
        ours=round(own / 1e6, 2),
        ratio=round(own / theirs, 4) if theirs else None,
        wanted=wanted,
    )


def _redraw(label: str, redraws: Sequence[Redraw], part: str) -> tuple[str, ...]:
    values = [attrgetter(part)(redraw) for redraw in redraws]
    return (label, f"{median(values):.1f}", f"{max(values):.1f}", "", "")


def _milliseconds(visits: list[Visit]) -> float:
    return _middle(visits, "milliseconds")


def _middle(visits: list[Visit], figure: str) -> float:
    return float(median(attrgetter(figure)(visit) for visit in visits))
