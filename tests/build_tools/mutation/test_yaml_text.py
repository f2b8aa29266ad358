"""Data is written as the YAML that staff write and that is read back as the same data."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from build_tools.mutation.yaml_text import block, flow
from build_tools.source.yaml_reader import read_yaml


def test_text_that_yaml_would_take_for_something_else_is_read_back(tmp_path: Path) -> None:
    data: dict[str, Any] = {
        "truth": [True, False],
        "texts": ["yes", "no", "none", "2023-06-15", "12", "申报：主体", "a: b"],
        "numbers": [0, 1000000, Decimal("5.99")],
        "records": [{"amount": 1, "pledged": True}],
        "list": [],
    }
    file = tmp_path / "data.yml"
    file.write_text(block(data), encoding="utf-8")
    document = read_yaml(file)
    assert document.problems == []
    assert document.data == data


def test_what_is_to_be_filled_in_is_left_empty() -> None:
    assert block({"expect": {"verdict": None, "clauses": {"②": None}}}) == (
        "expect:\n  verdict:\n  clauses:\n    ②:\n"
    )


def test_one_line_is_cut_where_it_grows_long() -> None:
    assert flow({"question": "patents", "is": True}) == "question: patents, is: yes"
    assert flow("x" * 200).endswith("x…")
    assert len(flow("x" * 200)) == 90
