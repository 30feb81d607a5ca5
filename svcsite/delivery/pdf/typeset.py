"""Typst, told what to set: a template, the data of one document, and nothing else of the machine."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from hashlib import blake2b
from pathlib import Path

import typst

from svcsite import resources
from svcsite.delivery.pdf.glyphs import Glyphs
from svcsite.delivery.pdf.runs import Node
from svcsite.record.vocabulary.names import Language
from svcsite.words import pdf as words

STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
"""To be kept for long (PDF/A-2a) and to be read by everybody (PDF/UA-1)."""

_NAMED = 12
"""So many characters without a glyph are named."""
_MARK = "svcsite"


class PdfError(Exception):
    """A document that cannot be set; the message is for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A PDF, and what was not printed as it was written, in sentences."""

    data: bytes
    warnings: tuple[str, ...]


def keywords(fingerprint: str, project: Path) -> list[str]:
    """Return what a PDF says of its content and of its form, by which it is known to be up to date."""
    return [f"{_MARK}:{fingerprint}", f"{_MARK}-form:{form(project)}"]


def is_ours(data: bytes) -> bool:
    """Tell whether a file is a PDF that was made here, and so may be made anew."""
    return data.startswith(b"%PDF-") and f"/Keywords({_MARK}:".encode() in data


def is_current(data: bytes, fingerprint: str, project: Path) -> bool:
    """Tell whether a PDF is the one that would be made for a content with this fingerprint."""
    said = ", ".join(keywords(fingerprint, project))
    return data.startswith(b"%PDF-") and f"/Keywords({said})".encode() in data


def typeset(
    template: str,
    document: Node,
    *,
    project: Path,
    moment: datetime,
    language: Language,
    warnings: Iterable[str] = (),
) -> Made:
    """Set a document by a template of `templates/pdf` and return the PDF.

    The document has a `title`; `moment` is aware and the time at which the PDF says that it was made. `language` is
    that of the warnings, which come after those given. Raises `PdfError` where the template is missing or wrong.
    """
    glyphs = Glyphs(_fonts(project))
    printable = glyphs.printable({**document, "year": moment.year})
    inputs = {"document": json.dumps(printable, ensure_ascii=False)}
    try:
        data = _compiler(template, project).compile(
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=STANDARDS,
            timestamp=int(moment.timestamp()),
        )
    except FileNotFoundError:
        raise PdfError(words.NO_TEMPLATE.format_in(language, name=template)) from None
    except typst.TypstError as error:
        reason = "\n".join((error.message, *error.hints, *error.trace))
        said = words.NOT_SET.format_in(language, title=printable["title"], reason=reason)
        raise PdfError(said) from error
    assert isinstance(data, bytes)
    return Made(data=data, warnings=(*warnings, *_unprinted(glyphs.missing, language)))


@cache
def form(project: Path) -> str:
    """Return a short hash of what gives a PDF its form: templates, fonts and the code that feeds them."""
    code = Path(__file__).parent
    digest = blake2b(digest_size=8)
    for folder, pattern in (*((folder, "*") for folder in _folders(project)), (code, "*.py")):
        for file in sorted(path for path in folder.rglob(pattern) if path.is_file()):
            digest.update(file.name.encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _unprinted(missing: tuple[str, ...], language: Language) -> list[str]:
    if not missing:
        return []
    named = ", ".join(
        f"{character} (U+{ord(character):04X})"
        if character.isprintable()
        else f"U+{ord(character):04X}"
        for character in missing[:_NAMED]
    )
    more = ", …" if len(missing) > _NAMED else ""
    return [words.NO_GLYPH.format_in(language, len(missing), characters=named + more)]


@cache
def _compiler(template: str, project: Path) -> typst.Compiler:
    """Return a compiler that sees the template's own folder and our fonts. Raises `FileNotFoundError`."""
    file = resources.place("templates", "pdf", template, project=project)
    return typst.Compiler(
        input=file,
        root=file.parent,
        font_paths=typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=list(_fonts(project)),
        ),
        ignore_system_fonts=True,
    )


def _folders(project: Path) -> tuple[Path, ...]:
    return resources.places("templates", "pdf", project=project)


def _fonts(project: Path) -> tuple[Path, ...]:
    return tuple(folder / "fonts" for folder in _folders(project) if (folder / "fonts").is_dir())
