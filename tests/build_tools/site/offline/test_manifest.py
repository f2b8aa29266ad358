"""What a system shows of the site where it is installed."""

import json
import struct
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from build_tools.site.languages import LANGUAGES, LanguageSite
from build_tools.site.offline.manifest import MANIFEST
from build_tools.source import Guide

ROOT = "https://example.org/x/y/"


def read(site: Path, language: LanguageSite) -> Any:
    return json.loads((site / language.path / MANIFEST).read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_starts_the_language_and_holds_both(
    site: Path, guide: Guide, language: LanguageSite
) -> None:
    found = read(site, language)
    address = ROOT + language.path + MANIFEST
    assert urljoin(address, found["start_url"]) == ROOT + language.path
    assert urljoin(address, found["scope"]) == ROOT
    assert found["lang"] == language.tag
    assert found["name"] == guide.site.name.text(language.language)
    # What is longer is cut off under an icon.
    assert len(found["short_name"]) <= 13


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_icons_have_the_size_that_it_says(site: Path, language: LanguageSite) -> None:
    icons = read(site, language)["icons"]
    assert {(icon["sizes"], icon["purpose"]) for icon in icons} == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    for icon in icons:
        file = site / language.path / icon["src"]
        assert "{}x{}".format(*size(file.resolve())) == icon["sizes"]


def test_the_colours_are_those_of_the_pages(site: Path, project: Path) -> None:
    palette = (project / "docs/styles/palette.css").read_text(encoding="utf-8")
    found = read(site, LANGUAGES[0])
    assert f"--frame: {found['theme_color']};" in palette
    page = (site / "index.html").read_text(encoding="utf-8")
    assert f'<meta name="theme-color" content="{found["theme_color"]}">' in page


def test_the_icon_for_a_phones_screen_is_there(site: Path) -> None:
    assert size(site / "assets/icons/touch-180.png") == (180, 180)


def size(png: Path) -> tuple[int, int]:
    """From the header of the file."""
    content = png.read_bytes()
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", content[16:24])
    return width, height
