"""What a report says in words, as far as pages about many reports show it."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.press.search.plain import plain
from svcsite.record.report import Report
from svcsite.views.history import first_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of one report: `said` by the customer beside the score, `comments` in Markdown, and how `problem` begins, plain.

    `leading` are its sections in which addresses stand, of files or of photos, by canonical name or "". `fingerprint` is that of
    the report, which is not read again for its words while it has the same.
    """

    fingerprint: str = ""
    said: str = ""
    comments: str = ""
    problem: str = ""
    leading: tuple[tuple[str, str], ...] = ()


def wording_of(report: Report) -> Wording:
    """Return what a report says; without a comment beside the score, what its section for feedback says."""
    return Wording(
        fingerprint=report.fingerprint,
        said=report.rating.comment or report.section("feedback"),
        comments=report.section("comments"),
        problem=first_words(plain(report.section("problem"))),
        leading=tuple(
            (section.name or "", section.text)
            for section in report.sections
            if ".md" in section.text or "![" in section.text
        ),
    )
