"""The features that a style sheet uses, by the keys of the compatibility data."""

import re
from collections.abc import Iterator

_STRINGS = re.compile(r'"[^"]*"|url\([^)]*\)|/\*.*?\*/', re.DOTALL)
_DECLARATION = re.compile(r"(?<=[{;])\s*(-*[a-z-]+):([^;{}]*)(?=[;}])")
_WORD = re.compile(r"(?<![\w.#-])[a-z][a-z-]*(?![\w(-])")
_FUNCTION = re.compile(r"(?<![\w-])([a-z][a-z-]*)\(")
_AT_RULE = re.compile(r"@([a-z-]+)")
_QUERY = re.compile(r"@(media|container)([^{]*)\{")
_QUERIED = re.compile(r"\(([a-z-]+)(?=[:)])")
_PSEUDO = re.compile(r"::?([a-z-]+)")

_SELECTORS = re.compile(r"(?<=[}{])[^{}@;]*(?=\{)")


def style_features(sheet: str, known: set[str]) -> set[str]:
    """Those that are known: properties, their values, functions, selectors, rules and queries."""
    return {key for key in _features(_STRINGS.sub("", sheet)) if key in known} | {
        key
        for name in _FUNCTION.findall(sheet)
        for key in known
        if key.startswith("css.types.") and key.endswith(f".{name}")
    }


def _features(sheet: str) -> Iterator[str]:
    for name, value in _DECLARATION.findall(sheet):
        yield f"css.properties.{name}"
        for word in _WORD.findall(value):
            yield f"css.properties.{name}.{word}"
            yield f"css.properties.{name}.{word.replace('-', '_')}"
    for name in _AT_RULE.findall(sheet):
        yield f"css.at-rules.{name}"
    for kind, query in _QUERY.findall(sheet):
        for name in _QUERIED.findall(query):
            yield f"css.at-rules.{kind}.{name}"
    for selectors in _SELECTORS.findall("}" + sheet):
        for name in _PSEUDO.findall(selectors):
            yield f"css.selectors.{name}"


def selector_lists(sheet: str) -> Iterator[list[str]]:
    """The selectors of every rule; a comma in brackets parts none."""
    for selectors in _SELECTORS.findall("}" + _STRINGS.sub("", sheet)):
        if selectors.strip():
            yield _split(selectors)


def _split(selectors: str) -> list[str]:
    found, depth = [""], 0
    for character in selectors:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "," and depth == 0:
            found.append("")
        else:
            found[-1] += character
    return found
