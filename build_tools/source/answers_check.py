"""Checks of a case's answers against the questions that they answer."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from build_tools.source.problems import did_you_mean
from build_tools.source.questions import Fact, Question
from build_tools.source.yaml_reader import Document, KeyPath


def check_answers(
    answers: Mapping[str, Any], path: KeyPath, questions: Mapping[str, Fact], document: Document
) -> None:
    """Note every answer to a question that does not exist, and every one that does not fit."""
    for name, answer in answers.items():
        question = questions.get(name)
        if question is None:
            zh, en = did_you_mean(name, questions)
            place = document.key_places[(*path, name)]
            document.report(place, f"没有问题“{name}”{zh}", f"there is no question '{name}'{en}")
        elif isinstance(question, Question) and question.fields and _is_records(answer):
            for index, record in enumerate(answer):
                check_answers(record, (*path, name, index), question.fields, document)
        else:
            _check_answer(name, answer, question, (*path, name), document)


def check_whole(
    answers: Mapping[str, Any], path: KeyPath, questions: Mapping[str, Question], document: Document
) -> None:
    """Note every count that exceeds the count of which it is a part."""
    for name, question in questions.items():
        part, whole = answers.get(name), answers.get(question.part_of or "")
        if isinstance(part, int) and isinstance(whole, int) and part > whole:
            document.report(
                document.place((*path, name)),
                f"“{name}”是 {part}，大于“{question.part_of}”的 {whole}",
                f"'{name}' is {part}, more than the {whole} of '{question.part_of}'",
            )


def is_day(value: object) -> bool:
    """Whether the text is a day of the calendar, written year-month-day."""
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _check_answer(
    name: str, answer: Any, question: Fact, path: KeyPath, document: Document
) -> None:
    fits, zh, en = _TYPES[question.type]
    if not fits(answer):
        document.report(
            document.place(path),
            f"问题“{name}”的类型是 {question.type}，答案应为{zh}",
            f"the question '{name}' is of type {question.type}; its answer is {en}",
        )
        return
    options = question.options or {}
    for where, option in _options(answer, path) if options else ():
        if option not in options:
            document.report_unknown(where, option, options)
    least = question.minimum or 0
    if _is_number(answer) and answer < least:
        document.report(
            document.place(path),
            f"“{name}”不能小于 {least}",
            f"'{name}' must be at least {least}",
        )


def _options(answer: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(answer, list):
        yield from (((*path, index), option) for index, option in enumerate(answer))
    else:
        yield path, answer


def _is_truth(value: object) -> bool:
    return isinstance(value, bool)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _is_per_cent(value: Any) -> bool:
    return _is_number(value) and value <= 100


def _is_option(value: object) -> bool:
    return isinstance(value, str)


def _is_options(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_records(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


_TYPES: Mapping[str, tuple[Callable[[Any], bool], str, str]] = {
    "yes_no": (_is_truth, " yes 或 no", "yes or no"),
    "count": (_is_whole, "整数", "a whole number"),
    "money": (_is_whole, "整数（元）", "a whole number of yuan"),
    "number": (_is_number, "数字", "a number"),
    "per_cent": (_is_per_cent, "不超过 100 的数字", "a number up to 100"),
    "date": (is_day, '日期，例如 "2020-02-29"', 'a day such as "2020-02-29"'),
    "choice": (_is_option, "一个选项", "one option"),
    "choices": (_is_options, "选项的列表", "a list of options"),
    "records": (_is_records, "记录的列表", "a list of records"),
}
