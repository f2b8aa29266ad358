"""The page for the curious engineer: the parts, what was tried, and what was measured."""

from build_tools.bundle.called_functions import recorded_functions
from build_tools.pages.how_it_works_view import HowItWorksViewer
from build_tools.pages.page import Page
from build_tools.pages.start_figures import read_figures
from build_tools.pages.writer import Writer

HOW_IT_WORKS = "how-it-works/"


def how_it_works_page(writer: Writer) -> Page:
    """How the site is made and started, with the figures as the benchmark wrote them."""
    return writer.page(
        "how-it-works.md",
        writer.words["how_title"],
        writer.words["how_description"],
        "how_it_works.md.j2",
        view=HowItWorksViewer(writer.words, read_figures(), recorded_functions()),
        day=writer.viewer.phrases.day,
    )
