"""From a template and a draft to the text of a report."""

from __future__ import annotations

from typing import Any

from svcsite.authoring.draft import Draft, Value
from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.known import Archive
from svcsite.record.requirements import DEFAULT_KINDS
from svcsite.record.template import BEGINNING, SUBJECT, Template, parse_template, template_path
from svcsite.record.vocabulary.headings import HEADINGS, find_heading
from svcsite.record.vocabulary.names import Language, Name
from svcsite.record.vocabulary.shapes import REPORT, SHAPES
from svcsite.source.layout import write_front
from svcsite.words import authoring as words


def read_template(archive: Archive, kind: str, language: Language) -> Template:
    """Read the template of a kind of job. Raises `AuthoringError` for a team's own that cannot be read."""
    path = template_path(archive.project, kind, language)
    try:
        return parse_template(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise AuthoringError(words.BAD_TEMPLATE, archive.settings.language, path=path) from None


def fill(template: Template, draft: Draft) -> str:
    """Write a draft as a file: what is known, an empty key for what will be needed, and the hints.

    Keys that are neither known nor needed are left out, and so are sections that the outcome excuses; a finished
    draft has no hints.
    """
    language = draft.known.written_in
    keys = {**template.keys}
    needed = {*draft.wanted.fields, *draft.required.fields}
    needed |= {name for name in draft.lacks(draft.required) if name in SUBJECT}
    if any(name in draft for name in BEGINNING):
        needed -= {*BEGINNING}
    if not any(name in draft for name in SUBJECT):
        needed.discard(SUBJECT[0])
        needed.add(template.subject)
    for name in _ordered(draft, needed):
        if not template.has(name.name):
            keys = _inserted(keys, name, language)
    front: dict[str, Any] = {}
    for key, typed in keys.items():
        found = REPORT.find(key)
        value = _value(found, typed, draft, needed) if found else typed
        if found is None or value is not None or found.name in needed:
            front[key] = value
    header = write_front(front)
    return f"---\n{header}\n---\n{_body(template, draft, language)}"


def _ordered(draft: Draft, needed: set[str]) -> list[Name]:
    """Give the keys of the format that the report will have, in the format's own order."""
    wanted = {name.partition(".")[0] for name in (*draft.facts, *needed)}
    return [name for name in REPORT if name.name in wanted]


def _inserted(keys: dict[str, Any], name: Name, language: Language) -> dict[str, Any]:
    """Put a key behind the one that comes before it in the format."""
    order = [known.name for known in REPORT]
    place = order.index(name.name)
    earlier = [
        position
        for position, key in enumerate(keys, start=1)
        if (found := REPORT.find(key)) and order.index(found.name) < place
    ]
    items = list(keys.items())
    items.insert(max(earlier, default=0), (name.typed[language], None))
    return dict(items)


def _value(name: Name, typed: Any, draft: Draft, needed: set[str]) -> Any:
    """Give what stands at a key: the facts, else what the template says, else None."""
    if name.name in draft.facts:
        values = [_keyed(value, name, draft.known.written_in) for value in draft.facts[name.name]]
        return values[0] if len(values) == 1 and name.name not in _ALWAYS_LISTS else values
    inner = {
        part.typed[draft.known.written_in]: draft.get(f"{name.name}.{part.name}") or None
        for part in SHAPES.get(name.shape or "", ())
        if f"{name.name}.{part.name}" in draft or f"{name.name}.{part.name}" in needed
    }
    return inner or typed


def _keyed(value: Value, name: Name, language: Language) -> str | dict[str, str]:
    """Give a mapping with its keys as a language writes them, in the format's order; free names stay."""
    if isinstance(value, str):
        return value
    if name.shape is None:
        return dict(value)
    return {n.typed[language]: value[n.name] for n in SHAPES[name.shape] if n.name in value}


_ALWAYS_LISTS = frozenset({"defective_parts", "related", "pauses", "parts", "team"})


def _body(template: Template, draft: Draft, language: Language) -> str:
    required = draft.wanted.sections
    row = DEFAULT_KINDS[draft.kind].sections
    parts: list[tuple[int, str]] = [(-1, template.before)] if template.before else []
    present = set()
    for heading, hint in template.sections:
        name = find_heading(heading)
        text = draft.sections.get(name.name, "") if name else ""
        if name is not None:
            present.add(name.name)
        if draft.finished and not text:
            continue
        if name is None or text or name.name in required or name.name not in row:
            parts.append(
                (_RANK[name.name] if name else -1, f"## {heading}\n{text or hint}".rstrip())
            )
    for name in HEADINGS:
        text = draft.sections.get(name.name, "")
        hint = "" if draft.finished or name.name not in required else words.HINT.of(language)
        if name.name not in present and (text or hint):
            _insert(parts, name, f"## {name.typed[language]}\n{text or f'<!-- {hint} -->'}")
    return "\n\n".join(text for _, text in parts) + "\n"


def _insert(parts: list[tuple[int, str]], name: Name, text: str) -> None:
    """Put a section before the first of those that come after it in the format."""
    rank = _RANK[name.name]
    place = next((n for n, (other, _) in enumerate(parts) if other > rank), len(parts))
    parts.insert(place, (rank, text))


_RANK = {name.name: rank for rank, name in enumerate(HEADINGS)}
