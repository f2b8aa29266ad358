"""The list of the site's files that browsers keep."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from build_tools.site.offline.files import list_files

OFFLINE = {"offline.html", "en/offline.html"}


@pytest.fixture(scope="module")
def files(site: Path) -> Any:
    return list_files(site)


def write(folder: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")


def page(*loaded: str) -> str:
    return "".join(f'<script src="{address}"></script>' for address in loaded)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of two pages in Chinese and one in English, with what no browser should keep."""
    write(
        tmp_path,
        {
            "index.html": page("assets/site.js?0123456789abcdef"),
            "a/index.html": '<link rel="stylesheet" href="../assets/a.css"><a href="../b.pdf">',
            "404.html": page("/assets/missing.js"),
            "offline.html": page("./assets/site.js?0123456789abcdef"),
            "search/search_index.json": "{}",
            "en/index.html": page("../assets/site.js", "assets/theme.js"),
            "en/offline.html": page("./../assets/site.js"),
            "en/search/search_index.json": "{}",
            "en/assets/theme.js": "",
            "assets/site.js": "1",
            "assets/site.js.map": "",
            "assets/a.css": "2",
            "assets/search_worker.js": "3",
            "assets/unused.js": "4",
            "assets/checker/page.js": "5",
            "assets/checker/worker-01234567.js": "6",
            "assets/checker/worker-01234567.js.br": "7",
            "assets/checker/worker-01234567.js.gz": "8",
            "assets/checker/python/late.zip": "9",
            "data/2023/rules.json": "{}",
            "data/2023/guide.json": "{}",
            "b.pdf": "",
            "robots.txt": "",
        },
    )
    (tmp_path / "a/index.html").write_text(
        (tmp_path / "a/index.html").read_text() + page("../assets/checker/page.js")
    )
    return tmp_path


def test_what_pages_load_comes_before_the_pages(small: Path) -> None:
    found: Any = list_files(small)
    assert list(found["languages"][""]) == [
        "assets/a.css",
        "assets/checker/page.js",
        "assets/search_worker.js",
        "assets/site.js",
        "search/search_index.json",
        "offline.html",
        "a/",
        "",
    ]
    assert list(found["languages"]["en/"]) == [
        "assets/search_worker.js",
        "assets/site.js",
        "en/assets/theme.js",
        "en/search/search_index.json",
        "en/offline.html",
        "en/",
    ]


def test_the_checker_comes_with_its_rules_and_without_what_is_for_servers(small: Path) -> None:
    assert set(list_files(small)["checker"]) == {
        "assets/checker/python/late.zip",
        "assets/checker/worker-01234567.js",
        "data/2023/rules.json",
    }


def test_a_digest_changes_with_its_file_alone(small: Path) -> None:
    before: Any = list_files(small)
    (small / "a/index.html").write_text("changed", encoding="utf-8")
    after: Any = list_files(small)
    old, new = before["languages"][""], after["languages"][""]
    assert {path for path in new if new[path] != old[path]} == {"a/"}


def test_every_listed_file_is_there_with_its_digest(site: Path, files: Any) -> None:
    for group in (*files["languages"].values(), files["checker"]):
        for path, digest in group.items():
            is_page = not path or path.endswith("/")
            content = (site / f"{path}index.html" if is_page else site / path).read_bytes()
            assert hashlib.sha256(content).hexdigest().startswith(digest)
            assert len(digest) == 16


def test_every_page_is_in_the_list_of_its_language(site: Path, files: Any) -> None:
    chinese, english = files["languages"][""], files["languages"]["en/"]
    listed = {path for path in (*chinese, *english) if not path or path.endswith("/")}
    assert listed == {
        file.relative_to(site).as_posix().removesuffix("index.html")
        for file in site.rglob("index.html")
    }
    assert not any(path.startswith("en/") for path in chinese)
    assert {*chinese, *english} >= OFFLINE


def test_a_reader_of_one_language_is_not_made_to_load_much(site: Path, files: Any) -> None:
    for language in files["languages"].values():
        paths = [f"{path}index.html" if path[-1:] in ("", "/") else path for path in language]
        assert sum((site / path).stat().st_size for path in paths) < 3_000_000
