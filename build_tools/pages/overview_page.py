"""The table of all programmes of an edition."""

from dataclasses import dataclass

from build_tools.pages.applicant_kinds import ApplicantKind, ApplicantKinds
from build_tools.pages.offices import Office, Offices
from build_tools.pages.page import Page
from build_tools.pages.programme_view import ProgrammeView
from build_tools.pages.writer import Writer


@dataclass(frozen=True)
class Row:
    """A programme, and what the filters ask of it."""

    programme: ProgrammeView
    category: str
    kinds: tuple[ApplicantKind, ...]
    offices: tuple[Office, ...]


def overview_page(writer: Writer) -> Page:
    """Every programme in a row, to be filtered by applicant, category, office and amount."""
    kinds, offices = ApplicantKinds(writer.viewer), Offices(writer.viewer)
    rows = [
        Row(
            programme,
            category["id"],
            kinds.admitted(programme.id),
            offices.of_programme(programme.id),
        )
        for category in writer.categories
        for programme in category["programmes"]
    ]
    return writer.page(
        f"{writer.year}/programmes.md",
        writer.words["overview_title"],
        writer.words["overview_intro"].format(year=writer.year, count=len(rows)),
        "overview.md.j2",
        scripts=("overview",),
        rows=rows,
        kinds=kinds.all,
        categories=writer.categories,
        offices=offices.all,
    )
