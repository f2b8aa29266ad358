"""Answers that can't matter to the kinds chosen leave the form, say so, and come back."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.checker_form import Form
from tests.browser.site_server import Site


def kind(form: Form, name: str) -> Locator:
    return form.question("applicant_kinds").locator(f"input[value={name}]")


def note(form: Form) -> Locator:
    return form.page.locator(".checker-aside")


def test_they_are_named_and_come_back_as_they_were(page: Page, site: Site) -> None:
    page.goto(site.url("en/2023/check/"))
    form = Form(page)
    form.answer("applicant_kinds", ["enterprise"])
    form.answer("in_hengyang", value=True)
    form.answer("legal_person", value=True)
    form.answer_row("loans", 1, amount="2000000")
    form.add_row("loans")
    form.answer_row("loans", 2, amount="500000")
    expect(note(form)).to_be_empty()
    kind(form, "school").check()
    # It is an enterprise still.
    expect(form.row("loans", 2).locator("[data-column=amount] input")).to_have_value("500000")
    kind(form, "enterprise").uncheck()
    expect(note(form)).to_contain_text("do not matter to the kinds you chose", timeout=60_000)
    expect(note(form)).to_contain_text("IP pledge loans")
    expect(note(form)).not_to_contain_text("Hengyang")
    assert form.question("loans").locator(".checker-record").count() == 1
    expect(form.question("loans")).to_be_hidden()
    expect(form.question("in_hengyang").locator("input[value=yes]")).to_be_checked()
    kind(form, "enterprise").check()
    expect(note(form)).to_be_empty()
    for row, amount in enumerate(("2000000", "500000"), 1):
        expect(form.row("loans", row).locator("[data-column=amount] input")).to_have_value(amount)
    expect(form.question("legal_person").locator("input[value=yes]")).to_be_checked()


def test_they_are_neither_checked_nor_lost_on_the_way(page: Page, site: Site) -> None:
    page.goto(site.url("2023/check/"))
    form = Form(page)
    form.answer("applicant_kinds", ["enterprise"])
    form.answer_row("loans", 1, amount="many")
    expect(form.question("loans").locator(".checker-error").filter(visible=True)).to_have_count(
        1, timeout=60_000
    )
    kind(form, "school").check()
    kind(form, "enterprise").uncheck()
    expect(note(form)).not_to_be_empty()
    expect(form.status).not_to_contain_text("填写无法识别")
    page.reload()
    expect(note(form)).not_to_be_empty(timeout=60_000)
    page.locator("[data-language-switch]").click()
    expect(note(form)).to_contain_text("IP pledge loans", timeout=60_000)
    kind(form, "enterprise").check()
    expect(form.row("loans", 1).locator("[data-column=amount] input")).to_have_value("many")
