"""From the model to Markdown pages; a pure function of the guide and the language."""

from build_tools.pages.all_pages import render_pages
from build_tools.pages.page import Page

__all__ = ["Page", "render_pages"]
