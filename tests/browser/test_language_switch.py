"""The switch stays on the page, at the same place, with the answers as they were typed."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.checker_form import Form
from tests.browser.conftest import new_visitor, watch
from tests.browser.site_server import Site

WORDS = {
    "": {"sum": "25,000 元 ＋ 50,000 元 = 75,000 元", "verdict": "条件已满足", "name": "贷款 2"},
    "en/": {
        "sum": "25,000 yuan + 50,000 yuan = 75,000 yuan",
        "verdict": "Conditions met",
        "name": "Loan 2",
    },
}
PATHS = ("2023/check/", "2023/pledge-financing/")
# What every control holds, by question.
VALUES = """() => {
    const controls = document.querySelectorAll('.checker-question :is(input, select)');
    return [...controls].map((control) => [
        control.closest('.checker-question').id,
        ['radio', 'checkbox'].includes(control.type) ? control.checked : control.value,
    ]);
}"""
DENY = """Object.defineProperty(window, 'sessionStorage', {
    get() { throw new DOMException('denied', 'SecurityError'); },
});"""


WAYS = [("", "en/"), pytest.param(("en/", ""), marks=pytest.mark.slow)]


@pytest.fixture(params=WAYS, ids=["zh to en", "en to zh"])
def ways(request: pytest.FixtureRequest) -> tuple[str, str]:
    here, there = request.param
    return here, there


def switch(page: Page) -> None:
    """Change the language, and wait for the other page with its scripts."""
    with page.expect_navigation():
        page.locator("[data-language-switch]").click()


def top(anchor: Locator) -> float:
    box = anchor.bounding_box()
    assert box is not None
    return box["y"]


def stored(page: Page) -> Any:
    """What lies in the tab's storage, but for the answers, which stay there."""
    found = page.evaluate("({...sessionStorage})")
    found.pop("guide.answers.2023", None)
    return found


@pytest.mark.parametrize(
    ("path", "here", "there"),
    [
        pytest.param(PATHS[0], "", "en/"),
        pytest.param(PATHS[1], "en/", ""),
        pytest.param(PATHS[0], "en/", "", marks=pytest.mark.slow),
        pytest.param(PATHS[1], "", "en/", marks=pytest.mark.slow),
    ],
)
def test_the_answers_go_along(page: Page, site: Site, path: str, here: str, there: str) -> None:
    page.goto(site.url(here + path))
    form = Form(page)
    form.answer("applicant_kinds", ["enterprise"])
    form.answer("in_hengyang", value=True)
    form.answer_row("loans", 1, amount="2,000,000", collateral="patents")
    form.answer_row("loans", 1, registered_this_year=True)
    form.add_row("loans")
    form.answer_row("loans", 2, amount="１０００万元", collateral="well_known_trademarks")
    form.answer_row("loans", 2, registered_this_year=True)
    form.answer("day", "2023-06-30")
    switch(page)
    expect(page).to_have_url(site.url(there + path))
    expect(form.question("applicant_kinds").locator("input[value=enterprise]")).to_be_checked()
    expect(form.question("in_hengyang").locator("input[value=yes]")).to_be_checked()
    second = form.row("loans", 2)
    expect(second.locator("legend").first).to_have_text(WORDS[there]["name"])
    expect(second.locator("[data-column=amount] input")).to_have_value("１０００万元")
    expect(second.locator("select")).to_have_value("well_known_trademarks")
    expect(form.question("day").locator("input")).to_have_value("2023-06-30")
    # Nobody has to touch the form for the result.
    total = form.question("loans").locator(".checker-total")
    expect(total).to_contain_text(WORDS[there]["sum"], timeout=60_000)
    expect(form.results).to_contain_text(WORDS[there]["verdict"])
    assert stored(page) == {}


def test_there_and_back_nothing_is_lost(page: Page, site: Site) -> None:
    page.goto(site.url("2023/check/"))
    form = Form(page)
    form.answer("applicant_kinds", ["enterprise", "park"])
    form.answer("valid_patents", "twelve")
    form.answer("in_hengyang", value=False)
    before = page.evaluate(VALUES)
    switch(page)
    expect(page).to_have_url(site.url("en/2023/check/"))
    assert page.evaluate(VALUES) == before
    switch(page)
    expect(page).to_have_url(site.url("2023/check/"))
    assert page.evaluate(VALUES) == before


