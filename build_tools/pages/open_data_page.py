"""The open data, explained."""

from build_tools.open_data.conditions_table import COLUMNS
from build_tools.open_data.files import FILES, VERDICT_SCHEMA
from build_tools.pages.page import Page
from build_tools.pages.writer import Writer

OPEN_DATA = "open-data/"


def open_data_page(writer: Writer) -> Page:
    """Every file of every edition with its schema, the table's columns, and where it is from."""
    return writer.page(
        "open-data.md",
        writer.words["data_title"],
        writer.words["data_description"],
        "open_data.md.j2",
        years=sorted(writer.guide.editions, reverse=True),
        files=FILES,
        verdict_schema=VERDICT_SCHEMA,
        columns=_columns(),
    )


def _columns() -> dict[str, list[str]]:
    """The table's columns by what they hold, which two of them do in two languages."""
    columns: dict[str, list[str]] = {}
    for column in COLUMNS:
        columns.setdefault(column.removesuffix("_zh").removesuffix("_en"), []).append(column)
    return columns
