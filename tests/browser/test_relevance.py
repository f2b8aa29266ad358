"""The form puts away what can change nothing, and gives it back on request."""

from playwright.sync_api import Page, expect

from tests.browser.checker_form import Form
from tests.browser.site_server import Site


def test_questions_that_can_change_nothing_are_put_away(page: Page, site: Site) -> None:
    page.goto(site.url("2023/check/"))
    form = Form(page)
    form.pass_kinds.click()
    expect(form.question("loans")).to_be_visible()
    form.answer("applicant_kinds", ["school"])
    expect(form.question("loans")).to_be_hidden(timeout=60_000)
    # What was answered and what is still open stay.
    expect(form.question("applicant_kinds")).to_be_visible()
    expect(form.question("in_hengyang")).to_be_visible()
    page.locator("[data-action=show-idle]").click()
    expect(form.question("loans")).to_be_visible()
