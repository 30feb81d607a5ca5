"""A client report as a PDF: cover, contents, the sections, room for both signatures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from svcsite.delivery.pdf.blocks import notice, section
from svcsite.delivery.pdf.logo import logo, picture
from svcsite.delivery.pdf.runs import NOWHERE, Node, Places, spaced, titled
from svcsite.delivery.pdf.typeset import Made, keywords, typeset
from svcsite.delivery.pdf.widths import HEAD, PAGE
from svcsite.press.drawing.lettering import SIZE, cut
from svcsite.record.vocabulary.names import Language
from svcsite.views.client_report.report import ClientReport, Party
from svcsite.words.client_report.cover import PARTIAL_DRAFT, STATUSES
from svcsite.words.pdf import AUTHOR, NO_LOGO

TEMPLATE = "client-report.typ"

_COVER, _NAME = 26.0, 12.0
"""How high the letters of the title and of a company's name are, in points."""
PAGE_NUMBER = 90.0
"""How many points at the foot of a page are kept for its number."""
_UNFINISHED = (STATUSES["partial"], STATUSES["draft"], PARTIAL_DRAFT)
"""What a report may be whose pages must say so, each of them."""
_REGIONS: dict[Language, tuple[str, str]] = {"pt-BR": ("pt", "BR"), "en": ("en", "US")}


def client_report_pdf(
    report: ClientReport,
    project: Path,
    *,
    archive: Path | None = None,
    language: Language | None = None,
) -> Made:
    """Return a client report as a PDF, the same bytes for the same report.

    `project` is the team's folder, with its own templates and the logos, `archive` the folder of the reports
    (`reports` of the project by default). Warnings are in `language`, by default the report's.
    Raises `PdfError` for a template of the team's that cannot be used.
    """
    speech = language or report.language
    root = archive or project / "reports"
    supplier, said = _party(report.supplier, root, project, speech)
    client, also = _party(report.client, root / report.customer, project, speech)
    document = {**_document(report, project), "supplier": supplier, "client": client}
    return typeset(
        TEMPLATE,
        document,
        project=project,
        moment=report.cut_off,
        language=speech,
        warnings=[*said, *also],
    )


def running(text: str, *, beside: float = 0) -> str:
    """Return a name as it stands at the head or foot of every page, in one line.

    It is cut where it is wider than the page without the `beside` points that something else takes.
    """
    return cut(" ".join(text.split()), (PAGE - beside) * SIZE / HEAD)


def tongue(language: Language) -> Node:
    """Return a language as Typst wants it, in two parts."""
    lang, region = _REGIONS[language]
    return {"lang": lang, "region": region}


def _document(report: ClientReport, project: Path) -> Node:
    places = Places.of(report.sections)
    labels = report.labels
    author = AUTHOR.format_in(report.language, name=report.author) if report.author else ""
    full_title = f"{report.title} – {report.subtitle}"
    if report.status in {status.of(report.language) for status in _UNFINISHED}:
        full_title = f"{full_title} ({report.status.lower()})"
    return {
        **tongue(report.language),
        "title": titled(report.title, size=_COVER),
        "subtitle": spaced(report.subtitle),
        "full_title": full_title,
        "description": report.description,
        "keywords": keywords(report.fingerprint, project),
        "head": [
            running(f"{report.supplier.name} · {report.client.name}"),
            running(full_title),
        ],
        "facts": [spaced(text) for text in (report.contract, report.data_as_of, author) if text],
        "signed": spaced(report.signed, room=200),
        "foot": running(report.data_as_of, beside=PAGE_NUMBER),
        "brief": report.brief,
        "status": spaced(report.status),
        "labels": {
            "contents": labels.contents,
            "page": labels.page,
            "supplier": labels.supplier,
            "client": labels.client,
            "signatures": [labels.signature_of_supplier, labels.signature_of_client],
        },
        "notices": [notice(one, NOWHERE) for one in report.notices],
        "sections": [section(one, places, report.language) for one in report.sections],
    }


def _party(party: Party, folder: Path, project: Path, language: Language) -> tuple[Node, list[str]]:
    """Return a company for the cover, and what is to be said of its logo."""
    drawn = logo(party.logo, folder, project) if party.logo else None
    node = {
        "name": titled(party.name, room=220, size=_NAME),
        "lines": [spaced(line, room=220) for line in party.lines],
        "logo": picture(drawn or b""),
    }
    return node, list(_without(party, drawn, language))


def _without(party: Party, drawn: bytes | None, language: Language) -> Iterator[str]:
    if party.logo and drawn is None:
        yield NO_LOGO.format_in(language, name=party.name, path=party.logo)
