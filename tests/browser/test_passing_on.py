"""Answers are passed on by a link or a file, and come back whole; nonsense does no harm."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from checker.cli import main
from tests.browser.checker_form import Form
from tests.browser.site_server import Site

LOANS = "2023/pledge-financing/"
NAME = "答 <b>1</b>"


def answer(page: Page, site: Site, path: str = LOANS) -> Form:
    page.goto(site.url(path))
    form = Form(page)
    form.answer("applicant_kinds", ["enterprise"])
    form.answer("in_hengyang", value=True)
    form.answer_row("loans", 1, amount="200万", collateral="patents", registered_this_year=True)
    form.answer("day", "2023-06-30")
    form.expect_verdict("conditions_met")
    return form


def expect_answers(form: Form) -> None:
    expect(form.question("applicant_kinds").locator("input[value=enterprise]")).to_be_checked()
    amount = form.row("loans", 1).locator("[data-column=amount] input")
    expect(amount).to_have_value("200万")
    expect(form.question("day").locator("input")).to_have_value("2023-06-30")
    form.expect_verdict("conditions_met")


def note(page: Page) -> Any:
    return page.locator(".checker-kept-note")


def made_link(page: Page) -> str:
    page.locator("[data-action=link]").click()
    field = page.locator(".checker-link input")
    expect(field).to_be_visible()
    link: str = field.input_value()
    return link


def fragment(**data: Any) -> str:
    text = json.dumps({"format": 1, "year": "2023", "entries": {}, "day": "", **data})
    return "#answers=" + base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


class TestLink:
    """A link carries the answers in its fragment, which browsers send nowhere."""

    @pytest.mark.own_window
    def test_it_is_copied_and_brings_the_answers(self, page: Page, site: Site) -> None:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        answer(page, site)
        link = made_link(page)
        expect(note(page)).to_have_text("链接已复制。")
        assert page.evaluate("navigator.clipboard.readText()") == link
        other = page.context.new_page()
        other.goto(link.replace(f"/{LOANS}", f"/en/{LOANS}"))
        expect_answers(Form(other))
        expect(note(other)).to_contain_text("The answers of the link are filled in")
        # It could be passed on unawares.
        assert other.url == site.url(f"en/{LOANS}")
        other.close()

    def test_the_server_never_sees_them(self, page: Page, site: Site) -> None:
        answer(page, site)
        link = made_link(page)
        assert link.startswith(f"{site.url(LOANS)}#answers=")
        page.goto("about:blank")
        page.goto(link)
        expect_answers(Form(page))
        assert not any("answers" in path for path in site.sent)

    def test_what_is_kept_of_ones_own_stays(self, page: Page, site: Site) -> None:
        form = answer(page, site)
        page.locator("[data-keep]").check()
        own = page.evaluate("({...localStorage})")
        page.goto("about:blank")
        page.goto(site.url(LOANS) + fragment(entries={"in_hengyang": "no"}))
        expect(form.question("in_hengyang").locator("input[value=no]")).to_be_checked()
        form.expect_verdict("not_eligible")
        expect(page.locator("[data-keep]")).not_to_be_checked()
        form.question("in_hengyang").locator("input[value='']").check()
        form.expect_verdict("unanswered")
        assert page.evaluate("({...localStorage})") == own
        other = page.context.new_page()
        other.goto(site.url(LOANS))
        expect_answers(Form(other))
        other.close()
        # Whoever wants to go on with them can.
        page.locator("[data-keep]").check()
        assert page.evaluate("({...localStorage})") != own

    @pytest.mark.parametrize(
        "hash_",
        [
            "#answers=",
            "#answers=%%%",
            "#answers=eyJ9",
            "#answers=" + "A" * 300_000,
            fragment(format=2),
            fragment(year="2022"),
            fragment(entries=[]),
        ],
        ids=["empty", "no letters", "no JSON", "long", "format", "year", "entries"],
    )
    def test_one_that_makes_no_sense_is_told(self, page: Page, site: Site, hash_: str) -> None:
        page.goto(site.url(f"en/{LOANS}") + hash_)
        expect(note(page)).to_contain_text("The answers in the link cannot be read")
        form = Form(page)
        form.answer("in_hengyang", value=False)
        form.expect_verdict("not_eligible")

    def test_strange_entries_are_text_or_nothing(self, page: Page, site: Site) -> None:
        entries = {
            "loans": [{"amount": NAME, "collateral": "gold"}, 7, None],
            "applicant_kinds": ["enterprise", "nothing", {"a": 1}],
            "in_hengyang": {"yes": True},
            "nothing": "x",
        }
        page.goto(site.url(LOANS) + fragment(entries=entries, day=[1]))
        form = Form(page)
        amount = form.row("loans", 1).locator("[data-column=amount]")
        expect(amount.locator("input")).to_have_value(NAME)
        expect(amount.locator(".checker-error")).to_contain_text(NAME, timeout=60_000)
        expect(form.question("applicant_kinds").locator("input:checked")).to_have_count(1)


class TestFile:
    """A report is saved as a file, opened again, and evaluated again on the command line."""

    def save(self, page: Page, folder: Path) -> Path:
        with page.expect_download() as download:
            page.locator("[data-action=save]").click()
        file = folder / download.value.suggested_filename
        download.value.save_as(file)
        return file

    def test_before_there_is_a_result_it_says_so(self, page: Page, site: Site) -> None:
        site.stalled.add(site.checker_file("*.wasm").name)
        page.goto(site.url(LOANS))
        page.locator("[data-action=save]").click()
        expect(note(page)).to_have_text("还没有核对结果可以保存。结果出来后请再试。")

    def test_it_is_opened_again(self, page: Page, site: Site, tmp_path: Path) -> None:
        form = answer(page, site)
        file = self.save(page, tmp_path)
        assert file.name.startswith("guide-2023-check-20")
        page.locator(".checker-form [type=reset]").click()
        form.answer("in_hengyang", value=False)
        page.locator("guide-checker [type=file]").set_input_files(file)
        expect_answers(form)
        expect(note(page)).to_have_text("已填入文件中的答案。")

    def test_it_holds_all_programmes_and_can_be_replayed(
        self, page: Page, site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        page.goto(site.url("2023/check/"))
        form = Form(page)
        form.answer("applicant_kinds", ["enterprise", "school"])
        form.answer("registration_date", "2020-01-01")
        form.answer_row("loans", 1, amount=NAME)
        expect(form.results.locator(".checker-programmes > li")).to_have_count(15, timeout=60_000)
        expect(form.status).to_contain_text("填写无法识别")
        file = self.save(page, tmp_path)
        report = json.loads(file.read_text(encoding="utf-8"))
        assert len(report["document"]["programmes"]) == 15
        assert report["entries"]["loans"][0]["amount"] == NAME
        assert main(["replay", str(file), "--lang", "en"]) == 0
        assert "The report holds" in capsys.readouterr().out
        programme = report["document"]["programmes"][0]
        programme["verdict"] = "conditions_met"
        file.write_text(json.dumps(report), encoding="utf-8")
        assert main(["replay", str(file), "--lang", "en"]) == 1

    @pytest.mark.parametrize(
        "content",
        [b"", b"\xff\xfe\x00", b"[]", b'{"format": 1, "entries": {}}', b"x" * 5_000_001],
        ids=["empty", "bytes", "a list", "no edition", "large"],
    )
    def test_one_that_is_none_is_told_and_changes_nothing(
        self, page: Page, site: Site, tmp_path: Path, content: bytes
    ) -> None:
        form = answer(page, site)
        file = tmp_path / "other.json"
        file.write_bytes(content)
        page.locator("guide-checker [type=file]").set_input_files(file)
        expect(note(page)).to_contain_text("这个文件不是在这里保存的")
        expect_answers(form)
