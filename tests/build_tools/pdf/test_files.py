"""`make pdf` makes files that can be read, found through, and handed over."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from build_tools.pdf.files import make_pdfs
from checker import Rules

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def files(project: Path) -> dict[str, PdfReader]:
    return {file.suffixes[-2][1:]: PdfReader(file) for file in make_pdfs(project)}


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def pdf(files: dict[str, PdfReader], language: str) -> PdfReader:
    return files[language]


def words(text: str) -> str:
    return re.sub(r"\s", "", text)


def titles(outline: list[Any]) -> Iterator[str]:
    for entry in outline:
        if isinstance(entry, list):
            yield from titles(entry)
        else:
            yield words(entry.title)


def test_both_languages_are_made(files: dict[str, PdfReader]) -> None:
    assert set(files) == {"zh", "en"}


def test_it_is_tagged_and_names_its_title_and_language(pdf: PdfReader, language: str) -> None:
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith(language)
    assert pdf.metadata
    assert pdf.metadata.title
    assert "2023" in pdf.metadata.title


def test_the_outline_and_the_text_have_every_programme(
    pdf: PdfReader, language: str, rules: Rules
) -> None:
    text = words("".join(page.extract_text() for page in pdf.pages))
    outline = list(titles(pdf.outline))
    for programme in rules.programmes.values():
        name = words(programme.name[language])
        assert text.count(name) >= 2, name
        assert any(name in title for title in outline), name


def test_no_page_is_blank_and_their_number_is_plausible(pdf: PdfReader) -> None:
    assert 20 < len(pdf.pages) < 60
    for number, page in enumerate(pdf.pages, start=1):
        # Running heads alone are shorter.
        assert len(words(page.extract_text())) > 120, number


def test_the_contents_name_the_page_on_which_each_programme_begins(
    pdf: PdfReader, language: str, rules: Rules
) -> None:
    contents = [words(line) for line in pdf.pages[1].extract_text().splitlines()]
    for programme in rules.programmes.values():
        name = words(programme.name[language])
        (line,) = (line for line in contents if line.startswith(programme.number + name))
        number = int(line.removeprefix(programme.number + name))
        assert name in words(pdf.pages[number - 1].extract_text())
