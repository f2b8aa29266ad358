"""Two languages without seams: nothing of the one stands unmarked on a page of the other."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from build_tools.open_data.conditions_table import COLUMNS
from build_tools.open_data.files import FILES
from build_tools.source.rule_language import RuleLanguage
from build_tools.source.vocabulary import vocabulary
from tests.build_tools.site.page_words import Page, Words, read_page

HAN = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z][A-Za-z_.-]*[A-Za-z]|[A-Za-z]")
GAP = re.compile(r"\{\w+\}")
# Latin words that Chinese pages use, and why.
ALLOWED = {
    "PCT": "the guide's own word for the Patent Cooperation Treaty",
    "JavaScript": "has no Chinese name",
    "JSON": "has no Chinese name",
    "Schema": "of JSON Schema",
    "Cookie": "has no Chinese name",
    "CSV": "has no Chinese name",
    "UTF": "of UTF-8",
    "Atom": "has no Chinese name",
    "Excel": "a product's name",
    "WPS": "a product's name",
    "MIT": "the licence's name",
    "MB": "the unit",
    "SHA": "of SHA-256",
    "Web": "of the name of WCAG",
    "AA": "a level of WCAG",
    "Tab": "a key",
    "Esc": "a key",
    "Chromium": "a product's name",
    "Firefox": "a product's name",
    "Safari": "a product's name",
    "QQ": "a product's name",
    "WebAssembly": "has no Chinese name",
    "GB": "the letters of national standards, as in GB/T",
    "T": "of GB/T",
    "N": "stands for a number where a rule of reading is told",
    "ROW": "a script puts the row's number in its place",
}
# The pages that explain YAML and data speak of the names in them.
EXPLAINING = ("rule-language/", "open-data/")
NAMES = {
    *("guide_source", "programmes", "ip-insurance.yml"),
    *("departments.yml", "edition.yml", "questions.yml"),
    *("some", "words", "beside", "yes", "no", "zh", "en", "at_least_N_of"),
    *("requirement", "preference", "format", "hash", "rules_hash"),
    *COLUMNS,
    *(file.name for file in FILES),
}
# The page for engineers calls software by its name, which is Latin in Chinese too.
HOW_IT_WORKS = "how-it-works/"
SOFTWARE = {
    *("YAML", "MkDocs", "Python", "Pyodide", "Node.js"),
    *("Brotli", "Binaryen", "Rollup", "Workbox"),
}
EXTENSIONS = {
    *(".html", ".css", ".js", ".map", ".json", ".csv", ".xml", ".txt", ".svg", ".png"),
    *(".bin", ".br", ".gz", ".wasm", ".webmanifest", ".whl", ".zip"),
}


@cache
def read(file: Path) -> Page:
    return read_page(file.read_text(encoding="utf-8"))


def pages(site: Path, language: str) -> Iterator[tuple[str, Page]]:
    """Every page of a language with its path below the language's folder, the 404 too."""
    folder = site if language == "zh" else site / "en"
    for file in sorted(folder.rglob("*.html")):
        path = file.relative_to(folder)
        if language == "en" or path.parts[0] != "en":
            yield path.as_posix(), read(file)


def names() -> set[str]:
    """The names that the rules and the data are written with."""
    keys = {key for element in vocabulary() for key in element.name.split(".")}
    return keys | set(RuleLanguage.model_fields) | NAMES


def foreign_to_chinese(path: str, words: Words) -> list[str]:
    allowed = set(ALLOWED) | (names() if path.startswith(EXPLAINING) else set())
    allowed |= SOFTWARE if path.startswith(HOW_IT_WORKS) else set()
    found = LATIN.findall(GAP.sub("", words.text))
    return [word for word in found if word not in allowed]


def test_han_text_on_english_pages_is_marked_as_chinese(site: Path) -> None:
    found = [
        f"en/{path}: {words.place}: {words.text}"
        for path, page in pages(site, "en")
        for words in page.words
        if HAN.search(words.text) and words.lang != "zh-Hans"
    ]
    assert found == []


def test_latin_words_on_chinese_pages_are_known(site: Path) -> None:
    found = [
        f"{path}: {words.place}: {', '.join(foreign)} in: {words.text}"
        for path, page in pages(site, "zh")
        for words in page.words
        if words.spoken and not words.is_code and words.lang != "en"
        if (foreign := foreign_to_chinese(path, words))
    ]
    assert found == []


