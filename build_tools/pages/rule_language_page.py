"""The reference of the rule language."""

from build_tools.pages.page import Page
from build_tools.pages.rule_language_view import RuleLanguageViewer
from build_tools.pages.writer import Writer


def rule_language_page(writer: Writer) -> Page:
    """Every element of the rule language with an example and its uses in the edition."""
    view = RuleLanguageViewer(writer.viewer, writer.guide.rule_language)
    return writer.page(
        "rule-language.md",
        view.words["title"],
        view.words["description"],
        "rule_language.md.j2",
        view=view,
        w=view.words,
    )
