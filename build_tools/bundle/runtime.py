"""What runs Python in a page."""

import re
from dataclasses import dataclass

_NAME = re.compile(r"[A-Za-z_$][\w$]*")


@dataclass(frozen=True)
class Runtime:
    """Pyodide's script and the WebAssembly module that it runs."""

    script: str
    module: bytes


def names_in(*scripts: str) -> frozenset[str]:
    """All that could be a name in scripts; words of their texts are among them."""
    return frozenset(_NAME.findall("\n".join(scripts)))