def test_every_allowed_word_is_used(site: Path) -> None:
    used = {
        word
        for _, page in pages(site, "zh")
        for words in page.words
        for word in LATIN.findall(words.text)
    }
    assert set(ALLOWED) | SOFTWARE <= used


@pytest.mark.parametrize(("language", "tag"), [("zh", "zh-Hans"), ("en", "en")])
def test_every_page_says_its_language(site: Path, language: str, tag: str) -> None:
    found = dict(pages(site, language))
    assert "404.html" in found
    assert {path: page.lang for path, page in found.items()} == dict.fromkeys(found, tag)


def test_every_page_is_there_in_both_languages_with_a_title_of_its_own(site: Path) -> None:
    chinese, english = dict(pages(site, "zh")), dict(pages(site, "en"))
    assert chinese.keys() == english.keys()
    for path, page in chinese.items():
        other = english[path]
        assert page.title != other.title, path
        assert HAN.search(page.title), path
        assert not HAN.search(other.title), path


def test_an_anchor_leads_to_the_same_place_in_both_languages(site: Path) -> None:
    english = dict(pages(site, "en"))
    for path, page in pages(site, "zh"):
        assert anchors(page) == anchors(english[path]), path
        assert len(set(page.ids)) == len(page.ids), path


def anchors(page: Page) -> set[str]:
    """What may be linked to; the explanations of terms are no places in the page."""
    return {name for name in page.ids if not name.startswith("term-")}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_switch_names_the_other_language(site: Path, language: str) -> None:
    other = "en" if language == "zh" else "zh-Hans"
    for path, page in pages(site, language):
        (switch,) = [link for link in page.links if "data-language-switch" in link]
        assert (switch["lang"], switch["hreflang"]) == (other, other), path
        if path in ("404.html", "offline.html"):
            continue
        folder = site if language == "zh" else site / "en"
        target = ((folder / path).parent / switch["href"]).resolve()
        expected = (site / "en" if language == "zh" else site) / path
        assert target / "index.html" == expected.resolve(), path


def texts(site: Path, language: str) -> Iterator[tuple[str, str]]:
    """What is shown in the page's own language, with its place; what is typed in is left out."""
    for path, page in pages(site, language):
        for words in page.words:
            own = words.lang == page.lang and words.spoken and not words.is_code
            if own and "input" not in words.place:
                yield f"{path}: {words.place}", words.text


# What may be typed in, or is written in YAML.
EXAMPLE = re.compile(r"(?:[Ff]or example|is written|例如|可填|写 )[^。]*")
WRONG = {
    "en": [
        ("thousands without a comma", r"(?<![\d.,-])(?<!GB/T )\d{5,}(?![\d-])"),
        ("a date in figures", r"\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4}"),
        ("a Chinese unit or comma", r"万|[，。；：（）]"),
        ("an American date", r"(?:January|December) \d{1,2}, \d{4}"),
    ],
    "zh": [
        ("thousands without a comma", r"(?<![\d.,-])(?<!GB/T )\d{5,}(?![\d-])"),
        ("a date in figures", r"\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4}"),
        ("an English unit", r"\d (?:yuan|years?)\b"),
    ],
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_dates_and_numbers_are_written_as_the_language_writes_them(
    site: Path, language: str
) -> None:
    found = [
        f"{place}: {what}: {text}"
        for place, text in texts(site, language)
        for what, wrong in WRONG[language]
        if re.search(wrong, EXAMPLE.sub("", text))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("language", "day", "money"),
    [("zh", "2023年12月31日", "10,000 元"), ("en", "31 December 2023", "10,000 yuan")],
)
def test_a_day_and_an_amount_are_written_out(
    site: Path, language: str, day: str, money: str
) -> None:
    (page,) = [p for path, p in pages(site, language) if path.startswith("2023/pledge-financing/")]
    shown = " ".join(words.text for words in page.words if words.lang == page.lang)
    assert day in shown
    assert money in shown


def test_only_what_a_browser_needs_is_published(site: Path) -> None:
    files = [file.relative_to(site) for file in site.rglob("*") if file.is_file()]
    odd = [file for file in files if file.suffix not in EXTENSIONS]
    assert odd == []
    sources = [file for file in files if {".icons", "partials", "scripts"} & set(file.parts)]
    assert sources == []
    # Templates, had they been copied, would end in .html too.
    templates = [f for f in site.rglob("*.html") if "{%" in f.read_text(encoding="utf-8")]
    assert templates == []


def test_text_files_are_the_notice_and_nothing_else(site: Path) -> None:
    assert {file.name for file in site.rglob("*.txt")} <= {"official.txt", "robots.txt"}
