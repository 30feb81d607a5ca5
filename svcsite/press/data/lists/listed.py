"""Lists of reports and of ratings, whoever and whatever they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from svcsite.ledger.key import ReportKey
from svcsite.measures.ratings import rated
from svcsite.press.planning import Planning, prints
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.views.rated import rated_reports
from svcsite.views.tables import reports
from svcsite.views.tables.table import DataList
from svcsite.words import data as words


def reports_of(planning: Planning, url: str, name: str, theirs: Sequence[Facets]) -> DataList:
    """Return the list of reports that begins at `url`; `name` is whose they are."""
    return reports_titled(
        planning, url, words.REPORTS_OF.format_in(planning.language, name=name), theirs
    )


def reports_titled(planning: Planning, url: str, title: str, theirs: Sequence[Facets]) -> DataList:
    """Return the list of reports that begins at `url`."""
    return DataList(
        url=url,
        title=title,
        shape=reports.REPORTS,
        rows=partial(
            reports.report_rows, theirs, customers_of(planning, theirs), planning.ledger.settings
        ),
        depends=tuple(depends(planning, theirs)),
    )


def ratings_of(planning: Planning, url: str, name: str, theirs: Sequence[Facets]) -> DataList:
    """Return the list of the ratings of reports that begins at `url`; `name` is whose or when they are."""
    settings = planning.ledger.settings
    by_key = {ReportKey.of(report): report for report in theirs}
    said = {key: planning.wordings[key].said for key in by_key}
    return DataList(
        url=url,
        title=words.RATINGS_OF.format_in(planning.language, name=name),
        shape=reports.RATINGS,
        rows=partial(
            reports.rating_rows,
            rated_reports(by_key, rated(theirs, settings.rating), said),
            customers_of(planning, theirs),
            settings,
        ),
        depends=tuple(depends(planning, theirs)),
    )


def customers_of(planning: Planning, theirs: Iterable[Facets]) -> dict[str, Customer]:
    """Return the customers of reports by slug."""
    slugs = dict.fromkeys(report.customer for report in theirs)
    return {slug: planning.ledger.customer(slug) for slug in slugs}


def depends(planning: Planning, theirs: Sequence[Facets]) -> Iterator[str]:
    """Yield the fingerprints of reports and of their customers."""
    yield from prints(customers_of(planning, theirs).values())
    yield from prints(theirs)


def found(planning: Planning, keys: Iterable[ReportKey]) -> list[Facets]:
    """Return the reports of keys."""
    return [report for key in keys if (report := planning.ledger.find(key))]
