"""From the model to Markdown pages; a pure function of the guide and the language."""

from build_tools.pages.page import Page, render_pages

__all__ = ["Page", "render_pages"]
