"""The check in the page: real Pyodide, in a worker, served by the site."""

from itertools import product

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checker_form import Form
from tests.browser.conftest import Watched, wait_until
from tests.browser.site_server import Site
from tests.sampling import sampled

WORDS = {
    "": {
        "met": "条件已满足",
        "group": "条件已满足（1）",
        "sum": "25,000 元",
        "pledge": "知识产权质押融资",
    },
    "en/": {
        "met": "Conditions met",
        "group": "Conditions met (1)",
        "sum": "25,000 yuan",
        "pledge": "IP pledge financing",
    },
}

CORNERS = sampled(product(("/", "/x/y/"), ("", "en/")), [("/", "en/"), ("/x/y/", "")])


def open_form(page: Page, site: Site, path: str) -> Form:
    page.goto(site.url(path))
    return Form(page)


def answer_pledge(form: Form, amount: str = "2,000,000") -> None:
    form.answer("applicant_kinds", ["enterprise"])
    form.answer("in_hengyang", value=True)
    form.answer_row("loans", 1, amount=amount, collateral="patents", registered_this_year=True)


# Milliseconds from the start of the page: a promise of when all of the form has been read, and the
# first time that anything was drawn.
WHEN_THE_FORM_IS_THERE = """
    globalThis.formIsThere = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
            if (!document.querySelector("#checker-results-title")) return;
            observer.disconnect();
            resolve(performance.now());
        });
        observer.observe(document, {childList: true, subtree: true});
    });
"""
FIRST_PAINT = """
    new Promise((resolve) => new PerformanceObserver((list) => {
        for (const {name, startTime} of list.getEntries())
            if (name === "first-paint") resolve(startTime);
    }).observe({type: "paint", buffered: true}))
"""


class TestAllProgrammes:
    """The page that checks all programmes at once."""

    @pytest.mark.parametrize(("any_site", "prefix"), CORNERS, indirect=["any_site"])
    def test_answers_become_verdicts(self, any_page: Page, any_site: Site, prefix: str) -> None:
        words = WORDS[prefix]
        form = open_form(any_page, any_site, f"{prefix}2023/check/")
        answer_pledge(form)
        group = any_page.locator(".checker-verdict[data-verdict=conditions_met]")
        expect(group).to_have_text(words["group"], timeout=60_000)
        expect(form.results).to_contain_text(words["sum"])
        name = form.results.get_by_role("link", name=words["pledge"])
        name.click()
        expect(any_page).to_have_url(any_site.url(f"{prefix}2023/pledge-financing/"))

    def test_python_starts_at_once_and_everything_comes_from_the_site(
        self, page: Page, site: Site, watched: Watched
    ) -> None:
        form = open_form(page, site, "2023/check/")
        expect(form.results.get_by_role("link", name="知识产权保险")).to_be_visible(timeout=60_000)
        assert any(url.endswith(".wasm") for url in watched.requests)

    @pytest.mark.own_window
    def test_the_form_is_drawn_as_a_whole(self, page: Page, site: Site) -> None:
        page.add_init_script(WHEN_THE_FORM_IS_THERE)
        open_form(page, site, "2023/check/")
        assert page.evaluate("formIsThere") <= page.evaluate(FIRST_PAINT)

    def test_the_next_question_takes_the_cursor_along(self, page: Page, site: Site) -> None:
        form = open_form(page, site, "en/2023/check/")
        pointer = page.locator(".checker-next a")
        target = (pointer.get_attribute("href", timeout=60_000) or "").removeprefix("#q-")
        pointer.click()
        expect(form.question(target)).to_be_in_viewport()
        expect(form.question(target).locator(":focus")).to_have_count(1)

    def test_a_programme_opens_to_its_clauses(self, page: Page, site: Site) -> None:
        form = open_form(page, site, "2023/check/")
        item = form.results.locator("li", has=page.get_by_role("link", name="知识产权质押融资"))
        item.locator("summary").click(timeout=60_000)
        expect(item.locator(".checker-clause").first).to_contain_text("本市注册的企业。")
        form.answer("applicant_kinds", ["enterprise"])
        # It stays open while answers change.
        expect(item.locator(".checker-clause").first).to_be_visible()


