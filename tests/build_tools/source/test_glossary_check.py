"""The glossary speaks of words that the guide has, each for one term, in both languages."""

import pytest

from build_tools.source.glossary import Glossary
from tests.build_tools.source.conftest import Source

FORM = "zh: [专利]\n"


@pytest.mark.parametrize(
    ("change", "place", "en", "zh"),
    [
        ((FORM, "zh: [专利, 贷款利率]\n"), "5:16", "'贷款利率' stands nowhere in the guide",
         "指南中没有“贷款利率”"),
        (("en: [patents]", "en: [patent]"), "6:12", "'patent' stands nowhere", "没有“patent”"),
        (("zh: [保险]", "zh: [保险, 专利]"), "11:16", "'patent' has '专利' already",
         "已经写在“patent”中"),
        (("[insurance]", "[insurance, Patents]"), "12:23", "has 'Patents' already", "已经写在"),
        (("zh: [专利]", "zh: [专利, 专利]"), "5:16", "'patent' has '专利' already", "已经写在"),
        ((FORM, "zh: [专利, 专利3件]\n"), "5:12", "or only within longer forms", "更长的说法"),
        (("      en: [patents]\n", ""), "5:7", "'en' is missing", "缺少“en”"),
        (("en: [patents]", "en: []"), "6:11", "'en' needs at least 1 items", "至少要有 1 项"),
        ((", en: A right.}", "}"), "7:11", "'en' is missing", "缺少“en”"),
        (("text: {zh: 一种权", "texts: {zh: 一种权"), "7:5", "unknown key 'texts'", "“texts”"),
        (("  patent:", "  Patent_1:"), "3:5", "lower-case letters", "小写英文字母"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_place(
    source: Source, change: tuple[str, str], place: str, en: str, zh: str
) -> None:
    source.edit("glossary.yml", *change)
    place = f"{source.folder.name}/glossary.yml:{place}: "
    assert any(p.startswith(place) and en in p for p in source.problems())
    assert any(p.startswith(place) and zh in p for p in source.problems("zh"))


def test_the_small_glossary_is_sound(source: Source) -> None:
    assert source.problems() == []


def test_the_file_must_be_there(source: Source) -> None:
    (source.folder / "glossary.yml").unlink()
    assert any("glossary.yml" in problem for problem in source.problems())


def test_each_language_has_its_order() -> None:
    def term(zh: str, en: str) -> dict[str, object]:
        words = {"zh": zh, "en": en}
        return {"name": words, "forms": {"zh": ["x"], "en": ["x"]}, "text": words}

    terms = {"a": term("保险", "Zeal"), "b": term("专利", "'Apple'"), "c": term("按揭", "pear")}
    glossary = Glossary.model_validate({"terms": terms})
    assert [name for name, _ in glossary.ordered("zh")] == ["c", "a", "b"]
    assert [name for name, _ in glossary.ordered("en")] == ["b", "c", "a"]
