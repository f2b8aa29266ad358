"""The page and the checker understand each other."""

import json
import random
from datetime import date
from typing import Any

import pytest

from build_tools.compile_rules import canonical, compile_edition
from build_tools.source import Guide
from checker import Rules, read_answers, verdict_document
from checker import check as evaluate
from checker.session import Session
from tests.told_again import whole

TODAY = "2026-03-02"


def words(text: str) -> dict[str, str]:
    return {"zh": text, "en": text}


def question(name: str, kind: str, **more: Any) -> dict[str, Any]:
    texts = {key: words(name) for key in ("label", "ask", "help")}
    return {"id": name, "type": kind, **texts, **more}


def programme(name: str, *parts: dict[str, Any]) -> dict[str, Any]:
    given = [
        {"id": f"1.{n}", "text": words(f"{name} {n}"), **part} for n, part in enumerate(parts, 1)
    ]
    return {
        "id": name,
        "number": "1.1",
        "category": "only",
        "name": words(name),
        "office": {"text": words("office")},
        "enough": "every_clause",
        "clauses": [{"id": "1", "label": "①", "parts": given}],
    }


def needs(name: str, **test: Any) -> dict[str, Any]:
    return {"role": "requirement", "kind": "measured", "condition": {"question": name, **test}}


LOANS = {
    "role": "requirement",
    "kind": "measured",
    "condition": {"some": "loans", "meets": {"question": "amount", "at_least": 500}},
    "pays": {"amount": "amount", "bands": [{"at_least": 500, "pays": 10}]},
}
PHRASES = (
    "amount_unknown amount_at_least amount_if_each missing needed quantity yuan at_least is yes no "
    "at_least_n_of error_not_whole error_not_a_date error_no_such_date error_unknown_question "
    "error_future_date nothing_paid top_band_working next_band"
)
RULES = {
    "format": 1,
    "year": 2023,
    "hash": "f00d",
    "title": words("Guide"),
    "kinds": "kinds",
    "groups": [],
    "questions": [
        question("patents", "count", unit=words("patents")),
        question("since", "date"),
        question("loans", "records", record=words("Loan"), fields=[question("amount", "money")]),
    ],
    "programmes": [
        programme(
            "patents",
            needs("patents", at_least=3) | {"notes": [words("a note")]},
            {"role": "background"},
        ),
        programme("loans", LOANS),
    ],
    # Each phrase is its own key, so that a message can be told by it.
    "words": {key: words(key) for key in PHRASES.split()},
}


@pytest.fixture
def session() -> Session:
    return Session(json.dumps(RULES))


def check(session: Session, entries: dict[str, Any], **more: Any) -> dict[str, Any]:
    request = {"entries": entries, "programmes": None, "day": None, "today": TODAY, **more}
    answer: dict[str, Any] = json.loads(session.check(json.dumps(request)))
    return answer


def verdicts(answer: dict[str, Any]) -> dict[str, str]:
    return {item["id"]: item["verdict"] for item in answer["document"]["programmes"]}


def places(answer: dict[str, Any]) -> list[tuple[str, int | None, str | None]]:
    return [(p["question"], p["record"], p["column"]) for p in answer["problems"]]


class TestOutline:
    """`Session.outline` gives what a verdict document refers to by id."""

    def test_it_holds_the_official_words_in_one_language(self, session: Session) -> None:
        outline = json.loads(session.outline("en"))
        found = outline["programmes"]["patents"]
        assert found["name"] == "patents"
        (clause,) = found["clauses"]
        assert clause["label"] == "①"
        assert clause["parts"] == [
            {
                "id": "1.1",
                "role": "requirement",
                "kind": "measured",
                "text": "patents 1",
                "notes": ["a note"],
            },
            {"id": "1.2", "role": "background", "kind": None, "text": "patents 2", "notes": []},
        ]

    def test_it_names_the_months(self, session: Session) -> None:
        months = json.loads(session.outline("zh"))["months"]
        assert (len(months), months[0], months[-1]) == (12, "January", "December")

    def test_it_names_the_list_that_an_amount_is_for(self, session: Session) -> None:
        programmes = json.loads(session.outline("zh"))["programmes"]
        assert programmes["patents"]["paid_by"] is None
        assert programmes["loans"]["paid_by"] == "loans"


