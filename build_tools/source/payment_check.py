"""Checks of what a part pays: bands without gap or overlap, rates that can all apply."""

from itertools import pairwise

from build_tools.source import conditions as c
from build_tools.source.condition_check import ConditionCheck
from build_tools.source.programme import Band, Bands, Part, Rate, Rates
from build_tools.source.questions import Fact
from build_tools.source.yaml_reader import Document, KeyPath


def check_payment(part: Part, path: KeyPath, conditions: ConditionCheck) -> None:
    """Check a part's `pays` against the fields of the records that it pays for."""
    if part.pays is None:
        return
    document = conditions.document
    if not isinstance(part.requires, c.Some):
        document.report(
            document.place((*path, "pays")),
            "“pays”只能与“requires: some”（列表条件）写在一起",
            "'pays' stands only beside 'requires: some …', the records that it pays for",
        )
        return
    question = conditions.questions.questions.get(part.requires.some)
    fields = (question.fields if question else None) or {}
    match part.pays:
        case Bands(amount=amount, bands=bands):
            conditions.typed(amount, (*path, "pays", "amount"), {"money"}, fields)
            _check_bands(bands, (*path, "pays", "bands"), document)
        case Rates(rates=rates):
            _check_rates(rates, (*path, "pays", "rates"), fields, conditions)


def _check_bands(bands: list[Band], path: KeyPath, document: Document) -> None:
    for index, band in enumerate(bands):
        if band.less_than is not None and band.less_than <= band.at_least:
            document.report(
                document.place((*path, index, "less_than")),
                f"这一档是空的：止于 {band.less_than:,}（不含），却始于 {band.at_least:,}",
                f"the band is empty: it ends before {band.less_than:,} but begins at"
                f" {band.at_least:,}",
            )
    for index, (lower, upper) in enumerate(pairwise(bands)):
        if lower.less_than is None:
            document.report(
                document.place((*path, index)),
                "没有上限的一档只能是最后一档；请补上 less_than，或移到最后",
                "a band without an upper end must be the last; add 'less_than' or move it",
            )
        elif lower.less_than != upper.at_least:
            document.report(
                document.place((*path, index + 1)),
                f"档次不连续：上一档止于 {lower.less_than:,}，"
                f"这一档始于 {upper.at_least:,}；两者应相等，各档从低到高排列",
                f"gap or overlap: the band before ends at {lower.less_than:,}, this one begins"
                f" at {upper.at_least:,}; make them equal, the lowest band first",
            )


def _check_rates(
    rates: list[Rate], path: KeyPath, fields: dict[str, Fact], conditions: ConditionCheck
) -> None:
    document = conditions.document
    for index, rate in enumerate(rates):
        where = (*path, index)
        if rate.when is not None:
            conditions.comparison(rate.when, (*where, "when"), fields)
        elif index < len(rates) - 1:
            document.report(
                document.place(where),
                "没有“when”的标准适用于所有记录，后面的标准永远用不上；请补上 when，或移到最后",
                "a rate without 'when' fits every record, so the rates after it never apply;"
                " add 'when' or move it to the end",
            )
        if rate.when is not None and any(rate.when == other.when for other in rates[:index]):
            document.report(
                document.place((*where, "when")),
                "前面的标准已有同样的“when”，这一标准永远用不上；请改正",
                "a rate before has the same 'when', so this one never applies; correct it",
            )
        if rate.count is not None:
            conditions.typed(rate.count, (*where, "count"), {"count"}, fields)
        readings = rate.readings or []
        for number, reading in enumerate(readings):
            conditions.typed(
                reading.count, (*where, "readings", number, "count"), {"count"}, fields
            )
        conditions.no_duplicates([r.count for r in readings], (*where, "readings"))
