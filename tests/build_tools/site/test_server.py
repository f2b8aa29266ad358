"""The shipped configuration, in a real nginx."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from build_tools.site.security import headers, kind_of
from tests.nginx import nginx

_TEXT = "; charset=utf-8"
TYPES = {
    ".bin": "application/octet-stream",
    ".css": f"text/css{_TEXT}",
    ".gz": "application/gzip",
    ".html": f"text/html{_TEXT}",
    ".js": f"text/javascript{_TEXT}",
    ".json": f"application/json{_TEXT}",
    ".map": f"application/json{_TEXT}",
    ".png": "image/png",
    ".svg": f"image/svg+xml{_TEXT}",
    ".csv": f"text/csv{_TEXT}",
    ".txt": f"text/plain{_TEXT}",
    ".wasm": "application/wasm",
    ".webmanifest": f"application/manifest+json{_TEXT}",
    ".whl": "application/zip",
    ".xml": f"application/xml{_TEXT}",
    ".zip": "application/zip",
}


@dataclass(frozen=True)
class Answer:
    """What the server sent."""

    status: int
    headers: Message
    body: bytes


@dataclass(frozen=True)
class Server:
    """The site under a path of a real server."""

    address: str
    path: str

    def get(self, file: str, **asked: str) -> Answer:
        """Ask for a file of the site."""
        connection = HTTPConnection(urlsplit(self.address).netloc)
        named = {name.replace("_", "-"): value for name, value in asked.items()}
        connection.request("GET", self.path + quote(file), headers=named)
        with connection.getresponse() as response:
            answer = Answer(response.status, response.headers, response.read())
        connection.close()
        return answer


@pytest.fixture(scope="module", params=["/", "/x/y/"], ids=["root", "subfolder"])
def server(site: Path, request: pytest.FixtureRequest) -> Iterator[Server]:
    with nginx(site, request.param) as address:
        yield Server(address, request.param)


@pytest.fixture(scope="module")
def root(site: Path) -> Iterator[Server]:
    with nginx(site, "/") as address:
        yield Server(address, "/")


def expect_headers(found: Message, expected: dict[str, str]) -> None:
    for name, value in expected.items():
        assert found.get_all(name) == [value]


def test_every_file_comes_as_it_is_with_its_type_and_the_headers(
    server: Server, site: Path
) -> None:
    files = [file for file in site.rglob("*") if file.is_file() and file.suffix != ".br"]
    for file in files:
        answer = server.get(file.relative_to(site).as_posix())
        assert (answer.status, answer.body == file.read_bytes()) == (200, True), file
        assert answer.headers["Content-Type"] == TYPES[file.suffix], file
        expect_headers(answer.headers, headers(kind_of(file)))
        assert answer.headers["Server"] == "nginx"


def test_a_page_comes_under_its_address_with_the_headers_of_its_kind(
    server: Server, site: Path
) -> None:
    for file in site.rglob("index.html"):
        address = file.parent.relative_to(site).as_posix()
        answer = server.get("" if address == "." else f"{address}/")
        assert answer.body == file.read_bytes()
        expect_headers(answer.headers, headers(kind_of(file)))


def test_an_address_without_its_slash_leads_to_the_page(server: Server) -> None:
    answer = server.get("en/about")
    assert (answer.status, answer.headers["Location"]) == (301, f"{server.path}en/about/")


@pytest.mark.parametrize(
    ("address", "language"),
    [("nowhere/", "zh"), ("2023/check/nowhere", "zh"), ("en/nowhere/", "en"), ("enough/", "zh")],
)
def test_a_missing_page_is_said_to_be_missing_in_its_language(
    root: Server, site: Path, address: str, language: str
) -> None:
    answer = root.get(address)
    assert answer.status == 404
    assert answer.body == (site / ("en" if language == "en" else ".") / "404.html").read_bytes()
    assert f'<html lang="{language}'.encode() in answer.body
    expect_headers(answer.headers, headers("page"))


@pytest.mark.parametrize(
    "pattern",
    ["2023/check/index.html", "assets/styles/guide.css", "assets/checker/pyodide.asm-*.wasm"],
)
def test_what_shrinks_is_compressed_for_who_asks(root: Server, site: Path, pattern: str) -> None:
    (file,) = (found.relative_to(site).as_posix() for found in site.glob(pattern))
    plain, small = root.get(file), root.get(file, accept_encoding="gzip")
    assert "Content-Encoding" not in plain.headers
    assert small.headers["Content-Encoding"] == "gzip"
    assert small.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(small.body) == plain.body
    assert len(small.body) < len(plain.body) / 2


@pytest.mark.parametrize(
    ("accepted", "encoding", "suffix"),
    [
        ("br", "br", ".br"),
        ("gzip, deflate, br, zstd", "br", ".br"),
        ("gzip", "gzip", ".gz"),
        ("gzip, brown", "gzip", ".gz"),
    ],
)
def test_what_the_build_compressed_is_sent_as_it_is(
    root: Server, site: Path, accepted: str, encoding: str, suffix: str
) -> None:
    compressed = [file for file in site.rglob(f"*{suffix}") if file.with_suffix("").is_file()]
    assert {file.with_suffix("").suffix for file in compressed} >= {".css", ".js", ".wasm", ".zip"}
    for file in compressed:
        name = file.with_suffix("").relative_to(site).as_posix()
        plain = root.get(name)
        answer = root.get(name, accept_encoding=accepted)
        assert answer.body == file.read_bytes(), name
        assert answer.headers["Content-Type"] == plain.headers["Content-Type"]
        assert answer.headers["Cache-Control"] == plain.headers["Cache-Control"]
        assert answer.headers.get_all("Content-Encoding") == [encoding]
        assert answer.headers.get_all("Vary") == ["Accept-Encoding"]
        expect_headers(answer.headers, headers("page"))


def test_only_a_name_that_changes_with_its_file_is_kept_without_asking(
    root: Server, site: Path
) -> None:
    kept = set()
    for file in site.rglob("*"):
        if not file.is_file() or file.suffix == ".br":
            continue
        answer = root.get(file.relative_to(site).as_posix())
        if answer.headers["Cache-Control"] == "no-cache":
            again = root.get(
                file.relative_to(site).as_posix(), if_none_match=answer.headers["ETag"]
            )
            assert (again.status, again.body) == (304, b"")
        else:
            assert answer.headers["Cache-Control"] == "max-age=31536000, immutable"
            kept.add(file)
    assert {file.suffix for file in kept} >= {".bin", ".css", ".js", ".wasm"}
    assert root.get("service_worker.js").headers["Cache-Control"] == "no-cache"
    assert all(re.search(r"[.-][0-9a-f]{8}\.(min\.)?\w+$", file.name) for file in kept)


def test_nothing_can_be_sent_to_it(root: Server) -> None:
    connection = HTTPConnection(urlsplit(root.address).netloc)
    connection.request("POST", "/about/", body=b"answers")
    with connection.getresponse() as response:
        assert response.status == 405
    connection.close()


def test_each_line_is_explained(project: Path) -> None:
    template = (project / "deploy" / "nginx.conf.j2").read_text(encoding="utf-8")
    explained = (project / "deploy" / "README.md").read_text(encoding="utf-8")
    lines = set(re.findall(r"^(?!\{)([a-z_]+)\s", template, re.MULTILINE))
    assert len(lines) > 10
    for name in lines | set(headers("page")):
        assert f"`{name}" in explained, name