def test_an_entry_that_is_wrong_stays_as_it_was_typed(
    page: Page, site: Site, ways: tuple[str, str]
) -> None:
    here, there = ways
    page.goto(site.url(f"{here}2023/pledge-financing/"))
    form = Form(page)
    form.answer_row("loans", 1, amount="two <b>million</b>")
    switch(page)
    expect(page).to_have_url(site.url(f"{there}2023/pledge-financing/"))
    amount = form.row("loans", 1).locator("[data-column=amount]")
    expect(amount.locator("input")).to_have_value("two <b>million</b>")
    expect(amount.locator(".checker-error")).to_contain_text("<b>million</b>", timeout=60_000)


def test_none_stays_an_answer(page: Page, site: Site) -> None:
    page.goto(site.url("2023/pledge-financing/"))
    form = Form(page)
    form.question("loans").locator("input[data-none]").check()
    form.question("applicant_kinds").locator("input[data-none]").check()
    switch(page)
    expect(page).to_have_url(site.url("en/2023/pledge-financing/"))
    expect(form.question("loans").locator("input[data-none]")).to_be_checked()
    expect(form.question("applicant_kinds").locator("input[data-none]")).to_be_checked()
    form.expect_verdict("not_eligible")


def test_what_was_opened_stays_open(page: Page, site: Site, ways: tuple[str, str]) -> None:
    here, there = ways
    page.goto(site.url(f"{here}2023/check/"))
    form = Form(page)
    form.answer("applicant_kinds", ["enterprise"])
    link = '.checker-programmes li:has(a[href$="ip-insurance/"])'
    details = page.locator(link).locator("details:not(.checker-assumed)").first
    details.locator("summary").first.click(timeout=60_000)
    page.locator("[data-action=show-idle]").click()
    switch(page)
    expect(page).to_have_url(site.url(f"{there}2023/check/"))
    expect(details).to_have_attribute("open", "", timeout=60_000)
    expect(page.locator(".checker-form")).to_contain_class("checker-form--all")


@pytest.mark.parametrize("path", ["2023/patent-commercialisation/", "rule-language/", "about/"])
def test_the_place_in_the_page_stays(
    page: Page, site: Site, ways: tuple[str, str], path: str
) -> None:
    here, there = ways
    page.goto(site.url(here + path))
    anchors = page.locator(".md-content h2[id]")
    name = anchors.nth(2).get_attribute("id") or ""
    anchor = page.locator(f"#{name}")
    anchor.evaluate("anchor => scrollTo(0, anchor.getBoundingClientRect().top + scrollY - 100)")
    before = top(anchor)
    switch(page)
    expect(page).to_have_url(site.url(there + path))
    page.wait_for_load_state()
    page.wait_for_timeout(300)
    assert abs(top(anchor) - before) < 2


def test_the_anchor_and_the_query_stay_in_the_address(
    page: Page, site: Site, ways: tuple[str, str]
) -> None:
    here, there = ways
    page.goto(site.url(f"{here}2023/programmes/?kind=enterprise#top"))
    shown = page.locator(".overview tbody tr:visible").count()
    switch(page)
    expect(page).to_have_url(site.url(f"{there}2023/programmes/?kind=enterprise#top"))
    expect(page.locator("#filter-kind")).to_have_value("enterprise")
    assert page.locator(".overview tbody tr:visible").count() == shown
    page.goto(site.url(f"{here}2023/pledge-financing/#office"))
    switch(page)
    expect(page).to_have_url(site.url(f"{there}2023/pledge-financing/#office"))
    expect(page.locator("h2#office")).to_be_in_viewport()


@pytest.fixture
def denied(browser: Browser) -> Iterator[Page]:
    context = new_visitor(browser)
    context.add_init_script(DENY)
    with watch(context) as watched:
        yield watched.page
        assert watched.errors == []


def test_where_storage_is_denied_the_switch_still_leads_there(denied: Page, site: Site) -> None:
    denied.goto(site.url("2023/pledge-financing/#check"))
    form = Form(denied)
    form.answer("in_hengyang", value=True)
    switch(denied)
    expect(denied).to_have_url(site.url("en/2023/pledge-financing/#check"))
    expect(form.question("in_hengyang").locator("input[value=yes]")).not_to_be_checked()
    form.answer("applicant_kinds", ["enterprise"])
    form.expect_verdict("unanswered")


