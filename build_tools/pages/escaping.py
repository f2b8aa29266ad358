"""Text from YAML stays text: nothing in it may become HTML or Markdown."""

import re

from markupsafe import Markup

_MEANINGFUL = re.compile(r"[&<>\"'\\`*_{}\[\]|~^=$#]|(?<=\W)[-+:](?=\s)|^[-+:]|^\d+(?=[.)])")


def escape(value: object) -> Markup:
    """The value as HTML and Markdown show it; what is markup already stays as it is.

    Works inside attributes too. A number at the start could begin a list, so its last digit is
    written as a reference.
    """
    if isinstance(value, Markup):
        return value
    # Every character was just escaped.
    return Markup(_MEANINGFUL.sub(_reference, str(value)))  # noqa: S704


def _reference(match: re.Match[str]) -> str:
    text = match.group()
    return f"{text[:-1]}&#{ord(text[-1])};"
