"""What a programme asks for in short: measured conditions in words, disputed ones only named."""

import pytest

from build_tools.pages.needs import needs
from build_tools.pages.programme_view import Viewer
from build_tools.source import Guide
from build_tools.source.problems import Language
from checker import Rules
from checker.phrases import Line


def lines(guide: Guide, rules: Rules, name: str, language: Language = "en") -> list[str]:
    """All lines, those below others indented."""

    def flat(line: Line, depth: int) -> list[str]:
        below = [text for child in line.children for text in flat(child, depth + 1)]
        return [f"{'  ' * depth}{line.text}", *below]

    viewer = Viewer(guide, guide.current, rules, language)
    return [text for line in needs(viewer, name).measured for text in flat(line, 0)]


def test_a_list_of_records_names_what_each_must_meet(guide: Guide, rules: Rules) -> None:
    assert lines(guide, rules, "pledge-financing")[1:] == [
        "  Pledged: Patents; or Well-known trademarks",
        "  Pledge registered with the CNIPA in 2023: yes",
        "  Amount of the loan: at least 500,000 yuan",
    ]


@pytest.mark.parametrize(
    ("name", "about", "label"),
    [
        ("key-enterprise-protection", "支撑关键技术的核心发明专利", "②"),
        ("standardised-market", "不良信用记录", "③"),
    ],
)
def test_disputed_words_are_named_with_their_clause(
    guide: Guide, rules: Rules, name: str, about: str, label: str
) -> None:
    (told,) = (line for line in lines(guide, rules, name, "zh") if "不同理解" in line)
    assert about in told
    assert told.endswith(f"：原文有不同理解，见第{label}条")


def test_what_is_demanded_together_stands_in_lines_of_its_own(guide: Guide, rules: Rules) -> None:
    assert "Registered (or located) in Hengyang: yes" in lines(
        guide, rules, "ip-intensive-industry"
    )


def test_a_clause_for_one_kind_of_applicant_names_it(guide: Guide, rules: Rules) -> None:
    told = lines(guide, rules, "patent-commercialisation")
    assert "University or college: Invention patents owned: at least 100 invention patents" in told
    assert "IP service institution: One of these" in told
