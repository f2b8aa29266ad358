"""Bundles page scripts and style sheets, each with what it imports."""

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from build_tools.bundle.browsers import CHECKER, script_target
from build_tools.bundle.commands import package_file, run


def bundle_script(
    project: Path,
    entry: str,
    target: Path,
    constants: Mapping[str, Any] = MappingProxyType({}),
    aliases: Mapping[str, Path] = MappingProxyType({}),
    *,
    classic: bool = False,
) -> Path:
    """Bundle a script or a style sheet into a folder; returns the file.

    `constants` are the values of names that the script only declares, as JSON can hold them;
    `aliases` are the files that stand in for what it imports by name. What is not `classic` is a
    module.
    """
    given = {"NEEDED": CHECKER, **constants}
    defines = (f"--define:{key}={json.dumps(value)}" for key, value in given.items())
    run(
        project,
        [
            str(package_file(project, ".bin/esbuild")),
            entry,
            f"--outdir={target}",
            *("--bundle", "--minify", "--charset=utf8"),
            # The names of a classic script are its own only within a function.
            f"--format={'iife' if classic else 'esm'}",
            f"--target={script_target()}",
            # What Pyodide asks for only where it runs in Node.js.
            *("--external:node:*", "--external:ws"),
            "--log-level=warning",
            *defines,
            *(f"--alias:{name}={file}" for name, file in aliases.items()),
        ],
    )
    name = Path(entry)
    return target / name.with_suffix({".ts": ".js"}.get(name.suffix, name.suffix)).name
