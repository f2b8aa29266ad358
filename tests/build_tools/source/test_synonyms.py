"""A synonym must lead to words that the guide has."""

from tests.build_tools.source.conftest import Source


def test_words_that_the_guide_lacks_are_a_mistake_at_their_place(source: Source) -> None:
    source.edit("synonyms.yml", "[保险]", "[保险, 基金]")
    (problem,) = source.problems()
    assert problem == (
        f"{source.folder.name}/synonyms.yml:3:29: '基金' stands nowhere in the guide, "
        "so the search finds nothing by it"
    )
    assert "指南中没有“基金”" in source.problems("zh")[0]


def test_a_synonym_may_lead_to_words_of_the_translation(source: Source) -> None:
    source.edit("synonyms.yml", "[保险]", "[enterprises]")
    assert source.problems() == []


def test_a_synonym_needs_both_sides(source: Source) -> None:
    source.edit("synonyms.yml", "say: [投保]", "say: []")
    (problem,) = source.problems()
    assert "synonyms.yml:3:" in problem


def test_the_file_must_be_there(source: Source) -> None:
    (source.folder / "synonyms.yml").unlink()
    assert any("synonyms.yml" in problem for problem in source.problems())
