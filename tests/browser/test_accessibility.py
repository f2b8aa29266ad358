"""axe finds nothing wrong with any kind of page, however a reader looks at it."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import mistakes
from tests.browser.conftest import new_visitor
from tests.browser.kinds_of_page import KINDS, LANGUAGES, built_pages, examples, kind_of
from tests.browser.site_server import Site, serve
from tests.browser.views import (
    DESKTOP,
    MAGNIFIED,
    PHONE,
    STATES,
    Colours,
    Language,
    State,
    View,
    Window,
    by_view,
    window,
)

EVERYTHING = (*(State(kind.name, kind.name) for kind in KINDS), *STATES)
LANGUAGES_READ: tuple[Language, ...] = ("zh", "en")
WIDTHS = (DESKTOP, PHONE, MAGNIFIED)
STANDARD = [View(language) for language in LANGUAGES_READ]
LARGE = [View(language, type="large") for language in LANGUAGES_READ]
# Neighbours differ in everything, and so do the views of two pages in a row.
SAMPLE = cycle(
    [
        View("zh", DESKTOP, "light"),
        View("en", PHONE, "dark"),
        View("en", DESKTOP, "dark", "large"),
        View("zh", PHONE, "light", "large"),
        View("en", DESKTOP, "light"),
        View("zh", PHONE, "dark"),
        View("zh", DESKTOP, "dark"),
    ]
)


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[Site]:
    """The site as the root of its server, where the page for what is missing works too."""
    with serve(folder, "/") as served:
        yield served


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_built_page_is_of_a_kind_under_test(folder: Path, language: str) -> None:
    pages = built_pages(folder, language)
    assert [address for address, html in pages.items() if kind_of(address, html) is None] == []
    assert set(examples(folder, language)) == {kind.name for kind in KINDS}


@pytest.fixture(scope="module")
def seen(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Window]:
    with window(browser, request.param) as opened:
        yield opened


@pytest.mark.parametrize(("seen", "state"), by_view(EVERYTHING, SAMPLE), indirect=["seen"], ids=str)
def test_a_sample(seen: Window, site: Site, state: State) -> None:
    seen.show(site, state)
    assert mistakes(seen.page) == []


@pytest.mark.slow
@pytest.mark.parametrize("seen", [*STANDARD, *LARGE], indirect=True, ids=str)
@pytest.mark.parametrize("state", EVERYTHING, ids=str)
def test_every_kind_in_every_view(seen: Window, site: Site, state: State) -> None:
    colours: tuple[Colours, ...] = ("light", "dark") if seen.view in STANDARD else ("light",)
    views = seen.show_in_all(site, state, WIDTHS, colours)
    found = {str(view): mistakes(seen.page) for view in views}
    assert {view: wrong for view, wrong in found.items() if wrong} == {}


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES_READ)
def test_every_page_once(browser: Browser, site: Site, language: Language) -> None:
    found: dict[str, list[str]] = {}
    context = new_visitor(browser, reduced_motion="reduce")
    page = context.new_page()
    for address in built_pages(site.folder, language):
        page.goto(site.url(LANGUAGES[language] + address))
        found[address] = mistakes(page)
    context.close()
    assert {address: wrong for address, wrong in found.items() if wrong} == {}
