"""The JSON form of verdicts, for the command line, the page, reports and other programs.

`json.dumps(document, default=vars)` writes it. The build publishes its JSON Schema, made from
these classes, beside the open data. `FORMAT` grows with every change that a reader could notice.
"""

from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from checker.phrases import Line
from checker.questions import Words
from checker.rules import RoleName
from checker.states import StateName
from checker.verdict import ClauseStateName

FORMAT: Final = 2

Given: TypeAlias = bool | int | str | list[Any]
"""An answer in JSON: a choice of several is a list of options, records are objects."""

OutcomeName: TypeAlias = Literal["not_eligible", "unanswered", "ask_the_office", "conditions_met"]


@dataclass(frozen=True)
class Texts:
    """The same text in Chinese and in English."""

    zh: str
    en: str

    @classmethod
    def of(cls, words: Words) -> "Texts":
        """Words of the guide."""
        return cls(words["zh"], words["en"])


@dataclass(frozen=True)
class Lines:
    """The same line, with the lines under it, in Chinese and in English."""

    zh: Line
    en: Line


@dataclass(frozen=True)
class EditionForm:
    """The edition of the guide, and the SHA-256 of the rules that gave the verdicts."""

    year: int
    rules_hash: str


@dataclass(frozen=True)
class ReadingForm:
    """One reading of a disputed point, and the state that it gives."""

    reading: Texts
    state: StateName


@dataclass(frozen=True)
class DisputeForm:
    """A disputed point; `record` is the number, from 1, of the record in which it arises."""

    record: int | None
    readings: tuple[ReadingForm, ...]


@dataclass(frozen=True)
class PartForm:
    """A run of official words with a rule of its own.

    `id` is the clause and the place in it, such as '3.2'. `doubted` says that the applicant doubts
    a point that the office judges. `shortfalls` say what is missing, and by how much.
    """

    id: str
    role: RoleName
    state: StateName
    doubted: bool
    shortfalls: tuple[Lines, ...]
    disputes: tuple[DisputeForm, ...]


@dataclass(frozen=True)
class ClauseForm:
    """A clause: `id` is its anchor on the programme's page, `label` the guide's number for it.

    A clause that requires nothing has a role instead of a state.
    """

    id: str
    label: str | None
    state: ClauseStateName
    parts: tuple[PartForm, ...]


@dataclass(frozen=True)
class Progress:
    """How many requirements count, and how many of them are in which state."""

    requirements: int
    met: int
    not_met: int
    unknown: int
    disputed: int
    for_the_office: int


@dataclass(frozen=True)
class PreferenceForm:
    """A preference, which never decides eligibility; `part` is the id of its part."""

    part: str
    state: StateName


@dataclass(frozen=True)
class PayoutForm:
    """What a record is paid in whole yuan under one reading; null while it is not known."""

    yuan: int | None
    working: Texts


@dataclass(frozen=True)
class NextBandForm:
    """The next band of a loan: `more` yuan of loan would pay `pays` yuan."""

    more: int
    pays: int
    text: Texts


@dataclass(frozen=True)
class RecordForm:
    """One record of the list for which an amount is stated.

    `least` and `most` are what it is paid under the least and the most favourable reading, `yuan`
    is both of them where they are the same, else null. `unanswered` are the ids of columns that
    could still decide whether it counts, or what it is paid.
    """

    state: StateName
    unanswered: tuple[str, ...]
    yuan: int | None
    least: int | None
    most: int | None
    shortfalls: tuple[Lines, ...]
    disputes: tuple[DisputeForm, ...]
    outcomes: tuple[PayoutForm, ...]
    next_band: NextBandForm | None


@dataclass(frozen=True)
class AmountForm:
    """The stated amount in whole yuan, summed as if each record were granted.

    `part` states it for every record of the answer to `question`. `yuan`, `least` and `most` are
    as for a record; null is 'not known', never 0.
    """

    part: str
    question: str
    yuan: int | None
    least: int | None
    most: int | None
    working: Texts
    records: tuple[RecordForm, ...]


@dataclass(frozen=True)
class ChangeForm:
    """An answer that would do, as the checker takes it, and what of it is needed."""

    question: str
    answer: Given
    text: Lines


@dataclass(frozen=True)
class ChangesForm:
    """The smallest set of changes that would pass, evaluated before it is given.

    `possible` is false where there is none; `blocked` are then the parts that depend on what the
    applicant can't change. `changes` are answers that would have to be different, `assumed` those
    that are still missing; `verdict` is what both would give, `text` says so, `not_before` is the
    first day on which they would, where years have to pass first. `mends_all` says that the
    changes are just the shortfalls of the clauses, so that telling both would tell it twice.
    """

    possible: bool
    text: Texts
    mends_all: bool
    not_before: str | None
    changes: tuple[ChangeForm, ...]
    assumed: tuple[ChangeForm, ...]
    verdict: OutcomeName | None
    blocked: tuple[str, ...]


@dataclass(frozen=True)
class ProgrammeForm:
    """The verdict on one programme, with its reasons.

    `unanswered` are ids of questions whose answers could still decide it or its amount, in the
    order of the form; `optional` those of open questions that can't decide. `for_the_office`,
    `doubted` and `disputed` are ids of parts. `amount` is null where the guide states none.
    `changes` is null while nothing stands in the way.
    """

    id: str
    name: Texts
    verdict: OutcomeName
    progress: Progress
    unanswered: tuple[str, ...]
    optional: tuple[str, ...]
    for_the_office: tuple[str, ...]
    doubted: tuple[str, ...]
    disputed: tuple[str, ...]
    preferences: tuple[PreferenceForm, ...]
    amount: AmountForm | None
    changes: ChangesForm | None
    clauses: tuple[ClauseForm, ...]


@dataclass(frozen=True)
class EvidenceForm:
    """What usually shows some of the answers; the guide itself hardly names any documents."""

    text: Texts
    questions: tuple[str, ...]
    programmes: tuple[str, ...]


@dataclass(frozen=True)
class VerdictDocument:
    """The verdicts for one applicant on one day, by the rules of one edition.

    `next_question` is the id of the open question whose answer settles most; null when none is
    open. Nothing here is an application or the promise of a grant.
    """

    format: Literal[2]
    edition: EditionForm
    day_of_check: str
    next_question: str | None
    evidence: tuple[EvidenceForm, ...]
    programmes: tuple[ProgrammeForm, ...]
