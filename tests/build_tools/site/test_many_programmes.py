"""A guide of 300 programmes builds, and no page of a programme grows with their number."""

from pathlib import Path

import pytest

from benchmarks.pages.many_programmes import write_source
from build_tools.site.build import compile_guide, publish
from build_tools.source import Guide, load_guide

NUMBER = 300
# Neighbours in the category take the places of others, with longer or shorter names.
BYTES = 4_000


@pytest.mark.slow
def test_pages_do_not_grow_with_the_guide(
    project: Path, guide: Guide, site: Path, tmp_path: Path
) -> None:
    write_source(project, guide, NUMBER, tmp_path / "guide_source")
    larger = load_guide(tmp_path / "guide_source")
    publish(project, larger, compile_guide(larger), tmp_path / "site")
    assert len(larger.current.programmes) == NUMBER
    year = guide.site.current_edition
    for prefix in ("", "en/"):
        for name in larger.current.programmes:
            page = tmp_path / "site" / prefix / str(year) / name / "index.html"
            original = site / prefix / str(year) / name / "index.html"
            assert page.is_file()
            if original.is_file():
                assert abs(page.stat().st_size - original.stat().st_size) < BYTES, page
