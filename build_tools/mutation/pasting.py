"""The case that is missing, as YAML to paste; the verdict is left for an official to fill in."""

from textwrap import indent
from typing import Any

from build_tools.mutation.telling import Telling
from build_tools.mutation.yaml_text import block, flow
from build_tools.source.problems import Language

_APPLICANT = {"zh": "申报主体：{}", "en": "An applicant with {}"}
_BASE = {"zh": "base 中的申报主体", "en": "The applicant of the base"}


def case_to_paste(telling: Telling, language: Language) -> str:
    """A case with the answers that tell, an item of the list `cases`."""
    case: dict[str, Any] = {"case": _title(telling, language)}
    given = {name: value for name, value in telling.answers.items() if value is not None}
    without = [name for name, value in telling.answers.items() if value is None]
    if given:
        case["answers"] = given
    if without:
        case["without"] = without
    case["expect"] = {"verdict": None} | {
        aspect: dict.fromkeys(names) or None for aspect, names in telling.aspects.items()
    }
    return indent(block([case]), "  ").rstrip()


def _title(telling: Telling, language: Language) -> str:
    if not telling.answers:
        return _BASE[language]
    shown = {name: "?" if value is None else value for name, value in telling.answers.items()}
    return _APPLICANT[language].format(flow(shown))
