"""Has all worked cases checked by a page's Python, to see what they call."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from build_tools.bundle.called_functions import CalledFunctions, record_calls
from build_tools.bundle.python_files import make_python
from build_tools.compile_rules import canonical, compile_edition
from build_tools.source import load_guide
from build_tools.worked_cases import request_of
from checker.rules import load_rules


def record_worked_cases(project: Path) -> CalledFunctions:
    """Record the calls of every worked case of the current edition, and of bad entries.

    Raises SourceError and BundleError.
    """
    guide = load_guide(project / "guide_source")
    text = canonical(compile_edition(guide.current, guide.site))
    rules = load_rules(text)
    requests = [
        request_of(case, cases, asked, rules)
        for programme, cases in guide.current.cases.items()
        for number, case in enumerate(cases.cases)
        # One in each programme asks for all of them, as the page with the whole form does.
        for asked in ([programme, None] if number == 0 else [programme])
    ]
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        make_python(project, folder)
        return record_calls(project, folder, text, [*requests, *map(_unreadable, requests)])


def _unreadable(request: dict[str, Any]) -> dict[str, Any]:
    """The same with mistakes: every other entry, and the day, can't be read."""
    entries = {
        name: "１2..,x" if number % 2 else entry
        for number, (name, entry) in enumerate(request["entries"].items())
    }
    return request | {"entries": entries, "day": "31/2/2023"}
