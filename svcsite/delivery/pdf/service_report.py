"""A single service report as a PDF, with room for both signatures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from svcsite.delivery.pdf.client_report import PAGE_NUMBER, running, tongue
from svcsite.delivery.pdf.logo import logo, picture
from svcsite.delivery.pdf.prose import prose
from svcsite.delivery.pdf.runs import Node, pieces, spaced, titled
from svcsite.delivery.pdf.typeset import Made, keywords, typeset
from svcsite.delivery.pdf.widths import PAGE, TABLE, cell_room, is_tight, parts, shares
from svcsite.press.page import PressError
from svcsite.press.photos import Copy, captions
from svcsite.record.vocabulary.names import Language
from svcsite.source.picture import Picture
from svcsite.views.elements import Fact, Table
from svcsite.views.gallery import SMALL, readable
from svcsite.views.report import ReportView, SectionView
from svcsite.views.service_sheet import ServiceSheet
from svcsite.views.signoff import SignatureView
from svcsite.views.times import Times
from svcsite.words import pdf as words
from svcsite.words.gallery import NUMBERED, PHOTO
from svcsite.words.labels import labels

TEMPLATE = "service-report.typ"

_HALF = PAGE / 2 - 20
_MOST_PHOTOS = 8


def service_report_pdf(
    sheet: ServiceSheet,
    project: Path,
    *,
    archive: Path | None = None,
    photos: Sequence[Picture] = (),
    language: Language | None = None,
) -> Made:
    """Return a service report as a PDF, the same bytes for the same report.

    `project`, `archive` and `language` are as for a client report. Of `photos`, in the order of their names, the
    first few are printed. Raises `PdfError` for a template of the team's that cannot be used.
    """
    speech = language or sheet.language
    drawn = logo(sheet.logo, archive or project / "reports", project) if sheet.logo else None
    missing = sheet.logo and drawn is None
    view = sheet.report
    printed, said = _photos(photos[:_MOST_PHOTOS], view, sheet.language, speech)
    document = {
        **tongue(sheet.language),
        **_document(view, sheet.language),
        "keywords": keywords(sheet.fingerprint, project),
        "supplier": {
            "name": titled(view.issuer),
            "lines": [spaced(line) for line in sheet.lines],
            "logo": picture(drawn or b""),
        },
        "as_of": sheet.as_of,
        "photos": printed,
    }
    if missing:
        said.append(words.NO_LOGO.format_in(speech, name=view.issuer, path=sheet.logo))
    return typeset(
        TEMPLATE, document, project=project, moment=sheet.moment, language=speech, warnings=said
    )


def _document(view: ReportView, language: Language) -> Node:
    said = labels(language)
    return {
        "title": titled(view.heading),
        "full_title": view.title,
        "description": view.description,
        "head": [running(view.issuer), running(view.title)],
        "foot": running(view.customer.text, beside=PAGE_NUMBER),
        "labels": {
            "page": words.PAGE.of(language),
            **{name: said[name] for name in _LABELS},
        },
        "kind": spaced(view.kind),
        "what": spaced(view.what),
        "badges": [{"text": badge.text, "tone": badge.tone} for badge in view.badges],
        "panels": [
            {
                "title": titled(panel.title),
                "lead": spaced(panel.lead, room=_HALF),
                "facts": _facts(panel.facts, room=_HALF),
                "table": _table(panel.table) if panel.table else None,
            }
            for panel in view.panels
        ],
        "times": _times(view.times),
        "sections": [_section(section) for section in view.sections],
        "parts": _table(view.parts) if view.parts.rows else None,
        "rating": _rating(view),
        "signatures": [_signature(side) for side in view.signatures],
    }


_LABELS = ("times", "paused", "parts", "customer_rating", "photos", "signatures")


def _section(section: SectionView) -> Node:
    return {
        "title": spaced(section.heading),
        "facts": _facts(section.facts, room=PAGE),
        "blocks": prose(section.markdown, below=1),
    }


def _facts(facts: Iterable[Fact], *, room: float) -> list[Node]:
    return [
        {
            "label": spaced(fact.label, room=room),
            "values": [pieces(value.text, room=room) for value in fact.values],
        }
        for fact in facts
    ]


def _table(table: Table) -> Node:
    texts = [[title, *(row[at] for row in table.rows)] for at, title in enumerate(table.columns)]
    widths = shares(parts(texts), texts)

    def cell(text: str, share: float) -> Node:
        room = cell_room(share)
        runs = pieces(text, room=room, size=TABLE)
        return {"runs": runs, "tone": "plain", "tight": is_tight(text, room)}

    return {
        "kind": "table",
        "caption": "",
        "columns": [
            {**cell(title, share), "align": "start", "share": share}
            for title, share in zip(table.columns, widths, strict=True)
        ],
        "groups": [
            {
                "head": [],
                "rows": [
                    {"anchor": "", "cells": list(map(cell, row, widths))} for row in table.rows
                ],
            }
        ],
    }


def _times(times: Times) -> Node:
    return {
        "steps": [
            {"label": step.label, "moment": step.moment, "elapsed": step.elapsed}
            for step in times.steps
        ],
        "promises": [
            {
                "label": promise.label,
                "promised": promise.promised,
                "achieved": promise.achieved,
                "badge": {"text": promise.badge.text, "tone": promise.badge.tone}
                if promise.badge
                else None,
            }
            for promise in times.promises
        ],
        "pauses": [
            {"reason": spaced(pause.reason), "span": pause.span, "length": pause.length}
            for pause in times.pauses
        ],
        "notes": [spaced(note) for note in times.notes],
    }


def _rating(view: ReportView) -> Node | None:
    if view.rating is None:
        return None
    rating = view.rating
    return {
        "score": f"{rating.score} / {rating.scale}" if rating.score else "",
        "phrase": spaced(rating.phrase or rating.statement),
        "by": spaced(rating.by),
        "comment": spaced(rating.comment),
    }


def _signature(side: SignatureView) -> Node:
    signed = ", ".join(text for text in (side.statement, side.day) if text)
    sealed = (side.seal.text,) if side.seal else ()
    return {
        "notes": [spaced(text, room=_HALF) for text in (*sealed, *side.notes)],
        "role": side.role,
        "name": spaced(side.name, room=_HALF),
        "signed": spaced(signed, room=_HALF),
    }


def _photos(
    pictures: Sequence[Picture], view: ReportView, language: Language, speech: Language
) -> tuple[list[Node], list[str]]:
    """Return the photos in print, and what is to be said in `speech` of those that cannot be."""
    printed: list[Node] = []
    said: list[str] = []
    told = captions(section.markdown for section in view.sections)
    for number, photo in enumerate(pictures, start=1):
        name = photo.path.name
        try:
            data = Copy(path=photo.path, longest=SMALL)()
        except (PressError, OSError):
            said.append(words.NO_PHOTO.format_in(speech, name=name))
            continue
        text = told.get(name) or readable(photo.path.stem)
        caption = (NUMBERED if text else PHOTO).format_in(language, number=number, text=text)
        printed.append({"data": list(data), "caption": spaced(caption, room=_HALF)})
    return printed, said
