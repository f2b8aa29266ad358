"""Every sentence of the notice has exactly one chain of nodes, each with one role."""

from collections import Counter

import pytest

from build_tools.clause_map import MappedNode, MappedSentence, clause_map
from build_tools.source import Guide
from build_tools.source.official import official_nodes
from checker import Rules


@pytest.fixture(scope="module")
def sentences(guide: Guide) -> list[MappedSentence]:
    return clause_map(guide.current)


def nodes_of(sentences: list[MappedSentence]) -> dict[tuple[str | None, str], MappedNode]:
    return {(s.programme, node.id): node for s in sentences for node in s.nodes}


def test_all_sentences_together_are_the_notice(
    guide: Guide, sentences: list[MappedSentence]
) -> None:
    whole = "".join(sentence.text for sentence in sentences)
    assert "".join(whole.split()) == "".join(guide.current.official.split())
    lines = guide.current.official.split("\n")
    for sentence in sentences:
        assert lines[sentence.line - 1].startswith(sentence.text, sentence.column - 1)


def test_the_nodes_of_a_sentence_hold_all_its_words_once(sentences: list[MappedSentence]) -> None:
    for sentence in sentences:
        assert "".join(node.words for node in sentence.nodes) == sentence.text
        assert all(node.words for node in sentence.nodes)


def test_every_node_is_mapped_and_no_node_returns_once_another_has_followed(
    guide: Guide, sentences: list[MappedSentence]
) -> None:
    chain = [(s.programme, node.id) for s in sentences for node in s.nodes]
    once = [node for n, node in enumerate(chain) if n == 0 or chain[n - 1] != node]
    assert len(once) == len(set(once))
    source = guide.current
    assert len(once) == len(list(official_nodes(source.edition, source.programmes)))


def test_roles_and_kinds_are_those_of_the_compiled_rules(
    rules: Rules, sentences: list[MappedSentence]
) -> None:
    mapped = nodes_of(sentences)
    for name, programme in rules.programmes.items():
        for clause in programme.clauses:
            for part in clause.parts:
                node = mapped[name, part.id]
                assert (node.role, node.clause) == (part.role, clause.id)
                assert node.kind == (part.kind if part.role == "requirement" else None)


def test_every_node_has_one_role_and_only_requirements_have_a_kind(
    sentences: list[MappedSentence],
) -> None:
    roles = Counter(node.role for node in nodes_of(sentences).values())
    assert set(roles) == {"requirement", "preference", "decided_in", "background", "heading"}
    for node in nodes_of(sentences).values():
        assert (node.kind is not None) == (node.role == "requirement")
        assert node.role == "requirement" or not node.disputed


def test_what_can_be_read_in_several_ways_is_disputed(sentences: list[MappedSentence]) -> None:
    disputed = {
        (name, node.id) for (name, _id), node in nodes_of(sentences).items() if node.disputed
    }
    assert ("key-enterprise-protection", "2.1") in disputed
    assert ("patent-award", "2.1") in disputed
    assert ("pledge-financing", "1.1") not in disputed
