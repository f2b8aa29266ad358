"""The pages as Markdown files, for whatever may build the site instead of MkDocs."""

from pathlib import Path
from typing import get_args

from build_tools.pages import render_pages
from build_tools.site.build import compile_guide
from build_tools.site.plugin import page_source
from build_tools.source import load_guide
from build_tools.source.problems import Language


def export_pages(project: Path, folder: Path) -> Path:
    """Write every generated page of both languages under the folder, which is returned.

    Raises SourceError when the guide's source holds mistakes.
    """
    guide = load_guide(project / "guide_source")
    editions = compile_guide(guide)
    for language in get_args(Language):
        for page in render_pages(guide, editions, language):
            file = folder / language / page.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page_source(page), encoding="utf-8")
    return folder
