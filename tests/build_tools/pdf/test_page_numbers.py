"""The gaps of the contents are filled in with the pages that are known."""

import pytest

from build_tools.pdf.page_numbers import with_page_numbers


def gap(name: str, number: str = "") -> str:
    return f'<a href="#{name}">x</a><span class="page-number" data-of="{name}">{number}</span>'


@pytest.mark.parametrize(
    ("html", "numbers", "filled"),
    [
        (gap("a"), {"a": 3}, gap("a", "3")),
        (gap("a") + gap("b"), {"a": 3, "b": 12}, gap("a", "3") + gap("b", "12")),
        (gap("a"), {}, gap("a")),
        (gap("a"), {"b": 3}, gap("a")),
        ("<span>1</span>", {"a": 3}, "<span>1</span>"),
    ],
)
def test_gaps_are_filled(html: str, numbers: dict[str, int], filled: str) -> None:
    assert with_page_numbers(html, numbers) == filled
