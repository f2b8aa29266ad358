"""Every built page carries its one policy, and holds nothing that the policy would forbid."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_tools.site.security import POLICIES, Kind, headers, kind_of

# Scripts of these types are data and are never run.
_DATA = ("application/json", "application/ld+json")


@dataclass
class Findings(HTMLParser):
    """What matters in a page, as a browser would find it."""

    policies: list[str] = field(default_factory=list)
    referrers: list[str] = field(default_factory=list)
    early: list[str] = field(default_factory=list)
    forbidden: list[str] = field(default_factory=list)
    runs_checker: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if found.get("http-equiv", "").lower() == "content-security-policy":
            self.policies.append(found["content"])
        if tag in ("script", "link", "style") and not self.policies:
            self.early.append(tag)
        if found.get("name") == "referrer":
            self.referrers.append(found["content"])
        self.runs_checker |= tag == "guide-checker"
        within = tag == "script" and "src" not in found and found.get("type") not in _DATA
        if tag == "style" or within:
            self.forbidden.append(tag)
        self.forbidden += [
            f"{tag} {name}={value}"
            for name, value in found.items()
            if name == "style" or name.startswith("on") or re.match(r"\s*javascript:", value)
        ]


def findings(page: str) -> Findings:
    found = Findings()
    found.feed(page)
    return found


def test_every_page_has_the_one_policy_of_its_kind_before_it_loads_anything(site: Path) -> None:
    kinds = set()
    for file in site.rglob("*.html"):
        found = findings(file.read_text(encoding="utf-8"))
        kind: Kind = "checker" if found.runs_checker else "page"
        kinds.add(kind)
        assert found.policies == [POLICIES[kind]], file
        assert found.early == [], file
        assert found.referrers == ["no-referrer"], file
        assert kind_of(file) == kind
    assert kinds == set(POLICIES)


def test_no_page_holds_a_script_or_a_style_within(site: Path) -> None:
    for file in site.rglob("*.html"):
        assert findings(file.read_text(encoding="utf-8")).forbidden == [], file


@pytest.mark.parametrize(
    "page",
    [
        "<script>alert(1)</script>",
        '<script type="module">alert(1)</script>',
        "<style>p { color: red }</style>",
        '<p style="color: red">',
        '<img src="x" OnError="alert(1)">',
        '<a href=" javascript:alert(1)">',
    ],
)
def test_what_may_not_be_within_would_be_found(page: str) -> None:
    assert findings(page).forbidden


@pytest.mark.parametrize("kind", POLICIES)
def test_policies_name_no_other_site_and_nothing_unsafe(kind: Kind) -> None:
    harmless = {"'none'", "'self'", "data:", "blob:"}
    if kind == "checker":
        harmless.add("'wasm-unsafe-eval'")
    directives = dict(part.split(" ", 1) for part in POLICIES[kind].split("; "))
    assert {source for value in directives.values() for source in value.split()} <= harmless
    assert directives["default-src"] == "'none'"
    # A page could run what it wrote itself.
    assert not {"data:", "blob:"} & set(directives["script-src"].split())


def test_the_header_says_what_the_page_says_and_that_no_frame_may_hold_it() -> None:
    for kind, policy in POLICIES.items():
        assert headers(kind)["Content-Security-Policy"] == f"{policy}; frame-ancestors 'none'"
