"""A visit to a page, timed to its first verdict."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, Playwright

from benchmarks.browser import chromium
from benchmarks.error import BenchmarkError
from benchmarks.start.host import Host
from build_tools.chromium import FLAGS

_WATCH = Path(__file__).with_name("first_verdict.js")
# A browser that has just been started is busy with itself for so many milliseconds.
_SETTLE = 1500
# Nothing was sent for so many milliseconds: the page, its workers included, has what it wants.
_QUIET = 2000


@dataclass(frozen=True)
class Visit:
    """Milliseconds to the first verdict, and the bytes sent up to it and until all was quiet."""

    milliseconds: float
    sent: int
    sent_in_all: int


@contextmanager
def started(project: Path, playwright: Playwright, profile: Path) -> Iterator[Page]:
    """The browser with a profile, which is made if it is new; gives its empty page."""
    context = playwright.chromium.launch_persistent_context(
        profile, executable_path=chromium(project), args=list(FLAGS)
    )
    (page,) = context.pages
    page.wait_for_timeout(_SETTLE)
    yield page
    # Otherwise what the profile keeps would not be written.
    context.close()


def visit(page: Page, host: Host, path: str) -> Visit:
    """Open an address on a page.

    Raises BenchmarkError when no verdict comes.
    """
    page.add_init_script(path=_WATCH)
    before = host.sent
    page.goto(host.address + path, wait_until="commit")
    milliseconds = page.evaluate("firstVerdict")
    sent = host.sent - before
    if milliseconds is None:
        raise BenchmarkError(f"{path} shows no verdict")
    _wait_until_quiet(page, host)
    return Visit(milliseconds, sent, host.sent - before)


def _wait_until_quiet(page: Page, host: Host) -> None:
    seen = -1
    while seen != host.sent:
        seen = host.sent
        page.wait_for_timeout(_QUIET)
