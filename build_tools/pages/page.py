"""All pages of one language."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from build_tools.pages.escaping import escape
from build_tools.pages.programme_view import Viewer
from build_tools.pages.reading_view import ReadingViewer
from build_tools.pages.rule_language_view import RuleLanguageViewer
from build_tools.source import Guide
from build_tools.source.edition import EditionSource
from build_tools.source.problems import Language
from build_tools.source.words import texts
from checker.rules import Rules

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Page:
    """A page before MkDocs: source path, title and description as plain text, and Markdown.

    The home page has no title of its own.
    """

    path: str
    title: str
    description: str
    markdown: str
    uses_checker: bool = False


@dataclass(frozen=True)
class CompiledEdition:
    """An edition's source, its compiled rules as data, and the rules as the checker loads them."""

    source: EditionSource
    data: dict[str, Any]
    rules: Rules


def render_pages(
    guide: Guide, editions: dict[int, CompiledEdition], language: Language
) -> list[Page]:
    """Home, the rule language, and for every edition the guide, the check, each programme."""
    current = _Writer(guide, editions[guide.site.current_edition], language)
    pages = [current.home(), current.rule_language()]
    for edition in editions.values():
        pages += _Writer(guide, edition, language).edition_pages()
    return pages


def make_environment(language: Language) -> Environment:
    """Templates in which every text is escaped and a missing value is an error."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        finalize=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["words"] = lambda words: (
        words[language] if isinstance(words, dict) else words.text(language)
    )
    return environment


class _Writer:
    def __init__(self, guide: Guide, edition: CompiledEdition, language: Language) -> None:
        self.guide = guide
        self.edition = edition
        self.language = language
        self.viewer = Viewer(guide, edition.source, edition.rules, language)
        self.words = self.viewer.words
        self.environment = make_environment(language)

    def home(self) -> Page:
        site = self.guide.site
        return self._page(
            "index.md",
            "",
            site.description.text(self.language),
            "home.md.j2",
            site_name=site.name.text(self.language),
            count=len(self.edition.rules.programmes),
            categories=self._categories(),
        )

    def rule_language(self) -> Page:
        view = RuleLanguageViewer(self.viewer, self.guide.rule_language)
        return self._page(
            "rule-language.md",
            view.words["title"],
            view.words["description"],
            "rule_language.md.j2",
            view=view,
            w=view.words,
        )

    def edition_pages(self) -> Iterator[Page]:
        edition, year = self.edition.source.edition, self.edition.rules.year
        yield self._page(
            f"{year}/index.md",
            edition.title.text(self.language),
            edition.support.text.text(self.language),
            "guide.md.j2",
            guide=edition,
            slips=self.viewer.slips,
            categories=self._categories(),
        )
        yield self._page(
            f"{year}/reading.md",
            self.words["reading_title"],
            self.words["reading_intro"],
            "reading.md.j2",
            view=ReadingViewer(self.viewer),
        )
        yield self._page(
            f"{year}/check.md",
            self.words["check_title"].format(year=year),
            self.words["check_intro"],
            "check.md.j2",
            questions=self.edition.data["questions"],
            programmes=list(self.edition.rules.programmes),
        )
        for name in self.edition.rules.programmes:
            yield self._programme(name)

    def _programme(self, name: str) -> Page:
        rules = self.edition.rules
        view = self.viewer.programme(name)
        asked = rules.programmes[name].questions
        title = view.name[self.language]
        return self._page(
            f"{rules.year}/{name}.md",
            title,
            self.words["programme_description"].format(name=title, year=rules.year, who=view.who),
            "programme.md.j2",
            programme=view,
            headings=self.edition.source.edition.headings,
            questions=[q for q in self.edition.data["questions"] if q["id"] in asked],
            programmes=[name],
        )

    def _categories(self) -> list[dict[str, Any]]:
        return [
            {
                "id": category.id,
                "name": category.name.text(self.language),
                "introduction": category.introduction,
                "slips": self.viewer.slips(category),
                "programmes": [self.viewer.programme(name) for name in category.programmes],
            }
            for category in self.edition.source.edition.categories
        ]

    def _page(self, path: str, title: str, description: str, template: str, **values: Any) -> Page:
        year = self.edition.rules.year
        markdown = self.environment.get_template(template).render(
            title=title,
            year=year,
            language=self.language,
            t=self.words,
            form=texts(self.guide.site.form, self.language),
            groups=self.edition.data["groups"],
            default_day=f"{year}-12-31",
            **values,
        )
        return Page(path, title, description, markdown, "questions" in values)
