import pytest

from benchmarks.engine.agreement import check_agreement, least_variety
from benchmarks.engine.contenders.contender import InProcess, Result
from benchmarks.error import BenchmarkError


def _says(*results: list[Result]) -> InProcess[list[Result], list[Result]]:
    return InProcess(list, list, list(results))


def test_equal_results_agree() -> None:
    check_agreement("peer", _says([True, None], [False]), _says([True, None], [False]))


@pytest.mark.parametrize(
    ("ours", "theirs"), [(True, False), (False, None), ("DISPUTED", True), (True, "undefined")]
)
def test_a_different_result_stops_the_benchmark(ours: Result, theirs: Result) -> None:
    with pytest.raises(
        BenchmarkError, match=r"^peer disagrees with us about applicant 2, result 1"
    ):
        check_agreement("peer", _says([True], [ours]), _says([True], [theirs]))


def test_variety_is_the_share_that_differs_where_fewest_do() -> None:
    assert least_variety([[True, "a"], [True, "b"], [True, "c"], [False, "d"]]) == 0.25


def test_results_that_are_all_the_same_show_nothing() -> None:
    with pytest.raises(BenchmarkError, match="the same result 2"):
        least_variety([[True, None], [False, None]])
