"""The page of the rule language: examples as written, in both languages, with links that lead."""

import re
from html import unescape
from pathlib import Path

import pytest

from build_tools.source import Guide


def article(site: Path, language: str) -> str:
    folder = site if language == "zh" else site / "en"
    html = (folder / "rule-language/index.html").read_text(encoding="utf-8")
    return html[html.index("<article") : html.index("</article>")]


def examples(html: str) -> list[str]:
    """The text of every block of YAML, as a reader copies it."""
    blocks = re.findall(r'<pre class="rule">(.*?)</pre>', html, re.DOTALL)
    lines = [re.sub(r'<span lang="zh-Hans">(.*?)</span>', r"\1", b) for b in blocks]
    return [unescape(re.sub(r"<[^>]*>", "", b.replace("</span>", "\n"))) for b in lines]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_example_is_shown_as_written(site: Path, guide: Guide, language: str) -> None:
    source = guide.rule_language
    wanted = [source.whole, *source.examples.values()]
    assert [text.rstrip() for text in examples(article(site, language))] == [
        text.rstrip() for text in wanted
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_entry_and_use_leads_somewhere(site: Path, guide: Guide, language: str) -> None:
    html = article(site, language)
    count = sum(len(s.entries) for s in guide.rule_language.language.sections.values())
    assert len(re.findall(r'<h3 id="[a-z-]+"', html)) == count
    folder = (site if language == "zh" else site / "en") / "rule-language"
    links = re.findall(r'href="(\.\./2023/[^"#]*)#?([^"]*)"', html)
    assert len(links) > count
    for path, anchor in set(links):
        target = (folder / path / "index.html").read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in target, (path, anchor)


def test_the_words_of_the_page_are_those_of_its_language(site: Path, guide: Guide) -> None:
    for language in ("zh", "en"):
        shown = unescape(re.sub(r"<[^>]*>", "", article(site, language)))
        for section in guide.rule_language.language.sections.values():
            for entry in section.entries:
                assert entry.text.model_dump()[language] in shown
