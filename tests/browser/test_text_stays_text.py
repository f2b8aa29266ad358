"""A script in the guide's texts is shown by the checker, never run."""

from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.checker_form import Form
from tests.browser.conftest import Watched
from tests.browser.site_server import serve
from tests.evil import EVIL


@pytest.mark.own_window
@pytest.mark.parametrize("prefix", ["", "en/"], ids=["zh", "en"])
def test_verdicts_show_the_words_as_they_are(
    watched: Watched, evil_site: Path, prefix: str
) -> None:
    dialogs: list[str] = []
    page: Page = watched.page

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    with serve(evil_site, "/") as site:
        page.goto(site.url(f"{prefix}2023/key-enterprise-protection/"))
        form = Form(page)
        form.answer("in_hengyang", value=False)
        form.expect_verdict("not_eligible")
        form.results.locator("summary").click()
        expect(form.results.locator(".checker-clause").first).to_contain_text(EVIL.strip())
        assert page.locator("guide-checker script").count() == 0
    assert dialogs == []
    assert watched.errors == []
