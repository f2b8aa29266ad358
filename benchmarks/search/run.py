"""`make bench NAME=search`: our search and the theme's own, in the real browser."""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.browser import browser
from benchmarks.error import BenchmarkError
from benchmarks.search.asking import Answers, Asked, ask
from benchmarks.search.queries import SETS, read_queries
from benchmarks.search.stock_site import build_stock_site
from build_tools.source import load_guide
from build_tools.source.problems import Language

_LANGUAGES: tuple[tuple[Language, str], ...] = (("zh", ""), ("en", "en/"))
_HEAD = ("", "queries", "top 1", "top 3", "empty", "median ms", "KB gzipped")


def run() -> str:
    """Ask every query of both searches; returns the tables.

    Raises BenchmarkError when the site or the peer is missing.
    """
    project = Path.cwd()
    if not (project / "site" / "index.html").is_file() or find_spec("jieba") is None:
        raise BenchmarkError("the site or the peer is missing; run 'make bench NAME=search'")
    return "\n".join(_report(project))


def _report(project: Path) -> Iterator[str]:
    year = load_guide(project / "guide_source").site.current_edition
    with browser(project) as running, TemporaryDirectory() as scratch:
        for language, folder in _LANGUAGES:
            sets = {name: read_queries(name, language) for name in SETS}
            stock = Path(scratch) / language
            build_stock_site(project, language, stock)
            ours = ask(running, project / "site", folder, sets, year)
            theirs = ask(running, stock, "", sets, year)
            yield from _table(language, {"ours": ours, "theme's own": theirs})
            yield from _missed(ours)


def _table(language: Language, asked: dict[str, Asked]) -> Iterator[str]:
    yield f"\n{language:26}" + "".join(f"{head:>12}" for head in _HEAD[1:])
    for name in SETS:
        for who, found in asked.items():
            yield f"{name + ', ' + who:26}" + _row(found.answers[name], found.size)


def _row(answers: Answers, size: int) -> str:
    def share(number: int) -> str:
        return f"{100 * number / answers.queries:.1f} %"

    cells = (
        str(answers.queries),
        share(answers.first),
        share(answers.three),
        str(answers.empty),
        f"{answers.milliseconds:.1f}",
        f"{size / 1000:.1f}",
    )
    return "".join(f"{cell:>12}" for cell in cells)


def _missed(asked: Asked) -> Iterator[str]:
    for name, answers in asked.answers.items():
        for text in answers.missed:
            yield f"  not first ({name}): {text}"