class TestCheck:
    """`Session.check` evaluates what can be read and reports the rest."""

    def test_typed_text_decides(self, session: Session) -> None:
        answer = check(session, {"patents": "３"})
        assert answer["problems"] == []
        assert verdicts(answer) == {"patents": "conditions_met", "loans": "unanswered"}

    def test_only_the_programmes_asked_for_are_checked(self, session: Session) -> None:
        assert list(verdicts(check(session, {}, programmes=["loans"]))) == ["loans"]

    def test_a_bad_entry_is_reported_and_counts_as_unanswered(self, session: Session) -> None:
        answer = check(session, {"patents": "many", "loans": [{"amount": "600"}]})
        assert places(answer) == [("patents", None, None)]
        assert answer["problems"][0]["message"] == words("error_not_whole")
        assert verdicts(answer) == {"patents": "unanswered", "loans": "conditions_met"}

    def test_a_bad_column_is_reported_with_its_record(self, session: Session) -> None:
        answer = check(session, {"loans": [{"amount": "600"}, {"amount": "six"}]})
        assert places(answer) == [("loans", 2, "amount")]

    def test_an_amount_is_told_as_it_was_understood(self, session: Session) -> None:
        answer = check(session, {"loans": [{"amount": "six"}, {"amount": "200万"}]})
        assert answer["amounts"] == [
            {"question": "loans", "record": 2, "column": "amount", "text": words("yuan")}
        ]
        assert check(session, {"patents": "3"})["amounts"] == []

    def test_a_record_that_does_not_qualify_says_why(self, session: Session) -> None:
        answer = check(session, {"loans": [{"amount": "600"}, {"amount": "400"}]})
        first, second = answer["document"]["programmes"][1]["amount"]["records"]
        assert (first["yuan"], first["shortfalls"]) == (10, [])
        assert second["state"] == "not_met"
        assert second["shortfalls"][0]["en"]["text"] == "missing"

    @pytest.mark.parametrize(
        ("typed", "day"),
        [
            (None, "2023-12-31"),
            ("", "2023-12-31"),
            ("2023-06-01", "2023-06-01"),
            ("2023年6月1日", "2023-06-01"),
            ("2024-02-29", "2024-02-29"),
        ],
    )
    def test_the_day_of_the_check(self, session: Session, typed: str | None, day: str) -> None:
        answer = check(session, {}, day=typed)
        assert answer["document"]["day_of_check"] == day
        assert answer["problems"] == []

    @pytest.mark.parametrize(
        ("typed", "message"),
        [("soon", "error_not_a_date"), ("2023-02-29", "error_no_such_date")],
    )
    def test_a_bad_day_is_reported_and_the_usual_one_taken(
        self, session: Session, typed: str, message: str
    ) -> None:
        answer = check(session, {}, day=typed)
        assert places(answer) == [("day", None, None)]
        assert answer["problems"][0]["message"] == words(message)
        assert answer["document"]["day_of_check"] == "2023-12-31"

    def test_a_date_may_not_lie_after_today(self, session: Session) -> None:
        assert places(check(session, {"since": TODAY})) == []
        assert places(check(session, {"since": "2026-03-03"})) == [("since", None, None)]


