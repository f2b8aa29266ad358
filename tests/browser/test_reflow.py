"""Large type, magnification and wider spacing: nothing is cut, covered or off to the side."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds_of_page import KINDS
from tests.browser.site_server import Site, serve
from tests.browser.views import (
    DESKTOP,
    MAGNIFIED,
    PHONE,
    STATES,
    State,
    View,
    Window,
    by_view,
    window,
)

PLAIN = tuple(State(kind.name, kind.name) for kind in KINDS)
EVERYTHING = (*PLAIN, *STATES)
VIEWS = [
    View("en", MAGNIFIED, type="large"),
    View("zh", PHONE, type="large"),
    View("en", MAGNIFIED),
    View("zh", DESKTOP, type="large"),
    View("zh", MAGNIFIED, type="large"),
    View("en", DESKTOP, type="large"),
    View("zh", MAGNIFIED),
    View("en", PHONE, type="large"),
]
# The widths to which a window is made narrower, by the view in which it opens.
NARROWED = {
    View("zh", MAGNIFIED): [MAGNIFIED],
    View("en", MAGNIFIED): [MAGNIFIED],
    View("zh", type="large"): [DESKTOP, PHONE, MAGNIFIED],
    View("en", type="large"): [DESKTOP, PHONE, MAGNIFIED],
}
SPACED = {View("zh"): [DESKTOP, PHONE], View("en"): [DESKTOP, MAGNIFIED]}
# The spacing that readers may set for themselves, by WCAG 1.4.12.
WIDE_SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }
"""
_FAULTS = (Path(__file__).parent / "fit.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[Site]:
    """The site as the root of its server, where the page for what is missing works too."""
    with serve(folder, "/") as served:
        yield served


def faults(page: Page) -> list[str]:
    """What does not fit on a page as it stands."""
    found: list[str] = page.evaluate(_FAULTS)
    return found


def space_widely(page: Page) -> None:
    """Space the text as a reader's own style sheet does."""
    page.evaluate(
        """css => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            document.adoptedStyleSheets = [sheet];
        }""",
        WIDE_SPACING,
    )


@pytest.fixture(scope="module")
def seen(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Window]:
    with window(browser, request.param) as opened:
        yield opened


@pytest.mark.parametrize(
    ("seen", "state"), by_view(PLAIN, cycle(VIEWS)), indirect=["seen"], ids=str
)
def test_a_sample_fits(seen: Window, site: Site, state: State) -> None:
    seen.show(site, state)
    assert faults(seen.page) == []


@pytest.mark.slow
@pytest.mark.parametrize("seen", NARROWED, indirect=True, ids=str)
@pytest.mark.parametrize("state", EVERYTHING, ids=str)
def test_everything_fits(seen: Window, site: Site, state: State) -> None:
    views = seen.show_in_all(site, state, NARROWED[seen.view])
    found = {str(view): faults(seen.page) for view in views}
    assert {view: wrong for view, wrong in found.items() if wrong} == {}


@pytest.mark.slow
@pytest.mark.parametrize("seen", SPACED, indirect=True, ids=str)
@pytest.mark.parametrize("state", EVERYTHING, ids=str)
def test_wider_spacing_fits(seen: Window, site: Site, state: State) -> None:
    found = {}
    for view in seen.show_in_all(site, state, SPACED[seen.view]):
        space_widely(seen.page)
        found[str(view)] = faults(seen.page)
    assert {view: wrong for view, wrong in found.items() if wrong} == {}
