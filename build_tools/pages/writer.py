"""Writes the pages of one edition in one language from their templates."""

from dataclasses import asdict, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from build_tools.bundle.browsers import CHECKER, READING, oldest_for
from build_tools.compile_rules import canonical
from build_tools.digest import digest_of
from build_tools.pages.asking import asking_clauses
from build_tools.pages.clause_links import ClauseLinks
from build_tools.pages.escaping import escape
from build_tools.pages.form_order import form_order
from build_tools.pages.page import CompiledEdition, Page
from build_tools.pages.programme_view import Viewer
from build_tools.source import Guide
from build_tools.source.problems import Language
from build_tools.source.words import texts
from checker.dates import last_day

_TEMPLATES = Path(__file__).parent / "templates"


class Writer:
    """What every page is written with: the guide, an edition of it, and a language."""

    def __init__(self, guide: Guide, edition: CompiledEdition, language: Language) -> None:
        self.guide = guide
        self.edition = edition
        self.language = language
        self.year = edition.rules.year
        self.viewer = Viewer(guide, edition.source, edition.rules, language)
        self.words = self.viewer.words

    @cached_property
    def categories(self) -> list[dict[str, Any]]:
        """The categories in official order with the views of their programmes."""
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

    def category_of(self, programme: str) -> dict[str, Any]:
        """The category of a programme."""
        name = self.edition.rules.programmes[programme].category
        return next(category for category in self.categories if category["id"] == name)

    def page(
        self,
        path: str,
        title: str,
        description: str,
        template: str,
        scripts: tuple[str, ...] = (),
        **values: Any,
    ) -> Page:
        """A page from a template, which finds `values` and what all pages share."""
        markdown = self._environment.get_template(template).render(
            title=title, year=self.year, language=self.language, t=self.words, **values
        )
        year = self.year if path.startswith(f"{self.year}/") else None
        return Page(path, title, description, markdown, year, scripts)

    def checker_page(
        self,
        path: str,
        title: str,
        description: str,
        template: str,
        *,
        programmes: list[str],
        scripts: tuple[str, ...] = (),
        **values: Any,
    ) -> Page:
        """A page with the check of these programmes in it."""
        day = last_day(self.year)
        order = form_order(self.edition.data, self.edition.rules, programmes)
        form = texts(self.guide.site.form, self.language)
        oldest = asdict(oldest_for(READING + CHECKER))
        page = self.page(
            path,
            title,
            description,
            template,
            scripts=(*scripts, "checker/page"),
            form=form | {"oldest_browsers": form["oldest_browsers"].format(**oldest)},
            programmes=programmes,
            groups=order.groups,
            questions=order.questions,
            asked_by=asking_clauses(ClauseLinks(self.viewer), programmes),
            kinds=self.edition.data["kinds"],
            rules=self.rules_address,
            default_day=day.isoformat(),
            default_day_in_words=self.viewer.phrases.day(day),
            **values,
        )
        return replace(page, uses_checker=True)

    @cached_property
    def rules_address(self) -> str:
        """Where pages find the edition's rules, from the root of the site."""
        digest = digest_of(canonical(self.edition.data).encode())
        return f"data/{self.year}/rules.json?{digest}"

    @cached_property
    def _environment(self) -> Environment:
        return make_environment(self.language)


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
