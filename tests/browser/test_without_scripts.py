"""Where scripts do not run, every page can be read and offers nothing that would not work."""

import re
from collections.abc import Iterator
from itertools import cycle, product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import mistakes
from tests.browser.conftest import new_visitor
from tests.browser.kinds_of_page import KINDS, LANGUAGES, examples
from tests.browser.site_server import Site, serve
from tests.sampling import sampled

# What a script would have to answer. The questions of the check are there to be read.
CONTROLS = "button, summary, select, input, .headerlink"
HIDDEN_BY_THEME = ".md-toggle"
NAMES = [kind.name for kind in KINDS]


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[Site]:
    """The site as the root of its server, where the page for what is missing works too."""
    with serve(folder, "/") as served:
        yield served


@pytest.fixture(scope="module")
def bare(browser: Browser) -> Iterator[Page]:
    """A page in which no script of the site runs."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def withheld(browser: Browser) -> Iterator[Page]:
    """A page to which the site's scripts do not come."""
    context = new_visitor(browser)
    page = context.new_page()
    page.route(re.compile(r"\.js(\?|$)"), lambda route: route.abort())
    yield page
    context.close()


@pytest.mark.parametrize(
    ("kind", "language"),
    sampled(product(NAMES, LANGUAGES), list(zip(NAMES, cycle(LANGUAGES), strict=False))),
)
def test_it_can_be_read(bare: Page, site: Site, kind: str, language: str) -> None:
    bare.goto(site.url(examples(site.folder, language)[kind]))
    expect(bare.locator("h1")).to_be_visible()
    expect(bare.locator(".guide-edition")).to_contain_text("2023")
    expect(bare.locator("main")).to_contain_text(bare.locator("h1").inner_text())
    offered = bare.locator(f":is({CONTROLS}):not({HIDDEN_BY_THEME}, guide-checker *)")
    assert [control.inner_text() for control in offered.all() if control.is_visible()] == []
    buttons = bare.locator("guide-checker :is(button, summary):not(.checker-basis > *)")
    assert [button.inner_text() for button in buttons.all() if button.is_visible()] == []
    # The browser itself unfolds the clauses that ask a question.
    for basis in bare.locator("details.checker-basis").all():
        basis.locator("summary").click()
        expect(basis.locator("a").last).to_be_visible()
    if bare.locator("guide-checker").count() > 0:
        expect(bare.locator(".checker-unstarted")).to_be_visible()


@pytest.mark.parametrize("kind", sampled(NAMES, NAMES[::2]))
def test_axe_finds_nothing_where_scripts_are_missing(withheld: Page, site: Site, kind: str) -> None:
    # axe is a script itself, so here the site's own are withheld instead.
    withheld.goto(site.url(examples(site.folder, "zh")[kind]))
    expect(withheld.locator("html.no-js")).to_have_count(1)
    assert mistakes(withheld) == []


def test_links_lead_on(bare: Page, site: Site) -> None:
    bare.goto(site.url("en/"))
    bare.get_by_role("link", name="IP pledge financing").click()
    bare.locator('.button[href="#check"]').click()
    expect(bare.get_by_role("heading", name="Your answers")).to_be_in_viewport()
