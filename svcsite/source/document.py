"""A Markdown file with front matter, parsed: text with positions, no meaning yet."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.source.files import FileText
from svcsite.source.frontmatter import divide, read_front
from svcsite.source.nesting import NESTING_LIMIT, nesting_depth
from svcsite.source.sections import Section, read_sections
from svcsite.source.span import Defect, Span
from svcsite.source.yaml_text import YamlText


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed file. `front.data` is a mapping of text, or None when the front matter could not be read."""

    text: str
    fingerprint: str
    front: YamlText
    before: Section | None
    sections: tuple[Section, ...]
    body: str
    body_line: int
    defects: tuple[Defect, ...]


def read_document(file: FileText) -> Document:
    """Parse a Markdown file. Never raises; `defects` has everything that was wrong, front matter's included."""
    divided = divide(file.text)
    front = YamlText() if divided.front is None else read_front(divided.front, divided.front_line)
    before, sections = read_sections(divided.body, divided.body_line)
    defects = [*divided.defects, *front.defects]
    if nesting_depth(divided.body) > NESTING_LIMIT:
        span = Span.at(divided.body_line)
        defects.append(Defect("nested-text", span, {"limit": NESTING_LIMIT}))
    return Document(
        text=file.text,
        fingerprint=file.fingerprint,
        front=front,
        before=before,
        sections=sections,
        body=divided.body.strip("\n"),
        body_line=divided.body_line,
        defects=tuple(defects),
    )


def read_settings(file: FileText) -> Document:
    """Parse a file that is YAML from its first line to its last, such as `archive.yml`."""
    text = file.text.rstrip()
    # Some write the fences by habit; a document marker means nothing here.
    front = read_front(text.removesuffix("\n---"), 1)
    return Document(
        text=file.text,
        fingerprint=file.fingerprint,
        front=front,
        before=None,
        sections=(),
        body="",
        body_line=1,
        defects=tuple(front.defects),
    )
