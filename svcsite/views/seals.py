"""The seals of a report, in words: who put them on, when, and whether they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from svcsite.checks.sealed import Sealed, Standing
from svcsite.record.moment import Moment
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.shapes import REPORT
from svcsite.views import format as written
from svcsite.views.elements import Badge, Tone, joined
from svcsite.words import sealing as words
from svcsite.words.text import Text

_TOLD: dict[Standing, tuple[Tone, Text]] = {
    "holds": ("good", words.HOLDS),
    "broken": ("bad", words.BROKEN),
    "unverified": ("waiting", words.UNVERIFIED),
}


def seal_badge(seals: Sequence[Sealed], language: Language) -> Badge | None:
    """Say whether the newest seal holds; None where there is no seal."""
    if not seals:
        return None
    tone, text = _TOLD[seals[-1].standing]
    return Badge(text=text.of(language), tone=tone)


def seal_notes(
    seals: Sequence[Sealed], signer: str | None, settings: Settings, zone: ZoneInfo
) -> Iterator[str]:
    """Say when the newest seal was put on, by whom if not by the `signer`, and what it does not cover."""
    if not seals:
        return
    language, last = settings.language, seals[-1]
    others = settings.rep_name(last.by) if last.by != signer else ""
    facts = {"moment": _moment(last, zone, language), "rep": others}
    text = words.SEALED_BY if others else words.SEALED_ON
    yield text.format_in(language, **facts)
    if last.added:
        names = ", ".join(_label(name, language) for name in last.added)
        yield words.SINCE.format_in(language, names=names)


def seal_list(seals: Sequence[Sealed], settings: Settings, zone: ZoneInfo) -> list[str]:
    """Give each seal as a line of the report's history, oldest first; nothing where there is but one."""
    language = settings.language
    return [
        joined(
            f"{seal.number}",
            settings.rep_name(seal.by),
            _moment(seal, zone, language),
            _TOLD[seal.standing][1].of(language),
        )
        for seal in (seals if len(seals) > 1 else ())
    ]


def _moment(seal: Sealed, zone: ZoneInfo, language: Language) -> str:
    at = seal.on.astimezone(zone)
    return written.moment(Moment(at.date(), at), language)


def _label(name: str, language: Language) -> str:
    named = REPORT.find(name) or HEADINGS.find(name)
    return named.label[language] if named else name
