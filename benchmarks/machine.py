"""What was measured on."""

import os
import platform
import re
from pathlib import Path
from subprocess import run


def describe_machine() -> str:
    """The processor and its cores, Python and Node.js."""
    node = run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{_processor()}, {os.cpu_count()} cores; {python}; Node.js {node.removeprefix('v')}"


def _processor() -> str:
    try:
        found = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    except OSError:
        found = None
    return found[1] if found else platform.processor() or platform.machine()
