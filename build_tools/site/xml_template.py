"""Files in XML, from templates that escape every value."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


def render_xml(template: str, **values: Any) -> str:
    """The file that a template gives for these values."""
    return _ENVIRONMENT.get_template(template).render(values)
