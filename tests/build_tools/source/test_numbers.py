"""Numbers in running text."""

from decimal import Decimal

import pytest

from build_tools.source.numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("融资额在200万元以上", 200 * 10_000),
        ("补助2.5万元", 25_000),
        ("0.5万元/件", 5_000),
        ("1.5 亿元", 150_000_000),
        ("拥有10件以上", 10),
        ("近三年内", 3),
        ("两次", 2),
        ("at least 2,000,000 yuan", 2_000_000),
        ("2.5 million yuan", 2_500_000),
        ("Within three years", 3),
        ("50%以上", 50),
    ],
)
def test_a_number_is_found_however_it_is_written(text: str, expected: int) -> None:
    assert Decimal(expected) in numbers_in(text)


def test_a_word_inside_another_is_no_number() -> None:
    assert numbers_in("someone often mentions it") == set()
