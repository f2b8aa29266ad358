"""A reference of the rule language over the small guide: every element, in few examples."""

from textwrap import indent
from typing import Any, get_args

import yaml
from pydantic import TypeAdapter

from build_tools.source.questions import Kind, QuestionType
from build_tools.source.rule_language import Example
from build_tools.source.vocabulary import SectionName, elements_in

_PROGRAMME = """\
name: {zh: 展览, en: Fairs}
introduction: [{zh: 为了展览。, en: To exhibit., background: yes}]
scope:
  - zh: 企业。
    en: Enterprises.
    requires: {question: kinds, includes: enterprise}
    note: {zh: 注, en: Note}
    notes: [open_list]
  - {zh: 在册。, en: On record., decided_in: ①}
  - {zh: 优先。, en: Preferred., prefers: {question: kinds, includes: school}}
enough: any_clause
requirements:
  - label: ①
    for_kind: school
    parts: [{zh: 无纠纷, en: no dispute, requires: {question: dispute, is: none}}]
office: {zh: 保护科。, en: Section., departments: [protection]}
"""
_EVERY_CLAUSE = """\
name: {zh: 展览, en: Fairs}
scope: [{zh: 企业。, en: Enterprises., requires: {question: kinds, includes: enterprise}}]
enough: every_clause
requirements: [{parts: [{zh: 无纠纷, en: no dispute, requires: {question: dispute, is: none}}]}]
office: {zh: 保护科。, en: Section., departments: [protection]}
"""
_SLIP = """\
zh: 展览会展。
en: The fair.
background: yes
slip: {words: 展览会展, beside: [展览会], zh: 多一字, en: One word too many}
"""
_CONDITIONS = """\
all:
  - {question: patents, at_least: 2}
  - {question: patents, more_than: 2}
  - {question: patents, at_most: 9}
  - {question: patents, less_than: 9}
  - {question: dispute, one_of: [none, settled]}
  - {question: kinds, includes_any_of: [school, enterprise]}
  - any:
      - {full_years_since: founded, at_least: 2}
      - {sum: [{question: patents}, {question: trademarks, times: 2}], at_least: 4}
      - {share: {of: patents, among: trademarks}, at_least: 50}
  - not: {question: dispute, is: open}
  - {some: loans, meets: {question: amount, at_least: 5}}
  - at_least_n_of: 1
    conditions:
      - {question: patents, at_least: 1}
      - {question: trademarks, at_least: 1}
  - readings:
      - {zh: 甲, en: One, requires: {question: patents, at_least: 1}}
      - {zh: 乙, en: Two, requires: {question: patents, at_least: 2}}
"""
_BANDS = """\
zh: 5元至9元的，补助1元；9元以上的，补助2元。
en: From 5 to 9 yuan, 1 yuan; from 9 yuan, 2 yuan.
requires: {some: loans, meets: {question: amount, at_least: 5}}
pays:
  amount: amount
  bands:
    - {at_least: 5, less_than: 9, pays: 1}
    - {at_least: 9, pays: 2}
"""
_RATES = """\
zh: 5元以上的，每份1元，其他每份2元。
en: From 5 yuan, 1 yuan a paper, others 2 yuan.
requires: {some: loans, meets: {question: amount, at_least: 5}}
pays:
  rates:
    - {when: {question: amount, at_least: 5}, pays: 1, count: papers}
    - pays: 2
      readings:
        - {zh: 份数, en: Papers, count: papers}
        - {zh: 页数, en: Pages, count: pages}
"""
_WORDS = {"zh": "字", "en": "Word"}
_FACT = {"label": _WORDS, "ask": _WORDS, "help": _WORDS}
_UNIT = {"unit": _WORDS | {"en_one": "Word"}}
_NEEDS: dict[str, dict[str, Any]] = {
    "count": _UNIT | {"minimum": 1},
    "number": _UNIT,
    "choice": {"options": {"one": _WORDS, "two": _WORDS}},
    "choices": {"options": {"one": _WORDS, "two": _WORDS}},
    "records": {"record": _WORDS, "fields": {"day": {"type": "date"} | _FACT}},
}


def _questions() -> dict[str, Any]:
    """A question of every type, and one of every kind."""
    common = {"group": "all"} | _FACT
    questions: dict[str, Any] = {
        f"of_{type_}": {"kind": "measured", "type": type_} | common | _NEEDS.get(type_, {})
        for type_ in get_args(QuestionType)
    }
    questions |= {kind: {"kind": kind, "type": "yes_no"} | common for kind in get_args(Kind)}
    questions["of_choices"] |= {"fixed": True, "evidence": _WORDS}
    questions["part_fixed"] = questions["of_choice"] | {"fixed_options": ["one"]}
    questions["part"] = questions["of_count"] | {"part_of": "of_count"}
    return {"kinds": "of_choices", "groups": {"all": _WORDS}, "questions": questions}


def small_language() -> str:
    """The file's text: in each section every example with the keys that are new in it."""
    texts = (_PROGRAMME, _EVERY_CLAUSE, _SLIP, _CONDITIONS, _BANDS, _RATES)
    examples = [*map(yaml.safe_load, texts), _questions()]
    used = [set(elements_in(TypeAdapter(Example).validate_python(data))) for data in examples]
    language = {
        "page": {},
        "whole": "insurance",
        "sections": {name: _section(name, examples, used) for name in get_args(SectionName)},
    }
    return _dump(language)


def _section(name: SectionName, examples: list[Any], used: list[Any]) -> dict[str, Any]:
    entries, explained = [], set()
    for data, elements in zip(examples, used, strict=True):
        keys = sorted(e.name for e in elements if e.section == name and e not in explained)
        explained |= elements
        if keys:
            entries.append({"keys": keys, "name": _WORDS, "text": _WORDS, "example": data})
    return {"heading": _WORDS, "text": _WORDS, "entries": entries}


def _dump(value: Any) -> str:
    """JSON-like YAML in which the truth values are those of our files."""
    if isinstance(value, dict):
        return "".join(f"{key}:{_under(item)}" for key, item in value.items()) or "{}\n"
    return "".join(f"-{_under(item)}" for item in value)


def _under(value: Any) -> str:
    if isinstance(value, bool):
        return " yes\n" if value else " no\n"
    if isinstance(value, dict | list):
        return "\n" + indent(_dump(value), "  ") if value else " {}\n"
    return f" {value}\n" if isinstance(value, int) else f' "{value}"\n'
