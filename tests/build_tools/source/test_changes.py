"""Changes of the guide: in order, each known by its id, and of programmes that there are."""

import pytest

from tests.build_tools.source.conftest import Source


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            '"2023-05-01"',
            '"2023-05-05"',
            "4:25: 2023-05-05 is later than 2023-05-04 above it; the newest stands first",
        ),
        ('"2023-05-01"', '"2023-05-04"', None),
        ("id: entered", "id: amount", "4:10: 'amount' is already used on line 3; choose another"),
        (
            "2023/insurance",
            "2023/insurence",
            "3:49: there is no '2023/insurence'; did you mean '2023/insurance'?",
        ),
        ("2023/insurance", "insurance", "3:49: there is no 'insurance'"),
        (
            '"2023-05-04"',
            '"2023-04-31"',
            "3:24: 'date' must be a date that exists, written as 2023-12-31: 2023-04-31",
        ),
        ("zh: 更正, ", "", "3:5: 'zh' is missing; add it"),
        ("feed: 5b1e2a52", "feed: 5B1E2A52", "1:7: 'feed' must be a UUID in lower case"),
        ("feed: 5b1e2a52-", "feed: ", "1:7: 'feed' must be a UUID in lower case"),
    ],
)
def test_a_mistake_is_told_at_its_place(
    source: Source, old: str, new: str, problem: str | None
) -> None:
    source.edit("changes.yml", old, new)
    problems = source.problems()
    assert len(problems) == (problem is not None)
    if problem:
        assert problems[0].startswith(f"{source.folder.name}/changes.yml:{problem}")


def test_the_file_must_be_there(source: Source) -> None:
    (source.folder / "changes.yml").unlink()
    assert any("changes.yml:1:1: this file is missing" in said for said in source.problems())
