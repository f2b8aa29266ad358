"""Checks of the worked cases against the questions and the programmes that they are about."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from build_tools.source import conditions as c
from build_tools.source.answers_check import check_answers, check_whole, is_day
from build_tools.source.cases import Case, Cases, Expectation, point_names
from build_tools.source.edition import EditionSource
from build_tools.source.problems import Place
from build_tools.source.programme import Part, Programme
from build_tools.source.questions import Question
from build_tools.source.tree import children, clause_id
from build_tools.source.yaml_reader import Document, KeyPath


def check_cases(
    source: EditionSource, files: Collection[str], documents: dict[str, Document]
) -> None:
    """Add to the documents whatever is wrong in the cases.

    `files` are the ids of all programme files, those that could not be read included.
    """
    for name, cases in source.cases.items():
        document = documents[f"cases/{name}.yml"]
        if name not in files:
            document.report(
                Place(document.file),
                f"没有项目文件 programmes/{name}.yml；请改文件名或删除",
                f"there is no programme programmes/{name}.yml; rename or delete the file",
            )
        check = _CasesCheck(source.questions.questions, source.programmes.get(name), document)
        check.cases(cases)


_NOT_NAMED: Mapping[str | int, tuple[str, str]] = {
    "clauses": (
        "这个项目没有“{name}”；可以写：{names}",
        "the programme has no clause '{name}'; it has: {names}",
    ),
    "preferences": (
        "“{name}”没有优先条件，或不止一个；可以写：{names}",
        "'{name}' has no preference, or several; what has one: {names}",
    ),
    "readings": (
        "“{name}”没有几种读法的条件，或不止一个；可以写：{names}",
        "'{name}' has no point with several readings, or has several; what has one: {names}",
    ),
}


@dataclass
class _CasesCheck:
    questions: dict[str, Question]
    programme: Programme | None
    document: Document

    def cases(self, cases: Cases) -> None:
        check_answers(cases.base, ("base",), self.questions, self.document)
        check_whole(cases.base, ("base",), self.questions, self.document)
        for number, case in enumerate(cases.cases):
            self._case(case, ("cases", number), cases.base)

    def _case(self, case: Case, path: KeyPath, base: Mapping[str, object]) -> None:
        where = (*path, "answers")
        check_answers(case.answers, where, self.questions, self.document)
        answers = {**base, **case.answers}
        for index, name in enumerate(case.without):
            if answers.pop(name, None) is None:
                self.document.report(
                    self.document.place((*path, "without", index)),
                    f"这里去掉“{name}”，但 base 和 answers 都没有这个答案",
                    f"'{name}' is taken away, but neither base nor answers give it",
                )
        if case.answers:
            check_whole(answers, where, self.questions, self.document)
        if case.as_of is not None and not is_day(case.as_of):
            self.document.report(
                self.document.place((*path, "as_of")),
                f'“{case.as_of}”不是日期；请写成 "2023-12-31" 的样子',
                f"'{case.as_of}' is no day; write it like \"2023-12-31\"",
            )
        if self.programme is not None:
            self._expectation(case.expect, (*path, "expect"), self.programme)

    def _expectation(self, expect: Expectation, path: KeyPath, programme: Programme) -> None:
        clauses = [name for name, _id, _parts in _clauses(programme)]
        points = _points(programme)
        self._names(expect.clauses or {}, clauses, (*path, "clauses"))
        self._names(expect.preferences or {}, _preferences(programme), (*path, "preferences"))
        self._names(expect.readings or {}, points, (*path, "readings"))
        for name, states in (expect.readings or {}).items():
            if name in points and len(states) != points[name]:
                self.document.report(
                    self.document.place((*path, "readings", name)),
                    f"“{name}”有 {points[name]} 种读法，这里写了 {len(states)} 种",
                    f"'{name}' has {points[name]} readings, not {len(states)}",
                )

    def _names(self, given: Collection[str], known: Collection[str], path: KeyPath) -> None:
        for name in given:
            if name not in known:
                zh, en = _NOT_NAMED[path[-1]]
                names = ", ".join(known) or "–"
                self.document.report(
                    self.document.key_places[(*path, name)],
                    zh.format(name=name, names=names),
                    en.format(name=name, names=names),
                )


def _clauses(programme: Programme) -> Iterator[tuple[str, str, list[Part]]]:
    """Each clause's name, its id, with which those of its parts begin, and its parts."""
    yield "scope", "scope", programme.scope
    for clause in programme.requirements:
        yield clause.label or clause_id(clause), clause_id(clause), clause.parts


def _preferences(programme: Programme) -> list[str]:
    """The names by which a case can tell preferences; the clause's where it has one."""
    names = []
    for name, clause, parts in _clauses(programme):
        ids = [f"{clause}.{n}" for n, part in enumerate(parts, start=1) if part.prefers is not None]
        names += [name] if len(ids) == 1 else []
        names += ids
    return names


def _points(programme: Programme) -> dict[str, int]:
    """The names by which a case can tell disputed points, each with its number of readings."""
    found: dict[str, int] = {}
    for name, clause, parts in _clauses(programme):
        inside: dict[str, int] = {}
        for number, part in enumerate(parts, start=1):
            sizes = list(_readings(part.condition)) if part.condition is not None else []
            inside |= zip(point_names(f"{clause}.{number}", len(sizes)), sizes, strict=True)
        if len(inside) == 1:
            found[name] = next(iter(inside.values()))
        found |= inside
    return found


def _readings(node: c.Condition) -> Iterator[int]:
    """The number of readings of each disputed point in a condition, in the order of the rule."""
    if isinstance(node, c.Disputed):
        yield len(node.readings)
    for child, _path in children(node):
        yield from _readings(child)
