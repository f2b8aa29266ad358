"""Types queries into the search box and watches what the worker answers."""

import gzip
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Request

from benchmarks.browser import served
from benchmarks.search.queries import Query

# Milliseconds, in the page, from asking the worker to its answer.
_WATCH = """
const Original = Worker;
window.search = {answers: 0, asked: 0, took: 0, items: []};
window.Worker = class extends Original {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({data}) => {
      if (data.type !== 3) return;
      search.took = performance.now() - search.asked;
      search.items = data.data.items.map((group) => group.map((item) => item.location));
      search.answers += 1;
    });
  }
  postMessage(message, ...more) {
    if (message.type === 2) search.asked = performance.now();
    super.postMessage(message, ...more);
  }
};
"""
_PARTS = ("search_index.json", "search_worker.js", "/workers/search", "/lunr/")
_TIMEOUT = 20_000


@dataclass(frozen=True)
class Answers:
    """How many queries were answered first, among the first three, and not at all."""

    queries: int
    first: int
    three: int
    empty: int
    milliseconds: float
    missed: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """The answers to each set of queries, and the bytes that the search loads, gzipped."""

    answers: dict[str, Answers]
    size: int


def ask(
    browser: Browser, site: Path, folder: str, sets: dict[str, list[Query]], year: int
) -> Asked:
    """Ask the search of the built site whose home page lies in a folder of it."""
    # Playwright waits by evaluating text, which the pages forbid.
    context = browser.new_context(bypass_csp=True, service_workers="block")
    context.add_init_script(_WATCH)
    loaded: set[str] = set()
    with served(site) as address:

        def note(request: Request) -> None:
            if any(part in request.url for part in _PARTS):
                loaded.add(request.url.removeprefix(f"{address}/").partition("?")[0])

        context.on("request", note)
        page = context.new_page()
        page.goto(f"{address}/{folder}")
        box = page.locator("[name=query]")

        def results(query: Query) -> tuple[list[list[str]], float]:
            before = page.evaluate("search.answers")
            box.fill(query.text)
            # The theme's own box looks only when a key is let go.
            box.press("End")
            page.wait_for_function(f"search.answers > {before}", timeout=_TIMEOUT)
            return page.evaluate("search.items"), page.evaluate("search.took")

        box.click()
        results(Query("warm", ()))
        answers = {
            name: _judge(queries, [results(query) for query in queries], year)
            for name, queries in sets.items()
        }
    context.close()
    return Asked(answers, sum(_gzipped(site / name) for name in loaded))


def _judge(
    queries: list[Query], results: list[tuple[list[list[str]], float]], year: int
) -> Answers:
    places = [
        next((at for at, places in enumerate(items) if query.answered_by(places, year)), None)
        for query, (items, _) in zip(queries, results, strict=True)
    ]
    return Answers(
        queries=len(queries),
        first=places.count(0),
        three=sum(place is not None and place < 3 for place in places),
        empty=sum(not items for items, _ in results),
        milliseconds=median(took for _, took in results),
        missed=tuple(q.text for q, place in zip(queries, places, strict=True) if place != 0),
    )


def _gzipped(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))
