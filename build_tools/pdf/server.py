"""The built site on the loopback, with some of its files replaced."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from build_tools.running import running


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript"}

    def __init__(self, replaced: Mapping[str, bytes], *args: object, directory: str) -> None:
        self.replaced = replaced
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with the replacement, or with the file."""
        body = self.replaced.get(self.path)
        if body is None:
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""


@contextmanager
def serve(site: Path, replaced: Mapping[str, bytes]) -> Iterator[str]:
    """Serve the folder on a free port; `replaced` are contents by path. Gives the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, replaced, directory=str(site)))
    with running(server) as address:
        yield f"{address}/"
