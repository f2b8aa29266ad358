"""The search covers every page and every clause, in the words of both languages."""

from pathlib import Path

import pytest

from build_tools.pages.writer import Writer
from build_tools.search.documents import Document, documents
from build_tools.site.build import compile_guide
from build_tools.source import Guide
from build_tools.source.problems import Language
from checker import Rules


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> Language:
    return "en" if request.param == "en" else "zh"


@pytest.fixture
def found(guide: Guide, language: Language) -> list[Document]:
    editions = compile_guide(guide)
    return list(documents(Writer(guide, editions[guide.site.current_edition], language)))


def test_every_clause_is_found_by_its_words_in_both_languages(
    found: list[Document], rules: Rules, language: Language
) -> None:
    places = {document.location: document for document in found}
    for name, programme in rules.programmes.items():
        assert places[f"{rules.year}/{name}/"].title == programme.name[language]
        for clause in programme.clauses:
            anchor = "scope" if clause.id == "scope" else f"clause-{clause.id}"
            document = places[f"{rules.year}/{name}/#{anchor}"]
            for part in clause.parts:
                assert part.text[language] in document.text
                assert part.text["en" if language == "zh" else "zh"] in document.other


def test_every_place_is_on_the_built_site(
    found: list[Document], language: Language, site: Path
) -> None:
    folder = site if language == "zh" else site / "en"
    for document in found:
        page, _, anchor = document.location.partition("#")
        html = (folder / page / "index.html").read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in html, document.location


def test_the_sections_of_a_page_follow_it(found: list[Document]) -> None:
    page = ""
    for document in found:
        address, _, anchor = document.location.partition("#")
        page = page if anchor else address
        assert address == page
