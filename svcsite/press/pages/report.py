"""The page of each report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from svcsite.checks.sealed import Sealed
from svcsite.ledger.key import ReportKey
from svcsite.measures.recurrence import returns
from svcsite.press.addresses import addresses
from svcsite.press.article import article
from svcsite.press.page import Content, Page
from svcsite.press.photos import captions, photo_addresses
from svcsite.press.planning import Planning, prints
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.report import Report
from svcsite.record.settings import Settings
from svcsite.source.picture import Picture
from svcsite.views import links
from svcsite.views.gallery import GalleryPhoto, gallery
from svcsite.views.report import named, report_view


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """Makes the page of a report; `same_case` and `related` are the others that it lists.

    `records` has its full record, `earlier` is the one that ended the case that came back with it, `addresses` are those in its sections and where they lead.
    """

    project: Path
    settings: Settings
    customer: Customer
    records: Mapping[ReportKey, Report]
    facets: Facets
    same_case: tuple[Facets, ...]
    related: tuple[Facets, ...]
    earlier: Facets | None
    as_of: datetime
    source: str
    edit: str
    addresses: Mapping[str, str]
    photos: tuple[GalleryPhoto, ...]
    seals: tuple[Sealed, ...]
    signature: GalleryPhoto | None

    def __call__(self) -> Content:
        """Return the content."""
        view = report_view(
            self.records[ReportKey.of(self.facets)],
            self.facets,
            self.customer,
            self.settings,
            same_case=self.same_case,
            related=self.related,
            edit=self.edit,
            as_of=self.as_of,
            earlier=self.earlier,
            photos=self.photos,
            seals=self.seals,
            signature=self.signature,
        )
        return article(
            "report.html",
            self.project,
            self.settings.language,
            view,
            view.description,
            source=self.source,
            addresses=self.addresses,
        )


def pages(planning: Planning) -> Iterator[Page]:
    """Yield the page of every report."""
    for report in planning.ledger.reports:
        yield _page(planning, report)


def _page(planning: Planning, facets: Facets) -> Page:
    ledger, key = planning.ledger, ReportKey.of(facets)
    customer, leading = ledger.customer(facets.customer), planning.wordings[key].leading
    others = tuple(visit for visit in ledger.case_of(facets).visits if visit is not facets)
    found = (ledger.find(ReportKey(facets.customer, name)) for name in named(facets))
    related = tuple(r for r in found if r and r is not facets and r not in others)
    earlier = _earlier(planning, facets)
    path = planning.examination.sources[key]
    source = planning.source(path)
    url = links.report(*key)
    pictures = planning.examination.photos.get(key, ())
    said = captions(text for name, text in leading if name != "internal")
    photos = gallery(pictures, key, said, planning.language)
    leads = {
        **addresses(
            (text for _, text in leading),
            f"{facets.customer}/{path.parent.name}",
            url,
            planning.targets,
        ),
        **photo_addresses(pictures, key, url),
    }
    return Page(
        url=url,
        key=planning.key(
            source,
            planning.edit(source),
            repr(leads),
            repr(photos),
            repr(planning.examination.seals.get(key, ())),
            customer.fingerprint,
            *prints((facets, *others)),
            "",
            *prints(related),
            "",
            *prints([earlier] if earlier else []),
            planning.key_of_time([facets]),
        ),
        kind="report",
        recipe=ReportPage(
            project=planning.project,
            settings=ledger.settings,
            customer=customer,
            records=planning.records,
            facets=facets,
            same_case=others,
            related=related,
            earlier=earlier,
            as_of=ledger.as_of,
            source=source,
            edit=planning.edit(source),
            addresses=leads,
            photos=photos,
            seals=planning.examination.seals.get(key, ()),
            signature=_signature(facets, pictures, photos),
        ),
    )


def _signature(
    facets: Facets, pictures: Sequence[Picture], photos: tuple[GalleryPhoto, ...]
) -> GalleryPhoto | None:
    """Find the photo of what the customer signed."""
    both = zip(pictures, photos, strict=True)
    return next(
        (photo for picture, photo in both if picture.path.name == facets.acceptance_photo), None
    )


def _earlier(planning: Planning, facets: Facets) -> Facets | None:
    """Find the report that ended the case that came back with a report's case."""
    visits = planning.ledger.case_of(facets).visits
    back = next(returns(planning.ledger.slice_of(visits[:1])), None)
    return (back.earlier.solution or back.earlier.last) if back else None
