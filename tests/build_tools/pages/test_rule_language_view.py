"""The page of the rule language tells what the checker makes of it, and where it is used."""

import pytest

from build_tools.pages.clause_links import Link
from build_tools.pages.programme_view import Viewer
from build_tools.pages.rule_language_view import EntryView, RuleLanguageViewer
from build_tools.source import Guide
from build_tools.source.problems import Language
from checker import Rules

LANGUAGES: tuple[Language, ...] = ("zh", "en")


def viewer(guide: Guide, rules: Rules, language: Language) -> RuleLanguageViewer:
    return RuleLanguageViewer(Viewer(guide, guide.current, rules, language), guide.rule_language)


def entries_in(guide: Guide, rules: Rules, language: Language) -> dict[str, EntryView]:
    sections = viewer(guide, rules, language).sections
    return {entry.anchor: entry for section in sections for entry in section.entries}


@pytest.fixture(scope="module")
def entries(guide: Guide, rules: Rules) -> dict[str, EntryView]:
    return entries_in(guide, rules, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_has_an_anchor_of_its_own(
    guide: Guide, rules: Rules, language: Language
) -> None:
    written = sum(len(s.entries) for s in guide.rule_language.language.sections.values())
    assert len(entries_in(guide, rules, language)) == written


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_told_in_words(guide: Guide, rules: Rules, language: Language) -> None:
    for anchor, entry in entries_in(guide, rules, language).items():
        assert bool(entry.lines) is not anchor.startswith("question-"), anchor


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        ("condition-at-least", ["Registered trademarks: at least 3 trademarks"]),
        ("programme-background", ["To be read only; nothing is checked"]),
        ("programme-decided-in", ["Checked under the scope of support"]),
        ("programme-for-kind", ["This clause applies to: University or college",
                                "Invention patents owned: at least 100"]),
        ("programme-enough", ["Any one of the following clauses is enough."]),
        ("programme-prefers", ["Preference: Status and titles of the enterprise: "]),
        ("payment-bands", ["500,000 yuan to 2,000,000 yuan (not included): 10,000 yuan",
                           "2,000,000 yuan (included) or more: 25,000 yuan"]),
        ("payment-when", ["Granted in: United States; or Japan: 10,000 yuan",
                          "Every other: 5,000 yuan"]),
    ],
)  # fmt: skip
def test_an_example_is_told_as_the_checker_reads_it(
    entries: dict[str, EntryView], anchor: str, words: list[str]
) -> None:
    told = [line.text for line in entries[anchor].lines]
    for text in words:
        assert any(line.startswith(text) for line in told), told


@pytest.mark.parametrize(
    ("anchor", "uses"),
    [
        ("condition-at-least-n-of", []),
        ("condition-more-than", ["1.3 ②", "2.4 ③"]),
        ("condition-share", ["2.2 ①"]),
        ("programme-for-kind", ["2.4 ①", "2.4 ②", "2.4 ③", "2.4 ④"]),
        ("programme-enough", ["1.5", "2.4"]),
        ("payment-bands", ["2.3"]),
        ("payment-readings", ["1.5 ②"]),
    ],
)
def test_uses_are_the_places_of_the_edition(
    entries: dict[str, EntryView], anchor: str, uses: list[str]
) -> None:
    found = entries[anchor]
    assert [use.text for use in found.uses] == uses
    assert ("Not used" in found.used) is (uses == [])


def test_a_use_links_to_its_clause(entries: dict[str, EntryView]) -> None:
    (bands,) = entries["payment-bands"].uses
    assert bands == Link("2.3", "../2023/pledge-financing/", "clause-1")


def test_many_uses_are_counted(guide: Guide, entries: dict[str, EntryView]) -> None:
    clauses = sum(
        1
        for programme in guide.current.programmes.values()
        for parts in (programme.scope, *(c.parts for c in programme.requirements))
        if any(part.requires is not None for part in parts)
    )
    requires = entries["programme-requires"]
    assert requires.used.startswith(f"{clauses} places")
    assert len(requires.uses) < clauses


def test_questions_are_counted_by_type(guide: Guide, entries: dict[str, EntryView]) -> None:
    dates = sum(question.type == "date" for question in guide.current.questions.questions.values())
    assert entries["question-type-date"].used.endswith(f" {dates}.")
