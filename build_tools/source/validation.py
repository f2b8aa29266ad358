"""From YAML data to model objects, with pydantic's complaints in words that staff understand."""

from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from build_tools.source.conditions import FORMS
from build_tools.source.problems import Problem, did_you_mean
from build_tools.source.words import Model
from build_tools.source.yaml_reader import Document, KeyPath

M = TypeVar("M", bound=Model)

_MESSAGES: dict[str, tuple[str, str]] = {
    "missing": ("缺少“{key}”；请补上", "'{key}' is missing; add it"),
    "extra_forbidden": ("不认识的键“{key}”{hint}", "unknown key '{key}'{hint}"),
    "string_type": (
        "“{key}”应为文字；若确为文字，请加英文引号",
        "'{key}' must be text; if it is, put it in quotes",
    ),
    "string_too_short": ("“{key}”不能为空", "'{key}' must not be empty"),
    "string_pattern_mismatch": (
        "“{key}”只能用小写英文字母、数字和连接符：{input}",
        "'{key}' may hold lower-case letters, digits and the joining sign only: {input}",
    ),
    "int_type": ("“{key}”应为整数：{input}", "'{key}' must be a whole number: {input}"),
    "int_from_float": ("“{key}”应为整数：{input}", "'{key}' must be a whole number: {input}"),
    "is_instance_of": ("“{key}”应为整数：{input}", "'{key}' must be a whole number: {input}"),
    "greater_than": ("“{key}”应大于 {gt}：{input}", "'{key}' must be more than {gt}: {input}"),
    "greater_than_equal": (
        "“{key}”不能小于 {ge}：{input}",
        "'{key}' must be at least {ge}: {input}",
    ),
    "literal_error": (
        "“{key}”只能是 {expected}，这里是 {input}",
        "'{key}' must be {expected}, not {input}",
    ),
    "only_yes": (
        "“{key}”只能写 yes；不需要时请删除",
        "'{key}' can only be yes; delete it where it is not needed",
    ),
    "bool_type": ("“{key}”应为 yes 或 no：{input}", "'{key}' must be yes or no: {input}"),
    "list_type": ("“{key}”应为列表（每项以 - 开头）", "'{key}' must be a list (each item with -)"),
    "too_short": ("“{key}”至少要有 {min_length} 项", "'{key}' needs at least {min_length} items"),
    "dict_type": ("“{key}”应为一组键和值", "'{key}' must be keys with values"),
    "model_type": ("“{key}”应为一组键和值", "'{key}' must be keys with values"),
    "exactly_one": (
        "这里必须恰好有一个：{names}（现有 {count} 个）",
        "exactly one of these is needed here: {names} (found {count})",
    ),
    "needed_for_type": (
        "类型为 {type} 的问题需要“{name}”",
        "a question of type {type} needs '{name}'",
    ),
    "not_for_type": (
        "类型为 {type} 的问题没有“{name}”；请删除",
        "a question of type {type} has no '{name}'; delete it",
    ),
    "not_for_judgement": (
        "由主管科室判断的问题（judgement）没有“{name}”；请删除",
        "a question that the office judges has no '{name}'; delete it",
    ),
    "no_verdict": (
        "请按指南原文填写判定：{names}",
        "fill in the verdict that the guide's words give: {names}",
    ),
    "no_yuan": (
        "“{key}”应为整数（元）、not_stated、unknown 或 {{least: 最少, most: 最多}}：{input}",
        "'{key}' must be whole yuan, not_stated, unknown or {{least: …, most: …}}: {input}",
    ),
    "no_range": (
        "“least”应小于“most”；两者相等时只写一个数",
        "'least' must be below 'most'; if they are equal, write the one number",
    ),
    "no_condition": (
        "“{key}”不是条件；条件须含 question、sum、all、any、readings 等键之一",
        "'{key}' is no condition; a condition has a key such as question, sum, all, any, readings",
    ),
    "no_payment": (
        "“{key}”须含 bands（分档）或 rates（按件）",
        "'{key}' needs bands or rates (an amount an item)",
    ),
    "no_example": (
        "“{key}”不是规则的一部分；请照项目文件或 questions.yml 的写法填写",
        "'{key}' is no node of the rules; write it as in a programme's file or in questions.yml",
    ),
    "not_english": (
        "“{key}”应写英文译文，这里多半是中文",
        "'{key}' must be the English, but is mostly Chinese",
    ),
    "no_site_address": (
        "“{key}”应为 https:// 开头的网址，如 https://example.org/guide/，不含 ? 和 #：{input}",
        "'{key}' must be an address such as https://example.org/guide/, without ? or #: {input}",
    ),
    "no_day": (
        "“{key}”应为确有的日期，写成“年-月-日”，如 2023-12-31：{input}",
        "'{key}' must be a date that exists, written as 2023-12-31: {input}",
    ),
    "no_uuid": (
        "“{key}”应为小写的 UUID，如 9b2f6a54-0f0d-4c0e-8f57-2f1c7f3a9d10：{input}",
        "'{key}' must be a UUID in lower case, as 9b2f6a54-0f0d-4c0e-8f57-2f1c7f3a9d10: {input}",
    ),
    "invisible": ("“{key}”中有不可见字符 {code}；请删除", "'{key}' holds an invisible {code}"),
    "outer_space": (
        "“{key}”的首尾有多余空格；请删除",
        "'{key}' begins or ends with a space; delete it",
    ),
}
_OTHER = ("“{key}”不符合要求：{input}", "'{key}' is not as it must be: {input}")


