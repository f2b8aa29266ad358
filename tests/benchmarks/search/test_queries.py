"""The query sets are large enough, lead to pages that are there, and are judged rightly."""

from pathlib import Path

import pytest

from benchmarks.search.queries import SETS, Query, read_queries


@pytest.mark.parametrize(("language", "least"), [("zh", 60), ("en", 30)])
def test_the_sets_are_large_enough_and_ask_nothing_twice(language: str, least: int) -> None:
    first, unseen = ([query.text for query in read_queries(name, language)] for name in SETS)
    assert len(first) >= least
    assert len(unseen) >= least / 2
    assert len(set(first) | set(unseen)) == len(first) + len(unseen)


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_wanted_page_is_on_the_site(project: Path, name: str, language: str) -> None:
    for query in read_queries(name, language):
        for wanted in query.finds:
            page, _, anchor = wanted.partition("#")
            html = (project / "site/2023" / page / "index.html").read_text(encoding="utf-8")
            assert not anchor or f'id="{anchor}"' in html, wanted


def test_a_wanted_anchor_must_be_what_opens() -> None:
    query = Query("x", ("a#clause-1",))
    assert query.answered_by(["2023/a/#clause-1", "2023/a/"], 2023)
    assert not query.answered_by(["2023/a/", "2023/a/#clause-1"], 2023)
    assert not query.answered_by(["2023/b/#clause-1"], 2023)
    assert Query("x", ("a", "b")).answered_by(["2023/b/#clause-1", "2023/b/"], 2023)
