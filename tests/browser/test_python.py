"""The Python of the page: the same answers as anywhere, and a library that is whole when needed."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from build_tools.source import Guide
from build_tools.worked_cases import last_day
from checker import Rules, session
from tests.browser.changed_checker import serve_changed
from tests.browser.checker_form import Form
from tests.browser.conftest import Watched
from tests.browser.site_server import Site

SESSION = Path(session.__file__).read_text(encoding="utf-8")
PAGE = "2023/pledge-financing/"
# As the page does it, but with one question after the other.
ASK = """async ([script, rules, requests]) => {
    const worker = new Worker(script, {type: "module"});
    const heard = (type) => new Promise((resolve, reject) => {
        worker.onmessage = ({data}) => {
            if (data.type === type) resolve(data);
            if (data.type === "failed" || data.type === "incomplete") reject(JSON.stringify(data));
        };
    });
    const ready = heard("ready");
    worker.postMessage({type: "load", library: "used", again: false});
    worker.postMessage({type: "open", rules, language: "en"});
    await ready;
    const answers = [];
    for (const request of requests) {
        const checked = heard("checked");
        worker.postMessage({type: "check", request});
        answers.push((await checked).answer);
    }
    worker.terminate();
    return answers;
}"""


def start(page: Page, site: Site) -> Form:
    page.goto(site.url(PAGE))
    form = Form(page)
    form.answer("in_hengyang", value=False)
    return form


def whole_libraries(watched: Watched) -> int:
    return sum("whole_library" in url for url in watched.requests)


def test_every_worked_applicant_gets_in_the_page_what_the_command_line_gives(
    page: Page, site: Site, watched: Watched, guide: Guide, rules: Rules
) -> None:
    day = last_day(rules).isoformat()
    requests = [
        {
            "entries": {
                name: answer
                for name, answer in {**cases.base, **case.answers}.items()
                if name not in case.without
            },
            "programmes": [programme],
            "day": case.as_of or day,
            "today": "2023-06-30",
        }
        for programme, cases in guide.current.cases.items()
        for case in cases.cases
    ]
    # As a person types a number.
    requests = json.loads(json.dumps(requests, default=str))
    compiled = (site.folder / "data" / "2023" / "rules.json").read_text(encoding="utf-8")
    here = session.Session(compiled)
    expected = [json.loads(here.check(json.dumps(request))) for request in requests]
    page.goto(site.url("2023/check/"))
    (worker,) = (site.folder / "assets" / "checker").glob("worker-*.js")
    script = site.url(f"assets/checker/{worker.name}")
    assert page.evaluate(ASK, [script, site.url("data/2023/rules.json"), requests]) == expected
    assert len(expected) > 700
    assert whole_libraries(watched) == 0


@pytest.mark.parametrize("where", ["as the checker starts", "while it checks"])
def test_a_module_that_was_left_out_is_had_from_the_whole_library(
    page: Page, site: Site, watched: Watched, where: str
) -> None:
    late = "        import colorsys\n        colorsys.rgb_to_hsv(0, 0, 0)\n"
    changed = {
        "as the checker starts": f"import colorsys\n{SESSION}",
        "while it checks": SESSION.replace("        asked = json", f"{late}        asked = json"),
    }[where]
    assert changed != SESSION
    serve_changed(page, site, {"checker/session.py": changed})
    start(page, site).expect_verdict("not_eligible")
    assert whole_libraries(watched) == 1


def test_a_module_that_is_nowhere_is_told(watched: Watched, site: Site) -> None:
    serve_changed(watched.page, site, {"checker/session.py": f"import nowhere\n{SESSION}"})
    start(watched.page, site)
    failure = watched.page.locator(".checker-failure")
    expect(failure).to_contain_text("No module named 'nowhere'", timeout=60_000)
    assert whole_libraries(watched) == 1


def test_every_start_has_its_own_random_numbers(page: Page, site: Site) -> None:
    told = f"import js, random\njs.told = f'{{random.random()}} {{hash(\"a\")}}'\n{SESSION}"
    serve_changed(page, site, {"checker/session.py": told})
    seen = set()
    for _ in range(2):
        start(page, site).expect_verdict("not_eligible")
        (worker,) = (found for found in page.workers if found.evaluate("self.name") == "checker")
        seen |= set(worker.evaluate("told").split())
    assert len(seen) == 4
