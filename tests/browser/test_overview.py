"""The filters of the table of all programmes."""

import pytest
from playwright.sync_api import Page, expect

from checker import Rules
from tests.browser.site_server import Site

ROWS = ".overview tbody tr:visible"


@pytest.fixture
def overview(page: Page, site: Site) -> Page:
    page.goto(site.url("2023/programmes/"))
    return page


@pytest.mark.parametrize("name", ["kind", "category", "office", "amount"])
def test_each_filter_leaves_those_that_fit(overview: Page, rules: Rules, name: str) -> None:
    everyone = overview.locator(ROWS).count()
    assert everyone == len(rules.programmes)
    select = overview.locator(f"select[name={name}]")
    value = select.locator("option").nth(1).get_attribute("value") or ""
    select.select_option(value)
    fitting = overview.locator(f'.overview tbody tr[data-{name}~="{value}"]').count()
    assert 0 < fitting < everyone
    expect(overview.locator(ROWS)).to_have_count(fitting)
    expect(overview.locator(".filters [role=status]")).to_contain_text(str(fitting))


def test_the_address_keeps_them_until_they_are_cleared(overview: Page, rules: Rules) -> None:
    overview.locator("select[name=category]").select_option(index=1)
    shown = overview.locator(ROWS).all_inner_texts()
    overview.reload()
    assert overview.locator(ROWS).all_inner_texts() == shown
    overview.locator(".filters [type=reset]").click()
    expect(overview.locator(ROWS)).to_have_count(len(rules.programmes))
    assert "?" not in overview.url
