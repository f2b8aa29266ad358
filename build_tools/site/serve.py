"""`make serve`: builds, serves the built site, and builds again when the source changes."""

import sys
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from watchfiles import watch

from build_tools.pages.error_page import error_page
from build_tools.site.build import build_site
from build_tools.site.builds import Builds
from build_tools.site.languages import LANGUAGES
from build_tools.site.offline.service_worker import SERVICE_WORKER
from build_tools.site.security import headers, kind_of
from build_tools.source.problems import Language, SourceError

ADDRESS = ("127.0.0.1", 8000)
_WATCHED = ("guide_source", "docs", "build_tools/pages/templates")
_BUILDS = "/_preview/builds"
_SCRIPT = "/_preview/reload.js"
# The best first, by the end of the name.
_ENCODINGS = {".br": "br", ".gz": "gzip"}
# The preview's own scripts; the second stands where the site has its service worker.
_SCRIPTS = {_SCRIPT: "reload.js", f"/{SERVICE_WORKER}": "leave_worker.js"}
# A page that is gone is noticed when something is sent to it.
_BEAT = 15


def serve(project: Path, language: Language) -> None:
    """Serve until interrupted."""
    preview = Preview(project, language)
    try:
        server = listen(preview, ADDRESS)
    except OSError as error:
        sys.exit(f"can't listen on {ADDRESS[0]}:{ADDRESS[1]} ({error.strerror}); is it in use?")
    # Who asks meanwhile waits for the first build: an old site might be out of date.
    preview.rebuild()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://{ADDRESS[0]}:{ADDRESS[1]}/", file=sys.stderr)
    watch_source(project, preview.rebuild)


class Preview:
    """The state of the preview: its builds, and the problems of the last one, if it failed."""

    def __init__(self, project: Path, language: Language) -> None:
        self.project = project
        self.language = language
        self.builds = Builds()
        self.error: SourceError | None = None

    def rebuild(self) -> None:
        """Build again; a mistake in the source is kept to be shown instead of the pages."""
        try:
            build_site(self.project, preview=True)
        except SourceError as error:
            self.error = error
            print(error.describe(self.language), file=sys.stderr)
        else:
            self.error = None
            print("built", file=sys.stderr)
        self.builds.finished()


def listen(preview: Preview, address: tuple[str, int]) -> ThreadingHTTPServer:
    """A server of the preview that takes requests, and answers them once it is started.

    Raises OSError when the address can't be had.
    """
    return ThreadingHTTPServer(address, partial(RequestHandler, preview))


def watch_source(
    project: Path, rebuild: Callable[[], None], stop: threading.Event | None = None
) -> None:
    """Build again on every change, until stopped or interrupted."""
    folders = [project / name for name in _WATCHED]
    try:
        for _changes in watch(*folders, watch_filter=_is_source, stop_event=stop):
            rebuild()
    except KeyboardInterrupt:
        return


def _is_source(_change: object, path: str) -> bool:
    return not Path(path).name.startswith(".") and not path.endswith(("~", ".swp"))


class RequestHandler(SimpleHTTPRequestHandler):
    """Serves the built site, or the mistakes that kept it from being built.

    Every page loads itself again after the next build, by a script that only the preview adds.
    """

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".wasm": "application/wasm",
        ".whl": "application/zip",
        ".txt": "text/plain; charset=utf-8",
        ".csv": "text/csv; charset=utf-8",
        ".json": "application/json; charset=utf-8",
        ".webmanifest": "application/manifest+json; charset=utf-8",
    }

    def __init__(self, preview: Preview, *args: object) -> None:
        self.preview = preview
        super().__init__(*args, directory=str(preview.project / "site"))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a file, a page, or the builds as they come."""
        try:
            if self.path == _BUILDS:
                self._tell_builds()
            else:
                super().do_GET()
        except ConnectionError:
            # Whoever asked is gone, as a page is that loads itself again.
            self.close_connection = True

    def send_head(self) -> BinaryIO | BytesIO | None:
        """Answer up to the content, which is returned."""
        # Asked first: a page of a later build is then loaded once more than needed, never less.
        build = self.preview.builds.last
        if name := _SCRIPTS.get(self.path):
            script = Path(__file__).with_name(name)
            return self._send(200, "text/javascript; charset=utf-8", script.read_bytes())
        if self.preview.error:
            return self._send_page(500, error_page(self.preview.error), build)
        file = Path(self.translate_path(self.path))
        if file.is_dir() and urlsplit(self.path).path.endswith("/"):
            file /= "index.html"
        status = 200 if file.exists() else 404
        if status == 404:
            file = self._not_found()
        if file.suffix != ".html" or not file.is_file():
            return self._send_compressed(file) or super().send_head()
        return self._send_page(status, file.read_text(encoding="utf-8"), build)

    def end_headers(self) -> None:
        """Send what the public's server sends, and let the browser ask again each time.

        The page of mistakes is no page of the site: it has a style within.
        """
        self.send_header("Cache-Control", "no-cache")
        if self.preview.error is None:
            for header in self._security().items():
                self.send_header(*header)
        super().end_headers()

    def _security(self) -> dict[str, str]:
        file = Path(self.translate_path(self.path))
        return headers(kind_of(file / "index.html" if file.is_dir() else file))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Requests are not reported: what matters here are the builds."""

    def _not_found(self) -> Path:
        """The page of the language that the address belongs to."""
        folders = [site.path for site in LANGUAGES if self.path.startswith(f"/{site.path}")]
        return Path(self.directory, *folders, "404.html")

    def _send_page(self, status: int, html: str, build: str) -> BytesIO:
        script = f'<script src="{_SCRIPT}" data-build="{build}" defer></script>'
        page = html.replace("</head>", f"{script}</head>", 1)
        return self._send(status, "text/html; charset=utf-8", page.encode())

    def _send_compressed(self, file: Path) -> BytesIO | None:
        """Send what the build compressed, if there is such a file and the browser takes it."""
        accepted = {kind.strip() for kind in self.headers.get("Accept-Encoding", "").split(",")}
        for suffix, encoding in _ENCODINGS.items():
            compressed = file.with_name(file.name + suffix)
            if encoding in accepted and compressed.is_file():
                kind = self.guess_type(str(file))
                return self._send(200, kind, compressed.read_bytes(), encoding)
        return None

    def _send(self, status: int, kind: str, content: bytes, encoding: str = "") -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if encoding:
            self.send_header("Content-Encoding", encoding)
            self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)

    def _tell_builds(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen = ""
        while True:
            build = self.preview.builds.other_than(seen, _BEAT)
            said = f"retry: 500\ndata: {build}" if build != seen else ": as before"
            self.wfile.write(f"{said}\n\n".encode())
            seen = build
