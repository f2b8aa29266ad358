"""`make serve`: builds, serves the built site, and builds again when the source changes."""

import sys
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

from build_tools.pages.error_page import error_page
from build_tools.site.build import build_site
from build_tools.site.security import headers, kind_of
from build_tools.source.problems import Language, SourceError

ADDRESS = ("127.0.0.1", 8000)
_WATCHED = ("guide_source", "docs", "build_tools/pages/templates")


class Preview:
    """The state of the preview: the problems of the last build, if it failed."""

    def __init__(self, project: Path, language: Language) -> None:
        self.project = project
        self.language = language
        self.error: SourceError | None = None

    def rebuild(self) -> None:
        """Build again; a mistake in the source is kept to be shown instead of the pages."""
        try:
            build_site(self.project)
        except SourceError as error:
            self.error = error
            print(error.describe(self.language), file=sys.stderr)
        else:
            self.error = None
            print("built", file=sys.stderr)


class RequestHandler(SimpleHTTPRequestHandler):
    """Serves the built site, or the mistakes that kept it from being built."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".mjs": "text/javascript",
        ".js": "text/javascript",
        ".wasm": "application/wasm",
        ".txt": "text/plain; charset=utf-8",
        ".json": "application/json; charset=utf-8",
    }

    def __init__(self, preview: Preview, *args: object) -> None:
        self.preview = preview
        super().__init__(*args, directory=str(preview.project / "site"))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with the file, or with the page of mistakes."""
        error = self.preview.error
        if error is None:
            super().do_GET()
            return
        body = error_page(error).encode()
        self.send_response(500)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

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


def serve(project: Path, language: Language) -> None:
    """Serve until interrupted."""
    preview = Preview(project, language)
    preview.rebuild()
    try:
        server = ThreadingHTTPServer(ADDRESS, partial(RequestHandler, preview))
    except OSError as error:
        sys.exit(f"can't listen on {ADDRESS[0]}:{ADDRESS[1]} ({error.strerror}); is it in use?")
    print(f"http://{ADDRESS[0]}:{ADDRESS[1]}/", file=sys.stderr)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    _watch(project, preview.rebuild)


def _watch(project: Path, rebuild: Callable[[], None]) -> None:
    folders = [project / name for name in _WATCHED]
    try:
        for _changes in watch(*folders, watch_filter=_is_source):
            rebuild()
    except KeyboardInterrupt:
        return


def _is_source(_change: object, path: str) -> bool:
    return not Path(path).name.startswith(".") and not path.endswith(("~", ".swp"))
