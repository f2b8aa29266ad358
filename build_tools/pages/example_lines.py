"""What the checker says for an example of the rule language, in one language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from build_tools.source.conditions import Some
from build_tools.source.programme import Band, Bands, Clause, Part, Programme, Rate
from build_tools.source.questions import Questions
from build_tools.source.words import Model
from checker.conditions import compile_condition
from checker.phrases import Line, Phrases
from checker.questions import Question
from checker.wording import describe


@dataclass(frozen=True)
class ExampleLines:
    """Tells examples over an edition's questions.

    `kinds` is the id of the question about kinds of applicant; `words` are those of the pages.
    """

    questions: Mapping[str, Question]
    kinds: str
    phrases: Phrases
    words: Mapping[str, str]

    def of(self, example: Any) -> Iterator[Line]:
        """The lines for a node; a question is asked as it stands, so it has none."""
        match example:
            case Programme():
                for part in example.scope:
                    yield from self._part(part)
                if example.enough == "any_clause":
                    yield Line(self.words["any_clause"])
                for clause in example.requirements:
                    yield from self._clause(clause)
            case Clause():
                yield from self._clause(example)
            case Part():
                yield from self._part(example)
            case Questions() | dict():
                return
            case _:
                yield self._condition(example, self.questions)

    def _clause(self, clause: Clause) -> Iterator[Line]:
        if clause.for_kind is not None:
            kind = self.phrases.of(self.questions[self.kinds].options[clause.for_kind])
            yield Line(self.words["for_kind"].format(kind=kind))
        for part in clause.parts:
            yield from self._part(part)

    def _part(self, part: Part) -> Iterator[Line]:
        if part.condition is not None:
            line = self._condition(part.condition, self.questions)
            mark = "" if part.prefers is None else self.phrases.say("preference_mark")
            yield Line(mark + line.text, line.children)
        elif part.decided_in is not None:
            clause = self.words["scope"] if part.decided_in == "scope" else part.decided_in
            yield Line(self.words["decided_in"].format(clause=clause))
        else:
            yield Line(self.words["nothing_checked"])
        if part.pays is not None and isinstance(part.requires, Some):
            fields = self.questions[part.requires.some].fields
            if isinstance(part.pays, Bands):
                yield from map(self._band, part.pays.bands)
            else:
                yield from (self._rate(rate, fields) for rate in part.pays.rates)

    def _band(self, band: Band) -> Line:
        yuan = self.phrases.yuan
        if band.less_than is None:
            what = self.words["top_band"].format(at_least=yuan(band.at_least))
        else:
            bounds = {"at_least": yuan(band.at_least), "less_than": yuan(band.less_than)}
            what = self.words["band"].format(**bounds)
        return Line(self._paid(what, band.pays))

    def _rate(self, rate: Rate, fields: Mapping[str, Question]) -> Line:
        what = self.words["every_other"]
        if rate.when is not None:
            what = self._condition(rate.when, fields).text
        readings = (reading.model_dump() for reading in rate.readings or ())
        lines = tuple(Line(self.phrases.of(reading)) for reading in readings)
        return Line(self._paid(what, rate.pays), lines)

    def _paid(self, what: str, yuan: int) -> str:
        return self.words["paid"].format(what=what, yuan=self.phrases.yuan(yuan))

    def _condition(self, node: Model, questions: Mapping[str, Question]) -> Line:
        data = node.model_dump(mode="json", by_alias=True, exclude_none=True)
        return describe(compile_condition(data, questions), self.phrases)
