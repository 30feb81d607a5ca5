"""What a report says in words, as far as pages about many reports show it."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.press.search.plain import plain
from svcsite.record.report import Report
from svcsite.views.history import first_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of one report: `said` by the customer beside the score, `comments` in Markdown, and how `problem` begins, plain."""

    said: str = ""
    comments: str = ""
    problem: str = ""


def wording_of(report: Report) -> Wording:
    """Return what a report says; without a comment beside the score, what its section for feedback says."""
    return Wording(
        said=report.rating.comment or report.section("feedback"),
        comments=report.section("comments"),
        problem=first_words(plain(report.section("problem"))),
    )
