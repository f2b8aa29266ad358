"""Files are sent with brotli to those who take it, kept as they may be, and slowed down."""

import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from benchmarks.start.brotli import Brotli
from benchmarks.start.caching import Caching
from benchmarks.start.host import Host, hosted
from benchmarks.start.line import Line

_TEXT = b"so many words, and so often the same. " * 1000
_NOISE = bytes(byte * byte * 7 % 251 for byte in range(40))


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    folder = tmp_path / "site"
    folder.mkdir()
    for name in ("index.html", "made.txt", "long.txt"):
        (folder / name).write_bytes(_TEXT)
    (folder / "made.txt.br").write_bytes(b"as the build made it")
    (folder / "noise.bin").write_bytes(_NOISE)
    with hosted(folder, Brotli(tmp_path / "store"), Caching("no-cache", ())) as host:
        yield host


def _ask(host: Host, path: str, **headers: str) -> tuple[dict[str, str], bytes]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    with urlopen(Request(host.address + path, headers=named)) as answer:
        return dict(answer.headers), answer.read()


def test_brotli_is_sent_to_those_who_take_it(host: Host) -> None:
    headers, content = _ask(host, "/long.txt", Accept_Encoding="gzip, deflate, br, zstd")
    assert headers["Content-Encoding"] == "br"
    assert len(content) < len(_TEXT) / 10
    assert host.sent == len(content)


@pytest.mark.parametrize("accepted", ["", "gzip, deflate"])
def test_others_get_the_file_as_it_is(host: Host, accepted: str) -> None:
    headers, content = _ask(host, "/made.txt", Accept_Encoding=accepted)
    assert "Content-Encoding" not in headers
    assert content == _TEXT


def test_what_the_build_compressed_is_taken(host: Host) -> None:
    headers, content = _ask(host, "/made.txt", Accept_Encoding="br")
    assert (headers["Content-Encoding"], content) == ("br", b"as the build made it")


def test_what_would_grow_is_sent_as_it_is(host: Host) -> None:
    headers, content = _ask(host, "/noise.bin", Accept_Encoding="br")
    assert "Content-Encoding" not in headers
    assert content == _NOISE


def test_what_has_not_changed_is_not_sent_again(host: Host) -> None:
    headers, _ = _ask(host, "/")
    assert headers["Cache-Control"] == "no-cache"
    before = host.sent
    with pytest.raises(HTTPError) as answer:
        _ask(host, "/", If_None_Match=headers["ETag"])
    answer.value.close()
    assert answer.value.code == 304
    assert host.sent == before


def test_a_slow_line_is_felt_in_answers(host: Host) -> None:
    host.line = Line(bits_per_second=1_000_000, round_trip=0.06)
    begun = time.monotonic()
    _ask(host, "/long.txt")
    taken = time.monotonic() - begun
    wanted = host.line.seconds(len(_TEXT))
    assert wanted <= taken + 0.001
    assert taken < 1.5 * wanted
