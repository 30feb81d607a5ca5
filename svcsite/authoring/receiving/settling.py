"""Which name each report gets among those that stand there, and which are there already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path, PurePosixPath

from svcsite.authoring.receiving.naming import named_before
from svcsite.authoring.receiving.outcome import Fate, Outcome
from svcsite.authoring.receiving.register import Register
from svcsite.authoring.receiving.standing import Standing
from svcsite.authoring.receiving.submission import Photo, Submission
from svcsite.authoring.receiving.visit import Compared, compare
from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.judging import has_errors, judge_report
from svcsite.record.alias import answers_for
from svcsite.record.reader import read_report
from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.source.picture_kind import READABLE, kind_of
from svcsite.words import receiving as words
from svcsite.words.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A report in its place, still to be judged, with its photos; `data` is None for photos of one that is there."""

    submission: Submission
    path: PurePosixPath
    fate: Fate
    data: bytes | None
    rep: str | None = None
    photos: tuple[tuple[PurePosixPath, Photo], ...] = ()

    @property
    def files(self) -> dict[PurePosixPath, bytes]:
        """What would be put there."""
        report = {} if self.data is None else {self.path: self.data}
        return {**report, **{path: photo.item.data for path, photo in self.photos}}


@dataclass(slots=True, kw_only=True)
class Settling:
    """Settles submissions one after the other; a later one meets those before it."""

    standing: Standing
    register: Register
    may_update: bool = False
    candidates: list[Candidate] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    _fresh: dict[PurePosixPath, bytes] = field(default_factory=dict)
    _read: dict[str, Mapping[PurePosixPath, bytes]] = field(default_factory=dict)

    def settle(self, submission: Submission) -> None:
        """Find the place of a submission, or what stands in its way."""
        if submission.item is None:
            self._photos_alone(submission)
            return
        data = submission.item.data
        for path in self._names(submission):
            if not (path in self._fresh or self.standing.taken(path)):
                self._take(submission, path, "new", data)
                return
            coming = self._reading(path, data)
            compared = compare(self._reading(path, self._held(path)), coming)
            if self._is_one(submission, path, compared):
                self._meet(submission, path, coming, compared)
                return
        raise AssertionError("the numbers never end")

    def _is_one(self, submission: Submission, path: PurePosixPath, compared: Compared) -> bool:
        """Tell whether a report that stands somewhere is the one that comes."""
        if compared.relation == "changed" and named_before(submission.id) == path.stem:
            # Copies are counted from 1, and visits from 2: `-2` may well be a name that somebody chose.
            return submission.id.endswith("-1")
        return compared.relation != "another"

    def _meet(
        self,
        submission: Submission,
        path: PurePosixPath,
        coming: Reading[Report],
        compared: Compared,
    ) -> None:
        """Decide on a report of a visit that is there already."""
        customer = self.register.customer(submission.customer)
        relation, language = compared.relation, self.register.settings.language
        assert submission.item is not None
        data = submission.item.data
        wrong = judge_report(coming, customer, self.register.settings)
        if self._held(path) != data and has_errors(wrong):
            # What could not be read of it was not compared.
            relation = "changed"
            if not self.may_update:
                self._refuse(submission, path, words.HERE_AND_WRONG, diagnostics=wrong)
                return
        if relation in {"same", "older"}:
            note = words.OLDER.of(language) if relation == "older" else ""
            where = self.standing.elsewhere.get(path, self.standing.branch)
            if path in self.standing.merged and path not in self.standing.elsewhere:
                where = ""
            outcome = self._outcome(submission, "here", path, reason=note)
            self.outcomes.append(replace(outcome, branch=where))
            self._add_photos(submission, path)
        elif path in self.standing.elsewhere:
            branch = self.standing.elsewhere[path]
            what = compared.named(language)
            self._refuse(submission, path, words.DIFFERS_ELSEWHERE, what=what, branch=branch)
        elif relation == "completed" and self.standing.may_replace:
            self._take(submission, path, "completed", data)
        elif self.may_update and self.standing.may_replace:
            self._take(submission, path, "updated", data)
        else:
            text = words.DIFFERS if self.standing.may_replace else words.DIFFERS_IN_FOLDER
            what = compared.named(language) or words.LATE_FACTS.of(language)
            self._refuse(submission, path, text, what=what)

    def _photos_alone(self, submission: Submission) -> None:
        path = _place(submission.customer, submission.id)
        if path in self._fresh or path in self.standing.files:
            self._add_photos(submission, path)
            return
        text = words.PHOTO_ELSEWHERE if self.standing.taken(path) else words.PHOTO_WITHOUT_REPORT
        facts = {"path": path, "branch": self.standing.elsewhere.get(path, "")}
        for photo in submission.photos:
            self.outcomes.append(self._sent_back(submission, photo, text, **facts))

    def _add_photos(self, submission: Submission, path: PurePosixPath) -> None:
        """Take photos for a report that is there already, as far as they are not."""
        if not submission.photos:
            return
        if path in self.standing.elsewhere:
            branch = self.standing.elsewhere[path]
            for photo in submission.photos:
                text = words.PHOTO_ELSEWHERE
                self.outcomes.append(
                    self._sent_back(submission, photo, text, path=path, branch=branch)
                )
            return
        photos = tuple(self._placed(submission, path))
        if photos:
            rep = self._rep(self._reading(path, self._held(path)))
            self.candidates.append(
                Candidate(
                    submission=submission, path=path, fate="new", data=None, rep=rep, photos=photos
                )
            )

    def _take(self, submission: Submission, path: PurePosixPath, fate: Fate, data: bytes) -> None:
        self._fresh[path] = data
        rep = self._rep(self._reading(path, data))
        photos = tuple(self._placed(submission, path))
        self.candidates.append(
            Candidate(
                submission=submission, path=path, fate=fate, data=data, rep=rep, photos=photos
            )
        )

    def _placed(
        self, submission: Submission, report: PurePosixPath
    ) -> Iterator[tuple[PurePosixPath, Photo]]:
        """Give each photo that is not there yet a name of its own beside its report."""
        folder = report.with_suffix("")
        there = [path for path in self.standing.files if path.parent == folder]
        held = {**self.standing.read(there), **self._fresh}
        known = {data: path for path, data in held.items() if path.parent == folder}
        stems = {path.stem for path in (*there, *held) if path.parent == folder}
        for photo in submission.photos:
            data = photo.item.data
            if data in known:
                self.outcomes.append(
                    Outcome(
                        fate="here",
                        name=photo.item.name,
                        origin=photo.item.origin,
                        sender=submission.sender,
                        path=known[data],
                        is_photo=True,
                    )
                )
                continue
            wanted = photo.number or 1
            number = next(n for n in count(wanted) if str(n) not in stems)
            ending = READABLE.get(kind_of(data) or "", (PurePosixPath(photo.item.name).suffix,))[0]
            path = folder / f"{number}{ending.lower()}"
            stems.add(path.stem)
            self._fresh[path] = data
            known[data] = path
            yield path, photo

    def _names(self, submission: Submission) -> Iterator[PurePosixPath]:
        """Give the places that a report may have: of what it may be a copy of, its own, and then `-2`, `-3`."""
        customer, name = submission.customer, submission.id
        if renamed := self._renamed(customer, name):
            yield renamed
        before = named_before(name)
        if before and self.standing.taken(_place(customer, before)):
            yield _place(customer, before)
        yield _place(customer, name)
        yield from (_place(customer, f"{name}-{number}") for number in count(2))

    def _renamed(self, customer: str, name: str) -> PurePosixPath | None:
        """Find the report that has this name among its old addresses."""
        if self.standing.taken(_place(customer, name)):
            return None
        for path, data in self._reports(customer).items():
            if name.encode() in data:
                record = self._reading(path, data).record
                if record is not None and answers_for(record, customer, name):
                    return path
        return None

    def _reports(self, customer: str) -> Mapping[PurePosixPath, bytes]:
        """Give what stands in a customer's folders, by path; read once."""
        if customer not in self._read:
            there = [path for path in self.standing.files if path.parts[0] == customer]
            reports = sorted(path for path in there if path.suffix == ".md")
            self._read[customer] = self.standing.read(reports)
        return self._read[customer]

    def _held(self, path: PurePosixPath) -> bytes:
        fresh = self._fresh.get(path)
        return self.standing.read([path]).get(path, b"") if fresh is None else fresh

    def _reading(self, path: PurePosixPath, data: bytes) -> Reading[Report]:
        customer = self.register.customer(path.parts[0])
        return read_report(Path(path), customer, self.register.settings, data)

    def _rep(self, reading: Reading[Report]) -> str | None:
        return reading.record.rep if reading.record else None

    def _refuse(
        self,
        submission: Submission,
        path: PurePosixPath,
        text: Text,
        *,
        diagnostics: tuple[Diagnostic, ...] = (),
        **facts: object,
    ) -> None:
        said = text.format_in(self.register.settings.language, path=path, **facts)
        outcome = self._outcome(submission, "refused", path, reason=said)
        self.outcomes.append(replace(outcome, diagnostics=diagnostics))
        for photo in submission.photos:
            self.outcomes.append(self._sent_back(submission, photo, words.PHOTO_OF_REFUSED))

    def _outcome(
        self, submission: Submission, fate: Fate, path: PurePosixPath, *, reason: str
    ) -> Outcome:
        assert submission.item is not None
        return Outcome(
            fate=fate,
            name=submission.item.name,
            origin=submission.item.origin,
            sender=submission.sender,
            rep=self._rep(self._reading(path, submission.item.data)),
            path=path,
            branch=self.standing.branch,
            reason=reason,
            text=submission.item.data.decode("utf-8", "replace"),
        )

    def _sent_back(
        self, submission: Submission, photo: Photo, text: Text, **facts: object
    ) -> Outcome:
        said = text.format_in(self.register.settings.language, **facts)
        return Outcome(
            fate="refused",
            name=photo.item.name,
            origin=photo.item.origin,
            sender=submission.sender,
            reason=said,
            is_photo=True,
        )


def _place(customer: str, name: str) -> PurePosixPath:
    return PurePosixPath(customer, name[:4], f"{name}.md")
