import pytest

from benchmarks.__main__ import NAMES, main


def test_an_unknown_name_is_told_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["engines"])
    assert stopped.value.code == 2
    message = capsys.readouterr().err
    assert "'engines'" in message
    assert all(name in message for name in NAMES)
