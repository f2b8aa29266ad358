"""What the reader chose for colours and type stays chosen."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site_server import Site


def size_of_text(page: Page) -> float:
    size: float = page.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    )
    return size


@pytest.fixture
def chosen(page: Page, site: Site) -> Page:
    """A page on which large type was just chosen."""
    page.goto(site.url(""))
    standard = size_of_text(page)
    page.get_by_role("button", name="显示设置").click()
    page.get_by_label("大字").check()
    assert size_of_text(page) >= 1.25 * standard
    return page


def test_large_type_survives_a_reload(chosen: Page) -> None:
    size = size_of_text(chosen)
    chosen.reload()
    assert size_of_text(chosen) == size
    chosen.get_by_role("button", name="显示设置").click()
    expect(chosen.get_by_label("大字")).to_be_checked()


def test_large_type_holds_on_another_page_and_in_the_other_language(chosen: Page) -> None:
    for link in ("指南全文", "English"):
        chosen.get_by_role("link", name=link, exact=True).first.click()
        expect(chosen.locator("html")).to_have_attribute("data-type", "large")
    expect(chosen.locator("html")).to_have_attribute("lang", "en")
    chosen.get_by_role("button", name="Display").click()
    expect(chosen.get_by_label("Large")).to_be_checked()


def test_large_type_reaches_pages_that_are_open_already(chosen: Page, site: Site) -> None:
    other = chosen.context.new_page()
    other.goto(site.url("en/"))
    expect(other.locator("html")).to_have_attribute("data-type", "large")
    chosen.get_by_label("标准").check()
    expect(other.locator("html")).to_have_attribute("data-type", "standard")


@pytest.mark.own_window
def test_colours_follow_the_system_until_the_reader_chooses(page: Page, site: Site) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(site.url("en/"))
    expect(page.locator("html")).to_have_attribute("data-colours", "dark")
    page.emulate_media(color_scheme="light")
    expect(page.locator("html")).to_have_attribute("data-colours", "light")
    page.get_by_role("button", name="Display").click()
    page.get_by_label("Dark").check()
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-colours", "dark")


def test_zooming_is_left_to_the_reader(page: Page, site: Site) -> None:
    page.goto(site.url(""))
    settings = page.locator("meta[name=viewport]").get_attribute("content") or ""
    assert "user-scalable" not in settings
    assert "maximum-scale" not in settings
