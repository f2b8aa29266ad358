"""How the guide is read."""

from build_tools.pages.page import Page
from build_tools.pages.reading_view import ReadingViewer
from build_tools.pages.writer import Writer


def reading_page(writer: Writer) -> Page:
    """The rules of reading, what is checked, disputed points, and slips in the original."""
    return writer.page(
        f"{writer.year}/reading.md",
        writer.words["reading_title"],
        writer.words["reading_intro"],
        "reading.md.j2",
        view=ReadingViewer(writer.viewer),
    )
