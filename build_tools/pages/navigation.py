"""The order of the pages."""

from build_tools.pages.page import Page

# Titles with the path of their page; a page without a title takes the site's name.
Navigation = tuple[tuple[str, str], ...]


def navigation(pages: list[Page]) -> Navigation:
    """All generated pages in the order in which they are made.

    The theme draws its own lists of links; MkDocs wants to know of every page.
    """
    return tuple((page.title or page.path, page.path) for page in pages)
