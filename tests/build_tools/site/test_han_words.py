"""Chinese words on English pages are marked, and nothing else is touched."""

from pathlib import Path

import pytest

from build_tools.site.han_words import mark_han


def han(text: str) -> str:
    return f'<span lang="zh-Hans">{text}</span>'


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>The word 其中 is odd.</p>", f"<p>The word {han('其中')} is odd.</p>"),
        ("<p>国外, then 国家（地区）.</p>", f"<p>{han('国外')}, then {han('国家（地区）')}.</p>"),
        ("<p>(企业、园区等)</p>", f"<p>({han('企业、园区等')})</p>"),
        ('<p lang="zh-Hans">企业<br>园区</p>', '<p lang="zh-Hans">企业<br>园区</p>'),
        ('<p lang="zh-Hans">企业<b lang="en">a 企</b></p>',
         f'<p lang="zh-Hans">企业<b lang="en">a {han("企")}</b></p>'),
        ("<script>'企业'</script><option>企业</option>",
         "<script>'企业'</script><option>企业</option>"),
        ('<svg><text x="1">企</text><path d="M0"/></svg>企',
         f'<svg><text x="1">企</text><path d="M0"/></svg>{han("企")}'),
        ("<!-- 企 --> &amp; &#123; <img alt='企'>", "<!-- 企 --> &amp; &#123; <img alt='企'>"),
    ],
)  # fmt: skip
def test_only_unmarked_words_are_marked(html: str, marked: str) -> None:
    assert mark_han(html) == marked


def test_a_page_without_them_is_left_as_it_is(site: Path) -> None:
    for file in (site / "en").rglob("index.html"):
        html = file.read_text(encoding="utf-8")
        article = html[html.index("<article") : html.index("</article>")]
        assert mark_han(article) == article, file
