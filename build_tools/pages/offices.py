"""The responsible offices, and which programmes name them."""

from dataclasses import dataclass

from build_tools.pages.programme_view import Viewer
from build_tools.source.words import Words


@dataclass(frozen=True)
class Office:
    """An office as the guide names it; `note` is what the guide leaves unsaid about it."""

    id: str
    slug: str
    name: Words
    note: str
    programmes: tuple[str, ...]


@dataclass(frozen=True)
class Offices:
    """The offices that an edition's programmes name, in the order of `departments.yml`."""

    viewer: Viewer

    @property
    def all(self) -> tuple[Office, ...]:
        """Every office with at least one programme."""
        departments = self.viewer.guide.departments.departments
        offices = (
            Office(
                id=name,
                slug=name.replace("_", "-"),
                name=department.name,
                note=department.note.text(self.viewer.language) if department.note else "",
                programmes=self._programmes(name),
            )
            for name, department in departments.items()
        )
        return tuple(office for office in offices if office.programmes)

    def of_programme(self, programme: str) -> tuple[Office, ...]:
        """The offices that a programme names."""
        return tuple(office for office in self.all if programme in office.programmes)

    def _programmes(self, department: str) -> tuple[str, ...]:
        programmes = self.viewer.source.programmes
        return tuple(n for n, p in programmes.items() if department in p.office.departments)