def put(page: Page, value: Any) -> None:
    page.evaluate(
        "text => sessionStorage.setItem('guide.handover', text)",
        value if isinstance(value, str) else json.dumps(value),
    )


ODD = [
    "no JSON",
    "null",
    "[]",
    {"answers": 7, "place": {"id": 3}},
    {"answers": {"year": "2023", "entries": []}},
    {"answers": {"year": "2023", "entries": {"loans": 1, "day": {}, "in_hengyang": ["yes"],
                                             "applicant_kinds": [{"a": 1}, None]},
                 "open": 5, "day": 9, "all": "yes"}, "place": [1]},
    {"answers": {"year": "2023", "entries": {"loans": ["x", None, {"amount": {"b": 1},
                                                                  "collateral": "gold"}]}}},
]  # fmt: skip


def test_whatever_lies_in_storage_does_no_harm(page: Page, site: Site) -> None:
    url = site.url("en/2023/pledge-financing/")
    page.goto(url)
    before = page.evaluate(VALUES)
    to = page.evaluate("location.pathname")
    for value in ODD:
        put(page, {"to": to} | value if isinstance(value, dict) else value)
        page.reload()
        assert stored(page) == {}, value
        values = page.evaluate(VALUES)
        texts = [text for _, text in values if text]
        assert texts == [text for _, text in before if text], value


def test_answers_of_another_edition_or_page_are_not_taken(page: Page, site: Site) -> None:
    page.goto(site.url("2023/pledge-financing/"))
    to = page.evaluate("location.pathname")
    entries = {"in_hengyang": "yes"}
    yes = Form(page).question("in_hengyang").locator("input[value=yes]")
    for handover in (
        {"to": to, "answers": {"year": "2022", "entries": entries}},
        {"to": f"/en{to}", "answers": {"year": "2023", "entries": entries}},
    ):
        put(page, handover)
        page.reload()
        expect(yes).not_to_be_checked()
        assert stored(page) == {}
    put(page, {"to": to, "answers": {"year": "2023", "entries": entries}})
    page.reload()
    expect(yes).to_be_checked()


def test_a_new_tab_leaves_nothing_behind(page: Page, site: Site) -> None:
    page.goto(site.url("2023/pledge-financing/"))
    Form(page).answer("in_hengyang", value=True)
    with page.context.expect_page() as opened:
        page.locator("[data-language-switch]").click(modifiers=["ControlOrMeta"])
    opened.value.wait_for_load_state()
    assert stored(page) == {}
    assert opened.value.url == site.url("en/2023/pledge-financing/")


def test_the_choice_of_colours_and_type_is_shared(
    page: Page, site: Site, ways: tuple[str, str]
) -> None:
    here, there = ways
    page.goto(site.url(here))
    page.locator(".guide-display").click()
    page.locator("#display [name=colours][value=dark]").check()
    page.locator("#display [name=type][value=large]").check()
    switch(page)
    expect(page).to_have_url(site.url(there))
    root = page.locator("html")
    expect(root).to_have_attribute("data-colours", "dark")
    expect(root).to_have_attribute("data-type", "large")
    page.locator(".guide-display").click()
    expect(page.locator("#display [name=colours][value=dark]")).to_be_checked()
    assert page.evaluate("Object.keys(localStorage)") == ["guide.display"]


@pytest.mark.parametrize("path", ["2023/check/", "2023/trade-secret-demonstration/"])
def test_results_in_english_mark_what_they_quote_in_chinese(
    page: Page, site: Site, path: str
) -> None:
    page.goto(site.url(f"en/{path}"))
    form = Form(page)
    form.answer("applicant_kinds", ["enterprise"])
    expect(form.results.locator(".checker-verdict").first).to_be_visible(timeout=60_000)
    form.results.locator("details").evaluate_all("(all) => all.forEach((one) => (one.open = true))")
    expect(form.results.locator("[lang=zh-Hans]").first).to_be_attached()
    assert page.evaluate(UNMARKED) == []


UNMARKED = r"""() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
        const {data, parentElement} = walker.currentNode;
        if (/[\u3400-\u9fff]/.test(data) && !parentElement.closest('[lang=zh-Hans], script'))
            found.push(data);
    }
    return found;
}"""
