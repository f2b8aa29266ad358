"""Whether the edition's year is over is decided by the reader's clock."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site_server import Site


@pytest.mark.own_window
@pytest.mark.parametrize(("year", "over"), [(2023, False), (2024, True)])
@pytest.mark.parametrize("prefix", ["", "en/"], ids=["zh", "en"])
def test_only_afterwards_it_is_said_to_be_over(
    page: Page, site: Site, prefix: str, *, year: int, over: bool
) -> None:
    page.clock.set_fixed_time(datetime(year, 6, 30, tzinfo=UTC))
    page.goto(site.url(f"{prefix}2023/pledge-financing/"))
    expect(page.locator(".guide-notice")).to_be_visible(visible=over)
    expect(page.locator(".guide-edition")).to_contain_text("2023")
