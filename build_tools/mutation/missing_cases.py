"""What is missing among the cases: mutants that none notices, grouped by the case that would."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_tools.mutation.answers_near import Given
from build_tools.mutation.mutants import Data, Mutant
from build_tools.mutation.telling import Aspects, Telling, aspects_told, find_telling
from checker import Rules


@dataclass(frozen=True)
class MissingCase:
    """Mutants of one part that one more case would notice; None if no answers were found."""

    mutants: tuple[Mutant, ...]
    telling: Telling | None


def missing_cases(
    survivors: Iterable[Mutant], data: Data, base: Given, rules: Rules
) -> Iterator[MissingCase]:
    """The cases to add, so that each survivor is noticed."""
    rule, left = rules.programmes[data["id"]], list(survivors)
    while left:
        first, *others = left
        telling = find_telling(first, data, base, rules)
        told, left = [first], []
        for other in others:
            is_told = (
                other.node == first.node
                and telling is not None
                and _notices(
                    telling.aspects,
                    aspects_told(rule, other.programme, {**base, **telling.answers}, rules),
                )
            )
            (told if is_told else left).append(other)
        yield MissingCase(tuple(told), telling)


def _notices(expected: Aspects, different: Aspects) -> bool:
    """Whether a case that says the verdict and these aspects notices what is different."""
    return "verdict" in different or any(
        aspect in different and (not names or not {*names}.isdisjoint(different[aspect]))
        for aspect, names in expected.items()
    )
