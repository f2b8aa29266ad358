"""What keeps Chromium from printing is a message that says what to do."""

from pathlib import Path

import pytest

from build_tools.pdf.browser import find_browser, print_page
from build_tools.source import SourceError


def executable(path: Path, script: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_where_there_is_no_chromium_the_error_says_how_to_install_it(tmp_path: Path) -> None:
    executable(tmp_path / "scripts/browser", "echo 'sudo apt install chromium' >&2; exit 1")
    with pytest.raises(SourceError) as caught:
        find_browser(tmp_path)
    assert "there is no Chromium: sudo apt install chromium" in caught.value.describe("en")
    assert "没有可用的 Chromium：sudo apt install chromium" in caught.value.describe("zh")


def test_a_browser_that_writes_no_file_is_an_error_with_its_words(tmp_path: Path) -> None:
    browser = executable(tmp_path / "chromium", "echo 'out of memory' >&2; exit 0")
    with pytest.raises(SourceError) as caught:
        print_page(browser, "http://127.0.0.1:1/", tmp_path / "guide.pdf")
    assert "Chromium did not print: out of memory" in caught.value.describe("en")


def test_an_older_file_is_not_taken_for_the_new_one(tmp_path: Path) -> None:
    pdf = tmp_path / "guide.pdf"
    pdf.write_bytes(b"old")
    browser = executable(tmp_path / "chromium", "exit 1")
    with pytest.raises(SourceError):
        print_page(browser, "http://127.0.0.1:1/", pdf)
    assert not pdf.exists()
