"""The answer to each sender as text, ready to be sent: what was taken and where, what is wrong and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from email.errors import HeaderParseError
from email.headerregistry import Address
from pathlib import PurePosixPath

from svcsite.authoring.receiving.outcome import Account, Outcome
from svcsite.checks.diagnostic import Diagnostic
from svcsite.formats.harmless import one_line
from svcsite.record.settings import Settings
from svcsite.source.span import START
from svcsite.source.tree import CUSTOMER
from svcsite.words import replying as words

_QUOTED = 100
"""How much of a line is quoted, in characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer. `key` tells whom it is for, as an address, a rep's id, or nothing where nobody is known."""

    key: str
    text: str


@dataclass(slots=True)
class _Reader:
    """Who is answered: by an address, or a name alone."""

    key: str
    name: str = ""
    address: str = ""
    outcomes: list[Outcome] = field(default_factory=list)


def replies(account: Account, settings: Settings) -> tuple[Reply, ...]:
    """Write one answer for each who sent something, by mail or as a rep; what nobody can be told of shares one."""
    readers: dict[str, _Reader] = {}
    for outcome in account.outcomes:
        reader = _reader(outcome, settings)
        readers.setdefault(reader.key, reader).outcomes.append(outcome)
    return tuple(
        Reply(key=key, text=_Answer(reader, settings).text()) for key, reader in readers.items()
    )


def _reader(outcome: Outcome, settings: Settings) -> _Reader:
    sender = outcome.sender
    rep = settings.reps.get(outcome.rep or "")
    if sender is not None:
        known = [r for r in settings.reps.values() if (r.email or "").lower() == sender.address]
        name = sender.name or next((r.name or "" for r in known if sender.address), "")
        return _Reader(sender.address or sender.name, name, sender.address)
    if rep is not None:
        return _Reader(outcome.rep or "", one_line(rep.name or ""), one_line(rep.email or ""))
    return _Reader("")


class _Answer:
    """One answer on its way to paper."""

    def __init__(self, reader: _Reader, settings: Settings) -> None:
        self._reader = reader
        self._settings = settings
        self._language = settings.language
        self._refused = [o for o in reader.outcomes if o.fate == "refused"]
        self._in = [o for o in reader.outcomes if o.fate != "refused"]

    def text(self) -> str:
        """Give the whole answer."""
        blocks = [self._head(), self._greeting(), *self._taken(), *self._advice(), *self._mend()]
        blocks.append(f"{words.REGARDS.of(self._language)}\n{self._signature()}")
        return "\n\n".join(blocks) + "\n"

    def _head(self) -> str:
        kind = "taken" if not self._refused else "mixed" if self._in else "refused"
        subject = words.SUBJECTS[kind].of(self._language)
        lines = [words.SUBJECT.format_in(self._language, subject=subject)]
        if who := self._who():
            lines.insert(0, words.TO.format_in(self._language, who=who))
        return "\n".join(lines)

    def _who(self) -> str:
        name, address = self._reader.name, self._reader.address
        try:
            return str(Address(name, addr_spec=address)) if address else name
        except (ValueError, HeaderParseError):
            return address

    def _greeting(self) -> str:
        first = next(iter(self._reader.name.split()), "")
        hello = words.HELLO_TO.format_in(self._language, name=first) if first else None
        thanks = words.THANKS.of(self._language)
        return f"{hello or words.HELLO.of(self._language)}\n\n{thanks}"

    def _taken(self) -> Iterator[str]:
        reports = [o for o in self._in if not o.is_photo]
        photos = Counter(_report_of(o.path) for o in self._in if o.is_photo)
        lines: list[str] = []
        for outcome in reports:
            notes = [
                words.NOTED[outcome.fate].of(self._language),
                words.PLACE.format_in(self._language, path=outcome.path),
                words.PHOTOS.format_in(self._language, photos.pop(outcome.path, 0)),
                words.REVIEW.format_in(self._language, branch=outcome.branch)
                if outcome.branch
                else "",
            ]
            lines.append(f"- {self._name(outcome)}\n  {'; '.join(filter(None, notes))}")
        for path, n in photos.items():
            lines.append(f"- {words.MORE_PHOTOS.format_in(self._language, n, path=path)}")
        if lines:
            yield f"{words.TAKEN.format_in(self._language, len(lines))}\n" + "\n".join(lines)

    def _advice(self) -> Iterator[str]:
        """Tell of what is wrong in what was taken all the same."""
        told = [(o, self._told(o.diagnostics, o.text)) for o in self._in if o.diagnostics]
        if told:
            said = [f"{self._name(o)}\n" + "\n".join(lines) for o, lines in told]
            yield "\n\n".join([words.SOON.of(self._language), *said])

    def _mend(self) -> Iterator[str]:
        if not self._refused:
            return
        yield words.TO_MEND.format_in(self._language, len(self._refused))
        for outcome in self._refused:
            lines = [f"  - {one_line(outcome.reason)}"] if outcome.reason else []
            errors = [d for d in outcome.diagnostics if d.severity == "error"]
            warnings = [d for d in outcome.diagnostics if d.severity != "error"]
            lines += self._told([*errors, *warnings], outcome.text)
            yield "\n".join([self._name(outcome), *lines])
        by_mail = any(o.sender for o in self._refused)
        lost = words.NOTHING_LOST_MAIL if by_mail else words.NOTHING_LOST_FILE
        yield f"{words.SEND_AGAIN.of(self._language)}\n{lost.of(self._language)}"

    def _told(self, diagnostics: Iterable[Diagnostic], text: str) -> list[str]:
        """Give the lines that tell of diagnostics, each with the line of the report that it is about."""
        lines = text.split("\n")
        told: list[str] = []
        for d in diagnostics:
            message = one_line(d.message)
            if d.path.name == CUSTOMER:
                told.append(f"  - {words.NOT_YOURS.format_in(self._language, message=message)}")
                continue
            if d.span == START or not text:
                told.append(f"  - {message}")
            else:
                line = d.span.line
                told.append(
                    f"  - {words.LINE.format_in(self._language, line=line, message=message)}"
                )
                quoted = one_line(lines[line - 1]).strip() if line <= len(lines) else ""
                if quoted.strip("-"):
                    said = words.QUOTE.format_in(self._language, text=quoted[:_QUOTED])
                    told.append(f"    {said}")
            if d.help:
                told.append(f"    {words.TO_DO.format_in(self._language, help=one_line(d.help))}")
        return told

    def _name(self, outcome: Outcome) -> str:
        name = one_line(outcome.name.replace("\\", "/").rpartition("/")[2]).strip()
        if name:
            return name
        text = words.PASTED if outcome.text else words.A_MESSAGE
        return (
            text.of(self._language) if outcome.sender or outcome.text else one_line(outcome.origin)
        )

    def _signature(self) -> str:
        return one_line(self._settings.name or words.NAMELESS.of(self._language))


def _report_of(photo: PurePosixPath | None) -> PurePosixPath | None:
    return photo.parent.with_name(f"{photo.parent.name}.md") if photo else None
