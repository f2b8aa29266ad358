"""A page for each kind of applicant, and the list of the kinds."""

from collections.abc import Iterator

from build_tools.pages.applicant_kinds import ApplicantKind, ApplicantKinds
from build_tools.pages.needs import needs
from build_tools.pages.page import Page
from build_tools.pages.writer import Writer

FOLDER = "for"


def kind_pages(writer: Writer) -> Iterator[Page]:
    """The list of kinds, and what each may apply for."""
    kinds = ApplicantKinds(writer.viewer)
    programmes = writer.edition.rules.programmes
    counts = [(kind, sum(kinds.admits(name, kind) for name in programmes)) for kind in kinds.all]
    yield writer.page(
        f"{writer.year}/{FOLDER}/index.md",
        writer.words["kinds_title"],
        writer.words["kinds_intro"],
        "kinds.md.j2",
        counts=counts,
    )
    for kind in kinds.all:
        yield _kind_page(writer, kinds, kind)


def _kind_page(writer: Writer, kinds: ApplicantKinds, kind: ApplicantKind) -> Page:
    views = [view for category in writer.categories for view in category["programmes"]]
    return writer.page(
        f"{writer.year}/{FOLDER}/{kind.slug}.md",
        kind.name,
        writer.words["kind_intro"].format(kind=kind.name, year=writer.year),
        "kind.md.j2",
        kind=kind,
        open=[view for view in views if kinds.admits(view.id, kind)],
        closed=[view for view in views if not kinds.admits(view.id, kind)],
        needs=lambda name: needs(writer.viewer, name),
    )
