"""The offices with their programmes."""

from build_tools.pages.offices import Offices
from build_tools.pages.page import Page
from build_tools.pages.writer import Writer


def offices_page(writer: Writer) -> Page:
    """Every responsible office, its programmes, and the guide's words for each."""
    return writer.page(
        f"{writer.year}/offices.md",
        writer.words["offices_title"],
        writer.words["offices_intro"],
        "offices.md.j2",
        offices=Offices(writer.viewer).all,
        view=writer.viewer.programme,
    )
