"""Which kinds of applicant a programme can come into question for."""

from dataclasses import dataclass
from functools import cached_property

from build_tools.pages.programme_view import Viewer
from checker import Outcome
from checker.dates import last_day
from checker.verdict import outcome


@dataclass(frozen=True)
class ApplicantKind:
    """A kind of applicant: its id, its place among the pages, and its name."""

    id: str
    slug: str
    name: str


@dataclass(frozen=True)
class ApplicantKinds:
    """The kinds that the guide's scopes name, and what the checker says of each."""

    viewer: Viewer

    @cached_property
    def all(self) -> tuple[ApplicantKind, ...]:
        """Every kind in the order of the form."""
        rules = self.viewer.rules
        options = rules.questions[rules.kinds].options
        return tuple(
            ApplicantKind(name, name.replace("_", "-"), words[self.viewer.language])
            for name, words in options.items()
        )

    def admitted(self, programme: str) -> tuple[ApplicantKind, ...]:
        """The kinds that a programme is open to."""
        return tuple(kind for kind in self.all if self.admits(programme, kind))

    def admits(self, programme: str, kind: ApplicantKind) -> bool:
        """Whether an applicant of this kind alone may still be eligible."""
        rules = self.viewer.rules
        answers = {rules.kinds: frozenset({kind.id})}
        day = last_day(rules.year)
        return outcome(rules.programmes[programme], answers, day) is not Outcome.NOT_ELIGIBLE
