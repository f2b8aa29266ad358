"""The published files are of the form that their schemas and the page of the open data tell."""

import json
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from build_tools.open_data.files import FILES, DataFile
from build_tools.open_data.publish import FORMS
from build_tools.site.languages import LANGUAGES
from build_tools.source import Guide

MISSING = object()
JSON_FILES = [file for file in FILES if file.schema]


def load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def schema_of(site: Path, file: DataFile) -> Any:
    return load(site / file.schema_path)


def test_every_json_file_has_a_form() -> None:
    assert list(FORMS) == JSON_FILES


@pytest.mark.parametrize("file", JSON_FILES, ids=lambda file: file.name)
def test_every_file_fits_its_published_schema(
    evil_site: Path, site: Path, guide: Guide, file: DataFile
) -> None:
    for folder in (site, evil_site):
        schema = schema_of(folder, file)
        Draft202012Validator.check_schema(schema)
        assert schema["title"] == file.name
        for year in guide.editions:
            Draft202012Validator(schema).validate(load(folder / file.path(year)))


@pytest.mark.parametrize("file", JSON_FILES, ids=lambda file: file.name)
def test_every_object_of_a_schema_is_described_and_closed(site: Path, file: DataFile) -> None:
    schema = schema_of(site, file)
    for name, model in {"": schema, **schema["$defs"]}.items():
        if model.get("type") == "object":
            assert model["description"].strip(), name
            assert model["additionalProperties"] is False, name


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        ("guide", "rules_hash", MISSING),
        ("guide", "publisher", "x"),
        ("guide", "programmes.0.name.zh", MISSING),
        ("guide", "programmes.0.rules.0.kind", None),
        ("guide", "programmes.0.rules.0.condition.sum", 1),
        ("guide", "programmes.0.enough", "some"),
        ("questions", "questions.0.type", "text"),
        ("questions", "questions.0.unit", None),
        ("rules", "format", 2),
        ("rules", "programmes.0.clauses.0.parts", {}),
        ("clause-map", "sentences.0.line", "1"),
        ("clause-map", "sentences.0.nodes.0.role", "rule"),
    ],
)
def test_a_schema_refuses_anything_else(
    site: Path, guide: Guide, name: str, path: str, value: object
) -> None:
    (file,) = (file for file in JSON_FILES if file.name == f"{name}.json")
    data = load(site / file.path(guide.site.current_edition))
    validator = Draft202012Validator(schema_of(site, file))
    validator.validate(data)
    *keys, last = path.split(".")
    place = data
    for key in keys:
        place = place[int(key)] if key.isdecimal() else place[key]
    if value is MISSING:
        del place[last]
    else:
        place[last] = value
    assert not validator.is_valid(data)


def test_the_page_links_to_every_file_and_every_schema_and_tells_of_each(
    site: Path, guide: Guide
) -> None:
    data = {file.relative_to(site).as_posix() for file in (site / "data").rglob("*.*")}
    assert len(data) == len(guide.editions) * len(FILES) + len(JSON_FILES) + 1
    for language in LANGUAGES:
        page = site / language.path / "open-data"
        html = unescape((page / "index.html").read_text(encoding="utf-8"))
        for path in data:
            root = "../" * (1 + language.path.count("/"))
            assert f'href="{root}{path}"' in html, path
        for file in FILES:
            assert guide.site.pages[file.words].text(language.language) in html
