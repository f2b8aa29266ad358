from typing import Any

import pytest

from build_tools.compile_rules import compile_edition
from build_tools.source import Guide


@pytest.fixture(scope="session")
def edition(guide: Guide) -> dict[str, Any]:
    """The guide's current edition, compiled."""
    return compile_edition(guide.current, guide.site)