class TestAside:
    """`Session.check` names the answers that can matter to no applicant of the kinds given."""

    @pytest.fixture
    def real(self, guide: Guide) -> Session:
        return Session(canonical(compile_edition(guide.current, guide.site)))

    def test_they_follow_the_kinds(self, real: Session) -> None:
        loan = [{"amount": "2000000"}]
        given = {"in_hengyang": "yes", "loans": loan, "training_plan": "yes", "legal_person": ""}
        assert check(real, given)["aside"] == []
        school = given | {"applicant_kinds": ["school"]}
        assert check(real, school)["aside"] == ["loans"]
        enterprise = given | {"applicant_kinds": ["enterprise"]}
        assert check(real, enterprise)["aside"] == ["training_plan"]
        none = check(real, given | {"applicant_kinds": []})["aside"]
        assert none == ["in_hengyang", "loans", "training_plan"]

    def test_what_was_put_aside_is_named_until_it_matters(self, real: Session) -> None:
        kinds = {"applicant_kinds": ["school"]}
        assert check(real, kinds, aside=["loans"])["aside"] == ["loans"]
        assert check(real, {"applicant_kinds": ["enterprise"]}, aside=["loans"])["aside"] == []
        assert check(real, {}, aside=["loans"])["aside"] == []

    def test_it_is_about_the_programmes_that_are_checked(self, real: Session) -> None:
        given = {"applicant_kinds": ["enterprise"], "legal_person": "yes"}
        only = check(real, given, programmes=["pledge-financing"])
        assert only["aside"] == ["legal_person"]
        assert check(real, given)["aside"] == []


class TestNextQuestion:
    """`Session.next_question` is asked after the check, of the programmes that were checked."""

    def test_it_is_one_of_those_that_the_check_left_open(self, session: Session) -> None:
        check(session, {"patents": "3"})
        assert session.next_question() == "loans"
        check(session, {"patents": "3"}, programmes=["patents"])
        assert session.next_question() is None

    def test_before_any_check_there_is_none(self, session: Session) -> None:
        assert session.next_question() is None


class TestMemory:
    """What a session has told before changes nothing of what it tells."""

    def test_what_was_told_last_is_named(self, session: Session) -> None:
        def told(entries: dict[str, Any], **more: Any) -> list[str]:
            programmes = check(session, entries, **more)["document"]["programmes"]
            return [item if isinstance(item, str) else item["id"].upper() for item in programmes]

        assert told({}) == ["PATENTS", "LOANS"]
        assert told({}) == ["patents", "loans"]
        assert told({"patents": "3"}) == ["PATENTS", "loans"]
        assert told({"patents": "3"}, programmes=["loans"]) == ["loans"]
        assert told({"patents": "3"}, day="2023-06-01") == ["PATENTS", "LOANS"]

    def test_a_prepared_session_tells_what_a_new_one_does(self) -> None:
        prepared, fresh = Session(json.dumps(RULES)), Session(json.dumps(RULES))
        prepared.prepare()
        for language in ("zh", "en"):
            assert prepared.outline(language) == fresh.outline(language)
        for more in ({}, {"day": "2023-12-31"}, {"programmes": ["loans"]}):
            for entries in ({}, {"patents": "3"}, {"loans": [{"amount": "600"}]}):
                assert check(prepared, entries, **more) == check(fresh, entries, **more)
                assert prepared.next_question() == fresh.next_question()

    def test_one_session_for_many_applicants_tells_what_a_new_one_does(
        self, guide: Guide, rules: Rules
    ) -> None:
        compiled = canonical(compile_edition(guide.current, guide.site))
        session = Session(compiled)
        applicants = [
            {**cases.base, **case.answers}
            for cases in guide.current.cases.values()
            for case in cases.cases
        ]
        order, day = random.Random(0), date(2023, 12, 31)
        last: dict[str, Any] = {}
        for answers in order.choices(applicants, k=40):
            # Neighbours differ in little, as somebody's answers do from one to the next.
            for name in order.sample(list(answers), min(3, len(answers))):
                del answers[name]
                found = check(session, json.loads(json.dumps(answers, default=str)))
                facts = read_answers(answers, rules, date.max)
                expected = verdict_document(rules, evaluate(rules, facts, day), day)
                assert found["problems"] == []
                programmes = whole(found["document"].pop("programmes"), last)
                document = json.loads(json.dumps(expected, default=vars))
                assert programmes == document.pop("programmes")
                assert session.next_question() == document["next_question"]
                assert found["document"] == document | {"next_question": None}
