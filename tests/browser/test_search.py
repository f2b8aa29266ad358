"""The search finds what people type, marks it, and opens the clause."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from benchmarks.search.queries import SETS, Query, read_queries
from tests.browser.conftest import new_visitor, watch
from tests.browser.site_server import Site


class Search:
    """The search box of a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.box = page.locator("[name=query]")
        self.pages = page.locator(".md-search-result__item")
        self.count = page.locator(".md-search-result__meta")

    def type(self, text: str) -> None:
        self.box.click()
        self.box.fill(text)

    def first_link(self) -> Locator:
        """The first page that was found."""
        return self.pages.first.locator("a").first


@pytest.fixture
def search(page: Page, site: Site) -> Search:
    page.goto(site.url(""))
    return Search(page)


@pytest.mark.parametrize(
    ("prefix", "typed", "found"),
    [
        ("", "质押", "pledge-financing/"),
        ("", "银行贷款", "pledge-financing/"),
        ("", "專利獎", "patent-award/"),
        ("", "ＰＣＴ专利", "patent-award/"),
        ("", "pledge融资", "pledge-financing/"),
        ("en/", "pledge", "pledge-financing/"),
        ("en/", "insurence", "ip-insurance/"),
        ("en/", "licencing of patents", "patent-commercialisation/"),
        ("en/", "专利奖", "patent-award/"),
    ],
)
def test_what_people_type_finds_the_programme_first(
    page: Page, site: Site, prefix: str, typed: str, found: str
) -> None:
    page.goto(site.url(prefix))
    search = Search(page)
    search.type(typed)
    expect(search.first_link()).to_have_attribute(
        "href", re.compile(f"/{prefix}2023/{found}"), timeout=10_000
    )


def test_enter_opens_the_clause_with_the_words_marked(search: Search) -> None:
    search.type("巴黎公约")
    expect(search.pages.first.locator("mark").first).to_have_text("巴黎公约")
    search.box.press("Enter")
    expect(search.page).to_have_url(re.compile(r"/2023/patent-award/\?h=.*#clause-2$"))
    expect(search.page.locator(".words mark").first).to_have_text("巴黎公约")


def test_results_are_grouped_by_page(search: Search) -> None:
    search.type("知识产权贯标企业")
    expect(search.count).to_contain_text("个网页")
    links = search.pages.locator("a:first-child")
    addresses = [link.get_attribute("href") or "" for link in links.all()]
    pages = [re.sub(r"[?#].*", "", address) for address in addresses]
    groups = [item.locator("a").all() for item in search.pages.all()]
    for group in groups:
        assert len({re.sub(r"[?#].*", "", a.get_attribute("href") or "") for a in group}) == 1
    assert len(set(pages)) == search.pages.count()


def test_pasting_with_the_mouse_searches(search: Search) -> None:
    search.box.click()
    # What a paste does to the box, without any key.
    search.page.evaluate("""() => {
        const box = document.querySelector('[name=query]');
        box.value = '具备专利侵权纠纷行政裁决资质人员数量2人/县市区；';
        box.dispatchEvent(new InputEvent('input', {inputType: 'insertFromPaste', bubbles: true}));
    }""")
    expect(search.pages.first.locator("mark").first).to_be_visible()
    search.box.press("Enter")
    expect(search.page).to_have_url(
        re.compile(r"/administrative-adjudication-pilot/\?h=.*#clause-3$")
    )


def test_nothing_found_says_what_to_do(search: Search) -> None:
    search.type("xyzzyq")
    expect(search.count).to_have_text("没有找到。请换一个说法，或少用几个字。")


def test_markup_in_a_query_is_text(search: Search) -> None:
    search.type("<img src=x onerror=alert(1)> 质押")
    expect(search.first_link()).to_have_attribute("href", re.compile("pledge-financing"))
    expect(search.page.locator(".md-search-result img")).to_have_count(0)


def test_the_keyboard_opens_moves_and_closes(search: Search) -> None:
    search.box.focus()
    search.box.fill("保险")
    expect(search.pages.first).to_be_visible()
    search.page.keyboard.press("ArrowDown")
    expect(search.page.locator(".md-search-result a:focus")).to_have_count(1)
    search.page.keyboard.press("Escape")
    expect(search.pages.first).not_to_be_visible()


def test_on_a_phone_buttons_open_and_close_it(browser: Browser, site: Site) -> None:
    with watch(new_visitor(browser, viewport={"width": 390, "height": 844})) as watched:
        watched.page.goto(site.url(""))
        search = Search(watched.page)
        watched.page.get_by_role("button", name="搜索", exact=True).click()
        expect(search.box).to_be_focused()
        search.box.fill("保险")
        expect(search.pages.first).to_be_visible()
        watched.page.get_by_role("button", name="关闭").click()
        expect(search.pages.first).not_to_be_visible()
        assert watched.outside(site) == []
        assert watched.errors == []


class Asking:
    """Asks the worker behind the box directly, as the box does."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def places(self, query: Query) -> list[list[str]]:
        """The places that a query finds, by page."""
        found = self.page.evaluate("text => window.askSearch(text)", query.text)
        return [[item["location"] for item in group] for group in found]


@pytest.fixture(params=["", "en/"], ids=["zh", "en"])
def asking(request: pytest.FixtureRequest, page: Page, site: Site) -> Asking:
    page.goto(site.url(request.param))
    page.evaluate("""async () => {
        const config = JSON.parse(document.querySelector('#__config').textContent);
        const index = await (await fetch(config.base + '/search/search_index.json')).json();
        const worker = new Worker(config.search);
        const ask = (message) => new Promise((resolve) => {
            worker.onmessage = ({data}) => resolve(data);
            worker.postMessage(message);
        });
        await ask({type: 0, data: index});
        window.askSearch = async (text) => (await ask({type: 2, data: text})).data.items;
    }""")
    return Asking(page)


@pytest.mark.parametrize("name", SETS)
def test_the_query_sets_are_answered(
    asking: Asking, name: str, request: pytest.FixtureRequest
) -> None:
    language = request.node.callspec.params["asking"].strip("/") or "zh"
    queries = read_queries(name, language)
    missed = []
    for query in queries:
        found = asking.places(query)
        assert found, query.text
        if not query.answered_by(found[0], 2023):
            missed.append(query.text)
    assert len(missed) <= 0.05 * len(queries), missed
