"""The list of files that were refused, for who is to correct them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from svcsite.checks.examination import refused_with_reasons
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.planning import Planning
from svcsite.record.vocabulary.names import Language
from svcsite.views import links
from svcsite.views.attention import Finding, RefusedFile, attention_view


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionPage:
    """Makes the list of refused files."""

    project: Path
    language: Language
    refused: tuple[RefusedFile, ...]

    def __call__(self) -> Content:
        """Return the content."""
        view = attention_view(self.refused, self.language)
        return article("attention.html", self.project, self.language, view, view.summary)


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the list, where a file was refused."""
    if refused := tuple(_refused(planning)):
        yield Page(
            url=links.ATTENTION,
            key=planning.key(repr(refused)),
            kind="attention",
            recipe=AttentionPage(
                project=planning.project, language=planning.language, refused=refused
            ),
        )


def _refused(planning: Planning) -> Iterator[RefusedFile]:
    for path, diagnostics in refused_with_reasons(planning.examination):
        source = planning.source(path)
        yield RefusedFile(
            path=source,
            findings=tuple(
                Finding(
                    line=diagnostic.span.line,
                    column=diagnostic.span.column,
                    code=diagnostic.code,
                    severity=diagnostic.severity,
                    message=diagnostic.message,
                    help=diagnostic.help,
                )
                for diagnostic in diagnostics
            ),
            edit=planning.edit(source),
        )
