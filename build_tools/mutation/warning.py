"""The warning that a change to a rule would go unnoticed, with the case that would notice it."""

from collections.abc import Callable
from pathlib import Path

from build_tools.mutation.missing_cases import MissingCase
from build_tools.mutation.mutants import Mutant
from build_tools.mutation.pasting import case_to_paste
from build_tools.mutation.telling import Telling
from build_tools.source.problems import Language, Place

_UNNOTICED = {
    "zh": "{}: 没有案例会发现这一改动{}：{}",
    "en": "{}: no case would notice this change{}: {}",
}
_NODE = {"zh": "（{}）", "en": " to {}"}
_PASTE = {
    "zh": "请把这个案例加到 {}，并按指南原文填写判定：",
    "en": "add this case to {} and fill in the verdict that the guide's words give:",
}
_NOT_FOUND = {
    "zh": "没有找到能区分改动前后的答案：请从这里改起，自己写一个案例，加到 {}；"
    "若无论怎样回答结果都一样，规则中就有多余的部分：",
    "en": "no answers were found that come out differently: write a case of your own from this one"
    " and add it to {}; if no answers do, part of the rule is superfluous:",
}


def warning(
    missing: MissingCase, place: Callable[[Mutant], Place], cases: Path, language: Language
) -> str:
    """The unnoticed changes, one a line, and the case to paste into the file `cases`."""
    lines = [
        _UNNOTICED[language].format(
            place(mutant),
            _NODE[language].format(mutant.node) if mutant.node else "",
            mutant.change.describe(language),
        )
        for mutant in missing.mutants
    ]
    telling = missing.telling
    words = _PASTE if telling else _NOT_FOUND
    lines.append(words[language].format(cases.as_posix()))
    return "\n".join([*lines, case_to_paste(telling or Telling({}, {}), language)])
