"""The figures as text."""

from collections.abc import Sequence
from operator import attrgetter
from statistics import median

from benchmarks.start.redraw import Redraw
from benchmarks.start.starts import Starts
from benchmarks.start.visit import Visit
from benchmarks.table import render_table

_WANTED_COLD, _WANTED_SLOW, _WANTED_REPEAT = 0.33, 0.50, 0.15
_WANTED_MEGABYTES = 3.9
_WANTED_REDRAW = 16
_HEADINGS = ("", "typical", "ours", "ratio", "wanted", "reached")


def describe_starts(typical: Starts, ours: Starts) -> str:
    """Times and sizes of both pages; a repeat visit is set against the typical page's cold one."""
    cold = _middle(typical.cold, "milliseconds")
    return render_table(
        [
            _HEADINGS,
            _times("cold start, ms", typical.cold, ours.cold, cold, _WANTED_COLD),
            _times(
                "slow line, ms",
                typical.slow,
                ours.slow,
                _middle(typical.slow, "milliseconds"),
                _WANTED_SLOW,
            ),
            _times("repeat visit, ms", typical.repeat, ours.repeat, cold, _WANTED_REPEAT),
            _sizes("sent to the verdict, MB", typical.cold, ours.cold, "sent", _WANTED_MEGABYTES),
            _sizes("sent in all, MB", typical.cold, ours.cold, "sent_in_all"),
            _sizes("sent again, MB", typical.repeat, ours.repeat, "sent_in_all"),
        ]
    )


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
    reached = _reached(median(one.shown for one in redraws), _WANTED_REDRAW)
    rows[0] = (*rows[0][:3], f"≤ {_WANTED_REDRAW}", reached)
    return render_table([("redraw, ms", "median", "worst", "wanted", "reached"), *rows])


def _times(
    label: str, typical: list[Visit], ours: list[Visit], base: float, wanted: float
) -> tuple[str, ...]:
    theirs, own = _middle(typical, "milliseconds"), _middle(ours, "milliseconds")
    ratio = own / base
    return (
        label,
        f"{theirs:.0f}",
        f"{own:.0f}",
        f"{ratio:.2f}",
        f"≤ {wanted:.2f}",
        _reached(ratio, wanted),
    )


def _sizes(
    label: str, typical: list[Visit], ours: list[Visit], figure: str, wanted: float | None = None
) -> tuple[str, ...]:
    theirs, own = _middle(typical, figure) / 1e6, _middle(ours, figure) / 1e6
    return (
        label,
        f"{theirs:.2f}",
        f"{own:.2f}",
        f"{own / theirs:.2f}" if theirs else "",
        f"≤ {wanted} MB" if wanted else "",
        _reached(own, wanted) if wanted else "",
    )


def _redraw(label: str, redraws: Sequence[Redraw], part: str) -> tuple[str, ...]:
    values = [attrgetter(part)(redraw) for redraw in redraws]
    return (label, f"{median(values):.1f}", f"{max(values):.1f}", "", "")


def _middle(visits: list[Visit], figure: str) -> float:
    return float(median(attrgetter(figure)(visit) for visit in visits))


def _reached(value: float, wanted: float) -> str:
    return "yes" if value <= wanted else "no"
