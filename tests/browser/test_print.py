"""Every page prints as a clean document: its words, its address and edition, and no empty sheet."""

import io
import re
import unicodedata
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader, PdfWriter

from build_tools.pdf.characters import name_characters
from build_tools.source import Guide
from build_tools.source.problems import Language
from tests.browser.checker_form import Form
from tests.browser.conftest import new_visitor, watch
from tests.browser.site_server import Site
from tests.sampling import sampled

PAGES = (
    "",
    "en/",
    "2023/",
    "2023/pledge-financing/",
    "en/2023/pledge-financing/",
    "2023/check/",
    "en/2023/check/",
    "2023/programmes/",
    "en/2023/programmes/",
    "2023/for/",
    "2023/for/enterprise/",
    "2023/offices/",
    "en/2023/offices/",
    "2023/reading/",
    "en/2023/reading/",
    "rule-language/",
    "about/",
    "en/about/",
)
# Each language and each kind, but for the longest.
SAMPLE = (
    "en/",
    "2023/",
    "en/2023/pledge-financing/",
    "2023/programmes/",
    "2023/for/enterprise/",
    "en/2023/offices/",
    "about/",
)
# What stands around a page, and the buttons of the form.
CHROME = ("skip", "colours_auto", "type_large", "search_hint", "copy_link")
BUTTONS = (
    "reset",
    "keep",
    "make_link",
    "save_file",
    "open_file",
    "add_record",
    "see_result",
    "show_idle",
    "kinds_first",
    "pass_kinds",
    "waiting",
    "loading",
)


@dataclass(frozen=True)
class Printed:
    """A printed page: the text of its sheets without white space."""

    sheets: tuple[str, ...]

    @property
    def text(self) -> str:
        """The text of all sheets."""
        return "".join(self.sheets)


def printed(page: Page) -> Printed:
    pdf = PdfWriter(clone_from=PdfReader(io.BytesIO(page.pdf(format="A4"))))
    name_characters(pdf)
    return Printed(tuple(squeezed(sheet.extract_text()) for sheet in pdf.pages))


def expect_all_verdicts(page: Page) -> None:
    # Starting Python takes seconds, more on a busy machine.
    expect(page.locator(".checker-programmes li").first).to_be_visible(timeout=60_000)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def words(guide: Guide, part: str, name: str, language: Language) -> str:
    phrase = getattr(guide.site, part)[name]
    return squeezed(re.sub(r"\{.*?\}", "", phrase.text(language)))


@pytest.mark.parametrize("address", sampled(PAGES, SAMPLE))
def test_a_page_prints_without_chrome_with_its_address_and_edition_at_the_foot(
    page: Page, site: Site, guide: Guide, address: str
) -> None:
    language: Language = "en" if address.startswith("en/") else "zh"
    page.goto(site.url(address))
    content = squeezed(page.locator(".md-content").inner_text())
    has_form = page.locator("guide-checker").count() > 0
    found = printed(page)
    for part, names in (("frame", CHROME), ("form", BUTTONS)):
        for name in names:
            chrome = words(guide, part, name, language)
            # A page may speak of a choice, as the one on privacy does.
            spoken = content.count(chrome) if part == "frame" or not has_form else 0
            assert found.text.count(chrome) <= spoken, name
    edition = guide.site.frame["edition"].text(language).format(year=2023)
    foot = squeezed(f"{guide.site.name.text(language)}·{edition}{site.url(address)}")
    for number, sheet in enumerate(found.sheets, start=1):
        assert foot in sheet
        assert f"{number}/{len(found.sheets)}" in sheet
        # The foot is not all that a sheet holds.
        assert len(sheet) - len(foot) > 60, (number, sheet)


def test_the_filters_of_the_table_stand_in_the_address(page: Page, site: Site) -> None:
    page.goto(site.url("2023/programmes/"))
    page.locator("#filter-amount").select_option("stated")
    (sheet,) = printed(page).sheets
    assert "?kind=" in sheet or "?amount=stated" in sheet
    assert "知识产权质押融资" in sheet
    assert "知识产权保险" not in sheet


def test_an_empty_check_prints_as_a_checklist_with_every_question_and_option(
    page: Page, site: Site, guide: Guide
) -> None:
    page.goto(site.url("2023/check/"))
    # The check of all programmes has a result before anything is answered.
    expect_all_verdicts(page)
    text = printed(page).text
    for name, question in guide.current.questions.questions.items():
        assert squeezed(question.ask.zh) in text, name
        for option in (question.options or {}).values():
            assert squeezed(option.zh) in text, name
    assert words(guide, "form", "results_title", "zh") not in text


def test_a_filled_check_prints_its_answers_and_its_result_in_full(
    page: Page, site: Site, guide: Guide
) -> None:
    page.goto(site.url("2023/pledge-financing/"))
    form = Form(page)
    form.answer("applicant_kinds", ["enterprise"])
    form.answer("in_hengyang", True)
    form.answer_row("loans", 1, collateral="patents", registered_this_year=True, amount="3000000")
    form.expect_verdict("conditions_met")
    text = printed(page).text
    assert words(guide, "form", "results_title", "zh") in text
    assert "3000000" in text
    kinds = guide.current.questions.questions["applicant_kinds"].options or {}
    assert squeezed(kinds["school"].zh) not in text
    assert squeezed(guide.site.checker["conditions_met"].zh) in text
    assert "25,000元" in text
    # The clauses are folded away on the screen.
    expect(page.locator(".checker-clause").first).not_to_be_visible()
    assert text.count(squeezed("单笔融资额在200万元－500万元")) == 2


@pytest.mark.slow
def test_a_filled_check_of_all_programmes_leaves_out_what_is_not_answered(
    page: Page, site: Site, guide: Guide
) -> None:
    page.goto(site.url("2023/check/"))
    form = Form(page)
    form.pass_kinds.click()
    form.answer("in_hengyang", True)
    expect_all_verdicts(page)
    text = printed(page).text
    questions = guide.current.questions.questions
    assert squeezed(questions["in_hengyang"].ask.zh) in text
    assert squeezed(questions["legal_person"].ask.zh) not in text
    assert words(guide, "form", "results_title", "zh") in text


def test_a_past_edition_says_so_on_paper(page: Page, site: Site, guide: Guide) -> None:
    page.goto(site.url("2023/pledge-financing/"))
    over = guide.site.frame["edition_over"].zh.format(year=2023)
    assert page.evaluate("new Date().getFullYear()") > 2023
    assert squeezed(over) in printed(page).sheets[0]


def test_the_dark_palette_prints_black_on_white(browser: Browser, site: Site) -> None:
    with watch(new_visitor(browser, color_scheme="dark")) as watched:
        watched.page.goto(site.url("2023/pledge-financing/"))
        watched.page.emulate_media(media="print")
        colours = watched.page.evaluate(
            """() => [getComputedStyle(document.body).backgroundColor,
                      getComputedStyle(document.querySelector('.official')).color]"""
        )
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


@pytest.mark.own_window
def test_the_button_prints_and_needs_scripts(browser: Browser, page: Page, site: Site) -> None:
    page.add_init_script("window.print = () => { document.documentElement.dataset.asked = 'yes' }")
    page.goto(site.url("2023/print/"))
    page.locator("[data-print]").click()
    expect(page.locator("html")).to_have_attribute("data-asked", "yes")
    with watch(browser.new_context(java_script_enabled=False)) as without:
        without.page.goto(site.url("2023/print/"))
        expect(without.page.locator("[data-print]")).to_be_hidden()
