"""The reference of the rule language explains everything, and its examples are sound rules."""

import re
from textwrap import dedent
from typing import get_args

import pytest
import yaml

from build_tools.source import Guide, SourceError, load_guide
from build_tools.source.conditions import FORMS
from build_tools.source.problems import Language
from build_tools.source.programme import ROLES
from build_tools.source.questions import Kind, QuestionType
from build_tools.source.vocabulary import Element, elements_in, vocabulary
from tests.build_tools.source.conftest import Source

LANGUAGE = "rule_language.yml"


def test_the_vocabulary_is_read_off_the_models() -> None:
    known = set(vocabulary())
    assert {Element("condition", form) for form in FORMS} <= known
    assert {Element("programme", role) for role in ROLES} <= known
    assert {Element("question", f"type.{name}") for name in get_args(QuestionType)} <= known
    assert {Element("question", f"kind.{name}") for name in get_args(Kind)} <= known
    assert {Element("programme", "enough.any_clause"), Element("payment", "less_than")} <= known


def test_everything_that_the_guide_uses_is_in_the_vocabulary(guide: Guide) -> None:
    current = guide.current
    used = {e for programme in current.programmes.values() for e in elements_in(programme)}
    used |= set(elements_in(current.questions))
    assert used <= set(vocabulary())
    unused = set(vocabulary()) - used
    assert Element("condition", "at_least_n_of") in unused
    assert Element("condition", "readings") not in unused


def test_the_examples_are_shown_as_they_are_written(guide: Guide) -> None:
    source = guide.rule_language
    written = {
        (name, index)
        for name, section in source.language.sections.items()
        for index in range(len(section.entries))
    }
    assert source.examples.keys() == written
    for (name, index), text in source.examples.items():
        entry = source.language.sections[name].entries[index]
        keys = {key.split(".")[0] for key in entry.keys}
        assert text == dedent(text)
        assert all(f"{key}:" in text for key in keys), text
        assert isinstance(yaml.safe_load(text), dict)


def test_the_programme_shown_is_its_file(guide: Guide) -> None:
    source = guide.rule_language
    assert source.whole.startswith("name:\n")
    assert guide.current.programmes[source.language.whole].name.zh in source.whole


def key(name: str) -> str:
    """The line with a key in the small reference."""
    return f'          - "{name}"\n'


@pytest.mark.parametrize(
    ("old", "new", "en", "zh"),
    [
        (key("for_kind"), "", "nothing explains 'for_kind' of the rule language (programme); add",
         "规则语言的“for_kind”（programme）没有说明"),
        (key("full_years_since"), "", "nothing explains 'full_years_since'", "没有说明"),
        (key("bands"), "", "nothing explains 'bands' of the rule language (payment)", "没有说明"),
        (key("type.date"), "", "nothing explains 'type.date'", "没有说明"),
        (key("for_kind"), key("for_kinds"), "has no 'for_kinds'; did you mean 'for_kind'?",
         "没有“for_kinds”；是不是“for_kind”"),
        (key("type.date"), key("type.day"), "has no 'type.day'; did you mean 'type.date'", "没有"),
        (key("any"), key("any") * 2, "'any' is explained already", "已经说明过"),
        (key("rates"), key("rates") + key("bands"), "'bands' is explained already", "已经说明过"),
        (key("slip"), key("slip") + key("pays"), "the example does not use 'pays'", "没有用到"),
        ('question: "dispute"', 'question: "disputes"', "no 'disputes'; did you mean 'dispute'?",
         "没有“disputes”"),
        ('- "settled"', '- "over"', "there is no 'over'", "没有“over”"),
        ("at_least_n_of: 1", "at_least_n_of: 3", "at least 3 must hold, but only 2", "只列了 2 项"),
        ('full_years_since: "founded"', 'full_years_since: "patents"',
         "of type count; date is needed", "需要 date"),
        ("at_least: 9\n", "at_least: 8\n",
         "gap or overlap: the band before ends at 9, this one begins at 8", "档次不连续"),
        ('zh: "5元以上的，每份1元，其他每份2元。"', 'zh: "5元以上的，每份1元。"',
         "the rule uses 2, which the node's zh words do not state", "没有写这个数"),
        ('part_of: "of_count"', 'part_of: "of_money"', "'part_of' joins two questions of type",
         "“part_of”只能"),
        ('group: "all"', 'group: "al"', "there is no 'al'; did you mean 'all'?", "没有“al”"),
        ("meets:", "meet:", "unknown key 'meet'; did you mean 'meets'?", "不认识的键“meet”"),
        ('whole: "insurance"', 'whole: "assurance"',
         "no 'assurance'; did you mean 'insurance'?", "没有“assurance”"),
    ],
)  # fmt: skip
def test_a_reference_that_has_rotted_is_a_mistake(
    source: Source, old: str, new: str, en: str, zh: str
) -> None:
    source.edit(LANGUAGE, old, new)
    with pytest.raises(SourceError) as caught:
        load_guide(source.folder)
    chinese, english = (caught.value.describe(language) for language in get_args(Language))
    assert re.search(rf"rule_language.yml:[0-9]+:[0-9]+: .*{re.escape(en)}", english), english
    assert zh in chinese


def test_a_missing_reference_is_a_mistake(source: Source) -> None:
    (source.folder / LANGUAGE).unlink()
    assert source.problems() == ["guide_source/rule_language.yml:1:1: this file is missing"]


def test_a_mistake_is_named_at_its_place(source: Source) -> None:
    text = (source.folder / LANGUAGE).read_text(encoding="utf-8")
    line = text[: text.index('full_years_since: "founded"')].count("\n") + 1
    source.edit(LANGUAGE, 'full_years_since: "founded"', 'full_years_since: "funded"')
    (problem,) = source.problems()
    assert problem.startswith(f"guide_source/rule_language.yml:{line}:")
