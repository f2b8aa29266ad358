"""The addresses of the bundle's files, each of which changes with the file."""

import re
from pathlib import Path

from build_tools.digest import digest_of

_NAMED = re.compile(r"(.+)-[0-9a-f]{8}(\.\w+)")


def named_by_content(file: Path) -> Path:
    """Give a file a name that holds a digest of its content: `worker.js` → `worker-1a2b3c4d.js`."""
    digest = digest_of(file.read_bytes())[:8]
    return file.rename(file.with_name(f"{file.stem}-{digest}{file.suffix}"))


def asset_addresses(bundle: Path) -> dict[str, str]:
    """Where pages find each script and style sheet, by the name that they know it by.

    `checker/page.js` → `checker/page-1a2b3c4d.js`, `site.js` → `site.js?…`.
    """
    files = (file for suffix in ("*.css", "*.js") for file in bundle.rglob(suffix))
    return dict(_address(file, file.relative_to(bundle).as_posix()) for file in files)


def _address(file: Path, path: str) -> tuple[str, str]:
    if match := _NAMED.fullmatch(path):
        return match[1] + match[2], path
    return path, f"{path}?{digest_of(file.read_bytes())}"
