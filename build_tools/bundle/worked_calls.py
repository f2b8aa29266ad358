"""Has all worked cases checked by a page's Python, to see what they call."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from build_tools.bundle.called_functions import CalledFunctions, note_calls_of, put_on_record
from build_tools.bundle.python_files import make_python
from build_tools.compile_rules import canonical, compile_edition
from build_tools.source import load_guide
from build_tools.worked_cases import request_of
from checker.rules import Rules, load_rules

_ENTRIES: list[Any] = [
    *("", " ", "yes", "no", "0", "1", "-1", "-2.5", "1.5", "12.345", "50%", "101", "1,234,567"),
    *("2,00,0", "200万", "２００万元", "1.5 亿", "¥3", "1e5", "9" * 40, "abc", "无", "😀\u202e<b>"),
    *(
        "2023-05-01",
        "2023年5月1日",
        "20230501",
        "2023/2/30",
        "2099-01-01",
        "1/2/2023",
        "0000-00-00",
    ),
    *([], ["nothing"], ["nothing", "nothing"], [{}], [{"nothing": "1"}], [{}, {}, {}]),
]


def record_worked_cases(project: Path) -> CalledFunctions:
    """Record the calls of every worked case of the current edition, and of bad entries.

    Pages start with a session in their memory or, of other rules, without one: what they call
    differs, and so both are recorded. Raises SourceError and BundleError.
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
    requests += _typed(rules)
    found = []
    for kept in (text, None):
        with TemporaryDirectory() as scratch:
            folder = Path(scratch)
            make_python(project, folder, kept)
            (folder / "rules.json").write_text(text, encoding="utf-8")
            found.append(note_calls_of(project, folder, requests))
    return put_on_record(*found)


def _typed(rules: Rules) -> Iterator[dict[str, Any]]:
    """The form with whatever can be typed at every question in turn, and at one of them alone."""
    names = list(rules.questions)
    for shift, entry in enumerate(_ENTRIES):
        row = _ENTRIES[shift:] + _ENTRIES[:shift]
        everywhere = {name: row[number % len(row)] for number, name in enumerate(names)}
        alone = dict.fromkeys(names, "") | {names[shift]: entry}
        day = entry if isinstance(entry, str) else ""
        for entries in (everywhere, alone):
            yield {"entries": entries, "programmes": None, "day": day, "today": "2024-02-29"}
