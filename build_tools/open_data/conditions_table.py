"""All conditions of an edition as a table that a spreadsheet opens."""

import csv
import io
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields

from build_tools.open_data.comparisons import Compared, Units, comparisons
from build_tools.source.problems import Language
from build_tools.source.site import Site
from checker.phrases import Phrases
from checker.rules import Clause, Part, Programme, Rules
from checker.wording import describe

# What a spreadsheet may take for the start of a formula, in full width too.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
# Tells Excel that the file is UTF-8.
_BOM = "\ufeff"


@dataclass(frozen=True)
class Row:
    """A condition: one comparison of what an applicant answers with what the guide asks.

    The comparisons of a part are joined as `within` says, outermost first: `all 2 > any 1` is the
    first of several that are each enough, which together are the second of several needed.
    `part` is the number in the clause alone: a spreadsheet would take the id 2.10 for 2.1.
    """

    edition: int
    programme: str
    number: str
    name_zh: str
    name_en: str
    clause: str
    clause_for: str
    part: str
    role: str
    kind: str
    within: str
    condition_zh: str
    condition_en: str
    official_zh: str
    official_en: str
    question: str
    comparison: str
    value: str
    unit_zh: str
    unit_en: str


COLUMNS = tuple(field.name for field in fields(Row))


def conditions_csv(site: Site, rules: Rules) -> str:
    """The table as RFC 4180 has it, with a byte order mark; no cell is run as a formula."""
    text = io.StringIO(newline="")
    text.write(_BOM)
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for row in condition_rows(site, rules):
        writer.writerow([harmless(str(cell)) for cell in asdict(row).values()])
    return text.getvalue()


def harmless(cell: str) -> str:
    """The cell with an apostrophe before what a spreadsheet would run as a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def condition_rows(site: Site, rules: Rules) -> Iterator[Row]:
    """A row for every comparison in every part's condition, in official order."""
    units = _units(site)
    for programme in rules.programmes.values():
        for clause in programme.clauses:
            for part in clause.parts:
                if part.condition is not None:
                    for found in comparisons(part.condition, units):
                        yield _row(rules, programme, clause, part, found)


def _row(rules: Rules, programme: Programme, clause: Clause, part: Part, found: Compared) -> Row:
    def words(language: Language) -> str:
        return describe(found.condition, Phrases(rules.words, language)).text

    return Row(
        edition=rules.year,
        programme=programme.id,
        number=programme.number,
        name_zh=programme.name["zh"],
        name_en=programme.name["en"],
        clause=clause.id,
        clause_for=clause.for_kind.node["includes"] if clause.for_kind else "",
        part=part.id.removeprefix(f"{clause.id}."),
        role=part.role,
        kind=found.kind,
        within=found.within,
        condition_zh=words("zh"),
        condition_en=words("en"),
        official_zh=part.text["zh"],
        official_en=part.text["en"],
        question=found.question,
        comparison=found.comparison,
        value=found.value,
        unit_zh=found.unit["zh"] if found.unit else "",
        unit_en=found.unit["en"] if found.unit else "",
    )


def _units(site: Site) -> Units:
    return {
        "money": site.form["yuan"].model_dump(),
        "per_cent": site.form["per_cent"].model_dump(),
        "years": site.pages["unit_years"].model_dump(),
    }
