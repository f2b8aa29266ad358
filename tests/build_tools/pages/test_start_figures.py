"""The measured figures as the benchmark hands them to the pages."""

from datetime import date
from pathlib import Path

import pytest

from build_tools.pages.start_figures import Figure, StartFigures, read_figures, write_figures


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    figures = StartFigures(
        day=date(2026, 1, 2),
        machine="a machine",
        browser="a browser",
        runs=3,
        megabits_per_second=10,
        round_trip=60,
        changes=30,
        figures=(
            Figure(
                measure="cold", unit="ms", typical=900, ours=300, ratio=0.3333, wanted_ratio=0.33
            ),
        ),
        files=(Figure(measure="module", unit="MB", ours=1.5),),
    )
    file = tmp_path / "figures.json"
    write_figures(figures, file)
    assert read_figures(file) == figures
    assert file.read_text(encoding="utf-8").endswith("}\n")


@pytest.mark.parametrize(
    ("figure", "reached"),
    [
        (Figure(measure="cold", unit="ms", ours=9, ratio=0.33, wanted_ratio=0.33), True),
        (Figure(measure="cold", unit="ms", ours=9, ratio=0.3301, wanted_ratio=0.33), False),
        (Figure(measure="sent", unit="MB", ours=3.9, ratio=0.9, wanted=3.9), True),
        (Figure(measure="sent", unit="MB", ours=3.91, ratio=0.1, wanted=3.9), False),
        (Figure(measure="sent_in_all", unit="MB", ours=5, ratio=0.9), None),
        (Figure(measure="library", unit="MB", typical=2.4, wanted=3), None),
    ],
)
def test_a_limit_is_for_the_ratio_or_for_ours(figure: Figure, reached: bool | None) -> None:
    assert figure.reached is reached
