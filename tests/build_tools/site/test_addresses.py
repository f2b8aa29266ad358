"""Addresses under the public address, and the 404 page, which is shown at any of them."""

import re

import pytest

from build_tools.site.addresses import Addresses
from build_tools.site.languages import LANGUAGES
from build_tools.source.problems import Language
from tests.build_tools.conftest import Published

CHINESE, ENGLISH = LANGUAGES


@pytest.mark.parametrize(
    ("public", "chinese", "english"),
    [
        (None, "", "/en"),
        ("https://example.org/", "", "/en"),
        ("https://example.org/x/y/", "/x/y", "/x/y/en"),
    ],
)
def test_where_each_language_stands_on_its_server(
    public: str | None, chinese: str, english: str
) -> None:
    addresses = Addresses(public)
    assert [addresses.on_server(site) for site in LANGUAGES] == [chinese, english]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_left_out_is_told_with_the_setting_in_one_line(language: Language) -> None:
    said = Addresses(None).left_out(language)
    assert said is not None
    assert "\n" not in said
    for word in ("public_address", "guide_source/site.yml", "sitemap.xml", "hreflang", "404.html"):
        assert word in said
    assert Addresses("https://example.org/").left_out(language) is None


def test_every_link_of_the_404_page_starts_at_the_server_and_leads(published: Published) -> None:
    root = Addresses(published.addresses.public).on_server(CHINESE) + "/"
    for site in LANGUAGES:
        html = (published.folder / site.path / "404.html").read_text(encoding="utf-8")
        targets = re.findall(r'\s(?:href|src)="([^"]*)"', html)
        assert len(targets) > 15
        for target in targets:
            local = re.sub(r"[?#].*", "", target)
            assert not local.startswith("//"), target
            if local:
                assert local.startswith(root), target
                assert (published.folder / local.removeprefix(root)).resolve().exists(), target


def test_the_404_page_leads_to_its_own_language(published: Published) -> None:
    for site in LANGUAGES:
        html = (published.folder / site.path / "404.html").read_text(encoding="utf-8")
        listed = html[html.index('class="not-found"') :].partition("</ul>")[0]
        home = published.addresses.on_server(site) + "/"
        links = re.findall(r'href="([^"]*)"', listed)
        assert links[0] == home
        assert f"{home}2023/programmes/" in links
