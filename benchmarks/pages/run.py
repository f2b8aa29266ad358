"""`make bench NAME=pages`: Lighthouse on phone settings, bytes of a view, time of a build."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.browser import browser
from benchmarks.error import BenchmarkError
from benchmarks.machine import describe_machine
from benchmarks.pages.compressed import Host, served_compressed
from benchmarks.pages.growth import time_build
from benchmarks.pages.lighthouse import CATEGORIES, FOLDER, TIMES, audit
from benchmarks.pages.weight import weigh
from benchmarks.table import render_table
from build_tools.source import load_guide

_RUNS = 3
_PROGRAMME = "pledge-financing"
_NUMBERS = (30, 100, 300)


def run() -> str:
    """Measure the built site; returns the tables.

    Raises BenchmarkError when the site or Lighthouse is missing.
    """
    project = Path.cwd()
    if not (project / "site" / "index.html").is_file() or not (project / FOLDER).is_dir():
        raise BenchmarkError("the site or Lighthouse is missing; run 'make bench NAME=pages'")
    return "\n".join(_report(project))


def _report(project: Path) -> Iterator[str]:
    guide = load_guide(project / "guide_source")
    year = guide.site.current_edition
    names = ("", f"{year}/{_PROGRAMME}/", f"{year}/check/")
    paths = [f"/{prefix}{name}" for prefix in ("", "en/") for name in names]
    yield f"{describe_machine()}\n"
    with served_compressed(project / "site") as host:
        yield from _weights(project, host, paths)
        yield from _audits(project, host, paths)
    originals = len(guide.current.programmes)
    built = [time_build(project, guide, number) for number in (originals, *_NUMBERS)]
    yield render_table(
        [
            ("build", "pages", "s", "ms a page"),
            *(
                (
                    f"{one.programmes} programmes",
                    str(one.pages),
                    f"{one.seconds:.1f}",
                    f"{1000 * one.seconds / one.pages:.0f}",
                )
                for one in built
            ),
        ]
    )


def _weights(project: Path, host: Host, paths: list[str]) -> Iterator[str]:
    rows = [("sent, KB gzipped", "first view", "second view")]
    with browser(project) as running:
        for path in paths:
            weight = weigh(running, host, path)
            rows.append((path, f"{weight.first / 1000:.1f}", f"{weight.second / 1000:.1f}"))
    yield f"{render_table(rows)}\n"


def _audits(project: Path, host: Host, paths: list[str]) -> Iterator[str]:
    reports = {path: audit(project, host.address + path, _RUNS) for path in paths}
    rows = [
        (
            path,
            *(f"{report.scores[name]:.0f}" for name in CATEGORIES),
            *(f"{report.times[name]:.{2 if name == 'CLS' else 0}f}" for name in TIMES),
        )
        for path, report in reports.items()
    ]
    yield f"{render_table([('Lighthouse', *CATEGORIES, *TIMES), *rows])}\n"
    for path, report in reports.items():
        for fault in sorted(report.faults):
            yield f"{path}: {fault}\n"
