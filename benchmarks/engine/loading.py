"""Loading compiled rules against parsing the YAML that they come from."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from build_tools.source.yaml_reader import read_yaml
from checker import load_rules


def time_loading(text: str) -> float:
    """The seconds in which compiled rules are loaded."""
    return _seconds(lambda: load_rules(text))


def time_parsing(edition: Path) -> float:
    """The seconds in which an edition's questions and programmes are parsed, not checked."""
    files = [edition / "questions.yml", *sorted((edition / "programmes").glob("*.yml"))]
    return _seconds(lambda: [read_yaml(file) for file in files])


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start
