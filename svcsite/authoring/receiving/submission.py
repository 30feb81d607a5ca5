"""What was handed in, sorted: each report with its photos, for a customer, under a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from svcsite.authoring.placing import words_of
from svcsite.authoring.receiving.naming import Label, read_label
from svcsite.authoring.receiving.parcel import Item, Mishap, Parcel, Sender
from svcsite.authoring.receiving.register import Register
from svcsite.record.customer import Customer
from svcsite.record.reader import read_report_text
from svcsite.source.files import decode
from svcsite.source.tree import REPORT_ID
from svcsite.words import receiving as words
from svcsite.words.text import Text

_TIDY_END = b"\n"
_SOME_NAME = "x"


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photo as it came; `number` is what its name says, None where it says nothing."""

    item: Item
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A report, or photos for one that is there already: then `item` is None. `id` is the name it asks for."""

    customer: str
    id: str
    sender: Sender | None
    item: Item | None
    photos: tuple[Photo, ...] = ()
    copy: str = ""

    @property
    def day(self) -> date | None:
        """The day that its name begins with, if there is such a day."""
        try:
            return date.fromisoformat(self.id[:10])
        except ValueError:
            return None


@dataclass(slots=True)
class Sorted:
    """The submissions, and what could not be sorted, each with who sent it."""

    submissions: list[Submission] = field(default_factory=list)
    mishaps: list[tuple[Sender | None, Mishap]] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorter:
    """Sorts parcels; `fallback` is the customer of what names none."""

    register: Register
    today: date
    fallback: str | None = None

    def sort(self, parcels: Iterable[Parcel]) -> Sorted:
        """Sort everything that came."""
        found = Sorted()
        for parcel in parcels:
            found.passed_over += parcel.passed_over
            found.mishaps += [(parcel.sender, mishap) for mishap in parcel.mishaps]
            self._parcel(parcel, found)
        return found

    def _parcel(self, parcel: Parcel, found: Sorted) -> None:
        reports: list[Submission] = []
        photos: list[tuple[Label, Item]] = []
        for item in parcel.items:
            label = read_label(item.name)
            if label.kind == "photo":
                photos.append((label, item))
            elif isinstance(report := self._report(label, item, parcel.sender), Mishap):
                found.mishaps.append((parcel.sender, report))
            else:
                reports.append(report)
        lonely: dict[tuple[str, str], list[Photo]] = {}
        for label, item in photos:
            photo = Photo(item=item, number=label.number)
            place = _owner(label, reports, only=parcel.alone)
            if place is not None:
                owner = reports[place]
                reports[place] = replace(owner, photos=(*owner.photos, photo))
            elif label.id is None:
                mishap = _mishap(item, words.PHOTO_OF_NOTHING)
                found.mishaps.append((parcel.sender, mishap))
            elif isinstance(slug := self._customer(label, item), Mishap):
                found.mishaps.append((parcel.sender, slug))
            else:
                lonely.setdefault((slug, label.id), []).append(photo)
        # What was saved first had its name for itself.
        found.submissions += sorted(reports, key=lambda one: (len(one.copy), one.copy))
        found.submissions += [
            Submission(customer=slug, id=name, sender=parcel.sender, item=None, photos=tuple(some))
            for (slug, name), some in lonely.items()
        ]

    def _report(self, label: Label, item: Item, sender: Sender | None) -> Submission | Mishap:
        slug = self._customer(label, item)
        if isinstance(slug, Mishap):
            return slug
        item = replace(item, data=tidy(item.data))
        name = label.id or self._name(label, item, self.register.customer(slug))
        return Submission(customer=slug, id=name, sender=sender, item=item, copy=label.copy)

    def _customer(self, label: Label, item: Item) -> str | Mishap:
        """Find the customer by the file's name, or as the command says for those that name none."""
        typed = label.customer
        if typed is None and self.fallback:
            return self.fallback
        if typed is not None and typed in self.register.slugs:
            return typed
        record = self.register.anonymous(item.data) if label.kind == "report" else None
        hint = self.register.hint(typed or label.stem, record)
        text = words.NO_CUSTOMER if typed is None else words.UNKNOWN_CUSTOMER
        mishap = _mishap(item, text, typed=typed, hint=hint)
        return replace(mishap, rep=record.rep if record else None)

    def _name(self, label: Label, item: Item, customer: Customer) -> str:
        """Make a name for a report whose file has none: its day, and the words of the file or of what it is about."""
        file, _ = decode(item.data)
        day, about = self.today, ""
        if file is not None:
            report = read_report_text(
                Path("x.md"), file, (), customer, self.register.settings
            ).record
            moments = (report.arrived, report.begins, report.resolved) if report else ()
            day = next((moment.day for moment in moments if moment), day)
            if report and report.product:
                machine = report.product[0]
                about = machine.description or machine.model or machine.identity or ""
            elif report and report.service:
                about = report.service.title or ""
        stem = label.stem.removeprefix(f"{label.customer}.") if label.customer else label.stem
        told = next(filter(None, map(words_of, (about, stem, item.subject))), _SOME_NAME)
        name = f"{day.isoformat()}-{told}"
        return name if REPORT_ID.fullmatch(name) else f"{day.isoformat()}-{_SOME_NAME}"


def tidy(data: bytes) -> bytes:
    """Give a text as the form writes it: plain line ends, no byte order mark, a line end at its end.

    What is no UTF-8 stays as it is: the check says what is wrong with it.
    """
    file, defects = decode(data)
    if file is None or any(defect.kind == "encoding" for defect in defects):
        return data
    return file.text.encode("utf-8").rstrip(b"\n") + _TIDY_END


def _owner(label: Label, reports: list[Submission], *, only: bool) -> int | None:
    """Find the report in the same parcel that a photo belongs to: of two copies the one that was copied with it."""
    if label.id is None:
        return 0 if only and len(reports) == 1 else None
    named = [
        n
        for n, report in enumerate(reports)
        if report.id == label.id and label.customer in (None, report.customer)
    ]
    return next((n for n in named if reports[n].copy == label.copy), next(iter(named), None))


def _mishap(item: Item, reason: Text, **facts: object) -> Mishap:
    return Mishap(name=item.name, origin=item.origin, reason=reason, facts=facts)
