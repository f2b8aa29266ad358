"""The table of conditions holds every comparison of the rules, and opens safely anywhere."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from build_tools.open_data.comparisons import Units, comparisons
from build_tools.open_data.conditions_table import COLUMNS, conditions_csv, harmless
from build_tools.open_data.files import CONDITIONS
from build_tools.source import Guide
from checker import Rules
from checker.conditions import compile_condition
from checker.phrases import Phrases
from checker.wording import describe

FORMULA = ("=", "+", "-", "@", "\t", "\r")
COMPARISONS = {
    *("at_least", "more_than", "at_most", "less_than"),
    *("is", "one_of", "includes", "includes_any_of"),
}


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


@pytest.fixture(scope="module")
def rows(guide: Guide, rules: Rules) -> list[dict[str, str]]:
    return read(conditions_csv(guide.site, rules))


def leaves(node: Any) -> Iterator[dict[str, Any]]:
    """Every comparison in a node of the rules, found by its keys."""
    if isinstance(node, list):
        for item in node:
            yield from leaves(item)
    elif isinstance(node, dict):
        if COMPARISONS & set(node):
            yield node
        else:
            yield from leaves(list(node.values()))


def test_there_is_a_row_for_every_comparison_of_every_part(
    rules: Rules, rows: list[dict[str, str]]
) -> None:
    found = Counter((row["programme"], f"{row['clause']}.{row['part']}") for row in rows)
    wanted = {
        (programme.id, part.id): len(list(leaves(part.condition.node)))
        for programme in rules.programmes.values()
        for part in programme.parts
        if part.condition is not None
    }
    assert found == wanted
    assert len(rows) == sum(wanted.values())
    assert len(rows) > 200


def test_a_row_says_what_the_rules_say(rules: Rules, rows: list[dict[str, str]]) -> None:
    at = iter(rows)
    for programme in rules.programmes.values():
        for part in programme.parts:
            for leaf in leaves(part.condition.node) if part.condition else ():
                row = next(at)
                assert row["edition"] == str(rules.year)
                assert row["name_zh"] == programme.name["zh"]
                assert row["official_zh"] == part.text["zh"]
                assert row["official_en"] == part.text["en"]
                assert row["role"] == part.role
                (comparison,) = COMPARISONS & set(leaf)
                assert row["comparison"] == comparison
                value = leaf[comparison]
                if isinstance(value, bool):
                    value = "yes" if value else "no"
                assert row["value"] == (
                    " | ".join(value) if isinstance(value, list) else str(value)
                )
                asked = leaf.get("question") or leaf.get("full_years_since") or ""
                assert row["question"].endswith(asked)


def test_a_simple_condition_is_worded_as_on_its_page(
    rules: Rules, rows: list[dict[str, str]]
) -> None:
    parts = {(p.id, part.id): part for p in rules.programmes.values() for part in p.parts}
    checked = 0
    for row in rows:
        condition = parts[row["programme"], f"{row['clause']}.{row['part']}"].condition
        assert condition is not None
        if not condition.children:
            for language in ("zh", "en"):
                told = describe(condition, Phrases(rules.words, language)).text
                assert row[f"condition_{language}"] == told
            assert row["within"] == ""
            checked += 1
    assert checked > 100


@pytest.mark.parametrize(
    "expected",
    [
        ("some loans > all 3", "loans.amount", "at_least", "500000", "yuan"),
        ("", "registration_date", "at_least", "2", "full years"),
        ("", "gi_sign_users / gi_area_producers", "at_least", "50", "%"),
        ("", "domestic_layouts + 2 * international_layouts", "at_least", "5", "patents"),
        ("readings 2 > any 1 > all 1", "valid_patents", "at_least", "10", "patents"),
        ("readings 1 > any 1 > not", "applicant_kinds", "includes", "professional_market", ""),
        ("readings 1 > not > any 2", "gi_producers_censure", "includes", "sanction", ""),
        ("any 2", "university_patents_placed_amount", "more_than", "1000000", "yuan"),
    ],
)
def test_every_form_of_a_condition_has_its_row(
    rows: list[dict[str, str]], expected: tuple[str, ...]
) -> None:
    keys = ("within", "question", "comparison", "value", "unit_en")
    assert expected in [tuple(row[key] for key in keys) for row in rows]


def test_several_of_a_number_are_joined_as_such(rules: Rules) -> None:
    names = [name for name, q in rules.questions.items() if q.type == "yes_no"][:3]
    node = {"at_least_n_of": 2, "conditions": [{"question": n, "is": False} for n in names]}
    units: Units = {"money": {}, "per_cent": {}, "years": {}}
    found = list(comparisons(compile_condition(node, rules.questions), units))
    assert [one.within for one in found] == [f"at_least_2_of {n}" for n in (1, 2, 3)]
    assert [(one.question, one.value, one.unit) for one in found] == [
        (name, "no", None) for name in names
    ]


def test_the_published_file_is_that_table_in_utf_8_for_excel(
    site: Path, rows: list[dict[str, str]], rules: Rules
) -> None:
    content = (site / CONDITIONS.path(rules.year)).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert read(content.decode("utf-8")) == rows


def test_the_lines_end_as_rfc_4180_has_it(site: Path, rules: Rules) -> None:
    text = (site / CONDITIONS.path(rules.year)).read_bytes().decode("utf-8-sig")
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n")
    assert text.partition("\r\n")[0].split(",") == list(COLUMNS)


def test_no_cell_is_a_formula(evil_site: Path, site: Path, rules: Rules) -> None:
    for folder in (site, evil_site):
        for row in read((folder / CONDITIONS.path(rules.year)).read_text(encoding="utf-8")):
            assert not any(cell.startswith(FORMULA) for cell in row.values())


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_what_begins_like_a_formula_is_made_text(guide: Guide, rules: Rules, start: str) -> None:
    evil = f'{start}HYPERLINK("x")'
    assert harmless(evil) == f"'{evil}"
    programme = next(iter(rules.programmes.values()))
    named = replace(programme, name={"zh": evil, "en": evil})
    poisoned = replace(rules, programmes={programme.id: named})
    for row in read(conditions_csv(guide.site, poisoned)):
        assert row["name_zh"] == row["name_en"] == f"'{evil}"


def test_other_cells_stay_as_they_are() -> None:
    for cell in ("", "3", "a=b", "①", "申报主体", "'quoted'", '"quoted"'):
        assert harmless(cell) == cell


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_column_is_explained_on_the_page(site: Path, language: str) -> None:
    folder = site if language == "zh" else site / "en"
    html = unescape((folder / "open-data/index.html").read_text(encoding="utf-8"))
    for column in COLUMNS:
        assert f">{column}<" in html