def validate(model: type[M], document: Document) -> M | None:
    """The document as a model; problems are added to the document."""
    if document.problems and not document.data:
        return None
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        for details in error.errors():
            problem = _problem(details, document)
            if details["type"] == "no_verdict":
                # It says more than that nothing is written there.
                document.problems = [p for p in document.problems if p.place != problem.place]
            document.problems.append(problem)
        return None


def _problem(details: ErrorDetails, document: Document) -> Problem:
    path, key = _locate(details["loc"], document.data)
    place = document.place(path)
    context = dict(details.get("ctx") or {})
    if details["type"] == "extra_forbidden":
        place = document.key_places.get((*path[:-1], key), place)
    context |= {"key": key, "input": _shown(details["input"]), "hint": ""}
    # A mark that is either there or not is a literal True in the model.
    marks = details["type"] == "literal_error" and context.get("expected") == "True"
    zh, en = _MESSAGES.get("only_yes" if marks else details["type"], _OTHER)
    zh_hint, en_hint = _hints(key)
    return Problem(
        place,
        zh.format(**context | {"hint": zh_hint}),
        en.format(**context | {"hint": en_hint}),
    )


def _hints(key: str) -> tuple[str, str]:
    zh, en = did_you_mean(key, _known_keys(Model))
    return zh or "；请删除或改正", en or "; delete or correct it"


def _known_keys(model: type[Model]) -> set[str]:
    """The keys that a model and all models derived from it accept."""
    keys = {field.alias or name for name, field in model.model_fields.items()}
    return keys.union(*(_known_keys(derived) for derived in model.__subclasses__()))


def _shown(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 40 else f"{text[:40]}…"


def _locate(loc: tuple[int | str, ...], data: Any) -> tuple[KeyPath, str]:
    """The path in the data for pydantic's location, which also holds the tags of conditions."""
    path: list[str | int] = []
    for index, item in enumerate(loc):
        following = loc[index + 1] if index + 1 < len(loc) else None
        if isinstance(data, dict) and isinstance(item, str):
            is_tag = item in FORMS and isinstance(following, str)
            if item not in data or (is_tag and following in data):
                continue
        elif not (isinstance(data, list) and isinstance(item, int) and item < len(data)):
            continue
        path.append(item)
        data = data[item]
    name = str(loc[-1]) if loc else ""
    return tuple(path), name
