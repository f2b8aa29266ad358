"""Serves the built site to a browser under test, with the faults that a test asks for."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from build_tools.running import running

_TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
    ".whl": "application/zip",
    ".webmanifest": "application/manifest+json",
}


@dataclass
class Site:
    """The site under a path of a server; faults are told by the end of a file's name.

    `sent` are the paths of what a browser has had from it.
    """

    folder: Path
    path: str
    origin: str = ""
    missing: set[str] = field(default_factory=set)
    failing: set[str] = field(default_factory=set)
    stalled: set[str] = field(default_factory=set)
    replaced: dict[str, bytes] = field(default_factory=dict)
    headers: dict[str, tuple[str, str]] = field(default_factory=dict)
    released: threading.Event = field(default_factory=threading.Event)
    sent: list[str] = field(default_factory=list)

    def url(self, page: str) -> str:
        """The address of a page, such as `en/2023/check/`."""
        return f"{self.origin}{self.path}{page}"

    def checker_file(self, pattern: str) -> Path:
        """The one file of the checker that a pattern names."""
        (file,) = (self.folder / "assets" / "checker").glob(pattern)
        return file


class Server(ThreadingHTTPServer):
    """Ends as soon as it is told to: every test starts and ends one."""

    def serve_forever(self, poll_interval: float = 0.01) -> None:
        super().serve_forever(poll_interval)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell what went wrong, but not that a browser left while a file was on its way."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(folder: Path, path: str) -> Iterator[Site]:
    """Serve a folder under a path, and nothing beside it, on a free port."""
    site = Site(folder, path)

    class Handler(_Handler):
        served = site

    server = Server(("127.0.0.1", 0), Handler)
    with running(server) as site.origin:
        try:
            yield site
        finally:
            site.released.set()


class _Handler(SimpleHTTPRequestHandler):
    served: Site
    extensions_map = SimpleHTTPRequestHandler.extensions_map | _TYPES

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments, directory=str(self.served.folder))

    def do_GET(self) -> None:
        if not self.path.startswith(self.served.path) or self._has(self.served.missing):
            self.send_error(404)
            return
        if self._has(self.served.failing):
            self.send_error(500)
            return
        if self._has(self.served.stalled):
            self.served.released.wait()
        content = next((c for end, c in self.served.replaced.items() if self._ends(end)), None)
        self.path = "/" + self.path.removeprefix(self.served.path)
        if content is None:
            super().do_GET()
        else:
            self._send(content)
        self.served.sent.append(self.path)

    def _send(self, content: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(self.path))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        given = [header for end, header in self.served.headers.items() if self._ends(end)]
        if "Cache-Control" not in dict(given):
            self.send_header("Cache-Control", "no-store")
        for header in given:
            self.send_header(*header)
        super().end_headers()

    def log_message(self, *_arguments: Any) -> None:
        """Keep quiet."""

    def _has(self, ends: set[str]) -> bool:
        return any(self._ends(end) for end in ends)

    def _ends(self, end: str) -> bool:
        return self.path.split("?")[0].endswith(end)
