"""What runs Python in a page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Runtime:
    """Pyodide's script and the WebAssembly module that it runs."""

    script: str
    module: bytes
