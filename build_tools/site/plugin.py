"""Hands the generated pages to MkDocs."""

from html import escape
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined, UndefinedError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from build_tools.bundle.browsers import CHECKER, READING, oldest_for
from build_tools.pages import Page
from build_tools.pages.navigation import Navigation
from build_tools.site.han_words import mark_han


class GuidePlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Adds the guide's pages and their navigation to one language's build."""

    def __init__(self, pages: list[Page], navigation: Navigation) -> None:
        super().__init__()
        self.pages = pages
        self.navigation = navigation

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Set the navigation."""
        config.nav = [
            {escape(title): pages if isinstance(pages, str) else list(pages)}
            for title, pages in self.navigation
        ]
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the pages."""
        for page in self.pages:
            files.append(File.generated(config, page.path, content=page_source(page)))
        return files

    def on_page_markdown(
        self, markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Fill in what a hand-written page leaves to the build: {{ checker.chromium }}."""
        del config, files
        return markdown if page.file.generated_by else fill_in(markdown, page.file.src_path)

    def on_page_content(
        self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Mark Chinese words on English pages."""
        del page, files
        return mark_han(html) if config.theme["language"] == "en" else html


def fill_in(markdown: str, path: str) -> str:
    """The Markdown with the oldest browsers filled in. Raises PluginError for an unknown name."""
    template = Environment(undefined=StrictUndefined, autoescape=True).from_string(markdown)
    try:
        return template.render(reading=oldest_for(READING), checker=oldest_for(READING + CHECKER))
    except UndefinedError as error:
        raise PluginError(f"{path}: {error}") from error


def page_source(page: Page) -> str:
    """The page as a Markdown file with its metadata on top.

    The theme writes title and description into HTML as they are, so they are escaped here.
    """
    meta: dict[str, Any] = {"description": escape(page.description)}
    if page.uses_checker:
        meta["policy"] = "checker"
    if page.scripts:
        meta["scripts"] = list(page.scripts)
    if page.early_rules:
        meta["early_rules"] = page.early_rules
    if page.styles:
        meta["styles"] = list(page.styles)
    if page.year:
        meta["year"] = page.year
    if page.title:
        meta["title"] = escape(page.title)
    return f"---\n{yaml.safe_dump(meta, allow_unicode=True)}---\n{page.markdown}"
