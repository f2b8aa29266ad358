"""The preview serves the site, and a readable page while the source is broken."""

from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from build_tools.running import running
from build_tools.site.builds import Builds
from build_tools.site.security import Kind, headers
from build_tools.site.serve import Preview, listen
from build_tools.source import Place, Problem, SourceError


@pytest.fixture(scope="module")
def preview(site: Path) -> Preview:
    return Preview(site.parent, "en")


@pytest.fixture(scope="module")
def address(preview: Preview) -> Iterator[str]:
    with running(listen(preview, ("127.0.0.1", 0))) as address:
        yield address


@pytest.fixture
def broken(preview: Preview) -> Iterator[None]:
    """The source holds a mistake."""
    place = Place(Path("guide_source/site.yml"), 3, 5)
    preview.error = SourceError([Problem(place, "缺少<键>", "a <key> is missing")])
    yield
    preview.error = None


@pytest.mark.parametrize(
    ("path", "type_"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/assets/site.js", "text/javascript"),
        ("/_preview/reload.js", "text/javascript; charset=utf-8"),
        ("/service_worker.js", "text/javascript; charset=utf-8"),
        ("/en/manifest.webmanifest", "application/manifest+json; charset=utf-8"),
        ("/data/2023/official.txt", "text/plain; charset=utf-8"),
    ],
)
def test_files_come_with_their_type(address: str, path: str, type_: str) -> None:
    with urlopen(address + path) as response:
        assert response.headers["Content-Type"] == type_


@pytest.mark.parametrize(
    ("pattern", "type_"),
    [
        ("worker-*.js", "text/javascript"),
        ("*.wasm", "application/wasm"),
        ("whole/*.whl", "application/zip"),
        ("whole/*.zip", "application/zip"),
    ],
)
@pytest.mark.parametrize(
    ("accepted", "encoding", "suffix"),
    [("gzip, deflate, br", "br", ".br"), ("gzip", "gzip", ".gz"), ("identity", None, "")],
)
def test_python_comes_with_its_type_compressed_for_who_takes_it(
    site: Path,
    address: str,
    *,
    pattern: str,
    type_: str,
    accepted: str,
    encoding: str | None,
    suffix: str,
) -> None:
    file = next((site / "assets" / "checker").glob(pattern))
    asked = Request(
        f"{address}/{file.relative_to(site).as_posix()}", headers={"Accept-Encoding": accepted}
    )
    with urlopen(asked) as response:
        assert response.headers["Content-Type"] == type_
        assert response.headers["Content-Encoding"] == encoding
        assert response.read() == file.with_name(file.name + suffix).read_bytes()


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


@pytest.mark.usefixtures("broken")
def test_a_broken_source_is_shown_instead_of_the_pages(address: str) -> None:
    with pytest.raises(HTTPError) as caught:
        urlopen(address + "/2023/pledge-financing/")
    with caught.value as response:
        body = response.read().decode()
    assert response.status == 500
    assert "guide_source/site.yml:3:5" in body
    assert "缺少&lt;键&gt;" in body
    assert "a &lt;key&gt; is missing" in body


@pytest.mark.parametrize(
    ("path", "title"), [("/2023/gone/", "没有找到这个网页"), ("/en/2023/gone/", "Page not found")]
)
def test_a_page_that_is_gone_is_said_to_be_in_its_language(
    address: str, path: str, title: str
) -> None:
    with pytest.raises(HTTPError) as caught:
        urlopen(address + path)
    with caught.value as response:
        body = response.read().decode()
    assert response.status == 404
    assert title in body
    assert "/_preview/reload.js" in body


@pytest.mark.parametrize("path", ["/", "/en/2023/check/", "/404.html"])
def test_pages_get_the_script_that_loads_them_again(
    site: Path, preview: Preview, address: str, path: str
) -> None:
    with urlopen(address + path) as response:
        body = response.read().decode()
    script = f'<script src="/_preview/reload.js" data-build="{preview.builds.last}" defer></script>'
    assert body.count(script) == 1
    file = site / path.strip("/")
    published = (file if file.is_file() else file / "index.html").read_text(encoding="utf-8")
    assert body.replace(script, "") == published


@pytest.mark.usefixtures("broken")
def test_in_place_of_the_service_worker_stands_one_that_leaves(address: str) -> None:
    with urlopen(f"{address}/service_worker.js") as response:
        assert b"registration.unregister()" in response.read()


def test_every_build_is_told_and_a_restart_too(preview: Preview, address: str) -> None:
    with urlopen(f"{address}/_preview/builds") as response:
        assert response.headers["Content-Type"] == "text/event-stream"
        assert told(response) == preview.builds.last
        preview.builds.finished()
        assert told(response) == preview.builds.last
    assert Builds().last != Builds().last


def told(stream: HTTPResponse) -> str:
    while not (line := stream.readline().decode()).startswith("data: "):
        pass
    return line.removeprefix("data: ").strip()
