"""The figures as text."""

from collections.abc import Iterator

from benchmarks.engine.contenders.contender import ROUND_SECONDS
from benchmarks.engine.measure import Findings, Timed
from benchmarks.table import render_table

_WANTED_LOADING = 50
_HEADINGS = (
    "against",
    "asked for",
    "conditions",
    "programmes",
    "theirs µs",
    "ours µs",
    "times faster",
    "wanted",
    "reached",
)


def describe_findings(findings: Findings, rounds: int) -> str:
    """The tables, and what stands behind them."""
    return "\n\n".join(_paragraphs(findings, rounds))


def describe_loading(rules: float, yaml: float, number: int) -> str:
    """How loading compiled rules compares with parsing YAML; both in seconds."""
    ratio = yaml / rules
    return (
        f"Loading compiled rules {rules * 1e3:.1f} ms, parsing their YAML {yaml * 1e3:.0f} ms"
        f" (medians of {number}): 1/{ratio:.0f};"
        f" wanted 1/{_WANTED_LOADING}: {_yes_no(ratio, _WANTED_LOADING)}"
    )


def _paragraphs(findings: Findings, rounds: int) -> Iterator[str]:
    yield (
        "All agree. In every place at least"
        f" {findings.variety:.0%} of the applicants get another result than most."
    )
    yield (
        f"Microseconds for one applicant, medians of {rounds} rounds of {ROUND_SECONDS} s each,"
        " in which all take turns:"
    )
    yield render_table([_HEADINGS, *(_row(timed) for timed in findings.compared)])
    whole = findings.whole
    yield f"Ours alone, all {whole.conditions} conditions of {whole.programmes} programmes:"
    rows = [(asked_for, _micro(seconds)) for asked_for, seconds in findings.by_ourselves.items()]
    yield render_table([("asked for", "ours µs"), *rows])


def _row(timed: Timed) -> tuple[str, ...]:
    comparison, ratio = timed.comparison, timed.theirs / timed.ours
    wanted = comparison.wanted
    return (
        comparison.peer_name,
        comparison.asked_for,
        str(comparison.selection.conditions),
        str(comparison.selection.programmes),
        _micro(timed.theirs),
        _micro(timed.ours),
        f"{ratio:.2f}",
        "" if wanted is None else f"≥ {wanted}",
        "" if wanted is None else _yes_no(ratio, wanted),
    )


def _micro(seconds: float) -> str:
    return f"{seconds * 1e6:,.1f}"


def _yes_no(ratio: float, wanted: int) -> str:
    return "yes" if ratio >= wanted else "no"
