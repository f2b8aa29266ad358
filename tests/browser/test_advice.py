"""What a result advises, beside the verdict."""

import re

from playwright.sync_api import expect

from tests.browser.checker_form import Form
from tests.browser.conftest import Watched
from tests.browser.site_server import Site


def answered(watched: Watched, site: Site, page: str) -> Form:
    watched.page.goto(site.url(page))
    form = Form(watched.page)
    form.answer("applicant_kinds", ["enterprise"])
    form.answer("in_hengyang", value=True)
    return form


def test_what_would_be_enough_is_told_with_what_it_assumes(watched: Watched, site: Site) -> None:
    form = answered(watched, site, "en/2023/ip-insurance/")
    form.answer("registered_trademarks", "0")
    form.expect_verdict("not_eligible")
    expect(form.results).to_contain_text("Mending what is missing would be enough")
    assumed = form.results.locator("details.checker-assumed")
    assumed.locator("summary").click()
    expect(assumed).to_contain_text("Rules for the management of IP risks: yes")


def test_where_no_change_would_do_it_names_what_stands_in_the_way(
    watched: Watched, site: Site
) -> None:
    form = answered(watched, site, "2023/school-ip-education/")
    form.expect_verdict("not_eligible")
    expect(form.results).to_contain_text("没有可行的改变")
    expect(form.results).to_contain_text("本市中小学校。")


def test_the_next_band_and_the_evidence_are_told(watched: Watched, site: Site) -> None:
    form = answered(watched, site, "en/2023/pledge-financing/")
    form.answer_row("loans", 1, amount="1900000", collateral="patents", registered_this_year=True)
    form.expect_verdict("conditions_met")
    band = form.row("loans", 1).locator(".checker-next-band")
    expect(band).to_have_text("100,000 yuan more would pay 25,000 yuan")
    expect(form.results).to_contain_text(
        re.compile(r"Evidence to prepare:.*Loan contract", re.DOTALL)
    )
