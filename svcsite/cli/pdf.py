"""`svcsite pdf`: client reports and single service reports on paper."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

import click

from svcsite.checks.examination import Examination
from svcsite.checks.records import read_records
from svcsite.cli.archive_option import archive_option
from svcsite.cli.delivering import UnknownError, examined, opened, read_period
from svcsite.cli.language import ui_language
from svcsite.cli.saying import say
from svcsite.delivery.archive import Archive, shown
from svcsite.delivery.pdf.cautions import cautions
from svcsite.delivery.pdf.client_report import client_report_pdf
from svcsite.delivery.pdf.making import Order, Outcome, make_many, put
from svcsite.delivery.pdf.typeset import Made, PdfError
from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Ledger
from svcsite.press.client_pdf import pdf_of
from svcsite.record.schedule import under_contract
from svcsite.source.tree import CUSTOMER, SETTINGS
from svcsite.words import pdf as words

FAILED = 1


@click.command(name="pdf")
@click.argument("target", required=False)
@click.argument("period", required=False)
@click.option("--due", is_flag=True, help="All client reports that the contracts ask for.")
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    type=click.Path(path_type=Path),
    help="The file, or with --due the folder (default: pdf/ of the project).",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    help="How many processes --due takes (default: one for each core).",
)
@archive_option()
@click.pass_context
def command(
    context: click.Context,
    target: str | None,
    period: str | None,
    *,
    due: bool,
    output: Path | None,
    workers: int | None,
    folder: Path,
) -> None:
    """Make the PDF of a client report, TARGET being the customer, or of a service report: CUSTOMER/REPORT.

    PERIOD is such as 2026-10, 2026-B5, 2026-Q3, 2026-H2 or 2026. Prints the paths of the files. What would be the same is not made again by --due. Leaves with 1 for what cannot be
    made, with 2 for a customer, a period or a report that there is not.
    """
    language = ui_language()
    if due and target:
        named = " ".join(filter(None, (target, period)))
        raise click.UsageError(words.DUE_IS_ALL.format_in(language, named=named))
    if not due and not target:
        raise click.UsageError(words.NOTHING_NAMED.of(language))
    try:
        if due:
            fine = _due(examined(folder), output, workers or os.cpu_count() or 1)
            context.exit(0 if fine else FAILED)
        elif target and "/" in target and not period:
            _service_report(folder, target, output)
        elif target and period:
            _client_report(folder, target, period, output)
        else:
            raise click.UsageError(words.NO_PERIOD_NAMED.format_in(language, customer=target))
    except PdfError as error:
        say(f"svcsite pdf: {error}", err=True)
        context.exit(FAILED)


def _client_report(folder: Path, slug: str, text: str, output: Path | None) -> None:
    """Make the PDF of one client report. Raises `PdfError` for one that is not to be."""
    examination = examined(folder)
    period = read_period(text, examination.settings.language)
    archive = opened(examination, [slug])
    delivery = archive.of(slug, period)
    language, facts = archive.language, delivery.facts(delivery.customer_file)
    zone = delivery.customer.timezone or archive.settings.timezone
    if archive.now.astimezone(zone).date() < period.start:
        raise PdfError(words.NOT_BEGUN.format_in(language, period=facts["period"]))
    if under_contract(delivery.customer, period) is None:
        raise PdfError(words.NO_CONTRACT.format_in(language, **facts))
    report = archive.desk.of(slug, period)
    made = client_report_pdf(report, archive.project, archive=archive.root, language=language)
    _keep(made, _file(output, delivery.pdf_file), archive, *cautions(delivery))


def _service_report(folder: Path, target: str, output: Path | None) -> None:
    """Make the PDF of one service report. Raises `UnknownError` for one that there is not."""
    # Only this needs what lays out a report.
    from svcsite.delivery.pdf.service_report import service_report_pdf  # noqa: PLC0415
    from svcsite.views.service_sheet import service_sheet  # noqa: PLC0415

    slug, *_, name = target.removesuffix(".md").split("/")
    examination = examined(folder)
    archive = opened(examination, [slug])
    records = read_records(examination, slug)
    record = records.get((slug, name)) or _no_report(examination, slug, name)
    ledger = Ledger.of(
        settings=archive.settings,
        customers=[archive.customers[slug]],
        reports=[facets for facets in examination.admitted if facets.customer == slug],
        as_of=archive.now,
    )
    made = service_report_pdf(
        service_sheet(ledger, record, examination.seals.get((slug, name), ())),
        archive.project,
        archive=archive.root,
        photos=examination.photos.get(ReportKey(slug, name), ()),
        language=archive.language,
    )
    _keep(made, _file(output, pdf_of(archive.project, slug, name)), archive)


def _no_report(examination: Examination, slug: str, name: str) -> NoReturn:
    """Say why a report cannot be had: with `PdfError` for one with errors, else with `UnknownError`."""
    folder, language = examination.root / slug, examination.settings.language
    for path in examination.refused:
        if path.stem == name and folder in path.parents:
            raise PdfError(words.REFUSED_REPORT.format_in(language, path=shown(path)))
    names = [id_ for customer, id_ in examination.sources if customer == slug]
    close = get_close_matches(name, names, n=1)
    text = words.NO_REPORT_BUT if close else words.NO_REPORT
    facts = {"customer": slug, "report": name, "meant": "".join(close)}
    raise UnknownError(text.format_in(language, **facts))


def _due(examination: Examination, output: Path | None, workers: int) -> bool:
    """Make the PDFs of all client reports due, and tell whether all could be made."""
    archive = opened(examination, [customer.slug for customer in examination.customers])
    # Every report is asked for those with errors, of which there are few among all findings.
    errors = tuple(found for found in archive.findings if found.severity == "error")
    archive = replace(archive, findings=errors)
    due = [
        archive.of(slug, one.period) for slug in archive.customers for one in archive.desk.due(slug)
    ]
    language, counts = archive.language, {"made": 0, "current": 0, "failed": 0}
    for path in examination.refused:
        if path.name in {CUSTOMER, SETTINGS}:
            said = words.REFUSED_FILE.format_in(language, path=shown(path))
            _tell(Outcome(path=path, state="failed", problem=said), archive)
            counts["failed"] += 1
    if not due:
        say(words.NONE_DUE.of(language), err=True)
        return not counts["failed"]
    folder = output or archive.project / "pdf"
    orders = (
        Order(
            report=archive.desk.of(*delivery.key),
            path=folder / delivery.customer.slug / f"{delivery.period.key}.pdf",
            project=archive.project,
            archive=archive.root,
            language=language,
        )
        for delivery in due
    )
    outcomes = _watched(make_many(orders, min(workers, len(due))), len(due), archive)
    for outcome, delivery in zip(outcomes, due, strict=True):
        counts[outcome.state] += 1
        warnings = (*cautions(delivery), *outcome.warnings)
        _tell(replace(outcome, warnings=warnings), archive)
    said = words.DONE.format_in(language, counts["made"], current=counts["current"])
    say(said, err=True)
    return not counts["failed"]


def _watched(outcomes: Iterator[Outcome], many: int, archive: Archive) -> Iterator[Outcome]:
    """Yield what was made, with a bar on standard error where a person can see it."""
    if not sys.stderr.isatty():
        yield from outcomes
        return
    # Rich is for people; programs should not wait for it.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as progress:
        title = words.MAKING.of(archive.language)
        yield from progress.track(outcomes, total=many, description=title)


def _file(output: Path | None, usual: Path) -> Path:
    """Return where a PDF goes: the file that was named, or its own name in the folder that was."""
    if output is None:
        return usual
    return output / usual.name if output.is_dir() else output


def _keep(made: Made, path: Path, archive: Archive, *also: str) -> None:
    put(made.data, path, archive.language)
    outcome = Outcome(path=path, state="made", warnings=(*also, *made.warnings))
    _tell(outcome, archive)


def _tell(outcome: Outcome, archive: Archive) -> None:
    """Print the path of what was made, and on standard error what to look at."""
    facts = {"path": shown(outcome.path)}
    for said in outcome.warnings:
        say(words.WARNING.format_in(archive.language, said=said, **facts), err=True)
    if outcome.problem:
        say(words.FAILED.format_in(archive.language, said=outcome.problem, **facts), err=True)
    if outcome.state == "made":
        say(facts["path"])
