"""What stands around every page: the header's links, the footer, and the edition's facts."""

from datetime import date
from typing import Any

from build_tools.pages.changes_page import CHANGES
from build_tools.pages.how_it_works_page import HOW_IT_WORKS
from build_tools.pages.open_data_page import OPEN_DATA
from build_tools.pages.page import CompiledEdition
from build_tools.source import Guide
from build_tools.source.problems import Language
from build_tools.source.words import texts
from checker.phrases import Phrases


def frame(guide: Guide, editions: dict[int, CompiledEdition], language: Language) -> dict[str, Any]:
    """The frame's words, the pages that it leads to, and the editions, ready for the theme."""
    year = guide.site.current_edition
    words = texts(guide.site.frame, language)
    pages = texts(guide.site.pages, language)
    return {
        "words": words,
        "year": year,
        "feed": pages["changes_title"],
        "editions": {
            year: _edition(guide, edition, words, language) for year, edition in editions.items()
        },
        "main": _links(
            pages,
            overview_title=f"{year}/programmes/",
            check_short=f"{year}/check/",
            kinds_title=f"{year}/for/",
            offices_title=f"{year}/offices/",
            guide=f"{year}/",
        ),
        "more": [
            *_links(
                pages,
                about="about/",
                reading_title=f"{year}/reading/",
                glossary_title="glossary/",
            ),
            (guide.rule_language.language.page["title"].text(language), "rule-language/"),
            *_links(
                pages,
                data_title=OPEN_DATA,
                changes_title=CHANGES,
                how_title=HOW_IT_WORKS,
                accessibility="accessibility/",
            ),
        ],
    }


def _edition(
    guide: Guide, edition: CompiledEdition, words: dict[str, str], language: Language
) -> dict[str, Any]:
    year = edition.rules.year
    return {
        "label": words["edition"].format(year=year),
        "title": edition.source.edition.title.zh,
        "over": words["edition_over"].format(year=year),
        "facts": edition_facts(guide, edition, language),
    }


def _links(words: dict[str, str], **paths: str) -> list[tuple[str, str]]:
    return [(words[name], path) for name, path in paths.items()]


def edition_facts(
    guide: Guide, edition: CompiledEdition, language: Language
) -> list[tuple[str, str, str]]:
    """Label, text and address, which may be empty, of each fact; what is not set is said to be."""
    words = texts(guide.site.frame, language)
    source, report = edition.source.edition, guide.site.report_mistakes
    publisher = source.publisher.text(language) if source.publisher else words["not_stated"]
    day = Phrases(edition.rules.words, language).day
    issued = day(date.fromisoformat(source.issued)) if source.issued else words["not_stated"]
    mail = report and not report.startswith("https:")
    return [
        (words["publisher"], publisher, ""),
        (words["issued"], issued, ""),
        (words["source"], source.source or words["not_stated"], source.source or ""),
        (words["report"], report or words["not_set"], f"mailto:{report}" if mail else report or ""),
    ]
