"""Checks of one programme against the edition's questions, notes and the departments."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from build_tools.source.condition_check import ConditionCheck
from build_tools.source.conditions import Condition
from build_tools.source.edition import Departments, Edition
from build_tools.source.numbers import numbers_in
from build_tools.source.payment_check import check_payment
from build_tools.source.programme import Clause, Part, Programme
from build_tools.source.questions import Questions
from build_tools.source.tree import condition_numbers, has_readings, parts_of, payment_numbers
from build_tools.source.yaml_reader import Document, KeyPath


@dataclass
class ProgrammeCheck:
    """Checks one programme's nodes against the questions, notes and departments."""

    edition: Edition
    questions: Questions
    departments: Departments | None
    document: Document

    @cached_property
    def conditions(self) -> ConditionCheck:
        """The check of the conditions, which collects the questions that they ask."""
        return ConditionCheck(self.questions, self.document)

    @property
    def used(self) -> set[str]:
        """The questions that the checked nodes ask."""
        return self.conditions.used

    def programme(self, programme: Programme) -> None:
        """Check every node."""
        deciding = {"scope": _decides(programme.scope)} | {
            clause.label: _decides(clause.parts)
            for clause in programme.requirements
            if clause.label
        }
        for part, path in parts_of(programme):
            self.part(part, path, deciding)
        for number, clause in enumerate(programme.requirements):
            self._kind(clause, ("requirements", number))
        for index, part in enumerate(programme.introduction or []):
            self._only_background(part, ("introduction", index))
        self._clauses(programme)
        self._one_amount(programme)
        known = set(self.departments.departments) if self.departments else None
        for index, name in enumerate(programme.office.departments):
            if known is not None and name not in known:
                self.document.report_unknown(("office", "departments", index), name, known)

    def clause(self, clause: Clause, path: KeyPath) -> None:
        """Check a clause that stands by itself."""
        self._kind(clause, path)
        for index, part in enumerate(clause.parts):
            self.part(part, (*path, "parts", index))

    def part(self, part: Part, path: KeyPath, deciding: Mapping[str, bool] | None = None) -> None:
        """Check a part.

        `deciding` says of every clause around it whether it has a condition; without it the
        part stands by itself.
        """
        notes = part.notes or []
        for index, note in enumerate(notes):
            if note not in self.edition.notes:
                self.document.report_unknown((*path, "notes", index), note, set(self.edition.notes))
        self.conditions.no_duplicates(notes, (*path, "notes"))
        if part.decided_in is not None and deciding is not None:
            self._decided_in(part.decided_in, (*path, "decided_in"), deciding)
        if part.condition is not None:
            self._explained(part, part.condition, path)
            key = "requires" if part.requires is not None else "prefers"
            self.conditions.condition(part.condition, (*path, key))
            self._numbers(part, path, key)
        check_payment(part, path, self.conditions)

    def _explained(self, part: Part, condition: Condition, path: KeyPath) -> None:
        if part.note is None and not part.notes and has_readings(condition):
            self.document.report(
                self.document.place(path),
                "这里按几种读法核对；请用“note”写明原文哪里有不同理解",
                "the words are checked under several readings; say in a 'note' what they leave"
                " open",
            )

    def _decided_in(self, name: str, path: KeyPath, deciding: Mapping[str, bool]) -> None:
        if name not in deciding:
            self.document.report_unknown(path, name, set(deciding))
        elif not deciding[name]:
            self.document.report(
                self.document.place(path),
                f"“{name}”中没有任何必备条件，这里的内容不会在那里核对",
                f"'{name}' has no requirement, so nothing is decided there",
            )

    def _only_background(self, part: Part, path: KeyPath) -> None:
        if part.background is None:
            self.document.report(
                self.document.place(path),
                "“introduction”中的文字不参与核对，只能写 background: yes",
                "words of the 'introduction' are never checked; they can only be background: yes",
            )

    def _kind(self, clause: Clause, path: KeyPath) -> None:
        kinds = self.questions.questions.get(self.questions.kinds)
        options = set(kinds.options or ()) if kinds else set()
        if clause.for_kind is not None and clause.for_kind not in options:
            self.document.report_unknown((*path, "for_kind"), clause.for_kind, options)

    def _clauses(self, programme: Programme) -> None:
        """Labels must tell the clauses apart, and kinds must not make one a way in by accident."""
        clauses = programme.requirements
        any_clause = programme.enough == "any_clause"
        for index, clause in enumerate(clauses):
            place = self.document.place(("requirements", index))
            before = clauses[:index]
            if len(clauses) > 1 and clause.label is None:
                self.document.report(
                    place,
                    "有几条时，每条都要有“label”（①、②……）",
                    "where there are several clauses, each needs its 'label' (①, ②, …)",
                )
            elif clause.label in [other.label for other in before]:
                self.document.report(
                    place,
                    f"“{clause.label}”写了两次；每条的“label”不能相同",
                    f"'{clause.label}' is written twice; every clause has a 'label' of its own",
                )
            if any_clause and (clause.for_kind is None) != (clauses[0].for_kind is None):
                self.document.report(
                    place,
                    "“enough: any_clause”时，要么每条都写“for_kind”，要么都不写；"
                    "没有写的一条会成为所有申报主体的途径",
                    "under 'enough: any_clause' either every clause has 'for_kind' or none;"
                    " a clause without it would be a way in for everyone",
                )
            if not any_clause and clause.for_kind in [o.for_kind for o in before if o.for_kind]:
                self.document.report(
                    place,
                    f"写给“{clause.for_kind}”的有两条，满足其中一条就够；"
                    "两条都要满足的，请合为一条",
                    f"two clauses are for '{clause.for_kind}', and one of them would be enough;"
                    " if both are needed, make them one clause",
                )

    def _one_amount(self, programme: Programme) -> None:
        paying = [path for part, path in parts_of(programme) if part.pays is not None]
        for path in paying[1:]:
            self.document.report(
                self.document.place((*path, "pays")),
                "一个项目只能有一处“pays”；这里的金额不会被计算",
                "a programme has one 'pays' only; the amount here would never be reckoned",
            )

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


def _decides(parts: list[Part]) -> bool:
    return any(part.requires is not None for part in parts)
