"""What the browser keeps of the answers: for the tab, and longer only if the reader wants it."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checker_form import Form
from tests.browser.oldest_browser import run_before
from tests.browser.site_server import Site

CHECK, LOANS = "2023/check/", "2023/pledge-financing/"
FULL = """
    // Workers have none.
    const { prototype } = self.Storage ?? { prototype: {} };
    const { setItem } = prototype;
    prototype.setItem = function (name, value) {
        if (this === localStorage) throw new DOMException("full", "QuotaExceededError");
        setItem.call(this, name, value);
    };"""
DENIED = """
    for (const name of ["localStorage", "sessionStorage"]) {
        const get = () => { throw new DOMException("storage is off", "SecurityError"); };
        Object.defineProperty(globalThis, name, {get, configurable: true});
    }"""


def kept(page: Page, storage: str) -> Any:
    text = page.evaluate(f"{storage}.getItem('guide.answers.2023')")
    return text and json.loads(text)


def answer(page: Page, site: Site) -> Form:
    page.goto(site.url(CHECK))
    form = Form(page)
    form.answer("applicant_kinds", ["enterprise"])
    form.answer("in_hengyang", value=True)
    form.answer_row("loans", 1, amount="2000000", registered_this_year=True)
    expect(form.results.locator(".checker-programmes > li")).to_have_count(15, timeout=60_000)
    return form


def expect_answers(form: Form) -> None:
    expect(form.question("applicant_kinds").locator("input[value=enterprise]")).to_be_checked()
    expect(form.question("in_hengyang").locator("input[value=yes]")).to_be_checked()
    amount = form.row("loans", 1).locator("[data-column=amount] input")
    expect(amount).to_have_value("2000000")


class TestTab:
    """Other pages of the tab, and the way back, have the answers; nothing outlives it."""

    def test_a_programmes_page_goes_on_from_them_and_gives_its_own_back(
        self, page: Page, site: Site
    ) -> None:
        form = answer(page, site)
        form.results.locator(f'a[href$="{LOANS}"]').first.click()
        expect(page).to_have_url(site.url(LOANS))
        expect_answers(form)
        form.expect_verdict("unanswered")
        form.answer_row("loans", 1, collateral="patents")
        form.expect_verdict("conditions_met")
        page.go_back()
        expect_answers(form)
        collateral = form.row("loans", 1).locator("[data-column=collateral] select")
        expect(collateral).to_have_value("patents")
        assert kept(page, "localStorage") is None

    def test_reloading_loses_nothing(self, page: Page, site: Site) -> None:
        form = answer(page, site)
        page.reload()
        expect_answers(form)
        expect(form.results.locator(".checker-programmes > li")).to_have_count(15, timeout=60_000)

    def test_an_answer_taken_back_is_not_remembered(self, page: Page, site: Site) -> None:
        form = answer(page, site)
        form.question("in_hengyang").locator("input[value='']").check()
        assert "in_hengyang" not in kept(page, "sessionStorage")["entries"]
        page.goto(site.url(LOANS))
        expect(form.question("in_hengyang").locator("input[value=yes]")).not_to_be_checked()


class TestBrowser:
    """Kept for another time on request, until everything is forgotten."""

    def test_kept_on_request_and_forgotten_on_request(self, page: Page, site: Site) -> None:
        form = answer(page, site)
        page.locator("[data-keep]").check()
        another = page.context.new_page()
        another.goto(site.url(CHECK))
        expect_answers(Form(another))
        expect(another.locator("[data-keep]")).to_be_checked()
        another.close()
        page.locator("[data-keep]").uncheck()
        assert kept(page, "localStorage") is None
        page.locator("[data-keep]").check()
        page.locator(".checker-form [type=reset]").click()
        expect(page.locator("[data-keep]")).not_to_be_checked()
        expect(form.question("in_hengyang").locator("input[value=yes]")).not_to_be_checked()
        page.wait_for_function("sessionStorage.length === 0")
        assert kept(page, "localStorage") is None
        page.reload()
        expect(form.question("in_hengyang").locator("input[value=yes]")).not_to_be_checked()

    @pytest.mark.parametrize(
        "stored",
        ["", "no JSON", "null", "[]", '{"format": 2, "entries": {"in_hengyang": "yes"}}',
         '{"format": 1, "entries": []}',
         '{"format": 1, "entries": {"in_hengyang": {"a": 1}, "loans": "x", "nothing": []}}'],
    )  # fmt: skip
    def test_what_makes_no_sense_is_ignored(self, page: Page, site: Site, stored: str) -> None:
        page.goto(site.url("2023/"))
        page.evaluate("text => localStorage.setItem('guide.answers.2023', text)", stored)
        page.goto(site.url(LOANS))
        form = Form(page)
        form.answer("in_hengyang", value=False)
        form.expect_verdict("not_eligible")


@pytest.mark.own_window
class TestStorage:
    """Where the browser keeps nothing, the page says so and goes on."""

    def test_a_full_storage_is_told(self, page: Page, site: Site) -> None:
        run_before(page, FULL)
        answer(page, site)
        page.locator("[data-keep]").click()
        expect(page.locator("#keep-error")).to_contain_text("浏览器没有保留答案")
        expect(page.locator("[data-keep]")).not_to_be_checked()
        page.locator(".checker-form [type=reset]").click()
        expect(page.locator("#keep-error")).to_be_hidden()

    def test_storage_that_is_denied(self, page: Page, site: Site) -> None:
        run_before(page, DENIED)
        form = answer(page, site)
        page.locator("[data-keep]").click()
        expect(page.locator("#keep-error")).to_be_visible()
        expect_answers(form)
