"""The closed vocabulary of the rule language, read off the models that accept it."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple, TypeAlias, get_args, get_origin

from build_tools.source.conditions import Condition
from build_tools.source.programme import Payment, Programme
from build_tools.source.questions import Questions
from build_tools.source.words import Model, Phrase

SectionName: TypeAlias = Literal["programme", "condition", "payment", "question"]


class Element(NamedTuple):
    """A key, or one of the words that a key accepts (`enough.any_clause`), in its section."""

    section: SectionName
    name: str


@cache
def vocabulary() -> tuple[Element, ...]:
    """Every element, in the order of the models."""
    found: dict[Element, None] = {}
    for model, section in _sections().items():
        for key, annotation in _keys(model):
            words = sorted(_words(annotation))
            found |= dict.fromkeys(
                Element(section, name) for name in (key, *(f"{key}.{word}" for word in words))
            )
    return tuple(found)


def elements_in(value: Any) -> Iterator[Element]:
    """The elements that a node of the source, or nodes in lists and tables, make use of."""
    if isinstance(value, Model):
        section, model = _sections().get(type(value)), type(value)
        keys = dict(_keys(model)) if section else {}
        for name in model.model_fields:
            if name not in value.model_fields_set:
                continue
            inner, key = getattr(value, name), model.model_fields[name].alias or name
            if section and key in keys:
                yield Element(section, key)
                if isinstance(inner, str) and inner in _words(keys[key]):
                    yield Element(section, f"{key}.{inner}")
            yield from elements_in(inner)
    elif isinstance(value, dict):
        for item in value.values():
            yield from elements_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from elements_in(item)


def _keys(model: type[Model]) -> list[tuple[str, Any]]:
    """The keys of a model; the two languages of a text that is nothing else are none."""
    texts = Phrase.model_fields if issubclass(model, Phrase) else {}
    return [
        (field.alias or name, field.annotation)
        for name, field in model.model_fields.items()
        if name not in texts
    ]


@cache
def _sections() -> Mapping[type[Model], SectionName]:
    """Every model of the language with its section, which ends where another one begins."""
    starts: dict[SectionName, list[type[Model]]] = {
        "programme": [Programme],
        "condition": list(_models(Condition)),
        "payment": list(_models(Payment)),
        "question": [Questions],
    }
    found: dict[type[Model], SectionName] = {
        model: section for section, models in starts.items() for model in models
    }
    waiting = list(found)
    while waiting:
        model = waiting.pop(0)
        for field in model.model_fields.values():
            for inner in _models(field.annotation):
                if inner not in found:
                    found[inner] = found[model]
                    waiting.append(inner)
    return found


def _models(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)


def _words(annotation: Any) -> set[str]:
    """The words that a key accepts; numerals and truth values are none."""
    if get_origin(annotation) is Literal:
        return {v for v in get_args(annotation) if isinstance(v, str) and v.isascii()}
    return {word for argument in get_args(annotation) for word in _words(argument)}
