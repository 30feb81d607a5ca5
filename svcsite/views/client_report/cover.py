"""The cover of a client report: both companies, contract, cut-off, author; and the words around the sections."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from svcsite.measures.clock import zone_of
from svcsite.record.moment import Moment
from svcsite.record.vocabulary.names import Language
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Notice, phrase, run
from svcsite.views.client_report.exhibits.errata import errata_notices
from svcsite.views.client_report.prose.naming import person
from svcsite.views.client_report.report import Labels, Party
from svcsite.views.client_report.told import Told
from svcsite.words.client_report import cover as words

_MINUTE, _DAY = timedelta(minutes=1), timedelta(days=1)


def supplier(told: Told) -> Party:
    """Return the company that the report is of, as `archive.yml` has it."""
    settings, language = told.settings, told.language
    cnpj = words.CNPJ.format_in(language, number=settings.cnpj) if settings.cnpj else None
    return Party(
        name=settings.name,
        lines=_lines(
            settings.legal_name,
            cnpj,
            settings.address,
            settings.phone,
            settings.email,
            settings.website,
        ),
        logo=settings.logo,
    )


def client(told: Told) -> Party:
    """Return the company that the report is for, as its `customer.md` has it."""
    customer, language = told.customer, told.language
    cnpj = words.CNPJ.format_in(language, number=customer.cnpj) if customer.cnpj else None
    cpf = words.CPF.format_in(language, number=customer.cpf) if customer.cpf else None
    return Party(
        name=customer.title,
        lines=_lines(customer.legal_name, cnpj, cpf, customer.address),
        logo=customer.logo,
    )


def contract(told: Told) -> str:
    """Return the numbers of the contracts of the period; empty where none has one."""
    numbers = [one.number for one in told.now.contracts if one.number]
    text = words.CONTRACT if len(numbers) == 1 else words.CONTRACTS
    listed = ", ".join(dict.fromkeys(numbers))
    return text.format_in(told.language, number=listed, numbers=listed) if numbers else ""


def data_as_of(told: Told) -> str:
    """Return up to when facts were counted: the last minute of the period, or now."""
    return words.DATA_AS_OF.format_in(told.language, moment=_last_moment(told))


def author(told: Told) -> str:
    """Return who wrote the human part; empty where nobody did."""
    return person(told.narrative.author, told.settings) if told.narrative else ""


def signed(told: Told) -> str:
    """Return who signed and when, as far as that was told."""
    signature = told.narrative.signed if told.narrative else None
    if signature is None:
        return ""
    language = told.language
    name = person(signature.by, told.settings) or author(told)
    day = written.day(signature.on.day, language) if signature.on else ""
    if name and day:
        return words.SIGNED_ON.format_in(language, name=name, day=day)
    if name:
        return words.SIGNED.format_in(language, name=name)
    return words.SIGNED_ON_DAY.format_in(language, day=day) if day else ""


def status(told: Told) -> str:
    """Return whether the report is partial, a draft or final; empty where the period is over and nobody wrote for it."""
    language, narrative = told.language, told.narrative
    if not told.now.is_over:
        is_draft = narrative is not None and not narrative.is_final
        return (words.PARTIAL_DRAFT if is_draft else words.STATUSES["partial"]).of(language)
    return words.STATUSES[narrative.status].of(language) if narrative else ""


def delivered_status(language: Language) -> str:
    """Return what the status of a delivered report is called."""
    return words.STATUSES["delivered"].of(language)


def notices(told: Told) -> Iterator[Notice]:
    """Yield what a reader has to know first."""
    language = told.language
    if told.narrative and not told.narrative.is_final:
        yield Notice(title=words.DRAFT.of(language), runs=run(words.DRAFT_MEANS.of(language)))
    if not told.now.is_over:
        yield Notice(
            title=words.RUNNING.of(language),
            runs=phrase(
                words.RUNNING_MEANS,
                language,
                day=written.day(told.period.end - _DAY, language),
                moment=_last_moment(told),
            ),
        )
    yield from errata_notices(told)


def labels(language: Language) -> Labels:
    """Return the fixed words around the sections."""
    return Labels(
        contents=words.CONTENTS.of(language),
        page=words.PAGE.of(language),
        supplier=words.SUPPLIER.of(language),
        client=words.CLIENT.of(language),
        signature_of_supplier=words.SIGNATURE_OF_SUPPLIER.of(language),
        signature_of_client=words.SIGNATURE_OF_CLIENT.of(language),
        alternative=words.ALTERNATIVE.of(language),
    )


def _last_moment(told: Told) -> str:
    """Return the last counted minute in words: 23h59 of the last day of a period that is over."""
    at = told.now.cut_off.astimezone(zone_of(told.customer, told.settings))
    if told.now.is_over:
        at -= _MINUTE
    return written.moment(Moment(at.date(), at), told.language)


def _lines(*texts: str | None) -> tuple[str, ...]:
    """Return the lines that say something, each once."""
    return tuple(dict.fromkeys(text for text in texts if text))
