"""Large type, magnification and wider spacing: nothing is cut, covered or off to the side."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds_of_page import KINDS
from tests.browser.site_server import Site, serve
from tests.browser.views import DESKTOP, MAGNIFIED, PHONE, STATES, State, View, shown

PLAIN = tuple(State(kind.name, kind.name) for kind in KINDS)
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
SPACED = [View("zh"), View("en"), View("zh", PHONE), View("en", MAGNIFIED)]
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
            document.adoptedStyleSheets.push(sheet);
        }""",
        WIDE_SPACING,
    )


@pytest.mark.parametrize(("state", "view"), list(zip(PLAIN, cycle(VIEWS), strict=False)), ids=str)
def test_a_sample_fits(browser: Browser, site: Site, state: State, view: View) -> None:
    with shown(browser, site, state, view, reduced_motion="reduce") as page:
        assert faults(page) == []


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize("state", [*PLAIN, *STATES], ids=str)
def test_everything_fits(browser: Browser, site: Site, state: State, view: View) -> None:
    with shown(browser, site, state, view, reduced_motion="reduce") as page:
        assert faults(page) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "view", [View("zh"), View("en"), View("zh", PHONE), View("en", MAGNIFIED)], ids=str
)
@pytest.mark.parametrize("state", [*PLAIN, *STATES], ids=str)
def test_wider_spacing_fits(browser: Browser, site: Site, state: State, view: View) -> None:
    with shown(browser, site, state, view, reduced_motion="reduce") as page:
        space_widely(page)
        assert faults(page) == []
