"""The preview serves the site, and a readable page while the source is broken."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from build_tools.site.security import Kind, headers
from build_tools.site.serve import Preview, RequestHandler
from build_tools.source import Place, Problem, SourceError


@pytest.fixture
def preview(site: Path) -> Preview:
    return Preview(site.parent, "en")


@pytest.fixture
def address(preview: Preview) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(RequestHandler, preview))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(
    ("path", "type_"),
    [
        ("/", "text/html"),
        ("/assets/checker/pyodide/pyodide.asm.wasm", "application/wasm"),
        ("/assets/checker/page.js", "text/javascript"),
        ("/data/2023/official.txt", "text/plain; charset=utf-8"),
    ],
)
def test_files_come_with_their_type(address: str, path: str, type_: str) -> None:
    with urlopen(address + path) as response:
        assert response.headers["Content-Type"] == type_


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "page"),
        ("/en/2023/check/", "checker"),
        ("/2023/pledge-financing/index.html", "checker"),
        ("/assets/search_worker.js", "page"),
    ],
)
def test_staff_see_the_site_under_the_headers_of_the_public(
    address: str, path: str, kind: Kind
) -> None:
    with urlopen(address + path) as response:
        for name, value in headers(kind).items():
            assert response.headers.get_all(name) == [value]


def test_a_broken_source_is_shown_instead_of_the_pages(preview: Preview, address: str) -> None:
    place = Place(Path("guide_source/site.yml"), 3, 5)
    preview.error = SourceError([Problem(place, "缺少<键>", "a <key> is missing")])
    with pytest.raises(HTTPError) as caught:
        urlopen(address + "/2023/pledge-financing/")
    with caught.value as response:
        body = response.read().decode()
    assert response.status == 500
    assert "guide_source/site.yml:3:5" in body
    assert "缺少&lt;键&gt;" in body
    assert "a &lt;key&gt; is missing" in body
