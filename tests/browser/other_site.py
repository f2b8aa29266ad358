"""Another site, which welcomes every request and notes it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

from build_tools.running import running
from tests.browser.site_server import Server


@dataclass
class OtherSite:
    """Its address, and the names that it was asked for."""

    origin: str
    received: set[str] = field(default_factory=set)


@contextmanager
def listening() -> Iterator[OtherSite]:
    """Another site on a free port."""
    received: set[str] = set()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.strip("/")
            # A browser asks for it by itself once it has been led here, which is noted as such.
            if name != "favicon.ico":
                received.add(name)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Access-Control-Allow-Headers", "*")
            self.send_header("Content-Type", "text/javascript")
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_HEAD = do_POST = do_OPTIONS = do_GET  # noqa: N815 - the server looks for these names

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Keep quiet."""

    server = Server(("127.0.0.1", 0), Handler)
    with running(server) as address:
        yield OtherSite(address, received)
