"""The passages are all of the guide's words, and those that the pages show."""

from build_tools.source import Guide
from build_tools.source.passages import passages
from build_tools.source.sentences import comparable
from checker import Rules


def test_the_passages_are_the_notice_in_its_order(guide: Guide) -> None:
    notice = comparable(guide.current.official)
    found = list(passages(guide.current))
    outside = [passage for passage in found if not passage.programme]
    programmes = [passage for passage in found if passage.programme]
    assert found == outside + programmes
    for group in (outside, programmes):
        end = 0
        for passage in group:
            text = comparable(passage.text["zh"])
            end = notice.index(text, end) + len(text)
    # What is left are numbers and headings: no sentence.
    for passage in sorted(found, key=lambda passage: -len(passage.text["zh"])):
        notice = notice.replace(comparable(passage.text["zh"]), "", 1)
    assert not set("。;,") & set(notice), notice


def test_a_clause_is_the_text_that_its_page_shows(guide: Guide, rules: Rules) -> None:
    found = {(p.programme, p.clause): p.text for p in passages(guide.current)}
    for name, programme in rules.programmes.items():
        for clause in programme.clauses:
            assert found[name, clause.id]["zh"] == "".join(p.text["zh"] for p in clause.parts)
            assert found[name, clause.id]["en"] == " ".join(p.text["en"] for p in clause.parts)
