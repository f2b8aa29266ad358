from typing import Any

from benchmarks.engine.combined import verdict_node
from benchmarks.engine.selection import select, select_all, select_programmes
from benchmarks.engine.translation import clause_rules, verdict_rules
from benchmarks.engine.translators.forms import Node, Questions, Translator, UnsupportedError
from benchmarks.engine.translators.json_logic import JSON_LOGIC
from benchmarks.engine.translators.publicodes import PUBLICODES
from benchmarks.engine.translators.zen import ZEN
from build_tools.compile_rules import canonical
from checker import load_rules

OPEN = {"question": "open", "is": True}
SHUT = {"question": "open", "is": False}
READINGS = {"readings": [{"requires": OPEN}, {"requires": SHUT}]}


def test_all_requirements_of_the_guide_are_counted(edition: dict[str, Any]) -> None:
    whole = select_all(edition)
    requirements = [
        part
        for programme in edition["programmes"]
        for clause in programme["clauses"]
        for part in clause["parts"]
        if part["role"] == "requirement"
    ]
    assert whole.conditions == len(requirements)
    assert whole.programmes == len(edition["programmes"])


def test_what_is_selected_is_translated_whole_and_is_still_a_set_of_rules(
    edition: dict[str, Any],
) -> None:
    for translator in (JSON_LOGIC, ZEN, PUBLICODES):
        selection = select(edition, translator.translate)
        rules = load_rules(canonical(selection.edition))
        assert len(verdict_rules(selection, translator)) == len(rules.programmes)
        clauses = [clause for p in rules.programmes.values() for clause in p.clauses]
        assert len(clause_rules(selection, translator)) == len(clauses)
        assert selection.conditions < select_all(edition).conditions


def test_parts_clauses_and_programmes_without_anything_supported_go() -> None:
    selection = select(_edition([[OPEN, READINGS], [READINGS]], [[READINGS]]), _no_readings)
    (programme,) = selection.edition["programmes"]
    (clause,) = programme["clauses"]
    assert [part["condition"] for part in clause["parts"]] == [OPEN]
    assert (selection.programmes, selection.conditions) == (1, 1)


def test_preferences_and_background_go() -> None:
    edition = _edition([[OPEN, SHUT]])
    edition["programmes"][0]["clauses"][0]["parts"][1]["role"] = "preference"
    assert select_all(edition).conditions == 1


def test_programmes_are_picked_by_name() -> None:
    whole = select_all(_edition([[OPEN]], [[SHUT]]))
    (programme,) = select_programmes(whole, {"p1"}).edition["programmes"]
    assert programme["id"] == "p1"


def test_every_clause_is_needed() -> None:
    programme = _edition([[OPEN], [OPEN, SHUT]])["programmes"][0]
    assert verdict_node(programme, "kinds") == {"all": [OPEN, OPEN, SHUT]}


def test_one_way_in_is_enough_beside_the_scope() -> None:
    programme = _edition([[OPEN], [SHUT], [OPEN, SHUT]])["programmes"][0]
    programme["enough"] = "any_clause"
    ways = {"any": [SHUT, {"all": [OPEN, SHUT]}]}
    assert verdict_node(programme, "kinds") == {"all": [OPEN, ways]}


def test_a_clause_for_a_kind_is_a_way_in_for_that_kind_only() -> None:
    edition = _edition([[OPEN], [SHUT]])
    edition["programmes"][0]["clauses"][1]["for_kind"] = "school"
    is_school = {"question": "kinds", "includes": "school"}
    guarded = {"all": [is_school, SHUT]}
    assert verdict_node(edition["programmes"][0], "kinds") == {"all": [OPEN, guarded]}
    rules = clause_rules(select_all(edition), Translator(_as_it_is, _only_where))
    assert rules == [OPEN, {"guard": is_school, "node": SHUT}]


def _as_it_is(node: Node, _questions: Questions) -> Node:
    return node


def _only_where(guard: Node, node: Node) -> Node:
    return {"guard": guard, "node": node}


def _no_readings(node: Node, _questions: Questions) -> Node:
    if "readings" in node:
        raise UnsupportedError("readings")
    return node


def _edition(*programmes: list[list[Node]]) -> dict[str, Any]:
    """An edition of programmes of clauses of conditions; the first clause is the scope."""
    return {
        "kinds": "kinds",
        "questions": [],
        "programmes": [
            {
                "id": f"p{number}",
                "enough": "every_clause",
                "clauses": [
                    {
                        "id": str(n) if n else "scope",
                        "parts": [{"role": "requirement", "condition": node} for node in nodes],
                    }
                    for n, nodes in enumerate(clauses)
                ],
            }
            for number, clauses in enumerate(programmes)
        ],
    }
