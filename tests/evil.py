"""A copy of the guide with a script, and Markdown, in every text of the source."""

from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from build_tools.site.build import compile_guide, publish
from build_tools.source import Guide
from build_tools.source.words import Model

EVIL = "<script>alert('x')</script> *a* _b_ `c` [d](e) | "
M = TypeVar("M", bound=Model)


def publish_evil_site(project: Path, guide: Guide, site: Path) -> None:
    """Build the whole site from the poisoned guide."""
    evil = Guide(
        _poison(guide.site),
        _poison(guide.departments),
        {
            year: replace(
                source,
                edition=_poison(source.edition),
                questions=_poison(source.questions),
                programmes={name: _poison(p) for name, p in source.programmes.items()},
            )
            for year, source in guide.editions.items()
        },
    )
    publish(project, evil, compile_guide(evil), site)


def _poison(model: M) -> M:
    data = model.model_dump(by_alias=True, exclude_none=True)
    return type(model).model_validate(_poisoned(data))


def _poisoned(data: Any) -> Any:
    if isinstance(data, list):
        return [_poisoned(item) for item in data]
    if not isinstance(data, dict):
        return data
    return {
        key: EVIL + value if key in {"zh", "en"} and isinstance(value, str) else _poisoned(value)
        for key, value in data.items()
    }
