"""The files of the open data and where they stand in the site."""

from dataclasses import dataclass

FOLDER = "data/"


@dataclass(frozen=True)
class DataFile:
    """A file that every edition has; `schema` is empty unless it is JSON.

    `words` names what is said of it among the words of the pages.
    """

    name: str
    words: str
    media_type: str
    schema: str = ""

    def path(self, year: int) -> str:
        """The file's path in the site."""
        return f"{FOLDER}{year}/{self.name}"

    @property
    def schema_path(self) -> str:
        """The path of its JSON Schema in the site."""
        return f"{FOLDER}{self.schema}"


def _json(name: str, words: str) -> DataFile:
    return DataFile(f"{name}.json", words, "application/json", f"{name}.schema.json")


CONDITIONS = DataFile("conditions.csv", "data_conditions", "text/csv")
GUIDE = _json("guide", "data_guide")
QUESTIONS = _json("questions", "data_questions")
RULES = _json("rules", "data_rules")
CLAUSE_MAP = _json("clause-map", "data_clause_map")
OFFICIAL = DataFile("official.txt", "data_official", "text/plain")
FILES = (CONDITIONS, GUIDE, QUESTIONS, RULES, CLAUSE_MAP, OFFICIAL)
VERDICT_SCHEMA = f"{FOLDER}verdict.schema.json"
