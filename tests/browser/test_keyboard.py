"""The keyboard alone reaches and works everything, and what has the focus is seen."""

import re
from itertools import product

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checker_form import Form
from tests.browser.site_server import Site
from tests.browser.tab_stops import Stop, focused, reachable, walk
from tests.browser.views import DESKTOP, PHONE, STATES, State, View, shown
from tests.sampling import sampled

_IN_STATES = {state.name: state for state in STATES}
_WALKED = [
    State("home", "home"),
    State("overview", "overview"),
    State("rule-language", "rule-language"),
    _IN_STATES["programme-with-results"],
    _IN_STATES["check-with-results"],
]
# Each width, and each state but the longest.
_SAMPLE = list(zip(_WALKED, (DESKTOP, PHONE, DESKTOP, PHONE), strict=False))


@pytest.mark.parametrize(
    ("state", "width"), sampled(product(_WALKED, (DESKTOP, PHONE)), _SAMPLE), ids=str
)
def test_tab_reaches_everything_in_order_and_in_sight(
    browser: Browser, site: Site, state: State, width: int
) -> None:
    with shown(browser, site, state, View("en", width)) as page:
        names = reachable(page)
        page.locator(".md-skip").focus()
        check_walk(page, names)


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_tab_reaches_what_the_search_found(browser: Browser, site: Site, width: int) -> None:
    state = _IN_STATES["search-with-results"]
    with shown(browser, site, state, View("zh", width)) as page:
        names = reachable(page, ".md-search")
        assert len(names) > 10
        page.locator("[name=query]").focus()
        check_walk(page, names)


def check_walk(page: Page, names: list[str]) -> None:
    """Go with Tab from the first of what is to be reached to the last, and back."""
    steps = len(names) - 1
    assert wrong(walk(page, "Tab", steps), list(range(1, len(names))), names) == []
    assert wrong(walk(page, "Shift+Tab", steps), list(reversed(range(steps))), names) == []


def wrong(stops: list[Stop | None], order: list[int], names: list[str]) -> list[str]:
    """What is amiss at each stop, in words."""
    found = []
    for stop, index in zip(stops, order, strict=True):
        if stop is None or stop.index != index:
            found.append(f"{names[index]} was to have the focus; it was on {stop}")
        elif not stop.seen:
            found.append(f"{stop.html} is out of sight or covered")
        elif not stop.outlined:
            found.append(f"nothing shows that {stop.html} has the focus")
    return found


@pytest.fixture
def home(page: Page, site: Site) -> Page:
    page.goto(site.url("en/"))
    return page


def enter(page: Page, text: str) -> None:
    """All at once: what each letter finds would take the focus from what was found before."""
    page.keyboard.insert_text(text)


@pytest.mark.parametrize("address", ["", "en/2023/check/", "404.html"])
def test_the_first_stop_leads_past_the_header(page: Page, site: Site, address: str) -> None:
    site.path = "/"
    page.goto(site.url(address))
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    expect(page.locator(".md-skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


class TestSearch:
    """The search opens where the focus is, and gives it back."""

    def test_no_single_character_does_anything(self, home: Page) -> None:
        address = home.url
        home.locator(".button").focus()
        for key in ("f", "s", "/", "p", "n", ",", "."):
            home.keyboard.press(key)
            home.wait_for_timeout(100)
            expect(home.locator(".button"), key).to_be_focused()
            assert home.url == address, key

    def test_escape_closes_it_and_leads_back(self, home: Page) -> None:
        opener = home.locator(".home-search")
        opener.press("Enter")
        query = home.locator("[name=query]")
        expect(query).to_be_focused()
        enter(home, "loan")
        results = home.locator(".md-search-result__item")
        expect(results.first).to_be_visible()
        home.keyboard.press("ArrowDown")
        expect(home.locator(".md-search-result a:focus")).to_have_count(1)
        home.keyboard.press("Escape")
        expect(results.first).to_be_hidden()
        expect(opener).to_be_focused()

    def test_escape_keeps_the_focus_in_a_box_that_was_reached_by_tab(self, home: Page) -> None:
        query = home.locator("[name=query]")
        query.focus()
        enter(home, "loan")
        results = home.locator(".md-search-result__item")
        expect(results.first).to_be_visible()
        home.keyboard.press("Tab")
        home.keyboard.press("Tab")
        home.keyboard.press("Escape")
        expect(results.first).to_be_hidden()
        home.wait_for_timeout(100)
        expect(results.first).to_be_hidden()
        expect(query).to_be_focused()
        home.keyboard.type("s")
        expect(results.first).to_be_visible()

    def test_tab_leaves_it(self, home: Page) -> None:
        home.locator("[name=query]").focus()
        home.keyboard.press("Tab")
        expect(home.locator(".guide-display")).to_be_focused()
        expect(home.locator(".md-search__output")).to_be_hidden()


class TestDisplay:
    """The form for colours and type."""

    def test_arrows_choose_and_escape_leads_back(self, home: Page) -> None:
        button = home.locator(".guide-display")
        button.press("Enter")
        form = home.locator("#display")
        expect(form).to_be_visible()
        home.keyboard.press("Tab")
        expect(form.locator("[name=colours]:focus")).to_have_count(1)
        stop = focused(home)
        assert stop
        assert stop.seen
        assert stop.outlined
        home.keyboard.press("ArrowDown")
        home.keyboard.press("ArrowDown")
        expect(home.locator("html")).to_have_attribute("data-colours", "dark")
        home.keyboard.press("Escape")
        expect(form).to_be_hidden()
        expect(button).to_be_focused()

    def test_tab_leaves_it(self, home: Page) -> None:
        home.locator(".guide-display").press("Enter")
        for _ in ("colours", "type", "the next link"):
            home.keyboard.press("Tab")
        expect(home.locator("#display")).to_be_hidden()
        expect(home.locator(".guide-language")).to_be_focused()


class TestCheck:
    """The form of the check without a mouse."""

    def test_answers_records_and_the_result(self, page: Page, site: Site) -> None:
        page.goto(site.url("en/2023/pledge-financing/"))
        form = Form(page)
        form.question("applicant_kinds").locator("[value=enterprise]").press("Space")
        form.question("in_hengyang").locator("input").nth(1).focus()
        page.keyboard.press("ArrowUp")
        expect(form.question("in_hengyang").locator("[value=yes]")).to_be_checked()
        form.row("loans", 1).locator("[data-column=amount] input").focus()
        page.keyboard.type("2000000")
        page.keyboard.press("Tab")
        page.keyboard.type("pat")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        expect(form.status).to_contain_text(re.compile("Conditions met.*25,000"), timeout=60_000)
        add = form.question("loans").locator("[data-action=add]")
        add.press("Enter")
        expect(form.row("loans", 2).locator("input").first).to_be_focused()
        form.row("loans", 2).locator("[data-action=remove]").press("Enter")
        expect(add).to_be_focused()
        form.results.locator("summary").last.press("Enter")
        expect(form.results.locator(".checker-clause").first).to_be_visible()

    def test_filters_tell_how_many_programmes_are_shown(self, page: Page, site: Site) -> None:
        page.goto(site.url("en/2023/programmes/"))
        page.locator("#filter-kind").focus()
        page.keyboard.type("School")
        expect(page.get_by_role("status").filter(has_text="shown")).not_to_contain_text("15")
