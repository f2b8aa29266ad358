"""The service worker changes whenever a file of the site does, and only then."""

import json
from pathlib import Path

from build_tools.site.offline.files import list_files
from build_tools.site.offline.service_worker import SERVICE_WORKER, write_service_worker


def test_it_holds_the_list_of_the_files(site: Path) -> None:
    first, script = (site / SERVICE_WORKER).read_text(encoding="utf-8").split("\n", 1)
    files = json.loads(first.removeprefix("const FILES=").removesuffix(";"))
    assert files == list_files(site)
    assert "FILES" in script


def test_it_stands_at_the_root_alone(site: Path) -> None:
    assert [file.parent for file in site.rglob(SERVICE_WORKER)] == [site]


def test_it_is_the_same_for_the_same_files_and_another_for_others(tmp_path: Path) -> None:
    assert made(tmp_path / "one", "1") == made(tmp_path / "two", "1")
    assert made(tmp_path / "three", "2") != made(tmp_path / "two", "1")


def made(site: Path, content: str) -> bytes:
    for folder in ("", "en/"):
        for name in ("index.html", "offline.html", "search/search_index.json"):
            (site / folder / name).parent.mkdir(parents=True, exist_ok=True)
            (site / folder / name).write_text(content, encoding="utf-8")
    (site / "assets").mkdir(exist_ok=True)
    (site / "assets/search_worker.js").write_text("", encoding="utf-8")
    (site / "assets" / SERVICE_WORKER).write_text("script", encoding="utf-8")
    write_service_worker(site)
    return (site / SERVICE_WORKER).read_bytes()
