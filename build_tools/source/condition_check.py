"""Checks of conditions against the questions that they ask."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from build_tools.source import conditions as c
from build_tools.source.bounds import check_bound
from build_tools.source.questions import Fact, Question, Questions
from build_tools.source.tree import children, leaves
from build_tools.source.yaml_reader import Document, KeyPath

_NUMERIC = {"count", "number", "per_cent", "money"}
_FITTING: dict[str, set[str]] = {
    **dict.fromkeys(c.COMPARISONS, _NUMERIC),
    "is_": {"yes_no", "choice"},
    "one_of": {"choice"},
    "includes": {"choices"},
    "includes_any_of": {"choices"},
}
_WHOLE_SHARE = 100


@dataclass
class ConditionCheck:
    """Checks the nodes of conditions; `used` collects the questions that they ask."""

    questions: Questions
    document: Document
    used: set[str] = field(default_factory=set)

    def condition(
        self,
        node: c.Condition,
        path: KeyPath,
        fields: Mapping[str, Fact] | None = None,
        *,
        disputed: bool = False,
    ) -> None:
        """Check a condition and all under it.

        `fields` are those of a record, where the condition is about one; `disputed` says that it
        stands in a reading, which may well ask nothing.
        """
        known = self.questions.questions if fields is None else fields
        match node:
            case c.Comparison():
                self.comparison(node, path, known, disputed=disputed)
            case c.FullYears(full_years_since=name):
                self._measured(name, (*path, "full_years_since"), "date", known)
            case c.WeightedSum(sum=terms):
                self._sum([term.question for term in terms], path, known)
            case c.Share(share=ratio):
                self._share(ratio, (*path, "share"), known)
            case c.Some():
                self._some(node, path, known, disputed=disputed)
                return
            case c.Not():
                self._no_judgement(node, path)
            case c.AtLeastOf():
                self._enough_conditions(node, path)
        if isinstance(node, c.Bounds) and not disputed:
            highest = _WHOLE_SHARE if isinstance(node, c.Share) else None
            check_bound(node, path, self.document, 0, highest)
        below = list(children(node))
        self._no_repetition(below, path)
        for child, child_path in below:
            inside = disputed or isinstance(node, c.Disputed)
            self.condition(child, (*path, *child_path), fields, disputed=inside)

    def comparison(
        self,
        node: c.Comparison,
        path: KeyPath,
        fields: Mapping[str, Fact],
        *,
        disputed: bool = False,
    ) -> None:
        """Check the answer that is compared, its type, and what it is compared with."""
        test = next(name for name in _FITTING if name in node.model_fields_set)
        value = getattr(node, test)
        types = _FITTING[test]
        if test == "is_":
            types = {"yes_no"} if isinstance(value, bool) else {"choice"}
        if not self.typed(node.question, (*path, "question"), types, fields):
            return
        fact = fields[node.question]
        if test in c.COMPARISONS:
            highest = _WHOLE_SHARE if fact.type == "per_cent" else None
            if not disputed:
                check_bound(node, path, self.document, fact.minimum or 0, highest)
            return
        chosen = value if isinstance(value, list) else [value] if isinstance(value, str) else []
        options = set(fact.options or ())
        for name in chosen:
            if name not in options:
                self.document.report_unknown((*path, test.rstrip("_")), name, options)
        self.no_duplicates(chosen, (*path, test))
        if test == "one_of" and not disputed and options <= set(chosen):
            self.document.report(
                self.document.place((*path, test)),
                f"“one_of”列出了“{node.question}”的全部选项，永远满足；请删去不符合的选项",
                f"'one_of' names every option of '{node.question}', so it can never fail;"
                " leave out what does not qualify",
            )

    def typed(self, name: str, path: KeyPath, types: set[str], fields: Mapping[str, Fact]) -> bool:
        """Whether the question exists and is of one of the types."""
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

    def no_duplicates(self, names: Sequence[str], path: KeyPath) -> None:
        """Report what a list names twice."""
        for index, name in enumerate(names):
            if name in names[:index]:
                self.document.report(
                    self.document.place((*path, index)),
                    f"“{name}”写了两次；请删除一个",
                    f"'{name}' is written twice; delete one of them",
                )

    def _measured(self, name: str, path: KeyPath, type_: str, fields: Mapping[str, Fact]) -> None:
        fact = fields.get(name)
        fits = self.typed(name, path, {type_}, fields)
        if fits and isinstance(fact, Question) and fact.kind == "judgement":
            self.document.report(
                self.document.place(path),
                f"问题“{name}”由主管科室判断，不能用来计算；只能写 question: {name}",
                f"the office judges '{name}', so nothing is reckoned with it;"
                f" write 'question: {name}'",
            )

    def _sum(self, names: list[str], path: KeyPath, fields: Mapping[str, Fact]) -> None:
        for index, name in enumerate(names):
            self._measured(name, (*path, "sum", index), "count", fields)
            if name in names[:index]:
                self.document.report(
                    self.document.place((*path, "sum", index)),
                    f"“{name}”在总和中写了两次；请只写一次，倍数用 times",
                    f"'{name}' enters the sum twice; name it once and weight it by 'times'",
                )

    def _share(self, ratio: c.Ratio, path: KeyPath, fields: Mapping[str, Fact]) -> None:
        self._measured(ratio.of, (*path, "of"), "count", fields)
        self._measured(ratio.among, (*path, "among"), "count", fields)
        if ratio.of == ratio.among:
            self.document.report(
                self.document.place((*path, "among")),
                f"“{ratio.of}”占自身的比例永远是 100%；“among”应为另一个问题",
                f"'{ratio.of}' is always 100 per cent of itself; name another question",
            )

    def _some(
        self, node: c.Some, path: KeyPath, fields: Mapping[str, Fact], *, disputed: bool
    ) -> None:
        if self.typed(node.some, (*path, "some"), {"records"}, fields):
            inner = self.questions.questions[node.some].fields or {}
            self.condition(node.meets, (*path, "meets"), inner, disputed=disputed)

    def _no_judgement(self, node: c.Not, path: KeyPath) -> None:
        for leaf in leaves(node):
            question = self.questions.questions.get(leaf)
            if question is not None and question.kind == "judgement":
                self.document.report(
                    self.document.place(path),
                    f"“not”不能用于由主管科室判断的问题“{leaf}”",
                    f"'not' cannot stand over '{leaf}', which the office judges",
                )

    def _enough_conditions(self, node: c.AtLeastOf, path: KeyPath) -> None:
        number, count = node.at_least_n_of, len(node.conditions)
        if number > count:
            self.document.report(
                self.document.place((*path, "at_least_n_of")),
                f"要求至少满足 {number} 项，但只列了 {count} 项，永远不能满足",
                f"at least {number} must hold, but only {count} are listed: this can never be met",
            )

    def _no_repetition(self, below: list[tuple[c.Condition, KeyPath]], path: KeyPath) -> None:
        for index, (child, child_path) in enumerate(below):
            if any(child == other for other, _path in below[:index]):
                self.document.report(
                    self.document.place((*path, *child_path)),
                    "同一个条件写了两次；请删除或改正其中一个",
                    "the same condition stands here twice; delete or correct one of them",
                )
