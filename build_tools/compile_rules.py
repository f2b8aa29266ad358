"""From the model to the one canonical JSON that the checker loads."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from build_tools.source.conditions import Condition
from build_tools.source.edition import EditionSource
from build_tools.source.programme import Part, Programme
from build_tools.source.questions import Fact, Question, Questions
from build_tools.source.site import Site
from build_tools.source.tree import clause_id, leaves
from build_tools.source.words import Model

FORMAT = 1
_KINDS = ("judgement", "attested", "measured")


def compile_edition(source: EditionSource, site: Site) -> dict[str, Any]:
    """The edition's rules as data; `hash` is the digest of everything but the interface words."""
    rules = {
        "format": FORMAT,
        "year": source.edition.year,
        "title": _plain(source.edition.title),
        "kinds": source.questions.kinds,
        "groups": [{"id": n, "name": _plain(w)} for n, w in source.questions.groups.items()],
        "questions": list(_questions(source.questions)),
        "programmes": list(_programmes(source)),
    }
    digest = hashlib.sha256(canonical(rules).encode()).hexdigest()
    words = {name: _plain(words) for name, words in site.checker.items()}
    return rules | {"hash": digest, "words": words}


def canonical(data: Any) -> str:
    """JSON with one form only: sorted keys, no spaces, text as it is."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(model: Model) -> Any:
    return model.model_dump(mode="json", by_alias=True, exclude_none=True)


def _questions(questions: Questions) -> Iterator[dict[str, Any]]:
    for name, question in questions.questions.items():
        yield _question(name, question)


def _question(name: str, question: Fact) -> dict[str, Any]:
    data: dict[str, Any] = _plain(question) | {"id": name}
    if question.options:
        data["options"] = [{"id": n, **_plain(words)} for n, words in question.options.items()]
    if isinstance(question, Question) and question.fields:
        data["fields"] = [_question(n, column) for n, column in question.fields.items()]
    return data


def _programmes(source: EditionSource) -> Iterator[dict[str, Any]]:
    for c, category in enumerate(source.edition.categories, start=1):
        for p, name in enumerate(category.programmes, start=1):
            yield _programme(source, name, source.programmes[name]) | {
                "number": f"{c}.{p}",
                "category": category.id,
            }


def _programme(source: EditionSource, name: str, programme: Programme) -> dict[str, Any]:
    scope = _clause(source, "scope", None, None, programme.scope)
    return {
        "id": name,
        "name": _plain(programme.name),
        "enough": programme.enough,
        "introduction": [{"zh": part.zh, "en": part.en} for part in programme.introduction or []],
        "clauses": [scope]
        + [
            _clause(source, clause_id(clause), clause.label, clause.for_kind, clause.parts)
            for clause in programme.requirements
        ],
        "office": {
            "text": {"zh": programme.office.zh, "en": programme.office.en},
            "departments": programme.office.departments,
        },
    }


def _clause(
    source: EditionSource, name: str, label: str | None, kind: str | None, parts: list[Part]
) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": name,
        "parts": [_part(source, f"{name}.{n}", part) for n, part in enumerate(parts, start=1)],
    }
    return data | ({"label": label} if label else {}) | ({"for_kind": kind} if kind else {})


def _part(source: EditionSource, name: str, part: Part) -> dict[str, Any]:
    notes = [source.edition.notes[note] for note in part.notes or []]
    notes += [part.note] if part.note else []
    data: dict[str, Any] = {
        "id": name,
        "role": role_of(part),
        "text": {"zh": part.zh, "en": part.en},
    }
    if notes:
        data["notes"] = [_plain(note) for note in notes]
    if part.decided_in:
        data["decided_in"] = part.decided_in
    if part.condition is not None:
        data["condition"] = _plain(part.condition)
        data["kind"] = kind_of(part.condition, source.questions)
    if part.pays is not None:
        data["pays"] = _plain(part.pays)
    return data


def role_of(part: Part) -> str:
    """The role of a part's words, as the checker names it."""
    if part.requires is not None:
        return "requirement"
    if part.prefers is not None:
        return "preference"
    return "decided_in" if part.decided_in else "background"


def kind_of(condition: Condition, questions: Questions) -> str:
    """Measured if any of its facts is, else attested, else a judgement."""
    kinds = {questions.questions[name].kind for name in leaves(condition)}
    return max(kinds, key=_KINDS.index)
