"""Plan the site: read and judge the archive, and say what its chapters are and what each depends on."""

from __future__ import annotations

from concurrent.futures import Executor

from svcsite.audits.audited import audited
from svcsite.checks.examination import Examination, examine, refused_with_reasons
from svcsite.checks.memory import Memory
from svcsite.formats.listing import Listing
from svcsite.ledger.ledger import Ledger
from svcsite.press.addresses import Targets
from svcsite.press.archive_chapter import ArchiveRecipe
from svcsite.press.as_of import AsOf, full_hour
from svcsite.press.chapter import ArchiveChapter, Chapter
from svcsite.press.customer_chapter import CustomerRecipe, customer_chapter
from svcsite.press.edition import selected
from svcsite.press.edition_chapter import EditionRecipe
from svcsite.press.kinds import KINDS
from svcsite.press.navigation import edition_navigation, navigation
from svcsite.press.page import PressError
from svcsite.press.pages import client_reports, new_report
from svcsite.press.site import Settings, Site
from svcsite.press.templating import fingerprint, key
from svcsite.source.tree import SETTINGS


def plan(settings: Settings, *, as_of: AsOf | None = None, pool: Executor | None = None) -> Site:
    """Read and judge the archive in `settings.reports` and return its site; what has not changed is remembered.

    What has changed is read and judged in the pool, if there is one. Without `as_of` the site tells what is open as of the
    full hour. Raises `PressError` where the archive's own settings cannot be relied on: then nothing is known of any
    report, and a site without them must not take the place of a good one.
    """
    with remembered(settings) as memory:
        examination = audited(examine(settings.reports, memory=memory, pool=pool))
    listing = Listing(
        diagnostics=examination.diagnostics,
        files=examination.files,
        language=examination.settings.language,
        base=settings.project,
    )
    problems = tuple(
        listing.headline(diagnostic)
        for _, diagnostics in refused_with_reasons(examination)
        for diagnostic in diagnostics
    )
    if settings.reports / SETTINGS in examination.refused:
        raise PressError(en="\n".join(problems), pt="\n".join(problems))
    return site_of(examination, settings, problems, as_of)


def remembered(settings: Settings) -> Memory:
    """Return the memory of verdicts that all builds of a project share."""
    return Memory(settings.project / ".svcsite" / "checks.sqlite", settings.reports)


def site_of(
    examination: Examination,
    settings: Settings,
    problems: tuple[str, ...],
    as_of: AsOf | None = None,
) -> Site:
    """Return the site of an archive that was read and judged."""
    as_of = as_of or full_hour
    selection, every = selected(examination, settings), examination
    examination = selection.whole
    moment = as_of(examination)
    # The archive's settings have no fingerprint of their own: two that read alike are one.
    common = (
        fingerprint(settings.project),
        repr(examination.settings),
        settings.edition,
        str(settings.redact),
    )
    targets = Targets(
        frozenset(customer.slug for customer in examination.customers),
        frozenset(f"{report.customer}/{report.id}" for report in examination.admitted),
    )
    customers = tuple(
        customer_chapter(
            CustomerRecipe(
                customer=own.customers[0],
                examination=own,
                settings=settings,
                as_of=as_of(own),
                common=(*common, *(one.told for one in selection.of(slug))),
                renaming=selection.renamings.get(slug),
            )
        )
        for slug, own in selection.shares.items()
    )
    ledger = Ledger.of(
        settings=examination.settings,
        customers=examination.customers,
        reports=examination.admitted,
        as_of=moment,
    )
    return Site(
        name=examination.settings.name,
        language=examination.settings.language,
        customers=customers,
        archive=ArchiveChapter(
            key=_archive_key(
                customers, (*common, *new_report.told(settings)), examination, moment.isoformat()
            ),
            recipe=(EditionRecipe if settings.edition else ArchiveRecipe)(
                examination=examination,
                ledger=ledger,
                settings=settings,
                targets=targets,
                common=common,
            ),
        ),
        nav=(
            edition_navigation(examination.settings.language)
            if settings.edition
            else navigation(examination.settings.language, attention=bool(examination.refused))
        ),
        # Only a client report has its headings beside it: all others need that column for themselves.
        wide=frozenset(kind.name for kind in KINDS) - {client_reports.KIND},
        problems=problems,
        reports=examination.admitted,
        targets=targets,
        examination=every,
    )


def _archive_key(
    customers: tuple[Chapter, ...],
    common: tuple[str, ...],
    examination: Examination,
    as_of: str,
) -> str:
    """Return the key of what is about all: the page of open cases tells the moment at which it is true."""
    findings = (repr(found) for found in refused_with_reasons(examination))
    chapters = (f"{one.name} {one.key}" for one in customers)
    return key((*common, as_of, *chapters, *findings))
