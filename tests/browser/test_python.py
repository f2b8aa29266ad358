"""The Python of the page: the same answers as anywhere, and a library that is whole when needed."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

from build_tools.bundle.steps import Steps
from build_tools.source import Guide
from build_tools.worked_cases import entry_of
from checker import Rules, check, day_of_check, session, verdict_document
from tests.browser.bare_worker import STARTED, worker_addresses
from tests.browser.changed_checker import serve_changed
from tests.browser.checker_form import Form
from tests.browser.conftest import Watched
from tests.browser.other_rules import name_other_rules
from tests.browser.site_server import Site
from tests.browser.worked_requests import worked_requests
from tests.strategies import answers
from tests.told_again import whole

SESSION = Path(session.__file__).read_text(encoding="utf-8")
PAGE = "2023/pledge-financing/"
# As the page does it, but with one question after the other.
ASK = f"""async ([script, rules, requests]) => {{{STARTED}
    const answers = [];
    for (const request of requests) {{
        const {{answer}} = await tell(request, "checked");
        answers.push(JSON.parse(answer));
    }}
    worker.terminate();
    return answers;
}}"""


# The question to ask next, too.
ASK_ALL = f"""async ([script, rules, requests]) => {{{STARTED}
    const answers = [];
    for (const request of requests) {{
        const {{answer}} = await tell(request, "checked");
        const {{nextQuestion}} = await heard("advised");
        answers.push({{...JSON.parse(answer), nextQuestion}});
    }}
    worker.terminate();
    return answers;
}}"""


NO_ANSWERS: dict[str, Any] = {"entries": {}, "programmes": None, "day": "", "today": "2023-06-30"}


def start(page: Page, site: Site) -> Form:
    page.goto(site.url(PAGE))
    form = Form(page)
    form.answer("in_hengyang", value=False)
    return form


def whole_libraries(watched: Watched) -> int:
    return sum("/whole/python_stdlib" in url for url in watched.requests)


def compiled_rules(site: Site) -> str:
    """The rules as the site publishes them."""
    return (site.folder / "data" / "2023" / "rules.json").read_text(encoding="utf-8")


def python_files(watched: Watched) -> set[str]:
    """What was asked for to start Python and the checker, by the beginnings of the names."""
    names = [url.rpartition("/")[2].partition("?")[0] for url in watched.requests]
    ends = (".bin", ".wasm", ".whl", ".zip", "rules.json")
    return {name.partition("-")[0].removesuffix(".json") for name in names if name.endswith(ends)}


def in_session(lines: str) -> dict[str, str]:
    """A checker that does more as soon as it is given the rules."""
    start = "        self.rules = load_rules(rules_text)\n"
    assert start in SESSION
    return {"session.py": SESSION.replace(start, start + lines)}


def test_every_worked_applicant_gets_in_the_page_what_the_command_line_gives(
    page: Page, site: Site, watched: Watched, guide: Guide, rules: Rules
) -> None:
    requests = worked_requests(guide, rules)
    here = session.Session(compiled_rules(site))
    expected = [json.loads(here.check(json.dumps(request))) for request in requests]
    page.goto(site.url("2023/check/"))
    assert page.evaluate(ASK, [*worker_addresses(site), requests]) == expected
    assert len(expected) > 700
    assert whole_libraries(watched) == 0


@pytest.mark.parametrize("path", ["2023/check/", "2023/pledge-financing/"])
def test_rules_that_are_not_those_of_the_memory_are_fetched(
    page: Page, site: Site, watched: Watched, path: str
) -> None:
    page.goto(site.url(path))
    form = Form(page)
    rejected = form.results.locator(".checker-verdict[data-verdict=not_eligible]")
    form.answer("applicant_kinds", ["school"])
    expect(rejected).to_be_visible(timeout=60_000)
    before = form.results.inner_text()
    assert "rules" not in python_files(watched)
    name_other_rules(page, site.url(path))
    page.reload()
    form.answer("applicant_kinds", ["school"])
    expect(rejected).to_be_visible(timeout=60_000)
    assert form.results.inner_text() == before
    assert "rules" in python_files(watched)


@pytest.mark.slow
@settings(
    max_examples=10,
    deadline=None,
    phases=[Phase.generate],
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_whatever_is_answered_the_page_says_what_the_command_line_says(
    *,
    page: Page,
    site: Site,
    watched: Watched,
    rules: Rules,
    proved: Counter[str],
    data: st.DataObject,
) -> None:
    applicants = data.draw(st.lists(answers(rules), min_size=100, max_size=100))
    requests = [
        NO_ANSWERS
        | {"entries": {name: entry_of(fact) for name, fact in applicant.items()}}
        | {"today": "2024-06-30"}
        for applicant in applicants
    ]
    page.goto(site.url("2023/check/"))
    found = page.evaluate(ASK_ALL, [*worker_addresses(site), requests])
    last: dict[str, Any] = {}
    day = day_of_check(rules.year, date(2024, 6, 30))
    for applicant, told in zip(applicants, found, strict=True):
        assert told["problems"] == []
        document = told["document"] | {
            "programmes": whole(told["document"]["programmes"], last),
            "next_question": told["nextQuestion"],
        }
        expected = verdict_document(rules, check(rules, applicant, day), day)
        assert document == json.loads(json.dumps(expected, default=vars))
    proved["applicants with the same verdict document in the page and on CPython"] += len(found)
    assert whole_libraries(watched) == 0


@pytest.mark.parametrize(
    "where", [pytest.param("as the checker starts", marks=pytest.mark.slow), "while it checks"]
)
def test_a_module_that_was_left_out_is_had_from_the_whole_library(
    watched: Watched, site: Site, where: str
) -> None:
    late = "        import colorsys\n        colorsys.rgb_to_hsv(0, 0, 0)\n"
    changed = {
        "as the checker starts": in_session(late),
        "while it checks": {
            "session.py": SESSION.replace("        asked = json", f"{late}        asked = json")
        },
    }[where]
    assert changed["session.py"] != SESSION
    serve_changed(watched.page, site, changed)
    start(watched.page, site).expect_verdict("not_eligible")
    assert whole_libraries(watched) == 1


@pytest.mark.slow
def test_a_function_that_was_left_out_is_had_from_the_whole_module(
    watched: Watched, site: Site
) -> None:
    serve_changed(watched.page, site, in_session("        complex('1+2j') ** 0.5\n"))
    start(watched.page, site).expect_verdict("not_eligible")
    assert whole_libraries(watched) == 1
    # Pyodide itself tells the console that it ran into a trap.
    assert any("unreachable" in error for error in watched.errors)


@pytest.mark.slow
def test_a_module_that_is_nowhere_is_told(watched: Watched, site: Site) -> None:
    serve_changed(watched.page, site, in_session("        import nowhere\n"))
    start(watched.page, site)
    failure = watched.page.locator(".checker-failure")
    expect(failure).to_contain_text("No module named 'nowhere'", timeout=60_000)
    assert whole_libraries(watched) == 1


@pytest.mark.slow
def test_an_error_of_the_checker_is_told(watched: Watched, site: Site) -> None:
    serve_changed(watched.page, site, in_session("        raise ValueError('not today')\n"))
    start(watched.page, site)
    failure = watched.page.locator(".checker-failure")
    expect(failure).to_contain_text("not today", timeout=60_000)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("steps", "files"),
    [
        (Steps(asked_imports=False), {"memory", "pyodide.asm"}),
        (Steps(named_exports=False), {"memory", "pyodide.asm"}),
        (Steps(snapshot=True, called_functions=False), {"memory", "pyodide.asm"}),
        (Steps(kept_session=False), {"memory", "pyodide.asm", "rules"}),
        (
            Steps(snapshot=False),
            {"hengyang_ip_guide_checker", "pyodide.asm", "python_stdlib", "rules"},
        ),
    ],
)
def test_each_step_of_the_build_can_be_left_out(
    page: Page, site: Site, watched: Watched, steps: Steps, files: set[str]
) -> None:
    serve_changed(page, site, {}, steps, compiled_rules(site))
    start(page, site).expect_verdict("not_eligible")
    assert python_files(watched) == files
    assert whole_libraries(watched) == 0


def test_every_start_has_its_own_random_numbers(page: Page, site: Site, watched: Watched) -> None:
    told = SESSION.replace('"problems": list(', '"random": random.random(), "problems": list(')
    # With all functions, since the checker calls none of these.
    steps = Steps(called_functions=False)
    serve_changed(page, site, {"session.py": f"import random\n{told}"}, steps)
    page.goto(site.url("2023/check/"))
    answers = [page.evaluate(ASK, [*worker_addresses(site), [NO_ANSWERS]])[0] for _ in range(2)]
    assert answers[0]["random"] != answers[1]["random"]
    assert whole_libraries(watched) == 0
