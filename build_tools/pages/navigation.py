"""The order of the pages."""

from build_tools.pages.page import CompiledEdition
from build_tools.source import Guide
from build_tools.source.problems import Language
from build_tools.source.words import texts

# Each entry has a title and one path, or the paths of a group, whose pages bring their own titles.
Navigation = tuple[tuple[str, str | tuple[str, ...]], ...]


def navigation(guide: Guide, edition: CompiledEdition, language: Language) -> Navigation:
    """The pages as the reader finds them listed, with the current edition's programmes."""
    year = edition.rules.year
    words = texts(guide.site.pages, language)
    groups = tuple(
        (
            category.name.text(language),
            tuple(f"{year}/{name}.md" for name in category.programmes),
        )
        for category in edition.source.edition.categories
    )
    return (
        (words["home"], "index.md"),
        (words["check_title"].format(year=year), f"{year}/check.md"),
        (words["guide"], f"{year}/index.md"),
        (words["reading_title"], f"{year}/reading.md"),
        *groups,
        (words["about"], "about.md"),
        (guide.rule_language.language.page["title"].text(language), "rule-language.md"),
    )
