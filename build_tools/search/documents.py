"""The documents of the search: every page, and every section of it that can be linked to."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.pages.applicant_kinds import ApplicantKinds
from build_tools.pages.changes_page import CHANGES
from build_tools.pages.how_it_works_page import HOW_IT_WORKS
from build_tools.pages.kind_pages import FOLDER
from build_tools.pages.offices import Offices
from build_tools.pages.open_data_page import OPEN_DATA
from build_tools.pages.programme_view import ClauseView, PaymentView, ProgrammeView
from build_tools.pages.writer import Writer
from build_tools.source.problems import Language


@dataclass(frozen=True)
class Document:
    """A page or a section, as found by the words of either language.

    `other` are its words in the other language, which are never shown. The words of a page that
    is no programme count for less, since a programme is what most readers look for; those of one
    that `explains` terms of the guide for less still.
    """

    location: str
    title: str
    text: str
    other: str = ""
    is_programme: bool = False
    explains: bool = False


def documents(writer: Writer) -> Iterator[Document]:
    """All documents of one edition in one language, each page before its sections."""
    for category in writer.categories:
        for programme in category["programmes"]:
            yield from _programme(writer, programme)
    yield from _guide(writer)
    yield from _offices(writer)
    yield from _kinds(writer)
    yield from _reading(writer)
    yield from _glossary(writer)
    yield from _tools(writer)


def _programme(writer: Writer, view: ProgrammeView) -> Iterator[Document]:
    here, other = writer.language, _other(writer.language)
    page = f"{writer.year}/{view.id}/"
    headings = writer.edition.source.edition.headings
    yield Document(page, view.name[here], view.who, view.name[other], is_programme=True)

    def section(anchor: str, title: str, text: str, translation: str) -> Document:
        return Document(f"{page}#{anchor}", title, text, translation, is_programme=True)

    def clause(anchor: str, title: str, found: ClauseView) -> Document:
        return section(anchor, title, found.text[here], found.text[other])

    if view.introduction:
        texts = {x: " ".join(part[x] for part in view.introduction) for x in (here, other)}
        yield section("introduction", writer.words["introduction"], texts[here], texts[other])
    yield clause("scope", headings.scope.text(here), view.scope)
    for found in view.clauses:
        title = found.heading or headings.requirements.text(here)
        yield clause(f"clause-{found.id}", title, found)
    if view.payment:
        yield section("amount", writer.words["how_much"], _amounts(view.payment), "")
    yield section("office", headings.office.text(here), view.office[here], view.office[other])


def _amounts(payment: PaymentView) -> str:
    return " ".join(f"{row} {yuan}" for row, yuan in payment.rows)


def _guide(writer: Writer) -> Iterator[Document]:
    here, other = writer.language, _other(writer.language)
    edition = writer.edition.source.edition
    page = f"{writer.year}/"
    yield Document(page, edition.title.text(here), "", edition.title.text(other))
    sections = {"purpose": edition.purpose, "support": edition.support}
    for anchor, section in sections.items():
        heading, text = section.heading, section.text
        yield Document(f"{page}#{anchor}", heading.text(here), text.text(here), text.text(other))
    for category in edition.categories:
        name, text = category.name, category.introduction
        yield Document(f"{page}#{category.id}", name.text(here), text.text(here), text.text(other))


def _offices(writer: Writer) -> Iterator[Document]:
    here, other = writer.language, _other(writer.language)
    page = f"{writer.year}/offices/"
    yield Document(page, writer.words["offices_title"], writer.words["offices_intro"])
    for office in Offices(writer.viewer).all:
        name = office.name
        yield Document(f"{page}#{office.slug}", name.text(here), office.note, name.text(other))


def _kinds(writer: Writer) -> Iterator[Document]:
    rules = writer.edition.rules
    names = rules.questions[rules.kinds].options
    page = f"{writer.year}/{FOLDER}/"
    yield Document(page, writer.words["kinds_title"], writer.words["kinds_intro"])
    for kind in ApplicantKinds(writer.viewer).all:
        yield Document(
            f"{page}{kind.slug}/", kind.name, "", names[kind.id][_other(writer.language)]
        )


def _glossary(writer: Writer) -> Iterator[Document]:
    here, other = writer.language, _other(writer.language)
    title, intro = writer.words["glossary_title"], writer.words["glossary_intro"]
    yield Document("glossary/", title, intro, explains=True)
    for anchor, term in writer.guide.glossary.ordered(here):
        name, text, translation = term.name.text(here), term.text.text(here), term.name.text(other)
        yield Document(f"glossary/#{anchor}", name, text, translation, explains=True)


def _tools(writer: Writer) -> Iterator[Document]:
    words, year = writer.words, writer.year
    pages = (
        (f"{year}/check/", "check", words["check_title"].format(year=year), words["check_intro"]),
        (f"{year}/programmes/", "overview", words["overview_title"], ""),
        ("about/", "about", words["about"], ""),
        ("accessibility/", "accessibility", words["accessibility"], ""),
        (OPEN_DATA, "data", words["data_title"], words["data_description"]),
        (CHANGES, "changes", words["changes_title"], words["changes_description"]),
        (HOW_IT_WORKS, "how", words["how_title"], words["how_description"]),
    )
    for location, name, title, text in pages:
        yield Document(location, title, text, words[f"{name}_found_by"])


def _reading(writer: Writer) -> Iterator[Document]:
    here, other = writer.language, _other(writer.language)
    reading, words = writer.edition.source.edition.reading, writer.words
    page = f"{writer.year}/reading/"
    yield Document(page, words["reading_title"], words["reading_intro"])

    def rules(language: Language) -> str:
        meanings = (f"{rule.words} {rule.text(language)}" for rule in reading.rules)
        return " ".join(
            [*meanings, *(principle.text(language) for principle in reading.principles)]
        )

    yield Document(f"{page}#rules", words["reading_rules_title"], rules(here), rules(other))


def _other(language: Language) -> Language:
    return "en" if language == "zh" else "zh"
