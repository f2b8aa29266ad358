"""Names of files that change with their content, so that no two versions can be mixed."""

import hashlib
import re
from pathlib import Path

_NAME = re.compile(r"(.+)-[0-9a-f]{8}(\.\w+)")


def named_by_content(file: Path) -> Path:
    """Give a file a name that holds a digest of its content: `worker.js` → `worker-1a2b3c4d.js`."""
    digest = hashlib.sha256(file.read_bytes()).hexdigest()[:8]
    return file.rename(file.with_name(f"{file.stem}-{digest}{file.suffix}"))


def script_names(bundle: Path) -> dict[str, str]:
    """The scripts of a bundle that are named by their content, by the names without it.

    Both without `.js`, as pages name their scripts: `checker/page` → `checker/page-1a2b3c4d`.
    """
    found = {}
    for file in bundle.rglob("*.js"):
        if match := _NAME.fullmatch(file.name):
            folder = file.parent.relative_to(bundle)
            found[(folder / match[1]).as_posix()] = (folder / file.stem).as_posix()
    return found
