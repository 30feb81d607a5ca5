"""What of an archive one site is about, chosen before anything is made of it: all of it, or one customer's share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from svcsite.checks.examination import Examination
from svcsite.press.page import PressError
from svcsite.press.renaming import Renaming, renaming_of
from svcsite.press.shares import shares
from svcsite.press.site import Settings
from svcsite.words import editions as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What a site is about: `whole` of it, each customer's `share` by slug, and how each is told, where not as it is."""

    whole: Examination
    shares: Mapping[str, Examination]
    renamings: Mapping[str, Renaming]

    def of(self, slug: str) -> tuple[Renaming, ...]:
        """Return how a customer is told, if not as it is."""
        return (self.renamings[slug],) if slug in self.renamings else ()


def selected(examination: Examination, settings: Settings) -> Selection:
    """Return what a site is about: an edition is one customer's share, as if there were no other.

    Raises `PressError` where there is no such customer, or its file cannot be relied on.
    """
    every = shares(examination)
    slug = settings.edition
    if slug:
        if slug not in every:
            raise PressError.of(
                words.NO_SUCH_CUSTOMER, slug=slug, known=", ".join(sorted(every)) or "–"
            )
        every = {slug: every[slug]}
    elif not settings.redact:
        return Selection(whole=examination, shares=every, renamings={})
    renamings = {
        one: renaming_of(
            share.customers[0],
            share.settings,
            share.admitted,
            is_client=bool(slug),
            redact=settings.redact,
        )
        for one, share in every.items()
    }
    told = {one: _told(share, renamings[one]) for one, share in every.items()}
    if slug:
        return Selection(whole=told[slug], shares=told, renamings=renamings)
    whole = replace(
        examination,
        customers=tuple(share.customers[0] for share in told.values()),
        admitted=tuple(
            renamings[one.customer].facets(one) if one.customer in renamings else one
            for one in examination.admitted
        ),
    )
    return Selection(whole=whole, shares=told, renamings=renamings)


def _told(share: Examination, renaming: Renaming) -> Examination:
    """Return a customer's share as it is told; what is enclosed has names that nothing could find."""
    return replace(
        share,
        settings=renaming.told_settings(share.settings),
        customers=(renaming.told_customer,),
        admitted=tuple(map(renaming.facets, share.admitted)),
        narratives=tuple(map(renaming.narrative, share.narratives)),
        enclosures={} if renaming.redaction else share.enclosures,
    )
