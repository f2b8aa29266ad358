"""The theme's search finds programmes in each language."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site_server import Site


@pytest.mark.parametrize(
    ("prefix", "typed", "found"),
    [("", "质押", "知识产权质押融资"), ("en/", "pledge", "IP pledge financing")],
    ids=["zh", "en"],
)
def test_a_word_of_a_title_finds_the_programme_first(
    page: Page, site: Site, prefix: str, typed: str, found: str
) -> None:
    page.goto(site.url(prefix))
    box = page.get_by_role("textbox")
    box.click()
    box.fill(typed)
    # The box looks at what was typed when a key is let go.
    box.press("End")
    first = page.locator(".md-search-result__item").first
    # Chinese titles hold invisible marks where words may break.
    expect(first.locator("h1")).to_have_text(re.compile("\u200b?".join(found)))
    first.locator("a").first.click()
    expect(page).to_have_url(re.compile(f"/{prefix}2023/pledge-financing/"))
