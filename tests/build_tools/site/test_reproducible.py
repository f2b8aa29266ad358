"""The same source gives the same site, byte for byte, in whatever process and folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_PUBLISH = """
import sys
from pathlib import Path
from build_tools.site.build import compile_guide, publish
from build_tools.source import load_guide
guide = load_guide(Path("guide_source"))
publish(Path.cwd(), guide, compile_guide(guide), Path(sys.argv[1]))
"""


def published(project: Path, output: Path, seed: str, zone: str) -> dict[str, bytes]:
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone}
    command = [sys.executable, "-c", _PUBLISH, str(output)]
    subprocess.run(command, cwd=project, env=environment, check=True, capture_output=True)
    files = (file for file in output.rglob("*") if file.is_file())
    return {file.relative_to(output).as_posix(): file.read_bytes() for file in files}


@pytest.mark.slow
def test_two_builds_are_the_same(project: Path, tmp_path: Path) -> None:
    first = published(project, tmp_path / "one", "1", "UTC")
    second = published(project, tmp_path / "two" / "deeper", "2", "Asia/Shanghai")
    assert len(first) > 100
    assert first.keys() == second.keys()
    assert [name for name, content in first.items() if content != second[name]] == []
