"""Every question names the clauses that ask it, with links that lead to them."""

from build_tools.pages.asking import asking_clauses
from build_tools.pages.clause_links import ClauseLinks
from build_tools.pages.programme_view import Viewer
from build_tools.source import Guide
from build_tools.source.problems import Language
from checker import Rules


def asking(
    guide: Guide, rules: Rules, *programmes: str, language: Language = "en"
) -> dict[str, list[tuple[str, str]]]:
    links = ClauseLinks(Viewer(guide, guide.current, rules, language))
    found = asking_clauses(links, programmes or tuple(rules.programmes))
    return {
        question: [(c.link.text, f"{c.link.page}#{c.link.anchor}") for c in clauses]
        for question, clauses in found.items()
    }


def test_among_all_programmes_they_have_the_programmes_numbers(guide: Guide, rules: Rules) -> None:
    found = asking(guide, rules)
    assert list(found.keys() ^ rules.questions.keys()) == []
    assert found["loans"] == [("2.3 Application requirements", "../pledge-financing/#clause-1")]
    assert found["trade_secret_sector"] == [("1.7 Scope", "../trade-secret-demonstration/#scope")]
    assert found["registration_date"] == [
        ("1.2 ①", "../key-enterprise-protection/#clause-1"),
        ("1.7 ①", "../trade-secret-demonstration/#clause-1"),
        ("3.2 ②", "../quality-service-institution/#clause-2"),
    ]


def test_on_a_programmes_own_page_they_lead_to_its_clauses(guide: Guide, rules: Rules) -> None:
    found = asking(guide, rules, "key-enterprise-protection", language="zh")
    assert found["registration_date"] == [("①", "#clause-1")]
    assert found.keys() == rules.programmes["key-enterprise-protection"].questions


def test_a_clause_for_one_kind_asks_what_kind_one_is(guide: Guide, rules: Rules) -> None:
    found = asking(guide, rules, "patent-commercialisation")
    assert ("①", "#clause-1") in found["applicant_kinds"]
