"""Complete applicants, with answers at and next to the numbers that the rules name.

About half are drawn to meet a programme; the others to fail it in one place, anywhere in it.
"""

from datetime import date
from random import Random
from typing import Any

from benchmarks.engine.combined import verdict_node
from benchmarks.engine.draft import Applicant, Draft
from benchmarks.engine.selection import Edition, questions_of


def draw_applicants(edition: Edition, day: date, number: int, seed: int) -> list[Applicant]:
    """Applicants who answer every question that the edition requires anything of.

    Answers are as JSON gives them; the same seed gives the same applicants.
    """
    random = Random(seed)
    return [_draw(edition, day, random) for _ in range(number)]


def _draw(edition: Edition, day: date, random: Random) -> Applicant:
    questions = questions_of(edition)
    draft = Draft(questions, day, random)
    programmes: list[Any] = list(edition["programmes"])
    random.shuffle(programmes)
    for programme in programmes:
        draft.fulfil(verdict_node(programme, edition["kinds"]), draft.toss())
    draft.limit_parts()
    return draft.answers
