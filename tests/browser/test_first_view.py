"""The first view of a page is light and does not move, whatever can be done on it."""

import gzip

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Watched, new_visitor, watch
from tests.browser.site_server import Site

LIMIT = 150_000
_WATCH = """
window.moved = 0;
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) window.moved += shift.value;
}).observe({type: "layout-shift", buffered: true});
"""


@pytest.mark.parametrize("path", ["2023/pledge-financing/", "en/2023/pledge-financing/"])
def test_a_programme_page_loads_at_most_150_kb(
    watched: Watched, page: Page, site: Site, path: str
) -> None:
    page.goto(site.url(path), wait_until="networkidle")
    page.wait_for_timeout(1000)
    sizes = {url: _compressed(site, url) for url in set(watched.requests)}
    assert len(sizes) > 5
    assert sum(sizes.values()) <= LIMIT, sizes


def _compressed(site: Site, url: str) -> int:
    """The size of what was sent; a worker made from text is not."""
    if not url.startswith(site.url("")):
        return 0
    file = site.folder / url.removeprefix(site.url("")).partition("?")[0]
    if file.is_dir():
        file /= "index.html"
    return len(gzip.compress(file.read_bytes(), mtime=0))


@pytest.mark.parametrize("path", ["", "en/2023/pledge-financing/", "en/2023/check/"])
def test_nothing_moves_on_a_phone_while_the_page_loads(
    browser: Browser, site: Site, path: str
) -> None:
    with watch(new_visitor(browser, viewport={"width": 412, "height": 823})) as watched:
        watched.page.add_init_script(_WATCH)
        watched.page.goto(site.url(path), wait_until="networkidle")
        assert watched.page.evaluate("window.moved") < 0.01
