"""Where the reader asks for reduced motion, nothing moves."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.kinds_of_page import KINDS
from tests.browser.site_server import Site
from tests.browser.views import DESKTOP, PHONE, STATES, State, View, Window, shown, window

_MOVING = """() => [...document.querySelectorAll('*')].flatMap((element) =>
    ['', '::before', '::after'].map((part) => {
        const style = getComputedStyle(element, part || null);
        const moves = style.animationName !== 'none' || style.scrollBehavior !== 'auto' ||
            style.transitionDuration.split(', ').some((duration) => duration !== '0s');
        return moves ? element.outerHTML.slice(0, 100) + part : '';
    }).filter(Boolean))"""
_STATES = [
    *(State(kind.name, kind.name) for kind in KINDS if kind.name != "not-found"),
    *(state for state in STATES if state.kind == "home"),
]


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Window]:
    with window(browser, View(width=PHONE)) as opened:
        yield opened


@pytest.mark.parametrize("state", _STATES, ids=str)
def test_nothing_is_animated(phone: Window, site: Site, state: State) -> None:
    phone.show(site, state)
    assert phone.page.evaluate(_MOVING) == []
    assert phone.page.evaluate("document.getAnimations().length") == 0


def test_the_contents_follow_without_gliding(browser: Browser, site: Site) -> None:
    state = State("rule-language", "rule-language")
    with shown(browser, site, state, View("en")) as page:
        page.set_viewport_size({"width": DESKTOP, "height": 500})
        page.locator(".md-sidebar__scrollwrap").evaluate("""(list) => {
            window.places = new Set();
            list.addEventListener('scroll', () => window.places.add(list.scrollTop));
        }""")
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        expect(page.locator(".md-sidebar .md-nav__link").last).to_be_in_viewport()
        # A glide would take this long, and a place for every frame of it.
        page.wait_for_timeout(600)
        assert page.evaluate("window.places.size") <= 2
