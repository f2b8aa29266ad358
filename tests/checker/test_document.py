"""The verdict as data."""

import json
from datetime import date
from typing import Any

from checker import Rules, check, read_answers, verdict_document
from checker.verdict_form import VerdictDocument

DAY = date(2023, 12, 31)
ENTERPRISE = {"applicant_kinds": ["enterprise"], "in_hengyang": True}


def document(rules: Rules, answers: dict[str, Any]) -> dict[str, dict[str, Any]]:
    facts = read_answers(answers, rules, date(2024, 1, 1))
    data = as_json(verdict_document(rules, check(rules, facts, DAY), DAY))
    return {programme["id"]: programme for programme in data["programmes"]}


def as_json(document: VerdictDocument) -> Any:
    return json.loads(json.dumps(document, default=vars))


def test_every_verdict_has_its_reasons(rules: Rules) -> None:
    found = document(rules, {**ENTERPRISE, "valid_patents": 1, "registered_trademarks": 0})
    insurance = found["ip-insurance"]
    assert insurance["verdict"] == "not_eligible"
    clause = next(c for c in insurance["clauses"] if c["label"] == "①")
    (shortfall,) = [s for part in clause["parts"] for s in part["shortfalls"]]
    assert "1 trademark more" in shortfall["en"]["text"]
    assert "还差 1 件" in shortfall["zh"]["text"]


def test_a_disputed_point_shows_what_each_reading_gives(rules: Rules) -> None:
    found = document(rules, {"legal_disputes": "not_ownership"})["key-enterprise-protection"]
    (part,) = [p for c in found["clauses"] for p in c["parts"] if p["id"] in found["disputed"]]
    (dispute,) = part["disputes"]
    assert [reading["state"] for reading in dispute["readings"]] == ["not_met", "met"]


def test_a_disputed_record_names_itself_and_its_points(rules: Rules) -> None:
    granted = {
        "region": "united_states",
        "patent_type": "invention",
        "granted_this_year": True,
        "patentee": "applicant",
        "patents": 1,
    }
    patents = [{**granted, "route": "other"}, {**granted, "route": "paris"}]
    found = document(rules, {**ENTERPRISE, "patent_awards": [], "foreign_patents": patents})
    (part,) = [
        p
        for c in found["patent-award"]["clauses"]
        for p in c["parts"]
        if p["id"] in found["patent-award"]["disputed"]
    ]
    (dispute,) = part["disputes"]
    assert dispute["record"] == 2
    records = found["patent-award"]["amount"]["records"]
    assert [len(record["disputes"]) for record in records] == [0, 1]
    assert {reading["state"] for reading in dispute["readings"]} == {"met", "not_met"}


def test_an_amount_beside_an_unstated_one_is_said_to_be_of_its_clause(rules: Rules) -> None:
    granted = {
        "region": "japan",
        "patent_type": "invention",
        "granted_this_year": True,
        "route": "pct",
        "patentee": "applicant",
        "patents": 2,
    }
    answers = {"patent_awards": ["china_patent_award"], "foreign_patents": [granted]}
    amount = document(rules, {**ENTERPRISE, **answers})["patent-award"]["amount"]
    assert amount["yuan"] == 20_000
    assert amount["working"]["en"] == "clause ②: 20,000 yuan; for the other way in none is stated"


def test_nothing_is_paid_where_the_conditions_are_not_met(rules: Rules) -> None:
    loan = {"amount": 2_000_000, "collateral": "patents", "registered_this_year": True}
    found = document(rules, {"in_hengyang": False, "loans": [loan]})["pledge-financing"]
    assert (found["verdict"], found["amount"]["yuan"]) == ("not_eligible", 0)
    assert found["amount"]["working"]["en"] == "none, as the conditions are not met"
    assert found["amount"]["records"][0]["yuan"] == 25_000


def test_a_clause_that_requires_nothing_claims_no_state(rules: Rules) -> None:
    found = document(rules, {})
    states = {
        (name, clause["id"]): clause["state"]
        for name, programme in found.items()
        for clause in programme["clauses"]
    }
    assert states["key-enterprise-protection", "5"] == "preference"
    assert states["industrial-chain-protection", "scope"] == "decided_in"


def test_the_applicants_own_doubt_is_marked(rules: Rules) -> None:
    found = document(rules, {"certain_scale": False})["key-enterprise-protection"]
    assert len(found["doubted"]) == 1
    assert set(found["doubted"]) <= set(found["for_the_office"])


def test_an_amount_that_is_not_stated_is_null(rules: Rules) -> None:
    found = document(rules, ENTERPRISE)
    stated = {name for name, programme in found.items() if programme["amount"] is not None}
    assert stated == {"pledge-financing", "patent-award"}
    assert found["pledge-financing"]["amount"]["yuan"] is None


def test_each_loan_has_its_own_amount(rules: Rules) -> None:
    loan = {"collateral": "patents", "registered_this_year": True}
    amounts = (499_999, 500_000, 2_000_000, 10_000_000)
    loans = [{"amount": amount, **loan} for amount in amounts]
    amount = document(rules, {**ENTERPRISE, "loans": loans})["pledge-financing"]["amount"]
    assert [record["yuan"] for record in amount["records"]] == [0, 10_000, 25_000, 50_000]
    assert amount["yuan"] == 85_000
    assert "if each is granted" in amount["working"]["en"]


def test_progress_adds_up(rules: Rules) -> None:
    for programme in document(rules, ENTERPRISE).values():
        counts = dict(programme["progress"])
        assert counts.pop("requirements") == sum(counts.values())


def test_the_rules_and_the_day_are_named(rules: Rules) -> None:
    data = as_json(verdict_document(rules, check(rules, {}, DAY), DAY))
    assert data["edition"] == {"year": 2023, "rules_hash": rules.hash}
    assert data["day_of_check"] == "2023-12-31"
    assert data["next_question"] == "applicant_kinds"
