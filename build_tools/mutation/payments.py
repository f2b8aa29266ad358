"""Changes to what a programme pays: band edges, amounts, which rate fits and what it counts."""

from collections.abc import Iterator, Mapping
from typing import Any

from build_tools.mutation.change import (
    Change,
    all_but,
    dropped,
    put,
    reading_changes,
    replaced,
    under,
)
from build_tools.mutation.comparisons import (
    Node,
    Questions,
    Taken,
    comparison_changes,
    like,
    taken_by,
)


def payment_changes(pays: Node, meets: Node, fields: Questions) -> Iterator[Change]:
    """Every change to a payment; `meets` is what a record must meet to be paid."""
    if "bands" in pays:
        yield from _bands_changes(pays, meets)
        for name in like(fields[pays["amount"]], fields):
            before, after = {"amount": pays["amount"]}, {"amount": name}
            yield replaced(("amount",), before, after, {**pays, "amount": name})
    else:
        yield from _rates_changes(pays, fields)


def _bands_changes(pays: Node, meets: Node) -> Iterator[Change]:
    bands = pays["bands"]
    for index, band in enumerate(bands):
        yield from _amount_changes(pays, "bands", index, bands)
        if len(bands) > 1:
            yield dropped(("bands", index), band, {**pays, "bands": all_but(bands, index)})
    yield from _lowest_edge(pays, meets)
    for index, lower in enumerate(bands[:-1]):
        for edge in _one_off(lower["less_than"]):
            moved = put(pays, ("bands", index, "less_than"), edge)
            moved = put(moved, ("bands", index + 1, "at_least"), edge)
            yield _moved(("bands", index), "less_than", lower, edge, moved)
    if "less_than" in bands[-1]:
        last = len(bands) - 1
        for edge in _one_off(bands[last]["less_than"]):
            moved = put(pays, ("bands", last, "less_than"), edge)
            yield _moved(("bands", last), "less_than", bands[last], edge, moved)


def _lowest_edge(pays: Node, meets: Node) -> Iterator[Change]:
    """An edge moved below what every paid record has anyway changes nothing, and is no mutant."""
    (first, *_) = pays["bands"]
    floor = max(_floors(meets, pays["amount"]), default=0)
    for edge in _one_off(first["at_least"]):
        if edge >= floor:
            moved = put(pays, ("bands", 0, "at_least"), edge)
            yield _moved(("bands", 0), "at_least", first, edge, moved)


def _floors(meets: Node, amount: str) -> Iterator[int]:
    """The least amounts that the condition on a record asks for."""
    for node in meets.get("all", [meets]):
        if node.get("question") == amount:
            yield node.get("at_least", node.get("more_than", -1) + 1)


def _rates_changes(pays: Node, fields: Questions) -> Iterator[Change]:
    rates = pays["rates"]
    for index, rate in enumerate(rates):
        yield from _amount_changes(pays, "rates", index, rates)
        if len(rates) > 1:
            yield dropped(("rates", index), rate, {**pays, "rates": all_but(rates, index)})
        yield from under(pays, ("rates", index), _when_changes(rate, rates[:index], fields))
        yield from under(pays, ("rates", index), _rate_counts(rate, fields))


def _when_changes(rate: Node, earlier: list[Node], fields: Questions) -> Iterator[Change]:
    """An option that an earlier rate takes is not added: the first rate that fits is paid."""
    when = rate.get("when")
    if when is None:
        return
    yield dropped(("when",), {"when": when}, _without(rate, "when"))
    taken: Taken = frozenset().union(
        *(taken_by(node["when"]) for node in earlier if "when" in node)
    )
    yield from under(rate, ("when",), comparison_changes(when, fields, taken))


def _rate_counts(rate: Node, fields: Questions) -> Iterator[Change]:
    yield from _count_changes(rate, fields)
    readings, rest = rate.get("readings", []), _without(rate, "readings")
    for index, reading in enumerate(readings):
        yield from under(rate, ("readings", index), _count_changes(reading, fields))
    settled = [{**rest, "count": reading["count"]} for reading in readings]
    yield from reading_changes(("readings",), readings, rest, settled)


def _without(node: Node, key: str) -> Node:
    return {name: value for name, value in node.items() if name != key}


def _count_changes(node: Node, fields: Questions) -> Iterator[Change]:
    for name in like(fields[node["count"]], fields) if "count" in node else ():
        before, after = {"count": node["count"]}, {"count": name}
        yield replaced(("count",), before, after, {**node, "count": name})


def _amount_changes(
    pays: Node, key: str, index: int, items: list[Mapping[str, Any]]
) -> Iterator[Change]:
    """Another amount: a yuan less or more, or what another band or rate pays."""
    amount = items[index]["pays"]
    others = {item["pays"] for item in items} - {amount}
    for other in sorted({amount - 1, amount + 1} | others):
        if other > 0:
            path = (key, index, "pays")
            yield replaced(path, {"pays": amount}, {"pays": other}, put(pays, path, other))


def _moved(path: tuple[str, int], side: str, band: Node, edge: int, data: Node) -> Change:
    return replaced((*path, side), {side: band[side]}, {side: edge}, data)


def _one_off(number: int) -> tuple[int, ...]:
    return (number - 1, number + 1) if number else (number + 1,)
