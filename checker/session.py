"""A page's talk with the checker: JSON text in, JSON text out."""

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from checker.amounts_read import amounts_read
from checker.answers import AnswerProblem, AnswersError, read_day, sift_answers
from checker.dates import day_of_check, last_day
from checker.document import ToldVerdict, document_of, question_after, tell
from checker.entries import answers_from_entries, date_from_entry
from checker.phrases import MONTHS, Phrases
from checker.questions import Answer, Answers
from checker.rules import Clause, Part, Programme, Rules, load_rules
from checker.unanswered import asked_of
from checker.verdict import Verdict, check_programme
from checker.verdict_form import ProgrammeForm
from checker.voices import Voices


class Session:
    """Holds the rules of one edition for as long as the page is open."""

    def __init__(self, rules_text: str) -> None:
        self.rules = load_rules(rules_text)
        self._outlines: dict[str, str] = {}
        self._told: dict[str, ToldVerdict] = {}
        self._handed_over: dict[str, ToldVerdict] = {}
        self._checked: list[ToldVerdict] = []
        self._last_idle: tuple[object, Collection[str]] = None, ()

    def prepare(self) -> None:
        """Do beforehand what each page asks first: to tell what there is, and check no answers."""
        for language in ("zh", "en"):
            self.outline(language)
        for programme in self.rules.programmes.values():
            # Held in the telling, and so in the memory.
            _ = self._tell(programme, {}, last_day(self.rules.year)).settled

    def outline(self, language: str) -> str:
        """What verdicts are shown with: the official words, labels and interface words."""
        if language not in self._outlines:
            self._outlines[language] = self._outline(language)
        return self._outlines[language]

    def _outline(self, language: str) -> str:
        phrases = Phrases(self.rules.words, language)
        return _json(
            {
                "words": {name: phrases.of(words) for name, words in self.rules.words.items()},
                "months": MONTHS,
                "questions": {
                    name: phrases.of(question.label)
                    for name, question in self.rules.questions.items()
                },
                "programmes": {
                    name: _programme(programme, phrases)
                    for name, programme in self.rules.programmes.items()
                },
            }
        )

    def check(self, request: str) -> str:
        """The verdicts for what was typed so far, and what of it can't be read.

        Of a programme whose verdict is the one that was told last, only the id stands among them:
        one more answer leaves most as they were, and to hand them over takes longer than a check.
        The document leaves the next question open; `next_question` finds it when it is asked.
        `request` holds `entries` (see `checker.entries`), `programmes` (ids, or null for all),
        `day` (as typed; null is the usual day) and `today`. An entry with a mistake counts as
        unanswered; `amounts` tells how amounts of money were understood. `aside` names, of the
        questions that were answered or stand in the request's own `aside`, those that can matter
        to no applicant of the kinds given.
        """
        asked = json.loads(request, parse_float=Decimal)
        today = date.fromisoformat(asked["today"])
        given = answers_from_entries(asked["entries"], self.rules)
        answers, problems = sift_answers(given, self.rules, today)
        day, day_problems = _day(asked["day"], self.rules, today)
        chosen = self._chosen(asked["programmes"])
        told = [self._tell(programme, answers, day) for programme in chosen]
        self._checked = told
        document = vars(document_of(told, self.rules, day, next_question=None))
        idle = self._idle(answers.get(self.rules.kinds), chosen, day)
        answered = [name for name, answer in given.items() if answer is not None]
        return _json(
            {
                "problems": list(_problems((*problems, *day_problems), self.rules)),
                "amounts": list(_amounts(answers, self.rules)),
                "aside": [n for n in (*answered, *asked.get("aside", ())) if n in idle],
                "document": document | {"programmes": self._hand_over(told)},
            }
        )

    def next_question(self) -> str | None:
        """The id of the question to ask after the last check, if there is one."""
        return question_after(self._checked, self.rules)

    def _chosen(self, wanted: Collection[str] | None) -> list[Programme]:
        return [
            programme
            for name, programme in self.rules.programmes.items()
            if wanted is None or name in wanted
        ]

    def _hand_over(self, told: Iterable[ToldVerdict]) -> list[ProgrammeForm | str]:
        found: list[ProgrammeForm | str] = []
        for item in told:
            name = item.programme.id
            found.append(name if self._handed_over.get(name) is item else item.programme)
            self._handed_over[name] = item
        return found

    def _idle(
        self, kinds: Answer | None, chosen: Sequence[Programme], day: date
    ) -> Collection[str]:
        """Ids of the questions that can matter to no applicant of these kinds."""
        if kinds is None:
            return ()
        key = (kinds, day, *(programme.id for programme in chosen))
        if key != self._last_idle[0]:
            asked = asked_of(kinds, chosen, self.rules, day)
            self._last_idle = key, self.rules.questions.keys() - asked
        return self._last_idle[1]

    def _tell(self, programme: Programme, answers: Answers, day: date) -> ToldVerdict:
        """The verdict as it was told last, if no answer has changed that its programme asks for."""
        last = self._told.get(programme.id)
        if last is None or not _is_same(last.verdict, answers, day):
            last = tell(check_programme(programme, answers, day), self.rules)
            self._told[programme.id] = last
        return last


kept: Session | None = None
"""The session that pages find in the memory with which they start."""


def _is_same(verdict: Verdict, answers: Answers, day: date) -> bool:
    return verdict.day == day and all(
        verdict.answers.get(name) == answers.get(name) for name in verdict.programme.questions
    )


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=vars)


def _day(entry: str | None, rules: Rules, today: date) -> tuple[date, tuple[AnswerProblem, ...]]:
    usual = day_of_check(rules.year, today)
    typed = date_from_entry(entry or "")
    if not typed:
        return usual, ()
    try:
        return read_day(typed), ()
    except AnswersError as error:
        return usual, error.problems


def _problems(problems: Iterable[AnswerProblem], rules: Rules) -> Iterable[dict[str, Any]]:
    voices = Voices(rules.words)
    for problem in problems:
        yield {
            "question": problem.question,
            "record": problem.record,
            "column": problem.column,
            "message": voices.texts(problem.describe),
        }


def _amounts(answers: Answers, rules: Rules) -> Iterable[dict[str, Any]]:
    voices = Voices(rules.words)
    for read in amounts_read(answers, rules):
        yield {
            "question": read.question,
            "record": read.record,
            "column": read.column,
            "text": voices.texts(lambda phrases: phrases.yuan(read.yuan)),  # noqa: B023 - at once
        }


def _programme(programme: Programme, phrases: Phrases) -> dict[str, Any]:
    payment = programme.payment
    return {
        "number": programme.number,
        "name": phrases.of(programme.name),
        # The list whose records the amount adds up.
        "paid_by": payment.question.id if payment else None,
        "clauses": [_clause(clause, phrases) for clause in programme.clauses],
    }


def _clause(clause: Clause, phrases: Phrases) -> dict[str, Any]:
    return {
        "id": clause.id,
        "label": clause.label,
        "parts": [_part(part, phrases) for part in clause.parts],
    }


def _part(part: Part, phrases: Phrases) -> dict[str, Any]:
    return {
        "id": part.id,
        "role": part.role,
        "kind": part.kind,
        "text": phrases.of(part.text),
        "notes": [phrases.of(note) for note in part.notes],
    }
