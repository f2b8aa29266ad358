"""A folder served as a web host does it: compressed, with types and a time for the cache."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

from build_tools.running import running

_TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
}
# What is an archive or a picture already would not become smaller.
_COMPRESSED = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".wasm", ".xml"}


@dataclass
class Host:
    """A running server: its address without a slash at the end, and the sizes of what it sent."""

    address: str
    sent: list[int] = field(default_factory=list)


@contextmanager
def served_compressed(folder: Path) -> Iterator[Host]:
    """Serve a folder."""
    host = Host("")
    handler = partial(_Handler, host, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    with running(server) as host.address:
        yield host


@cache
def compressed(file: Path) -> bytes:
    """The content of a file as it is sent."""
    content = file.read_bytes()
    return gzip.compress(content, mtime=0) if file.suffix in _COMPRESSED else content


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | _TYPES

    def __init__(self, host: Host, *arguments: Any, directory: str) -> None:
        self.host = host
        super().__init__(*arguments, directory=directory)

    def send_head(self) -> BytesIO | None:
        """Answer with the compressed file instead of the file."""
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            file /= "index.html"
        if not file.is_file():
            self.send_error(404)
            return None
        content = compressed(file)
        self.host.sent.append(len(content))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        if file.suffix in _COMPRESSED:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return BytesIO(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""
