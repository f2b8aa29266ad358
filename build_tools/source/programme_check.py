"""Checks of one programme against the edition's questions, notes and the departments."""

from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from build_tools.source import conditions as c
from build_tools.source.edition import Departments, Edition
from build_tools.source.numbers import numbers_in
from build_tools.source.programme import Bands, Part, Programme, Rates
from build_tools.source.questions import Fact, Questions
from build_tools.source.tree import (
    children,
    condition_numbers,
    leaves,
    parts_of,
    payment_numbers,
)
from build_tools.source.yaml_reader import Document, KeyPath

_NUMERIC = {"count", "number", "per_cent", "money"}
_FITTING: dict[str, set[str]] = {
    **dict.fromkeys(c.COMPARISONS, _NUMERIC),
    "is_": {"yes_no", "choice"},
    "one_of": {"choice"},
    "includes": {"choices"},
    "includes_any_of": {"choices"},
}


@dataclass
class ProgrammeCheck:
    """Checks one programme's nodes against the questions, notes and departments."""

    edition: Edition
    questions: Questions
    departments: Departments | None
    document: Document
    used: set[str] = field(default_factory=set)

    def programme(self, programme: Programme) -> None:
        """Check every node; `used` collects the questions that it asks."""
        clauses = {"scope"} | {clause.label for clause in programme.requirements if clause.label}
        for part, path in parts_of(programme):
            self._part(part, path, clauses)
        kinds = self.questions.questions.get(self.questions.kinds)
        options = set(kinds.options or ()) if kinds else set()
        for number, clause in enumerate(programme.requirements):
            if clause.for_kind is not None and clause.for_kind not in options:
                path = ("requirements", number, "for_kind")
                self.document.report_unknown(path, clause.for_kind, options)
        known = set(self.departments.departments) if self.departments else None
        for index, name in enumerate(programme.office.departments):
            if known is not None and name not in known:
                self.document.report_unknown(("office", "departments", index), name, known)

    def _part(self, part: Part, path: KeyPath, clauses: set[str]) -> None:
        for index, note in enumerate(part.notes or []):
            if note not in self.edition.notes:
                self.document.report_unknown((*path, "notes", index), note, set(self.edition.notes))
        if part.decided_in is not None and part.decided_in not in clauses:
            self.document.report_unknown((*path, "decided_in"), part.decided_in, clauses)
        condition = part.condition
        if condition is not None:
            key = "requires" if part.requires is not None else "prefers"
            fields: dict[str, Fact] = dict(self.questions.questions)
            self._condition(condition, (*path, key), fields)
            self._numbers(part, path, key)
        if part.pays is not None:
            self._payment(part, path)

    def _condition(self, node: c.Condition, path: KeyPath, fields: dict[str, Fact]) -> None:
        match node:
            case c.Comparison():
                self._comparison(node, path, fields)
            case c.FullYears():
                self._typed(node.full_years_since, (*path, "full_years_since"), {"date"}, fields)
            case c.WeightedSum():
                for index, term in enumerate(node.sum):
                    self._typed(term.question, (*path, "sum", index), {"count"}, fields)
            case c.Share():
                self._typed(node.share.of, (*path, "share", "of"), {"count"}, fields)
                self._typed(node.share.among, (*path, "share", "among"), {"count"}, fields)
            case c.Some():
                self._some(node, path, fields)
            case c.Not():
                self._no_judgement(node, path)
        if not isinstance(node, c.Some):
            for child, child_path in children(node):
                self._condition(child, (*path, *child_path), fields)

    def _some(self, node: c.Some, path: KeyPath, fields: dict[str, Fact]) -> None:
        if self._typed(node.some, (*path, "some"), {"records"}, fields):
            inner = self.questions.questions[node.some].fields or {}
            self._condition(node.meets, (*path, "meets"), dict(inner))

    def _no_judgement(self, node: c.Not, path: KeyPath) -> None:
        for leaf in leaves(node):
            question = self.questions.questions.get(leaf)
            if question is not None and question.kind == "judgement":
                self.document.report(
                    self.document.place(path),
                    f"“not”不能用于由主管科室判断的问题“{leaf}”",
                    f"'not' cannot stand over '{leaf}', which the office judges",
                )

    def _typed(self, name: str, path: KeyPath, types: set[str], fields: dict[str, Fact]) -> bool:
        question = fields.get(name)
        if question is None:
            self.document.report_unknown(path, name, set(fields))
            return False
        self.used.add(name)
        if question.type not in types:
            wanted = " / ".join(sorted(types))
            self.document.report(
                self.document.place(path),
                f"问题“{name}”的类型是 {question.type}，这里需要 {wanted}",
                f"the question '{name}' is of type {question.type}; {wanted} is needed here",
            )
            return False
        return True

    def _comparison(self, node: c.Comparison, path: KeyPath, fields: dict[str, Fact]) -> None:
        test = next(name for name in _FITTING if name in node.model_fields_set)
        value = getattr(node, test)
        key = test.rstrip("_")
        types = _FITTING[test]
        if test == "is_":
            types = {"yes_no"} if isinstance(value, bool) else {"choice"}
        if not self._typed(node.question, (*path, "question"), types, fields):
            return
        options = set(fields[node.question].options or ())
        chosen = value if isinstance(value, list) else [value] if isinstance(value, str) else []
        for name in chosen:
            if name not in options:
                self.document.report_unknown((*path, key), name, options)

    def _numbers(self, part: Part, path: KeyPath, key: str) -> None:
        used = [(number, ("pays", *p)) for number, p in payment_numbers(part.pays)]
        if part.condition is not None:
            used += [(number, (key, *p)) for number, p in condition_numbers(part.condition)]
        for language, words in (("zh", part.zh), ("en", part.en)):
            stated = numbers_in(words)
            for number, where in used:
                if Decimal(number) not in stated:
                    self.document.report(
                        self.document.place((*path, *where)),
                        f"规则用到 {number:,}，但本节点的 {language} 文字没有写这个数",
                        f"the rule uses {number:,}, which the node's {language} words do not state",
                    )

    def _payment(self, part: Part, path: KeyPath) -> None:
        if not isinstance(part.requires, c.Some):
            self.document.report(
                self.document.place((*path, "pays")),
                "“pays”只能与“requires: some”（列表条件）写在一起",
                "'pays' stands only beside 'requires: some …', the records that it pays for",
            )
            return
        question = self.questions.questions.get(part.requires.some)
        fields: dict[str, Fact] = dict((question.fields if question else None) or {})
        match part.pays:
            case Bands(amount=amount, bands=bands):
                self._typed(amount, (*path, "pays", "amount"), {"money"}, fields)
                for index, (lower, upper) in enumerate(pairwise(bands)):
                    if lower.less_than != upper.at_least:
                        self.document.report(
                            self.document.place((*path, "pays", "bands", index + 1)),
                            f"档次不连续：上一档止于 {_yuan(lower.less_than)}，"
                            f"这一档始于 {_yuan(upper.at_least)}；两者应相等",
                            f"gap or overlap: the band before ends at {_yuan(lower.less_than)},"
                            f" this one begins at {_yuan(upper.at_least)}; make them equal",
                        )
            case Rates(rates=rates):
                for index, rate in enumerate(rates):
                    where = (*path, "pays", "rates", index)
                    if rate.when is not None:
                        self._comparison(rate.when, (*where, "when"), fields)
                    for name in [rate.count] if rate.count else []:
                        self._typed(name, (*where, "count"), {"count"}, fields)
                    for r, reading in enumerate(rate.readings or []):
                        self._typed(
                            reading.count, (*where, "readings", r, "count"), {"count"}, fields
                        )


def _yuan(amount: int | None) -> str:
    return "∞" if amount is None else f"{amount:,}"
