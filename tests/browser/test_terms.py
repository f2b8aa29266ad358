"""The explanation of a term: beside it, by pointer and by keyboard, never in the way."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, Page, expect

from tests.browser.conftest import new_visitor, watch
from tests.browser.site_server import Site
from tests.sampling import sampled

PATH = "2023/trade-secret-demonstration/"
WORDS = {"": "不为公众所知悉", "en/": "It is not known to the public"}
in_each_language = pytest.mark.parametrize("prefix", ["", "en/"], ids=["zh", "en"])


def term(page: Page, name: str, nth: int = 0) -> Locator:
    return page.locator(f'.term[href$="glossary/#{name}"]').nth(nth)


def note(page: Page, name: str) -> Locator:
    return page.locator(f"#term-{name}")


def box(locator: Locator) -> FloatRect:
    found = locator.bounding_box()
    assert found is not None
    return found


def overlap(one: FloatRect, other: FloatRect) -> bool:
    across = one["x"] < other["x"] + other["width"] and other["x"] < one["x"] + one["width"]
    down = one["y"] < other["y"] + other["height"] and other["y"] < one["y"] + one["height"]
    return across and down


@pytest.fixture(params=sampled(["", "en/"], ("",)), ids=["zh", "en"])
def prefix(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def opened(page: Page, site: Site, prefix: str) -> Page:
    page.goto(site.url(prefix + PATH))
    return page


@in_each_language
def test_it_comes_with_the_pointer_and_stays_under_it(opened: Page, prefix: str) -> None:
    link, shown = term(opened, "trade-secret"), note(opened, "trade-secret")
    expect(shown).to_be_hidden()
    link.hover()
    expect(shown).to_be_visible()
    expect(shown).to_contain_text(WORDS[prefix])
    expect(shown).to_have_attribute("role", "tooltip")
    expect(link).to_have_accessible_description(re.compile(WORDS[prefix]))
    shown.hover()
    opened.wait_for_timeout(700)
    expect(shown).to_be_visible()
    opened.mouse.move(2, 2)
    expect(shown).to_be_hidden()


@pytest.mark.own_window
def test_it_does_not_go_by_itself(page: Page, site: Site, prefix: str) -> None:
    page.clock.install()
    page.goto(site.url(prefix + PATH))
    term(page, "trade-secret").hover()
    expect(note(page, "trade-secret")).to_be_visible()
    page.clock.fast_forward(60_000)
    expect(note(page, "trade-secret")).to_be_visible()


def test_escape_puts_it_away_and_leaves_the_focus(opened: Page) -> None:
    link, shown = term(opened, "trade-secret"), note(opened, "trade-secret")
    link.hover()
    expect(shown).to_be_visible()
    opened.keyboard.press("Escape")
    expect(shown).to_be_hidden()
    opened.wait_for_timeout(500)
    expect(shown).to_be_hidden()
    opened.mouse.move(2, 2)
    focus_by_keyboard(opened, link)
    expect(shown).to_be_visible()
    opened.keyboard.press("Escape")
    expect(shown).to_be_hidden()
    expect(link).to_be_focused()


def focus_by_keyboard(page: Page, link: Locator) -> None:
    """Go to a link with the Tab key, from the link or control before it."""
    link.evaluate("""link => {
        const all = [...document.querySelectorAll('a[href], button, input, summary')]
            .filter((element) => element.getClientRects().length > 0);
        all[all.indexOf(link) - 1].focus();
    }""")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()


def test_it_comes_with_the_keyboard_and_one_gives_way_to_the_next(opened: Page) -> None:
    first = opened.locator(".words .term").first
    focus_by_keyboard(opened, first)
    names = []
    for _ in range(3):
        shown = opened.locator(".term-note:popover-open")
        expect(shown).to_have_count(1)
        focused = opened.locator(".term:focus")
        assert focused.get_attribute("aria-describedby") == shown.get_attribute("id")
        names.append(shown.get_attribute("id"))
        opened.keyboard.press("Tab")
    assert len(set(names)) > 1


def test_under_the_keyboard_it_stays_when_the_pointer_leaves(opened: Page) -> None:
    link, shown = term(opened, "trade-secret"), note(opened, "trade-secret")
    focus_by_keyboard(opened, link)
    link.hover()
    opened.mouse.move(2, 2)
    opened.wait_for_timeout(600)
    expect(shown).to_be_visible()
    opened.keyboard.press("Tab")
    expect(shown).to_be_hidden()


@pytest.mark.own_window
@pytest.mark.parametrize("size", [(1280, 800), (390, 844)], ids=["desk", "phone"])
def test_it_stands_in_the_window_and_covers_no_line_of_its_term(
    opened: Page, size: tuple[int, int]
) -> None:
    width, height = size
    opened.set_viewport_size({"width": width, "height": height})
    for link in opened.locator(".words .term").all()[:12]:
        link.evaluate("link => link.scrollIntoView({block: 'center'})")
        focus_by_keyboard(opened, link)
        shown = opened.locator(".term-note:popover-open")
        expect(shown).to_have_count(1)
        expect(shown).to_have_attribute("style", re.compile("left"))
        place = box(shown)
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= width
        for line in link.evaluate("link => [...link.getClientRects()].map((r) => r.toJSON())"):
            assert not overlap(place, line)


def test_nothing_moves_when_it_comes(opened: Page) -> None:
    tops = "() => [...document.querySelectorAll('.md-content *')].slice(0, 200)\
        .map((element) => element.getBoundingClientRect().top + scrollY)"
    link = term(opened, "trade-secret")
    link.scroll_into_view_if_needed()
    before = opened.evaluate(tops)
    link.hover()
    expect(note(opened, "trade-secret")).to_be_visible()
    assert opened.evaluate(tops) == before


@pytest.mark.own_window
def test_it_needs_no_request(opened: Page) -> None:
    opened.wait_for_load_state("networkidle")
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    term(opened, "trade-secret").hover()
    expect(note(opened, "trade-secret")).to_be_visible()
    assert asked == []


@in_each_language
def test_a_click_leads_to_the_entry(opened: Page, site: Site, prefix: str) -> None:
    term(opened, "trade-secret").click()
    expect(opened).to_have_url(site.url(f"{prefix}glossary/#trade-secret"))
    expect(opened.locator("h2#trade-secret")).to_be_in_viewport()


@pytest.fixture
def phone(browser: Browser, site: Site, prefix: str) -> Iterator[Page]:
    context = new_visitor(
        browser, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    with watch(context) as watched:
        watched.page.goto(site.url(prefix + PATH))
        yield watched.page
        assert watched.errors == []


def test_a_tap_opens_the_link_like_any_other(phone: Page, site: Site, prefix: str) -> None:
    phone.evaluate("""() => {
        for (const note of document.querySelectorAll('.term-note')) {
            note.addEventListener('toggle', () => sessionStorage.setItem('shown', note.id));
        }
    }""")
    term(phone, "trade-secret").tap()
    expect(phone).to_have_url(site.url(f"{prefix}glossary/#trade-secret"))
    assert phone.evaluate("sessionStorage.getItem('shown')") is None


def test_without_scripts_it_is_a_link(browser: Browser, site: Site, prefix: str) -> None:
    with watch(browser.new_context(java_script_enabled=False)) as watched:
        page = watched.page
        page.goto(site.url(prefix + PATH))
        expect(note(page, "trade-secret")).to_be_hidden()
        term(page, "trade-secret").click()
        expect(page).to_have_url(site.url(f"{prefix}glossary/#trade-secret"))


@in_each_language
def test_the_search_finds_terms(page: Page, site: Site, prefix: str) -> None:
    page.goto(site.url(prefix))
    page.locator("[name=query]").click()
    page.locator("[name=query]").fill({"": "老赖", "en/": "utility model"}[prefix])
    found = page.locator('.md-search-result a[href*="/glossary/"]')
    expect(found.first).to_be_attached()
