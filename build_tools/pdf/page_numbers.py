"""On which page of the printed guide each of its parts begins."""

import re
from collections.abc import Mapping
from pathlib import Path

from pypdf import PdfReader

_GAP = re.compile(r'(<span class="page-number" data-of="([^"]+)">)(?=</span>)')


def page_numbers(pdf: Path) -> dict[str, int]:
    """The numbers of the pages, counted from 1, on which what links lead to begins."""
    reader = PdfReader(pdf)
    numbers = {}
    for name, destination in reader.named_destinations.items():
        page = reader.get_destination_page_number(destination)
        if page is not None:
            numbers[name.removeprefix("/")] = page + 1
    return numbers


def with_page_numbers(html: str, numbers: Mapping[str, int]) -> str:
    """The page with the numbers that are known in the gaps left for them."""
    return _GAP.sub(lambda gap: f"{gap[1]}{numbers.get(gap[2], '')}", html)
