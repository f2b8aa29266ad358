"""A form asks first what settles most, and the kinds of applicant before all else."""

from build_tools.compile_rules import compile_edition
from build_tools.pages.form_order import FormOrder, form_order
from build_tools.source import Guide
from checker import Rules


def order(guide: Guide, rules: Rules, *programmes: str) -> FormOrder:
    data = compile_edition(guide.current, guide.site)
    return form_order(data, rules, programmes or tuple(rules.programmes))


def ids(found: list[dict[str, str]]) -> list[str]:
    return [item["id"] for item in found]


def test_what_settles_most_comes_first(guide: Guide, rules: Rules) -> None:
    found = order(guide, rules)
    questions = ids(found.questions)
    assert questions[:2] == ["applicant_kinds", "in_hengyang"]
    assert sorted(questions) == sorted(rules.questions)
    # Points for the office settle nothing.
    groups = ids(found.groups)
    assert (groups[0], groups[-1]) == ("applicant", "office")
    assert sorted(groups) == sorted(rules.groups)


def test_a_programme_asks_only_its_own(guide: Guide, rules: Rules) -> None:
    found = order(guide, rules, "pledge-financing")
    assert set(ids(found.questions)) == rules.programmes["pledge-financing"].questions
    assert ids(found.questions)[0] == "applicant_kinds"


def test_where_all_settle_the_same_the_order_is_that_of_the_source(
    guide: Guide, rules: Rules
) -> None:
    office = [name for name, question in rules.questions.items() if question.group == "office"]
    found = [q["id"] for q in order(guide, rules).questions if q["group"] == "office"]
    assert found == office
