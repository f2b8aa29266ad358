"""Evaluates the rules of Hengyang's IP fund guide: verdicts, amounts and reasons."""

from checker.answers import AnswerProblem, AnswersError, read_answers, sift_answers
from checker.dates import day_of_check
from checker.document import verdict_document
from checker.rules import Rules, RulesError, load_rules
from checker.states import State
from checker.verdict import Outcome, Verdict, check, check_programme, clause_states, outcome

__all__ = [
    "AnswerProblem",
    "AnswersError",
    "Outcome",
    "Rules",
    "RulesError",
    "State",
    "Verdict",
    "check",
    "check_programme",
    "clause_states",
    "day_of_check",
    "load_rules",
    "outcome",
    "read_answers",
    "sift_answers",
    "verdict_document",
]
