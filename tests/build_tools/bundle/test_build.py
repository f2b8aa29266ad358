"""The bundle is the same whenever and wherever it is built."""

from pathlib import Path

import pytest

from build_tools.bundle.build import fill_checker


@pytest.mark.slow
def test_two_builds_are_equal(project: Path, site: Path, tmp_path: Path) -> None:
    fill_checker(project, tmp_path / "checker")
    built, again = files(site / "assets" / "checker"), files(tmp_path / "checker")
    assert sorted(built) == sorted(again)
    assert [name for name, content in built.items() if content != again[name]] == []


def files(folder: Path) -> dict[str, bytes]:
    """The files of a bundle by their paths in it, without what is only compressed."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.suffix not in (".br", ".gz")
    }
