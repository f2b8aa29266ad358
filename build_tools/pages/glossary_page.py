"""The glossary."""

from build_tools.pages.glossary_view import GlossaryViewer
from build_tools.pages.page import Page
from build_tools.pages.writer import Writer


def glossary_page(writer: Writer) -> Page:
    """Every term with its explanation and its places in the current edition."""
    return writer.page(
        "glossary.md",
        writer.words["glossary_title"],
        writer.words["glossary_intro"],
        "glossary.md.j2",
        entries=GlossaryViewer(writer.viewer).entries(),
    )
