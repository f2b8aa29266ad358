"""Which clauses ask each question."""

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.pages.clause_links import ClauseLinks, Link


@dataclass(frozen=True)
class AskingClause:
    """A link to a clause that asks a question, and the name of its programme."""

    link: Link
    programme: str


def asking_clauses(
    links: ClauseLinks, programmes: Iterable[str]
) -> dict[str, tuple[AskingClause, ...]]:
    """By question, in official order; for one programme alone, from its own page."""
    rules, language = links.viewer.rules, links.viewer.language
    chosen = [rules.programmes[name] for name in programmes]
    found: dict[str, tuple[AskingClause, ...]] = {}
    for programme in chosen:
        for clause in programme.clauses:
            link = links.clause(programme.id, clause.id)
            if len(chosen) == 1:
                link = Link(link.text, "", link.anchor)
            else:
                link = Link(f"{programme.number} {link.text}", link.page, link.anchor)
            asking = AskingClause(link, programme.name[language])
            for question in clause.questions:
                found[question] = (*found.get(question, ()), asking)
    return found
