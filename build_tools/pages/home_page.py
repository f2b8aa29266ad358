"""The home page."""

from build_tools.pages.applicant_kinds import ApplicantKinds
from build_tools.pages.offices import Offices
from build_tools.pages.page import Page
from build_tools.pages.writer import Writer


def home_page(writer: Writer) -> Page:
    """The first page of a language."""
    site = writer.guide.site
    programmes = writer.edition.rules.programmes
    return writer.page(
        "index.md",
        "",
        site.description.text(writer.language),
        "home.md.j2",
        site_name=site.name.text(writer.language),
        count=len(programmes),
        stated=sum(programme.payment is not None for programme in programmes.values()),
        categories=writer.categories,
        kinds=ApplicantKinds(writer.viewer).all,
        offices=Offices(writer.viewer).all,
    )
