"""Every band to the yuan and every rate by count, as the tables of the source have them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product
from typing import Any

from build_tools.source import Guide
from build_tools.source.conditions import Some
from build_tools.source.programme import Band, Bands, Part, Rate, Rates
from build_tools.source.tree import parts_of
from checker import Outcome, Rules, Verdict, check_programme
from checker.questions import Answers
from tests.proofs.boundaries import plain
from tests.proofs.reference import Applicant, state

COUNTS = (1, 2, 7)


def test_every_band_pays_from_its_first_yuan_to_its_last(
    guide: Guide, rules: Rules, bases: Mapping[str, Answers], day: date, proved: Counter[str]
) -> None:
    for programme, part, pays in _paying(guide, Bands):
        for amount in sorted(_edges(pays.bands)):
            verdict = _verdict(rules, programme, bases, day, part, {pays.amount: amount})
            expected = _band_pays(pays.bands, amount)
            eligible = Outcome.CONDITIONS_MET if expected else Outcome.NOT_ELIGIBLE
            assert verdict.outcome is eligible, amount
            assert _range(verdict) == (expected, expected), amount
            proved["boundary cases: amounts by band"] += 1


def test_loans_are_never_added_up_to_reach_a_band(
    guide: Guide, rules: Rules, bases: Mapping[str, Answers], day: date, proved: Counter[str]
) -> None:
    for programme, part, pays in _paying(guide, Bands):
        for amounts in product(sorted(_edges(pays.bands)), repeat=2):
            records = [{pays.amount: amount} for amount in amounts]
            verdict = _verdict(rules, programme, bases, day, part, *records)
            expected = sum(_band_pays(pays.bands, amount) for amount in amounts)
            assert _range(verdict) == (expected, expected), amounts
            proved["boundary cases: amounts by band"] += 1


def test_every_rate_pays_for_every_item(
    guide: Guide, rules: Rules, bases: Mapping[str, Answers], day: date, proved: Counter[str]
) -> None:
    """A record that is disputed may be paid nothing; one that is counted in two ways, either."""
    for programme, part, pays in _paying(guide, Rates):
        for record, rate in _records(guide, part, pays.rates):
            verdict = _verdict(rules, programme, bases, day, part, record)
            counts = [rate.count] if rate.count else [r.count for r in rate.readings or []]
            paid = [rate.pays * record[count] for count in counts]
            assert isinstance(part.requires, Some)
            (given,) = _list(verdict, part)
            is_met = state(plain(part.requires.meets), Applicant(given, day)) == "met"
            assert _range(verdict) == (min(paid) if is_met else 0, max(paid)), record
            proved["boundary cases: amounts by rate"] += 1


def _paying(guide: Guide, form: type[Any]) -> Iterator[tuple[str, Part, Any]]:
    found = [
        (name, part, part.pays)
        for name, programme in guide.current.programmes.items()
        for part, _path in parts_of(programme)
        if isinstance(part.pays, form)
    ]
    assert found
    yield from found


def _edges(bands: list[Band]) -> set[int]:
    ends = [end for band in bands for end in (band.at_least, band.less_than) if end is not None]
    return {end + step for end in ends for step in (-1, 0, 1)}


def _band_pays(bands: list[Band], amount: int) -> int:
    """What the last band pays whose first yuan is reached."""
    reached = [band.pays for band in bands if amount >= band.at_least]
    return reached[-1] if reached else 0


def _records(
    guide: Guide, part: Part, rates: list[Rate]
) -> Iterator[tuple[Mapping[str, Any], Rate]]:
    """Every option of the column that tells the rates apart, with counts; and the rate it has."""
    assert isinstance(part.requires, Some)
    fields = guide.current.questions.questions[part.requires.some].fields or {}
    (column,) = {rate.when.question for rate in rates if rate.when}
    counts = [name for name, fact in fields.items() if fact.type == "count"]
    for option in fields[column].options or ():
        rate = next(r for r in rates if r.when is None or option in _named(r))
        for numbers in product(COUNTS, repeat=len(counts)):
            yield {column: option, **dict(zip(counts, numbers, strict=True))}, rate


def _named(rate: Rate) -> list[Any]:
    when = rate.when
    return [] if when is None else when.one_of or [when.is_]


def _verdict(
    rules: Rules,
    programme: str,
    bases: Mapping[str, Answers],
    day: date,
    part: Part,
    *records: Mapping[str, Any],
) -> Verdict:
    """The applicant that meets every condition, with its first record changed as given."""
    assert isinstance(part.requires, Some)
    base: Any = bases[programme]
    (first, *_) = base[part.requires.some]
    rows = tuple({**first, **record} for record in records)
    answers = {**base, part.requires.some: rows}
    return check_programme(rules.programmes[programme], answers, day)


def _list(verdict: Verdict, part: Part) -> Any:
    assert isinstance(part.requires, Some)
    return verdict.answers[part.requires.some]


def _range(verdict: Verdict) -> tuple[int | None, int | None]:
    assert verdict.amount is not None
    return verdict.amount.least, verdict.amount.most
