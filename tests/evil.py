"""A copy of the guide with a script, and Markdown, in every text, and without an address."""

from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from build_tools.site.build import compile_guide, publish
from build_tools.source import Guide
from build_tools.source.edition import EditionSource
from build_tools.source.official import official_nodes
from build_tools.source.words import Model

EVIL = "<script>alert('x')</script> *a* _b_ `c` [d](e) | "
M = TypeVar("M", bound=Model)


def publish_evil_site(project: Path, guide: Guide, site: Path) -> None:
    """Build the whole site from the poisoned guide."""
    evil = Guide(
        _poison(guide.site).model_copy(update={"public_address": None}),
        _poison(guide.departments),
        {
            year: _with_its_notice(
                replace(
                    source,
                    edition=_poison(source.edition),
                    questions=_poison(source.questions),
                    programmes={name: _poison(p) for name, p in source.programmes.items()},
                )
            )
            for year, source in guide.editions.items()
        },
        replace(
            guide.rule_language,
            language=_poison(guide.rule_language.language),
            examples={key: EVIL + text for key, text in guide.rule_language.examples.items()},
            whole=EVIL + guide.rule_language.whole,
        ),
        _poison(guide.synonyms),
        _poison(guide.changes),
        _poison(guide.glossary),
    )
    publish(project, evil, compile_guide(evil), site)


def _with_its_notice(source: EditionSource) -> EditionSource:
    nodes = official_nodes(source.edition, source.programmes)
    return replace(source, official="\n".join(node.text for node in nodes))


def _poison(model: M) -> M:
    data = model.model_dump(by_alias=True, exclude_none=True)
    return type(model).model_validate(_poisoned(data))


def _poisoned(data: Any) -> Any:
    if isinstance(data, list):
        return [_poisoned(item) for item in data]
    if not isinstance(data, dict):
        return data
    return {key: _poisoned_value(key, value) for key, value in data.items()}


def _poisoned_value(key: str, value: Any) -> Any:
    if key in {"zh", "en"} and isinstance(value, str):
        return EVIL + value
    # Quotations of the notice, which now holds the script too.
    if key == "words" and isinstance(value, str):
        return EVIL.strip()
    if key == "beside":
        return [EVIL.strip() for _ in value]
    return _poisoned(value)
