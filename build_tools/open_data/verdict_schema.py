"""The JSON Schema of the verdict document, made from the classes that write it."""

from typing import Any

from pydantic import TypeAdapter

from checker.verdict_form import FORMAT, VerdictDocument


def verdict_schema() -> dict[str, Any]:
    """The schema (draft 2020-12); every key is there, and no other."""
    schema = TypeAdapter(VerdictDocument).json_schema(mode="serialization")
    for model in (schema, *schema["$defs"].values()):
        model["additionalProperties"] = False
        model["required"] = list(model["properties"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": f"Verdicts of the checker, format {FORMAT}",
    }
