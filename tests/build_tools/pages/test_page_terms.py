"""A term is marked once in a section and language, and the page knows which were marked."""

from build_tools.pages.page_terms import PageTerms
from build_tools.source.glossary import Glossary

WORDS = {"zh": "词", "en": "word"}


def terms() -> PageTerms:
    forms = {"patent": ("专利", "patent"), "brand": ("商标", "brand"), "unused": ("保险", "risk")}
    return PageTerms(
        Glossary.model_validate(
            {
                "terms": {
                    name: {
                        "name": WORDS,
                        "forms": {"zh": [zh], "en": [en]},
                        "text": WORDS,
                    }
                    for name, (zh, en) in forms.items()
                }
            }
        )
    )


def test_the_first_of_a_section_is_marked() -> None:
    page = terms()
    find = page.section()
    found = [piece.term for piece in find("专利、商标、专利", "zh")]
    assert found == ["patent", None, "brand", None, None]
    assert [piece.term for piece in find("专利", "zh")] == [None]
    assert [piece.term for piece in find("patent", "en")] == ["patent"]
    assert [piece.term for piece in page.section()("专利", "zh")] == ["patent"]


def test_the_marked_terms_come_once_in_the_order_of_the_page() -> None:
    page = terms()
    page.section()("商标", "zh")
    page.section()("专利和商标", "zh")
    assert [name for name, _ in page.marked()] == ["brand", "patent"]
