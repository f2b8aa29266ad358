"""What keeps the site from being built is a message with a place, never a traceback."""

import shutil
from pathlib import Path

import pytest

from build_tools.site.build import compile_guide, publish
from build_tools.source import Guide, SourceError


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    """A copy of what the build reads and of the last bundle, without the npm packages."""
    for name in ("docs", "checker", "build_tools/bundle", "build/bundle"):
        ignore = shutil.ignore_patterns("__pycache__", "editions")
        shutil.copytree(project / name, tmp_path / name, ignore=ignore)
    (tmp_path / "requirements").mkdir()
    for name in (
        *("mkdocs.yml", "mkdocs.en.yml", "pyproject.toml", "package-lock.json"),
        *("tsconfig.json", "tsconfig.worker.json", "requirements/pyodide.txt"),
        *("build_tools/digest.py", "build/bundle.digest"),
    ):
        shutil.copy(project / name, tmp_path / name)
    return tmp_path


def problems(project: Path, guide: Guide) -> str:
    with pytest.raises(SourceError) as caught:
        publish(project, guide, compile_guide(guide), project / "site")
    return caught.value.describe("en")


def test_missing_packages_are_named(copy: Path, guide: Guide) -> None:
    (copy / "build/bundle.digest").unlink()
    assert "docs/scripts:1:1: the page scripts were not built: node_modules" in problems(
        copy, guide
    )


def test_a_script_that_does_not_compile_is_named(copy: Path, project: Path, guide: Guide) -> None:
    (copy / "node_modules").symlink_to(project / "node_modules")
    (copy / "docs/scripts/theme.ts").write_text("const = ;\n", encoding="utf-8")
    assert "theme.ts:1:6" in problems(copy, guide)


def test_a_broken_link_in_a_hand_written_page_stops_the_build(
    copy: Path, project: Path, guide: Guide
) -> None:
    (copy / "node_modules").symlink_to(project / "node_modules")
    page = copy / "docs/zh/about.md"
    page.write_text("# About\n\n[gone](missing.md)\n", encoding="utf-8")
    said = problems(copy, guide)
    assert "docs/zh:1:1: a hand-written page is wrong" in said
    assert "'about.md' contains a link 'missing.md'" in said
