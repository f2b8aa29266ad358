"""The mistakes of worked cases: verdicts other than those that the cases expect."""

from collections.abc import Iterator
from typing import Any

from build_tools.mutation.yaml_text import flow
from build_tools.source import Problem
from build_tools.source.cases import Cases
from build_tools.source.yaml_reader import Document
from build_tools.worked_cases import differences, read_applicants
from checker import Rules


def case_mistakes(
    programme: str, cases: Cases, rules: Rules, document: Document
) -> Iterator[Problem]:
    """Every expectation of a programme's cases that its rules don't fulfil."""
    for applicant in read_applicants(cases, rules):
        for difference in differences(applicant, rules.programmes[programme]):
            name, path = applicant.case.case, ("cases", applicant.number, "expect")
            expected, found = _shown(difference.expected), _shown(difference.found)
            yield Problem(
                document.place((*path, *difference.path)),
                f"案例“{name}”写的是“{expected}”，按规则得出“{found}”；请对照指南原文改正案例或规则",
                f"the case '{name}' expects '{expected}', the rules give '{found}';"
                " go by the guide's words and correct the case or the rule",
            )


def _shown(value: Any) -> str:
    return "–" if value is None else flow(value)
