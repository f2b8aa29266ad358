"""What was measured on."""

import platform
import re
from pathlib import Path
from subprocess import run


def describe_machine() -> str:
    """The processor, Python and Node.js."""
    node = run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return (
        f"{_processor()}; {platform.python_implementation()} {platform.python_version()};"
        f" Node.js {node.removeprefix('v')}"
    )


def _processor() -> str:
    try:
        found = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    except OSError:
        found = None
    return found[1] if found else platform.processor() or platform.machine()
