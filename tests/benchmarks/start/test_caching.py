"""The benchmark lets a browser keep what the shipped configuration lets it keep."""

from pathlib import Path

import pytest

from benchmarks.error import BenchmarkError
from benchmarks.start.caching import read_caching

_CONFIGURATION = r"""
set $caching "no-cache";
if ($uri ~ "\.[0-9a-f]{8}\.js$") { set $caching "max-age=9"; }
if ($uri ~ "^/never\.") { set $caching "no-store"; }
add_header Cache-Control $caching;
"""


@pytest.mark.parametrize(
    ("path", "header"),
    [
        ("/index.html", "no-cache"),
        ("/a/x.0123abcd.js", "max-age=9"),
        ("/never.0123abcd.js", "no-store"),
    ],
)
def test_the_last_pattern_that_fits_wins(tmp_path: Path, path: str, header: str) -> None:
    file = tmp_path / "nginx.conf"
    file.write_text(_CONFIGURATION, encoding="utf-8")
    assert read_caching(file).header(path) == header


def test_the_shipped_configuration_is_understood(project: Path) -> None:
    caching = read_caching(project / "deploy" / "nginx.conf.j2")
    assert caching.header("/2023/check/index.html") == "no-cache"
    assert "immutable" in caching.header("/assets/bundle.a5f9d56c.min.js")


@pytest.mark.parametrize("more", ["map $uri $caching { }", 'set $caching "no-store";'])
def test_what_is_not_understood_is_told(tmp_path: Path, more: str) -> None:
    file = tmp_path / "nginx.conf"
    file.write_text(f"{_CONFIGURATION}{more}\n", encoding="utf-8")
    with pytest.raises(BenchmarkError, match=r"nginx\.conf sets \$caching"):
        read_caching(file)
