"""A folder served as on a web host: with brotli and caching, over a slow line if asked to."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

from benchmarks.start.brotli import Brotli
from benchmarks.start.caching import Caching
from benchmarks.start.line import Line
from build_tools.running import running
from build_tools.site.serve import RequestHandler


@dataclass
class Host:
    """A running server: its address without a slash at the end, and the bytes that it sent."""

    address: str = ""
    line: Line | None = None
    _sent: list[int] = field(default_factory=list)

    @property
    def sent(self) -> int:
        """Bytes of content so far, as they were sent."""
        return sum(self._sent)

    def note(self, size: int) -> None:
        """Add what was sent, from any thread."""
        self._sent.append(size)


@contextmanager
def hosted(folder: Path, brotli: Brotli, caching: Caching) -> Iterator[Host]:
    """Serve a folder, whose files must not change meanwhile."""
    brotli.prepare(file for file in folder.rglob("*") if file.is_file() and _is_sent(file))
    host = Host()
    handler = partial(_Handler, host, _Files(brotli), caching, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    with running(server) as host.address:
        yield host


def _is_sent(file: Path) -> bool:
    """Whether a page may ask for it; browsers ask for maps only when somebody debugs."""
    return file.suffix not in {".br", ".gz", ".map"}


class _Files:
    def __init__(self, brotli: Brotli) -> None:
        self.tag = cache(lambda file: f'"{sha256(file.read_bytes()).hexdigest()[:16]}"')
        self.plain = cache(Path.read_bytes)
        self.compressed = cache(brotli.compressed)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = RequestHandler.extensions_map

    def __init__(
        self, host: Host, files: _Files, caching: Caching, *arguments: Any, directory: str
    ) -> None:
        self.host = host
        self.files = files
        self.caching = caching
        super().__init__(*arguments, directory=directory)

    def send_head(self) -> BytesIO | None:
        """Answer up to the content, which is returned."""
        if self.host.line:
            self.host.line.delay()
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            file /= "index.html"
        if not file.is_file():
            self.send_error(404)
            return None
        tag = self.files.tag(file)
        if self.headers.get("If-None-Match") == tag:
            self.send_response(304)
            self._send_caching(file, tag)
            self.end_headers()
            return None
        return self._send_file(file, tag)

    def _send_file(self, file: Path, tag: str) -> BytesIO:
        accepted = "br" in self.headers.get("Accept-Encoding", "").replace(" ", "").split(",")
        compressed = self.files.compressed(file) if accepted and _is_sent(file) else None
        content = self.files.plain(file) if compressed is None else compressed
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(content)))
        if compressed is not None:
            self.send_header("Content-Encoding", "br")
        self._send_caching(file, tag)
        self.end_headers()
        return BytesIO(content)

    def _send_caching(self, file: Path, tag: str) -> None:
        path = f"/{file.relative_to(self.directory).as_posix()}"
        self.send_header("Cache-Control", self.caching.header(path))
        self.send_header("ETag", tag)

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send the content, no faster than the line."""
        content = source.read()
        try:
            for part in self.host.line.carry(content) if self.host.line else [content]:
                # Before it is written: whoever has read it all may look at the sum at once.
                self.host.note(len(part))
                outputfile.write(part)
        except ConnectionError:
            # A page that is closed, or a worker that is ended, takes no more.
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""
