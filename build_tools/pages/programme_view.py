"""A programme as a page shows it: the texts of one language, ready for the template."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from build_tools.pages.band_chart import BandChart, band_chart
from build_tools.source import Guide
from build_tools.source.edition import EditionSource
from build_tools.source.problems import Language
from build_tools.source.slips import WithSlips
from build_tools.source.words import Words as SourceWords
from build_tools.source.words import texts
from checker.conditions import compile_condition
from checker.payments import Payment
from checker.phrases import Line, Phrases
from checker.questions import Words
from checker.rules import SCOPE, Clause, Part, Programme, Rules
from checker.wording import describe

_SHOWN_ROLES = ("requirement", "preference", "decided_in")


@dataclass(frozen=True)
class SlipView:
    """A slip in the original: the official words, and what is amiss with them."""

    words: str
    text: str


@dataclass(frozen=True)
class PartView:
    """How the checker reads a part: `line` is its condition, `decided_in` a clause instead."""

    anchor: str
    tag: str
    line: Line
    is_preference: bool
    notes: tuple[str, ...]


@dataclass(frozen=True)
class ClauseView:
    """A clause: its official words as a whole, and how its parts are read."""

    id: str
    label: str | None
    heading: str
    kind: str | None
    text: Words
    slips: tuple[SlipView, ...]
    parts: tuple[PartView, ...]


@dataclass(frozen=True)
class PaymentView:
    """The stated amounts as a table; `summary` is the phrase that sums them up."""

    heading: str
    summary: str
    rows: tuple[tuple[str, str], ...]
    amounts: tuple[int, ...]
    clause: Clause
    chart: BandChart | None


@dataclass(frozen=True)
class ProgrammeView:
    """Everything that a programme's page says."""

    id: str
    number: str
    name: Words
    category: str
    notes: tuple[str, ...]
    slips: tuple[SlipView, ...]
    introduction: tuple[Words, ...]
    introduction_slips: tuple[SlipView, ...]
    who: str
    how_much: str
    scope: ClauseView
    any_clause: bool
    clauses: tuple[ClauseView, ...]
    payment: PaymentView | None
    office: Words
    office_notes: tuple[str, ...]
    office_slips: tuple[SlipView, ...]


