"""The same pages with the theme as it comes, its own search, and jieba."""

import logging
from pathlib import Path

from mkdocs.commands.build import build as build_mkdocs
from mkdocs.config import load_config

from build_tools.pages import render_pages
from build_tools.pages.navigation import navigation
from build_tools.site.build import compile_guide
from build_tools.site.plugin import GuidePlugin
from build_tools.source import load_guide
from build_tools.source.problems import Language

_SEPARATORS: dict[Language, str] = {
    "zh": r"[\s\u200b，。、；：“”（）]+",
    "en": r"[\s\u200b\-，。、；：“”（）]+",
}


def build_stock_site(project: Path, language: Language, output: Path) -> None:
    """Build one language into a folder; `jieba` has to be there, or Chinese is not divided."""
    guide = load_guide(project / "guide_source")
    pages = render_pages(guide, compile_guide(guide), language)
    config = load_config(
        str(project / "mkdocs.yml"),
        docs_dir=str(project / "docs" / language),
        site_dir=str(output),
        theme={"name": "material", "language": language, "font": False},
        plugins=[{"search": {"lang": language, "separator": _SEPARATORS[language]}}],
        strict=False,
    )
    config.plugins["guide"] = GuidePlugin(pages, navigation(pages))
    logging.getLogger("jieba").setLevel(logging.WARNING)
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    build_mkdocs(config)
