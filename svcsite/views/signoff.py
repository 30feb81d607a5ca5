"""How a report was closed: the customer's rating, both signatures, and what happened to the file since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from svcsite.checks.sealed import Sealed
from svcsite.record.moment import Moment
from svcsite.record.report import Rating, Report
from svcsite.record.requirements import UNRESOLVED
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.shapes import REPORT
from svcsite.views import format as written
from svcsite.views.elements import Badge, Fact, fact, joined
from svcsite.views.gallery import GalleryPhoto
from svcsite.views.seals import seal_badge, seal_list, seal_notes
from svcsite.words import pages as words
from svcsite.words.sealing import SEALS, SIGNED_PDF


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingView:
    """What the customer thought: a score with the archive's phrase for it, or why there is none."""

    score: str
    scale: str
    phrase: str
    statement: str
    by: str
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureView:
    """One side's signature; `statement` is empty while that side has not spoken.

    `seal` says whether the rep's seal holds, `notes` what else there is to say of it, or of what the customer signed;
    `photo` shows the customer's signature on paper.
    """

    role: str
    statement: str
    name: str
    day: str
    seal: Badge | None = None
    notes: tuple[str, ...] = ()
    photo: GalleryPhoto | None = None


def rating_view(report: Report, settings: Settings) -> RatingView | None:
    """Put a rating into words; None where nothing is known of one or the work goes on."""
    language, rating = settings.language, report.rating
    if rating.score is None and rating.declined is None and (rating.asked or not _closed(report)):
        return None
    return RatingView(
        score="" if rating.score is None else written.number(rating.score, language),
        scale=written.number(settings.rating.scale.highest, language),
        phrase=_phrase(rating, settings),
        statement=_no_score(rating, language),
        by=joined(
            rating.by,
            _day(rating.on, language),
            words.LABELS["noted_by_rep"].of(language) if rating.source == "rep" else "",
        ),
        comment=rating.comment or "",
    )


def signatures(
    report: Report,
    settings: Settings,
    seals: Sequence[Sealed] = (),
    zone: ZoneInfo | None = None,
    photo: GalleryPhoto | None = None,
) -> tuple[SignatureView, SignatureView]:
    """Return the rep's signature and the customer's.

    `seals` are the report's, told in the time zone `zone`, and `photo` is the one that the acceptance names.
    """
    rep = _rep_signature(report, settings)
    signer = report.signed.by if report.signed else None
    notes = seal_notes(seals, signer, settings, zone or settings.timezone)
    sealed = replace(rep, seal=seal_badge(seals, settings.language), notes=tuple(notes))
    return sealed, _customer_signature(report, settings.language, photo)


def history(
    report: Report,
    settings: Settings,
    seals: Sequence[Sealed] = (),
    zone: ZoneInfo | None = None,
) -> tuple[Fact, ...]:
    """Return what happened to the file: where it was imported from, amendments, seals, waived rules."""
    language = settings.language
    facts: list[Fact] = []
    if report.imported is not None:
        source = report.imported
        told = joined(
            words.IMPORTED_FROM.format_in(language, source=source.from_) if source.from_ else "",
            words.IMPORTED_ROW.format_in(language, row=source.row) if source.row else "",
            _day(source.on, language),
            by=", ",
        )
        facts += fact(words.LABELS["imported"].of(language), told)
    facts += fact(
        REPORT["amended"].label[language],
        *(
            joined(
                settings.rep_name(change.by) if change.by else "",
                _day(change.on, language),
                change.reason,
            )
            for change in report.amended
        ),
    )
    sealed = seal_list(seals, settings, zone or settings.timezone)
    facts += fact(SEALS.of(language), *sealed)
    waived = (joined(rule, why, by=": ") for rule, why in report.waive)
    facts += fact(REPORT["waive"].label[language], *waived)
    return tuple(facts)


def _closed(report: Report) -> bool:
    return report.outcome not in UNRESOLVED


def _phrase(rating: Rating, settings: Settings) -> str:
    return "" if rating.score is None else settings.rating.scale.phrase(rating.score) or ""


def _no_score(rating: Rating, language: Language) -> str:
    if rating.score is not None:
        return ""
    if rating.declined is not None:
        return joined(words.LABELS["declined"].of(language), rating.declined, by=": ")
    return words.LABELS["not_asked"].of(language)


def _day(moment: Moment | None, language: Language) -> str:
    return written.moment(moment, language) if moment else ""


def _rep_signature(report: Report, settings: Settings) -> SignatureView:
    language, signed = settings.language, report.signed
    role = words.LABELS["rep"].of(language)
    if signed is None:
        label = "imported_unsigned" if report.imported else ""
        statement = words.LABELS[label].of(language) if label else ""
        name = settings.rep_name(report.rep) if report.rep else ""
        return SignatureView(role=role, statement=statement, name=name, day="")
    return SignatureView(
        role=role,
        statement=words.LABELS["signed"].of(language),
        name=settings.rep_name(signed.by) if signed.by else "",
        day=_day(signed.on, language),
    )


def _customer_signature(
    report: Report, language: Language, photo: GalleryPhoto | None
) -> SignatureView:
    role = words.LABELS["customer"].of(language)
    accepted = report.accepted
    if accepted is None:
        return SignatureView(role=role, statement="", name="", day="")
    label = {"refused": "refused_to_sign", "absent": "absent"}.get(accepted.state, "accepted")
    return SignatureView(
        role=role,
        statement=words.LABELS[label].of(language),
        name=accepted.by or "",
        day=_day(accepted.on, language),
        notes=(SIGNED_PDF.format_in(language, hash=accepted.sha256),) if accepted.sha256 else (),
        photo=photo,
    )
