"""Three reports and what was found in them: the same for every format, whatever the rules may say one day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from svcsite.checks.diagnostic import Diagnostic
from svcsite.formats.listing import Listing
from svcsite.record.vocabulary.names import Language
from svcsite.source.span import Span
from tests.archive import Archive
from tests.formats.rating_scale import rating_scale


@pytest.fixture
def reports(archive: Archive) -> Archive:
    """A report that is refused, one with a warning and a waiver, and a clean one."""
    archive.report(("rep: joao.silva\n", ""), ("rating: 9", "rating: 11"), name="2026-10-02-a")
    archive.report(
        ("contact: Ana Souza", "contact: Bia | *Lima*"),
        ("rating: 9", "rating: {declined: in a hurry}\nwaive: {SV302: the customer's own words}"),
        name="2026-10-02-b",
    )
    archive.report(name="2026-10-02-c")
    return archive


@pytest.fixture
def found(reports: Archive) -> tuple[Diagnostic, ...]:
    """Two errors in one report, a warning in another, and an error in the customer's file."""

    def diagnostic(name: str, code: str, rule: str, span: Span, message: str, advice: str = ""):
        return Diagnostic(
            code=code,
            name=rule,
            severity="error",
            path=reports.root / "acme" / name,
            span=span,
            message=message,
            help=advice,
        )

    refused, warned = "2026/2026-10-02-a.md", "2026/2026-10-02-b.md"
    said = '"Bia | *Lima*" (contact) is not in the customer\'s file'
    return (
        diagnostic(refused, "SV201", "missing-field", Span(1, 1, 1, 1), 'no "rep"', "say who"),
        diagnostic(refused, "SV302", "rating-scale", Span(9, 9, 9, 11), "11 is not on the scale"),
        replace(
            diagnostic(warned, "SV306", "not-on-file", Span(6, 10, 6, 22), said, "correct it"),
            severity="warning",
        ),
        diagnostic(
            "customer.md", "SV301", "wrong-type", Span(2, 1, 8, 4), "100% wrong,\nall of it"
        ),
    )


@pytest.fixture
def listing(reports: Archive, found: tuple[Diagnostic, ...]) -> Callable[[Language], Listing]:
    """What was found, in a language of choice."""

    def in_language(language: Language) -> Listing:
        examination = replace(reports.examine(), diagnostics=found)
        listed = Listing.of(examination, reports.root, rules=(rating_scale,))
        return replace(listed, language=language)

    return in_language