class TestPledgeFinancing:
    """The calculator of loans on its programme's page."""

    @pytest.mark.parametrize("prefix", sampled(["", "en/"], ["en/"]), ids=["zh", "en"])
    def test_a_loan_of_two_million_is_paid_25_000(
        self, page: Page, site: Site, prefix: str
    ) -> None:
        form = open_form(page, site, f"{prefix}2023/pledge-financing/")
        answer_pledge(form)
        form.expect_verdict("conditions_met")
        expect(form.row("loans", 1)).to_contain_text(WORDS[prefix]["sum"])
        expect(form.status).to_contain_text(WORDS[prefix]["met"])
        expect(form.status).to_contain_text(WORDS[prefix]["sum"])

    def test_each_loan_shows_its_working_and_the_total_its_terms(
        self, page: Page, site: Site
    ) -> None:
        form = open_form(page, site, "2023/pledge-financing/")
        answer_pledge(form, "199.99万")
        form.add_row("loans")
        form.answer_row("loans", 2, amount="１０００万元", collateral="well_known_trademarks")
        form.answer_row("loans", 2, registered_this_year=True)
        form.add_row("loans")
        form.answer_row("loans", 3, amount="3000000", collateral="other")
        form.answer_row("loans", 3, registered_this_year=True)
        total = form.question("loans").locator(".checker-total")
        expect(total).to_contain_text("10,000 元 ＋ 50,000 元 ＋ 0 元 = 60,000 元", timeout=60_000)
        expect(form.row("loans", 1)).to_contain_text("10,000 元")
        expect(form.row("loans", 2)).to_contain_text("50,000 元")
        expect(form.row("loans", 3)).to_contain_text("不符合补助条件")
        expect(form.row("loans", 3)).to_contain_text("质押物：专利")
        form.row("loans", 2).locator("[data-action=remove]").click()
        expect(total).to_contain_text("10,000 元 ＋ 0 元 = 10,000 元")

    def test_money_is_shown_back_as_it_was_understood(self, page: Page, site: Site) -> None:
        form = open_form(page, site, "2023/pledge-financing/")
        read = form.row("loans", 1).locator(".checker-read")
        for typed, understood in (
            ("200万", "即 2,000,000 元"),
            ("2,000,000", "即 2,000,000 元"),
            ("２００万元", "即 2,000,000 元"),
            ("1.5 亿", "即 150,000,000 元"),
            ("many", ""),
        ):
            form.answer_row("loans", 1, amount=typed)
            expect(read).to_have_text(understood, timeout=60_000)
        form.answer_row("loans", 1, amount="499999.99")
        expect(form.row("loans", 1).locator(".checker-error").first).to_be_visible()
        expect(read).to_have_text("")

    def test_no_loan_is_an_answer(self, page: Page, site: Site) -> None:
        form = open_form(page, site, "2023/pledge-financing/")
        form.answer("applicant_kinds", ["enterprise"])
        form.answer("in_hengyang", value=True)
        form.expect_verdict("unanswered")
        form.question("loans").locator("input[data-none]").check()
        form.expect_verdict("not_eligible")

    def test_a_broken_entry_is_reported_at_its_field(self, page: Page, site: Site) -> None:
        form = open_form(page, site, "en/2023/pledge-financing/")
        answer_pledge(form, "two million")
        amount = form.row("loans", 1).locator("[data-column=amount]")
        error = amount.locator(".checker-error").filter(has_text="two million")
        expect(error).to_be_visible(timeout=60_000)
        control = amount.locator("input")
        expect(control).to_have_attribute("aria-invalid", "true")
        described_by = control.get_attribute("aria-describedby") or ""
        assert (error.get_attribute("id") or "none") in described_by.split()
        control.fill("2000000")
        expect(amount.locator(".checker-error")).to_be_hidden()
        expect(control).not_to_have_attribute("aria-invalid", "true")
        form.answer("day", "2023-02-30")
        expect(form.question("day").locator(".checker-error")).to_contain_text("2023-02-30")

    def test_answers_can_be_cleared(self, page: Page, site: Site) -> None:
        form = open_form(page, site, "2023/pledge-financing/")
        answer_pledge(form)
        form.expect_verdict("conditions_met")
        page.locator(".checker-form button[type=reset]").click()
        form.expect_verdict("unanswered")
        expect(form.row("loans", 1).locator("[data-column=amount] input")).to_have_value("")

    def test_python_starts_with_the_first_touch(
        self, page: Page, site: Site, watched: Watched
    ) -> None:
        open_form(page, site, "2023/pledge-financing/")
        page.wait_for_load_state("networkidle")
        assert not any("pyodide" in url for url in watched.requests)
        page.locator("#q-in_hengyang input").first.focus()
        module = f"/assets/checker/{site.checker_file('pyodide.asm-*.wasm').name}"
        assert wait_until(page, lambda: module in site.sent)


class TestPatentAward:
    """The calculator of foreign patents on its programme's page."""

    def test_the_rate_depends_on_the_place(self, page: Page, site: Site) -> None:
        form = open_form(page, site, "2023/patent-award/")
        form.answer("applicant_kinds", ["enterprise"])
        form.answer("in_hengyang", value=True)
        row = form.row("foreign_patents", 1)
        # The columns are the guide's affair: the first option of each is the plain case.
        for select in row.locator("select").all():
            select.select_option(index=1)
        for yes in row.locator("input[value=yes]").all():
            yes.check()
        for number in row.locator("input[type=text]").all():
            number.fill("3")
        expect(row.locator(".checker-record-result")).to_contain_text("30,000", timeout=60_000)
        expect(form.question("foreign_patents").locator(".checker-total")).to_contain_text("30,000")


class TestWithoutScripts:
    """The form is reading material where scripts don't run."""

    @pytest.mark.parametrize(
        ("path", "texts"),
        [
            ("2023/check/", ["这笔贷款的融资额是多少？", "以上都不是"]),
            ("en/2023/pledge-financing/", ["How large is this loan?", "None of these"]),
        ],
    )
    def test_questions_can_be_read(
        self, browser: Browser, site: Site, path: str, texts: list[str]
    ) -> None:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(site.url(path))
        for text in texts:
            expect(page.get_by_text(text).first).to_be_visible()
        expect(page.locator(".checker-unstarted")).to_be_visible()
        expect(page.locator(".checker-results")).to_be_hidden()
        context.close()
