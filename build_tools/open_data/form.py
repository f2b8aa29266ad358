"""The form of a published file: its data is held against it, its JSON Schema is made from it."""

from typing import Any

from pydantic import BaseModel, ConfigDict
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema


class Form(BaseModel):
    """A part of a published file: nothing else is in it.

    It is no `Model` of the source, whose keys are offered to staff who mistype one.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def json_schema(form: type[Form], title: str) -> dict[str, Any]:
    """The schema (draft 2020-12) of a file."""
    schema = form.model_json_schema(schema_generator=_WithoutNull)
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, **schema, "title": title}


class _WithoutNull(GenerateJsonSchema):
    """A key that may be missing is left out of the data, never null."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        inner = schema["schema"]
        if inner["type"] == "nullable" and schema.get("default", ...) is None:
            return self.generate_inner(inner["schema"])
        return super().default_schema(schema)