@dataclass(frozen=True)
class Viewer:
    """Makes views in one language."""

    guide: Guide
    source: EditionSource
    rules: Rules
    language: Language

    @cached_property
    def words(self) -> dict[str, str]:
        """The interface words of the pages."""
        return texts(self.guide.site.pages, self.language)

    @property
    def phrases(self) -> Phrases:
        """The words in which the checker tells conditions."""
        return Phrases(self.rules.words, self.language)

    def programme(self, name: str) -> ProgrammeView:
        """The view of one programme."""
        programme, source = self.rules.programmes[name], self.source.programmes[name]
        parts = [source.scope, *(clause.parts for clause in source.requirements)]
        scope, *clauses = (
            self._clause(clause, self.slips(*nodes))
            for clause, nodes in zip(programme.clauses, parts, strict=True)
        )
        payment = self._payment(programme)
        return ProgrammeView(
            id=name,
            number=programme.number,
            name=programme.name,
            category=self._category(programme.category),
            notes=self._notes(source.note, *(p.note for p in source.introduction or [])),
            slips=self.slips(source),
            introduction=tuple({"zh": p.zh, "en": p.en} for p in source.introduction or []),
            introduction_slips=self.slips(*(source.introduction or [])),
            who=scope.text[self.language],
            how_much=self._how_much(payment, programme),
            scope=scope,
            any_clause=programme.enough == "any_clause",
            clauses=tuple(clauses),
            payment=payment,
            office=programme.office,
            office_notes=self._notes(*self._office_notes(name)),
            office_slips=self.slips(source.office),
        )

    def slips(self, *nodes: WithSlips) -> tuple[SlipView, ...]:
        """The slips in the words of the nodes."""
        return tuple(
            SlipView(slip.words, slip.text(self.language)) for node in nodes for slip in node.slip
        )

    def kind_of(self, clause: Clause) -> str | None:
        """The kind of applicant that alone a clause is for."""
        kinds = self.rules.questions[self.rules.kinds].options
        kind = clause.for_kind
        return self.phrases.of(kinds[kind.node["includes"]]) if kind else None

    def _category(self, name: str) -> str:
        categories = self.source.edition.categories
        found = next(category for category in categories if category.id == name)
        return found.name.text(self.language)

    def _clause(self, clause: Clause, slips: tuple[SlipView, ...]) -> ClauseView:
        label = clause.label
        return ClauseView(
            id=clause.id,
            label=label,
            heading=self.words["clause"].format(label=label) if label else "",
            kind=self.kind_of(clause),
            text={
                "zh": "".join(part.text["zh"] for part in clause.parts),
                "en": " ".join(part.text["en"] for part in clause.parts),
            },
            slips=slips,
            parts=tuple(self._part(p) for p in clause.parts if p.role in _SHOWN_ROLES),
        )

    def _part(self, part: Part) -> PartView:
        words = self.words
        if part.condition is None:
            clause = words["scope"] if part.decided_in == SCOPE else str(part.decided_in)
            line, tag = Line(words["decided_in"].format(clause=clause)), words["see"]
        else:
            line = describe(part.condition, self.phrases)
            tag = words["preference" if part.role == "preference" else f"kind_{part.kind}"]
        return PartView(
            anchor=f"part-{part.id.replace('.', '-')}",
            tag=tag,
            line=line,
            is_preference=part.role == "preference",
            notes=tuple(self.phrases.of(note) for note in part.notes),
        )

    def _office_notes(self, name: str) -> Iterator[SourceWords | None]:
        office = self.source.programmes[name].office
        departments = self.guide.departments.departments
        yield from (departments[department].note for department in office.departments)
        yield office.note

    def _notes(self, *notes: SourceWords | None) -> tuple[str, ...]:
        return tuple(note.text(self.language) for note in notes if note is not None)

    def _payment(self, programme: Programme) -> PaymentView | None:
        payment = programme.payment
        if payment is None:
            return None
        node, by_band = payment.node, payment.by_band
        rows = self._bands(node["bands"]) if by_band else self._rates(payment)
        return PaymentView(
            heading=self.words["single_loan" if by_band else "each_item"],
            summary="amounts_each_loan" if by_band else "amounts_each_item",
            rows=tuple(rows),
            chart=self._chart(node["bands"]) if by_band else None,
            amounts=tuple(item["pays"] for item in node["bands" if by_band else "rates"]),
            clause=programme.clause_of(payment.part),
        )

    def _bands(self, bands: list[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
        yuan, words = self.phrases.yuan, self.words
        for band in bands:
            key = "band" if "less_than" in band else "top_band"
            bounds = {k: yuan(band[k]) for k in ("at_least", "less_than") if k in band}
            yield words[key].format(**bounds), yuan(band["pays"])

    def _chart(self, bands: list[Mapping[str, Any]]) -> BandChart:
        return band_chart(bands, [self.phrases.yuan(band["pays"]) for band in bands], self.language)

    def _rates(self, payment: Payment) -> Iterator[tuple[str, str]]:
        for rate in payment.node["rates"]:
            text = self.words["every_other"]
            if "when" in rate:
                condition = compile_condition(rate["when"], payment.question.fields)
                text = describe(condition, self.phrases).text
            yield text, self.phrases.yuan(rate["pays"])

    def _how_much(self, payment: PaymentView | None, programme: Programme) -> str:
        if payment is None:
            return self.words["not_stated"]
        least, most = (self.phrases.yuan(pick(payment.amounts)) for pick in (min, max))
        text = self.words[payment.summary].format(least=least, most=most)
        if programme.enough != "any_clause":
            return text
        return self.words["amount_of_one_way"].format(amount=text, label=payment.clause.label)
