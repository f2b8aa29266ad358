"""Metadata in a page with an address cause no request and no error, and its 404 page works."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Watched
from tests.browser.site_server import Site, serve

PAGES = ("", "2023/pledge-financing/", "open-data/", "changes/", "en/", "en/open-data/")


@pytest.fixture
def addressed(addressed_site: Path) -> Iterator[Site]:
    """The site with its address set, under the path of that address."""
    with serve(addressed_site, "/x/y/") as served:
        yield served


@pytest.mark.parametrize("path", PAGES)
def test_no_page_asks_for_what_its_links_name(watched: Watched, addressed: Site, path: str) -> None:
    page = watched.page
    page.goto(addressed.url(path))
    page.wait_for_load_state("networkidle")
    assert page.locator('head link[rel="alternate"]').count() == 4
    assert page.locator('script[type="application/ld+json"]').count() == (
        0 if path == "changes/" else 1
    )
    assert watched.outside(addressed) == []
    assert not any("sitemap" in request or "feed.xml" in request for request in watched.requests)
    assert watched.errors == []


@pytest.mark.parametrize(
    ("language", "title"), [("", "没有找到这个网页"), ("en/", "Page not found")]
)
def test_the_404_page_has_its_styles_and_links_at_any_address(
    watched: Watched, addressed: Site, language: str, title: str
) -> None:
    page, missing = watched.page, f"{language}2023/missing/page/"
    shown = (addressed.folder / language / "404.html").read_bytes()
    addressed.replaced[f"/{missing}"] = shown
    addressed.headers[f"/{missing}"] = ("Content-Type", "text/html")
    page.goto(addressed.url(missing))
    assert page.locator("h1").inner_text() == title
    assert page.locator(".guide-header, .md-header").evaluate(
        "element => getComputedStyle(element).backgroundColor"
    ) not in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}
    index = addressed.url(f"{language}search/search_index.json")
    page.wait_for_function("url => performance.getEntriesByName(url).length > 0", arg=index)
    page.locator(".not-found a").nth(1).click()
    page.wait_for_url(addressed.url(f"{language}2023/programmes/"))
    assert page.locator("table.overview tbody tr").count() == 15
    assert watched.outside(addressed) == []
    assert watched.errors == []
