"""The built site: addresses, languages, words and links."""

import json
import re
from html import unescape
from pathlib import Path

import pytest

from build_tools.source import Guide
from checker import Rules

LANGUAGES = ("zh", "en")


def page(site: Path, language: str, address: str) -> str:
    folder = site if language == "zh" else site / "en"
    return (folder / address / "index.html").read_text(encoding="utf-8")


def text(html: str) -> str:
    return re.sub(r"\s+", "", unescape(re.sub(r"<[^>]*>", "", html)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_programme_has_its_permanent_address(site: Path, rules: Rules, language: str) -> None:
    for name, programme in rules.programmes.items():
        html = page(site, language, f"2023/{name}")
        assert programme.name[language] in unescape(html)
        assert f'<html lang="{"zh-Hans" if language == "zh" else "en"}"' in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_programme_page_holds_every_official_word(
    site: Path, rules: Rules, language: str
) -> None:
    for name, programme in rules.programmes.items():
        shown = text(page(site, language, f"2023/{name}"))
        for clause in programme.clauses:
            words = "".join(part.text["zh"] for part in clause.parts)
            assert text(words) in shown, (name, clause.id)
            if language == "en":
                assert text(" ".join(part.text["en"] for part in clause.parts)) in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_page_holds_purpose_and_categories(
    site: Path, guide: Guide, language: str
) -> None:
    shown = text(page(site, language, "2023"))
    edition = guide.current.edition
    introductions = [category.introduction for category in edition.categories]
    for words in (edition.purpose.text, edition.support.text, *introductions):
        assert text(words.zh) in shown
        assert language == "zh" or text(words.en) in shown


@pytest.mark.parametrize(
    ("language", "address", "other"),
    [
        ("zh", "", "./en/"),
        ("en", "", "./../"),
        ("zh", "2023/pledge-financing", "../../en/2023/pledge-financing/"),
        ("en", "2023/pledge-financing", "../../../2023/pledge-financing/"),
        ("zh", "2023/check", "../../en/2023/check/"),
        ("en", "about", "../../about/"),
    ],
)
def test_the_language_switch_stays_on_the_page(
    site: Path, language: str, address: str, other: str
) -> None:
    (link,) = re.findall(r'guide-language" href="([^"]*)"', page(site, language, address))
    assert link == other
    here = site if language == "zh" else site / "en"
    assert (here / address / link / "index.html").resolve().exists()


def test_every_reference_is_relative_and_stays_on_the_site(site: Path, rules: Rules) -> None:
    pages = [path for path in site.rglob("*.html") if path.name != "404.html"]
    kinds = rules.questions[rules.kinds].options
    assert len(pages) == 2 * (len(rules.programmes) + len(kinds) + 16)
    for path in pages:
        html = path.read_text(encoding="utf-8")
        for target in re.findall(r'\s(?:href|src|action)="([^"]*)"', html):
            local = re.sub(r"[?#].*", "", target)
            assert not re.match(r"(/|[a-z]+:)", local), (path, target)
            found = (path.parent / local).resolve()
            assert not local or found.exists(), (path, target)


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_covers_every_programme(site: Path, rules: Rules, language: str) -> None:
    folder = site if language == "zh" else site / "en"
    index = json.loads((folder / "search/search_index.json").read_text(encoding="utf-8"))
    found = {entry["location"].split("#")[0] for entry in index["docs"]}
    assert {f"2023/{name}/" for name in rules.programmes} <= found
    assert index["config"]["lang"] == [language]


def test_the_open_data_describes_every_programme(site: Path, rules: Rules) -> None:
    data = json.loads((site / "data/2023/guide.json").read_text(encoding="utf-8"))
    assert [programme["id"] for programme in data["programmes"]] == list(rules.programmes)
    categories = {category["id"] for category in data["categories"]}
    for programme in data["programmes"]:
        assert programme["category"] in categories
        assert set(programme["name"]) == set(programme["path"]) == {"zh", "en"}
        for path in programme["path"].values():
            assert (site / path.strip("/") / "index.html").exists()
        parts = {part["id"] for clause in programme["clauses"] for part in clause["parts"]}
        assert programme["rules"]
        assert {rule["part"] for rule in programme["rules"]} <= parts
        assert all(rule["condition"] for rule in programme["rules"])


def test_the_questions_are_open_data(site: Path, rules: Rules) -> None:
    data = json.loads((site / "data/2023/questions.json").read_text(encoding="utf-8"))
    assert [question["id"] for question in data["questions"]] == list(rules.questions)


def test_the_notice_is_published_as_issued(site: Path, project: Path) -> None:
    published = (site / "data/2023/official.txt").read_bytes()
    assert published == (project / "guide_source/2023/official.txt").read_bytes()


def test_the_clause_map_is_open_data(site: Path, rules: Rules) -> None:
    data = json.loads((site / "data/2023/clause-map.json").read_text(encoding="utf-8"))
    lines = (site / "data/2023/official.txt").read_text(encoding="utf-8").split("\n")
    for sentence in data["sentences"]:
        start = sentence["column"] - 1
        assert lines[sentence["line"] - 1].startswith(sentence["text"], start)
        assert "".join(node["words"] for node in sentence["nodes"]) == sentence["text"]
    assert {sentence["programme"] for sentence in data["sentences"]} == {None, *rules.programmes}
    for slip in data["slips"]:
        assert lines[slip["line"] - 1].startswith(slip["words"], slip["column"] - 1)
        assert slip["zh"]
        assert slip["en"]
