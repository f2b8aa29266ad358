"""The tables are what the checker's own functions give."""

import pytest

from build_tools.pages.truth_tables import STATES, TruthTable, TruthTables
from checker import State

NAMES = {state: state.name for state in STATES}
WORDS = {"not_answered": "open", "answered": "", "condition_column": "", "result_column": ""}


@pytest.fixture
def tables() -> dict[str, TruthTable]:
    return {table.caption: table for table in TruthTables(NAMES, WORDS).states()}


def cell(table: TruthTable, row: tuple[str, ...], column: str) -> State:
    (found,) = (r for r in table.rows if r.heads == row)
    return found.cells[table.columns.index(column)]


@pytest.mark.parametrize(
    ("caption", "row", "column", "state"),
    [
        ("all_caption", ("MET",), "UNKNOWN", State.UNKNOWN),
        ("all_caption", ("NOT_MET",), "UNKNOWN", State.NOT_MET),
        ("all_caption", ("FOR_THE_OFFICE",), "MET", State.FOR_THE_OFFICE),
        ("any_caption", ("NOT_MET",), "UNKNOWN", State.UNKNOWN),
        ("any_caption", ("MET",), "UNKNOWN", State.MET),
        ("any_caption", ("DISPUTED",), "NOT_MET", State.DISPUTED),
        ("readings_caption", ("MET",), "NOT_MET", State.DISPUTED),
        ("readings_caption", ("NOT_MET",), "NOT_MET", State.NOT_MET),
        ("at_least_caption", ("MET", "MET"), "NOT_MET", State.MET),
        ("at_least_caption", ("MET", "UNKNOWN"), "NOT_MET", State.UNKNOWN),
        ("at_least_caption", ("UNKNOWN", "NOT_MET"), "NOT_MET", State.NOT_MET),
    ],
)
def test_states_combine_as_the_guide_is_read(
    tables: dict[str, TruthTable], caption: str, row: tuple[str, ...], column: str, state: State
) -> None:
    assert cell(tables[caption], row, column) is state


def test_not_turns_what_is_decided(tables: dict[str, TruthTable]) -> None:
    turned = {row.heads[0]: row.cells[0].name for row in tables["not_caption"].rows}
    assert turned == {name: name for name in NAMES.values()} | {"MET": "NOT_MET", "NOT_MET": "MET"}


def test_tables_are_full(tables: dict[str, TruthTable]) -> None:
    for table in tables.values():
        assert all(len(row.cells) == len(table.columns) for row in table.rows)
    assert len(tables["at_least_caption"].rows) == 10
    assert [len(tables[c].rows) for c in ("all_caption", "any_caption", "readings_caption")] == [
        6
    ] * 3


def test_the_kinds_differ_in_what_a_no_and_silence_mean() -> None:
    kinds = {"measured": "M", "attested": "A", "judgement": "J"}
    table = TruthTables(NAMES, WORDS).kinds(kinds, "yes", "no")
    assert table.columns == ("yes", "no", "open")
    assert {row.heads[0]: row.cells for row in table.rows} == {
        "M (measured)": (State.MET, State.NOT_MET, State.UNKNOWN),
        "A (attested)": (State.MET, State.NOT_MET, State.UNKNOWN),
        "J (judgement)": (State.FOR_THE_OFFICE, State.DOUBTED, State.FOR_THE_OFFICE),
    }
