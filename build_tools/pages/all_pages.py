"""All generated pages of one language."""

from collections.abc import Iterator

from build_tools.pages.changes_page import changes_page
from build_tools.pages.check_page import check_page
from build_tools.pages.glossary_page import glossary_page
from build_tools.pages.guide_page import guide_page
from build_tools.pages.home_page import home_page
from build_tools.pages.how_it_works_page import how_it_works_page
from build_tools.pages.kind_pages import kind_pages
from build_tools.pages.offices_page import offices_page
from build_tools.pages.open_data_page import open_data_page
from build_tools.pages.overview_page import overview_page
from build_tools.pages.page import CompiledEdition, Page
from build_tools.pages.print_page import print_page
from build_tools.pages.programme_page import programme_page
from build_tools.pages.reading_page import reading_page
from build_tools.pages.rule_language_page import rule_language_page
from build_tools.pages.writer import Writer
from build_tools.source import Guide
from build_tools.source.problems import Language

_SITE_PAGES = (
    home_page,
    glossary_page,
    rule_language_page,
    open_data_page,
    changes_page,
    how_it_works_page,
)
_EDITION_PAGES = (guide_page, overview_page, offices_page, reading_page, check_page, print_page)


def render_pages(
    guide: Guide, editions: dict[int, CompiledEdition], language: Language
) -> list[Page]:
    """The pages of the site, made with its current edition, and those of every edition."""
    current = Writer(guide, editions[guide.site.current_edition], language)
    pages = [make(current) for make in _SITE_PAGES]
    for edition in editions.values():
        pages += _edition_pages(Writer(guide, edition, language))
    return pages


def _edition_pages(writer: Writer) -> Iterator[Page]:
    for make in _EDITION_PAGES:
        yield make(writer)
    yield from kind_pages(writer)
    for name in writer.edition.rules.programmes:
        yield programme_page(writer, name)
