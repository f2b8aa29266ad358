"""Writes the open data into the site."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from build_tools.compile_rules import canonical
from build_tools.open_data import files
from build_tools.open_data.clause_map_form import ClauseMapData
from build_tools.open_data.conditions_table import conditions_csv
from build_tools.open_data.contents import clause_map_data, guide_data, questions_data
from build_tools.open_data.files import DataFile
from build_tools.open_data.form import Form, json_schema
from build_tools.open_data.guide_form import GuideData
from build_tools.open_data.rules_form import QuestionsData, RulesData
from build_tools.open_data.verdict_schema import verdict_schema
from build_tools.pages.page import CompiledEdition
from build_tools.source import Guide

FORMS: Mapping[DataFile, type[Form]] = {
    files.GUIDE: GuideData,
    files.QUESTIONS: QuestionsData,
    files.RULES: RulesData,
    files.CLAUSE_MAP: ClauseMapData,
}


def write_open_data(site: Path, guide: Guide, editions: Mapping[int, CompiledEdition]) -> None:
    """Write the files of every edition, and the schemas.

    Raises pydantic's ValidationError for data that is not of its file's form.
    """
    (site / files.FOLDER).mkdir()
    _write_json(site / files.VERDICT_SCHEMA, verdict_schema())
    for file, form in FORMS.items():
        _write_json(site / file.schema_path, json_schema(form, file.name))
    for year, edition in editions.items():
        (site / files.FOLDER / str(year)).mkdir()
        for file, text in _texts(guide, edition).items():
            (site / file.path(year)).write_text(text, encoding="utf-8", newline="")


def _texts(guide: Guide, edition: CompiledEdition) -> dict[DataFile, str]:
    data = {
        files.GUIDE: guide_data(guide, edition),
        files.QUESTIONS: questions_data(edition),
        files.CLAUSE_MAP: clause_map_data(edition),
        files.RULES: edition.data,
    }
    for file, content in data.items():
        FORMS[file].model_validate(content)
    texts = {file: _json(content) for file, content in data.items()}
    return texts | {
        # The checker's own form of it, which the hash is of.
        files.RULES: canonical(edition.data),
        files.OFFICIAL: edition.source.official,
        files.CONDITIONS: conditions_csv(guide.site, edition.rules),
    }


def _write_json(file: Path, data: Any) -> None:
    file.write_text(_json(data), encoding="utf-8")


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
