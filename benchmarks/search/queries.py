"""The queries, and where their answers stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

SETS = ("queries", "unseen")
_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Query:
    """What somebody types, and the pages of the edition that answer it, perhaps with an anchor."""

    text: str
    finds: tuple[str, ...]

    def answered_by(self, locations: Sequence[str], year: int) -> bool:
        """Whether a result leads there: its places, the first of them the one that opens."""
        return any(self._leads(wanted, locations, year) for wanted in self.finds)

    def _leads(self, wanted: str, locations: Sequence[str], year: int) -> bool:
        page, _, anchor = wanted.partition("#")
        here = any(location.partition("#")[0] == f"{year}/{page}/" for location in locations)
        return here and (not anchor or locations[0].endswith(f"#{anchor}"))


def read_queries(name: str, language: str) -> list[Query]:
    """One set of queries in one language."""
    data = yaml.safe_load((_FOLDER / f"{name}.{language}.yml").read_text(encoding="utf-8"))
    return [Query(item["query"], tuple(item["finds"])) for item in data]
