"""The check of all programmes at once."""

from dataclasses import replace

from build_tools.pages.page import Page
from build_tools.pages.writer import Writer


def check_page(writer: Writer) -> Page:
    """One form with every question, for all programmes of the edition."""
    page = writer.checker_page(
        f"{writer.year}/check.md",
        writer.words["check_title"].format(year=writer.year),
        writer.words["check_intro"],
        "check.md.j2",
        programmes=list(writer.edition.rules.programmes),
    )
    # It checks at once, so that Python is needed in any case.
    return replace(page, early_rules=writer.rules_address)
