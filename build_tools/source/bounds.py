"""Checks that a comparison with a number can come out both ways."""

from build_tools.source import conditions as c
from build_tools.source.yaml_reader import Document, KeyPath


def check_bound(
    node: c.Condition, path: KeyPath, document: Document, lowest: int, highest: int | None
) -> None:
    """Report a comparison that every value from `lowest` to `highest` passes, or none does.

    Without `highest` the values have no end.
    """
    test = next(name for name in c.COMPARISONS if name in node.model_fields_set)
    number = getattr(node, test)
    for possible, zh, en in (
        (_can_fail, "永远满足", "can never fail"),
        (_can_hold, "永远不能满足", "can never be met"),
    ):
        if not possible(test, number, lowest, highest):
            document.report(
                document.place((*path, test)),
                f"“{test}: {number}”{zh}；请检查这个数",
                f"'{test}: {number}' {en}; check the number",
            )


def _can_hold(test: str, number: int, lowest: int, highest: int | None) -> bool:
    return {
        "at_least": highest is None or number <= highest,
        "more_than": highest is None or number < highest,
        "at_most": number >= lowest,
        "less_than": number > lowest,
    }[test]


def _can_fail(test: str, number: int, lowest: int, highest: int | None) -> bool:
    opposite = {
        "at_least": "less_than",
        "more_than": "at_most",
        "at_most": "more_than",
        "less_than": "at_least",
    }
    return _can_hold(opposite[test], number, lowest, highest)
