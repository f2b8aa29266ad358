"""YAML as staff write it, without YAML 1.1's surprises.

Plain `yes` and `no` are truth values, whole and decimal numbers are exact; whatever YAML 1.1 would
quietly turn into something else (`NO`, `12:30`, `0755`, a date) is a mistake with a place.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

import yaml

from build_tools.source.problems import Place, Problem, did_you_mean

Value: TypeAlias = "str | int | Decimal | bool | list[Value] | dict[str, Value]"
KeyPath: TypeAlias = tuple[str | int, ...]

_WHOLE = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_TRAP = re.compile(
    r"""y|Y|n|N|Yes|YES|No|NO|[Tt]rue|TRUE|[Ff]alse|FALSE|[Oo]n|ON|[Oo]ff|OFF
      | [-+]?0[0-9_]+ | [-+]?0b[01_]+ | [-+]?0x[0-9a-fA-F_]+ | [-+]?[0-9][0-9_]*_[0-9_]*
      | [-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?
      | \+[0-9.]+ | [-+]?(\.[0-9]+|[0-9]+\.)([eE][-+]?[0-9]+)? | [-+]?[0-9.]+[eE][-+]?[0-9]+
      | [-+]?\.(inf|Inf|INF) | \.(nan|NaN|NAN)
      | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt\ ].*)?
      | = | <<""",
    re.VERBOSE,
)
NOTHING = {"", "~", "null", "Null", "NULL"}


@dataclass
class Document:
    """One YAML file: its data, the place of every value and key, and the mistakes found so far."""

    file: Path
    data: Value = field(default_factory=dict)
    places: dict[KeyPath, Place] = field(default_factory=dict)
    key_places: dict[KeyPath, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, path: KeyPath) -> Place:
        """Where the value at `path` stands, or else the nearest value around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(self.file))

    def report(self, place: Place, zh: str, en: str) -> None:
        """Note a mistake."""
        self.problems.append(Problem(place, zh, en))

    def report_unknown(self, path: KeyPath, name: str, known: Iterable[str]) -> None:
        """Note that nothing has the name that stands at `path`."""
        zh, en = did_you_mean(name, known)
        self.report(self.place(path), f"没有“{name}”{zh}", f"there is no '{name}'{en}")


def read_yaml(file: Path, shown_as: Path | None = None) -> Document:
    """Read one file; problems are collected in the document, never raised.

    `shown_as` is the path that messages give, where it differs from the file's own.
    """
    document = Document(shown_as or file)
    text = _read_text(file, document)
    if text is None:
        return document
    try:
        root = yaml.compose(text, Loader=_PlainLoader)
    except yaml.MarkedYAMLError as error:
        _report_syntax(document, error)
        return document
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        column = error.position - (text.rfind("\n", 0, error.position) + 1) + 1
        code = f"U+{ord(text[error.position]):04X}"
        document.report(
            Place(document.file, line, column),
            f"这里有不可见的控制字符 {code}；请删除",
            f"an invisible control character {code} stands here; delete it",
        )
        return document
    if root is None:
        document.report(Place(document.file), "文件是空的", "the file is empty")
        return document
    document.data = _construct(root, (), document)
    return document


class _PlainLoader(yaml.SafeLoader):
    """Composes nodes only: plain scalars are left as they are written."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - overrides PyYAML's own table


def _read_text(file: Path, document: Document) -> str | None:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        document.report(Place(document.file), "缺少这个文件", "this file is missing")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        document.report(
            Place(document.file, line),
            "文件不是 UTF-8 编码；请另存为 UTF-8",
            "the file is not UTF-8; save it as UTF-8",
        )
    return None


def _report_syntax(document: Document, error: yaml.MarkedYAMLError) -> None:
    mark = error.problem_mark or error.context_mark
    place = _place(document.file, mark) if mark else Place(document.file)
    what = " ".join(part for part in (error.context, error.problem) if part)
    document.report(
        place,
        f"YAML 写法有误，从这里起无法读取（{what}）；请检查缩进、冒号后的空格、引号是否成对",
        f"not valid YAML from here on ({what}); check indentation, the space after a colon"
        " and that quotes are closed",
    )


def _place(file: Path, mark: yaml.Mark) -> Place:
    return Place(file, mark.line + 1, mark.column + 1)


def _construct(node: yaml.Node, path: KeyPath, document: Document) -> Value:
    place = _place(document.file, node.start_mark)
    if path in document.places:
        return ""
    document.places[path] = place
    if not node.tag.startswith("tag:yaml.org,2002:"):
        document.report(place, f"不支持标签 {node.tag}；请删除", f"no tags here: delete {node.tag}")
    if isinstance(node, yaml.MappingNode):
        return _construct_mapping(node, path, document)
    if isinstance(node, yaml.SequenceNode):
        return [_construct(item, (*path, i), document) for i, item in enumerate(node.value)]
    if isinstance(node, yaml.ScalarNode):
        return _construct_scalar(node, place, document)
    raise AssertionError(node)


def _construct_mapping(node: yaml.MappingNode, path: KeyPath, document: Document) -> Value:
    mapping: dict[str, Value] = {}
    first_seen: dict[str, Place] = {}
    for key_node, value_node in node.value:
        place = _place(document.file, key_node.start_mark)
        key = key_node.value
        if not isinstance(key, str) or key == "<<":
            document.report(place, "这里应是一个简单的键名", "a plain key is expected here")
        elif key in first_seen:
            document.report(
                place,
                f"键“{key}”重复，第 {first_seen[key].line} 行已经写过；请删除其中一个",
                f"duplicate key '{key}', already given on line {first_seen[key].line};"
                " delete one of them",
            )
        else:
            first_seen[key] = document.key_places[(*path, key)] = place
            mapping[key] = _construct(value_node, (*path, key), document)
    return mapping


def _construct_scalar(node: yaml.ScalarNode, place: Place, document: Document) -> Value:
    text: str = node.value
    if node.style is not None:
        return text
    if text in {"yes", "no"}:
        return text == "yes"
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    if text in NOTHING:
        document.report(
            place,
            "这里没有内容；请填写，或删除整行",
            "nothing is written here; fill it in or delete the line",
        )
    elif _TRAP.fullmatch(text):
        document.report(
            place,
            f'“{text}”在 YAML 中有歧义；文字请加英文引号写成 "{text}"，是非请写 yes 或 no',
            f'{text} is ambiguous in YAML; if it is text, quote it: "{text}";'
            " for a truth value write yes or no",
        )
    return text
