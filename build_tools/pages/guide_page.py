"""The front page of an edition."""

from build_tools.pages.page import Page
from build_tools.pages.writer import Writer


def guide_page(writer: Writer) -> Page:
    """What the guide says outside its programmes, with the list of these."""
    edition = writer.edition.source.edition
    return writer.page(
        f"{writer.year}/index.md",
        edition.title.text(writer.language),
        edition.support.text.text(writer.language),
        "guide.md.j2",
        guide=edition,
        slips=writer.viewer.slips,
        categories=writer.categories,
    )
