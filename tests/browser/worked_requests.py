"""The worked applicants, as the page asks its checker about them."""

from typing import Any

from build_tools.source import Guide
from build_tools.worked_cases import request_of
from checker import Rules


def worked_requests(guide: Guide, rules: Rules) -> list[dict[str, Any]]:
    """One request an applicant, about its own programme."""
    return [
        request_of(case, cases, programme, rules)
        for programme, cases in guide.current.cases.items()
        for case in cases.cases
    ]
