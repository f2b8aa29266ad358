"""Data as the YAML that staff write: `yes` and `no`, and nothing where they are to fill it in."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import yaml

_LONGEST = 90


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the signature is PyYAML's
        return True

    def represent_mapping(
        self, tag: str, mapping: Any, flow_style: bool | None = None
    ) -> yaml.MappingNode:
        # What is to be filled in stands on a line of its own.
        blank = None in dict(mapping).values()
        return super().represent_mapping(tag, mapping, False if blank else flow_style)


def _scalar(tag: str, write: Callable[[Any], str]) -> Callable[[_Dumper, Any], yaml.Node]:
    return lambda dumper, value: dumper.represent_scalar(f"tag:yaml.org,2002:{tag}", write(value))


_Dumper.add_representer(bool, _scalar("bool", lambda value: "yes" if value else "no"))
_Dumper.add_representer(Decimal, _scalar("float", str))
_Dumper.add_representer(type(None), _scalar("null", lambda _value: ""))


def flow(data: Any) -> str:
    """The data in one line, cut where it grows long; a mapping without its braces."""
    text = _dump(data, default_flow_style=True).strip().removesuffix("...").strip()
    if isinstance(data, dict):
        text = text[1:-1]
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def block(data: Any) -> str:
    """The data in lines as a file holds them."""
    return _dump(data, default_flow_style=None)


def _dump(data: Any, *, default_flow_style: bool | None) -> str:
    return str(
        yaml.dump(
            data,
            Dumper=_Dumper,
            allow_unicode=True,
            sort_keys=False,
            width=2**20,
            default_flow_style=default_flow_style,
        )
    )
