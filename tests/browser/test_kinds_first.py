"""The check of all programmes asks first which kinds of applicant one is."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checker_form import Form
from tests.browser.conftest import Watched
from tests.browser.site_server import Site

CHECK = "2023/check/"
# Questions of the same group and of others, and the day of the check.
OTHERS = ("in_hengyang", "loans", "serious_misconduct_3y", "day")


def expect_kinds_alone(form: Form) -> None:
    expect(form.question("applicant_kinds")).to_be_visible()
    for name in OTHERS:
        expect(form.question(name)).to_be_hidden()
    assert form.page.locator(".checker-ask").filter(visible=True).count() == 1
    expect(form.pass_kinds).to_be_visible()


def expect_everything(form: Form) -> None:
    for name in OTHERS:
        expect(form.question(name)).to_be_visible(timeout=60_000)
    expect(form.pass_kinds).to_be_hidden()


@pytest.fixture
def form(page: Page, site: Site) -> Form:
    page.goto(site.url(CHECK))
    return Form(page)


def test_a_choice_brings_the_questions_that_matter_to_it(form: Form) -> None:
    expect_kinds_alone(form)
    expect(form.results.locator(".checker-programmes > li")).to_have_count(15, timeout=60_000)
    expect_kinds_alone(form)
    form.answer("applicant_kinds", ["school"])
    expect(form.question("in_hengyang")).to_be_visible()
    expect(form.question("loans")).to_be_hidden()
    expect(form.pass_kinds).to_be_hidden()
    form.question("applicant_kinds").locator("input[value=school]").uncheck()
    expect_kinds_alone(form)


def test_who_is_none_of_these_is_asked_no_more(form: Form) -> None:
    form.question("applicant_kinds").locator("input[data-none]").check()
    rejected = form.results.locator(".checker-verdict[data-verdict=not_eligible]")
    expect(rejected).to_contain_text("15", timeout=60_000)
    expect(form.question("loans")).to_be_hidden()
    expect(form.pass_kinds).to_be_hidden()


def test_whoever_passes_over_it_sees_everything_with_the_cursor_at_the_next(form: Form) -> None:
    form.pass_kinds.click()
    expect_everything(form)
    expect(form.question("in_hengyang").locator("input").first).to_be_focused()
    # Now that the checker has said what matters, too.
    form.answer("in_hengyang", value=True)
    form.question("in_hengyang").locator("input[value='']").check()
    expect(form.results.locator(".checker-programmes > li")).to_have_count(15, timeout=60_000)
    expect_everything(form)
    form.page.locator(".checker-form [type=reset]").click()
    expect_kinds_alone(form)


def test_it_stays_passed_over_in_the_other_language(form: Form, site: Site) -> None:
    form.pass_kinds.click()
    form.page.locator("[data-language-switch]").click()
    expect(form.page).to_have_url(site.url(f"en/{CHECK}"))
    expect_everything(form)


def test_a_link_to_another_question_shows_it(page: Page, site: Site) -> None:
    page.goto(site.url(f"{CHECK}#q-loans"))
    form = Form(page)
    expect_everything(form)
    expect(form.question("loans")).to_be_in_viewport()


def test_a_result_leads_to_a_question_that_was_not_asked_yet(form: Form) -> None:
    item = form.results.locator("li", has=form.page.locator('a[href$="pledge-financing/"]'))
    item.locator("summary").first.click(timeout=60_000)
    item.locator('a[href="#q-loans"]').first.click()
    expect_everything(form)
    expect(form.question("loans")).to_be_in_viewport()
    expect(form.question("loans").locator(":focus")).to_have_count(1)


def test_without_the_pages_script_everything_can_be_read(watched: Watched, site: Site) -> None:
    watched.page.route("**/checker/page-*.js", lambda route: route.abort())
    watched.page.goto(site.url(CHECK))
    for question in watched.page.locator(".checker-form > .checker-group .checker-ask").all():
        expect(question).to_be_visible()
    expect(Form(watched.page).pass_kinds).to_be_hidden()


@pytest.mark.own_window
def test_everything_can_be_read_while_the_pages_script_does_not_come(
    page: Page, site: Site
) -> None:
    """A server that does not answer must not keep the questions from the reader."""
    page.clock.install()
    page.route("**/checker/page-*.js", lambda _route: None)
    page.goto(site.url(CHECK), wait_until="commit")
    form = Form(page)
    expect(form.question("applicant_kinds")).to_be_visible()
    expect(form.question("loans")).to_be_hidden()
    page.clock.run_for(10_000)
    expect(form.question("loans")).to_be_visible()


def test_without_python_everything_can_be_read(watched: Watched, site: Site) -> None:
    site.missing.add(site.checker_file("*.wasm").name)
    watched.page.goto(site.url(CHECK))
    expect(watched.page.locator(".checker-failure")).to_be_visible(timeout=60_000)
    expect_everything(Form(watched.page))
