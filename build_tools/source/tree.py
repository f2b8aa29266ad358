"""Walking a programme's parts and the trees of their conditions, with key paths for messages."""

from collections.abc import Iterator

from build_tools.source import conditions as c
from build_tools.source.programme import Bands, Clause, Part, Programme, Rates
from build_tools.source.yaml_reader import KeyPath

_LABELS = "①②③④⑤⑥⑦⑧⑨⑩"


def clause_id(clause: Clause) -> str:
    """The clause's number, which is also its anchor; an unnumbered clause is the first."""
    return str(_LABELS.index(clause.label) + 1) if clause.label else "1"


def parts_of(programme: Programme) -> Iterator[tuple[Part, KeyPath]]:
    """All parts of a programme, in official order."""
    for index, part in enumerate(programme.introduction or []):
        yield part, ("introduction", index)
    for index, part in enumerate(programme.scope):
        yield part, ("scope", index)
    for number, clause in enumerate(programme.requirements):
        for index, part in enumerate(clause.parts):
            yield part, ("requirements", number, "parts", index)


def children(node: c.Condition) -> Iterator[tuple[c.Condition, KeyPath]]:
    """The conditions directly under a condition, with their key paths."""
    match node:
        case c.AllOf(all=items):
            yield from ((item, ("all", i)) for i, item in enumerate(items))
        case c.AnyOf(any=items):
            yield from ((item, ("any", i)) for i, item in enumerate(items))
        case c.Not(not_=inner):
            yield inner, ("not",)
        case c.AtLeastOf(conditions=items):
            yield from ((item, ("conditions", i)) for i, item in enumerate(items))
        case c.Some(meets=inner):
            yield inner, ("meets",)
        case c.Disputed(readings=readings):
            yield from ((r.requires, ("readings", i, "requires")) for i, r in enumerate(readings))


def has_readings(node: c.Condition) -> bool:
    """Whether a disputed point stands anywhere in the condition."""
    is_disputed = isinstance(node, c.Disputed)
    return is_disputed or any(has_readings(child) for child, _path in children(node))


def leaves(node: c.Condition) -> Iterator[str]:
    """The questions that a condition asks, those of record fields left out."""
    match node:
        case c.Comparison(question=name) | c.FullYears(full_years_since=name) | c.Some(some=name):
            yield name
        case c.WeightedSum(sum=terms):
            yield from (term.question for term in terms)
        case c.Share(share=ratio):
            yield from (ratio.of, ratio.among)
        case _:
            for child, _path in children(node):
                yield from leaves(child)


def condition_numbers(node: c.Condition) -> Iterator[tuple[int, KeyPath]]:
    """Every number that a condition uses, with its key path."""
    for name in c.COMPARISONS:
        value = getattr(node, name, None)
        if value is not None:
            yield value, (name,)
    match node:
        case c.WeightedSum(sum=terms):
            yield from ((t.times, ("sum", i, "times")) for i, t in enumerate(terms) if t.times > 1)
        case c.AtLeastOf(at_least_n_of=number):
            yield number, ("at_least_n_of",)
    for child, path in children(node):
        yield from ((number, (*path, *rest)) for number, rest in condition_numbers(child))


def payment_numbers(pays: Bands | Rates | None) -> Iterator[tuple[int, KeyPath]]:
    """Every number that a payment uses, with its key path."""
    match pays:
        case Bands(bands=bands):
            for i, band in enumerate(bands):
                for name in ("at_least", "less_than", "pays"):
                    value = getattr(band, name)
                    if value is not None:
                        yield value, ("bands", i, name)
        case Rates(rates=rates):
            yield from ((rate.pays, ("rates", i, "pays")) for i, rate in enumerate(rates))
