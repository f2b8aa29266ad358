"""A folder served to the real browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.error import BenchmarkError
from build_tools.chromium import FLAGS, ChromiumError, find_chromium
from build_tools.running import running


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript"}

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder; gives its address without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    with running(server) as address:
        yield address


def chromium(project: Path) -> str:
    """The path of the system's Chromium. Raises BenchmarkError when there is none."""
    try:
        return str(find_chromium(project))
    except ChromiumError as error:
        raise BenchmarkError(str(error)) from error


@contextmanager
def browser(project: Path) -> Iterator[Browser]:
    """The real browser, without a window."""
    path = chromium(project)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield running
        running.close()
