"""Text stays text in HTML and in Markdown."""

from html import unescape

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from build_tools.pages.escaping import escape

VISIBLE = st.text(
    st.characters(whitelist_categories=["L", "N", "P", "S"], whitelist_characters=" "), min_size=1
).map(str.strip)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "**bold** _it_ `code`",
        "[a](javascript:alert(1))",
        "1. one",
        "- item",
        "+ item",
        "# heading",
        "a | b",
        "&lt;",
        "![x](y)",
        "{: #id }",
        "***",
        ": definition",
        "<!-- -->",
        "50%以上 & 2-3次",
        "2023. 年",
        "*[HTML]: x",
        "\\*",
    ],
)
def test_what_means_something_is_shown(text: str) -> None:
    assert _as_paragraph(text) == text


@given(VISIBLE)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    assert _as_paragraph(text) == text


def test_markup_is_left_alone() -> None:
    assert escape(Markup("<b>x</b>")) == "<b>x</b>"


def _as_paragraph(text: str) -> str:
    """The words of a paragraph that holds the escaped text, as a browser shows them."""
    html = markdown.markdown(f"{escape(text)}", extensions=["attr_list", "tables", "toc"])
    assert (html.startswith("<p>") and html.endswith("</p>")) or not text, html
    inner = html.removeprefix("<p>").removesuffix("</p>")
    assert "<" not in inner, html
    return unescape(inner)
