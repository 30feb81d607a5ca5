"""All of it together: parcels are sorted, settled, judged, and put in place by rep and day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.receiving.judging import Judgement, judge_candidates
from svcsite.authoring.receiving.outcome import Account, Fate, Outcome
from svcsite.authoring.receiving.parcel import Mishap, Parcel, Sender
from svcsite.authoring.receiving.register import Register
from svcsite.authoring.receiving.settling import Candidate, Settling
from svcsite.authoring.receiving.standing import Place, Standing, Work
from svcsite.authoring.receiving.submission import Photo, Sorter, Submission
from svcsite.record.reader import read_report
from svcsite.words import receiving as words

TRIES = 8
"""How often one set of reports is settled anew because somebody else was quicker."""


@dataclass(slots=True, kw_only=True)
class Intake:
    """Takes parcels into the archive at `root`, which `place` writes to.

    `customer` is, as typed, that of files which name none. With `may_update`, another version of a report takes the place
    of the one that is there; with `is_trial`, everything is judged and nothing put anywhere.
    """

    root: Path
    place: Place
    today: date
    customer: str | None = None
    may_update: bool = False
    is_trial: bool = False
    _outcomes: list[Outcome] = field(default_factory=list)

    def run(self, parcels: Iterable[Parcel]) -> Account:
        """Take in all parcels. Raises `AuthoringError` before anything was put in place, if at all."""
        standing = self.place.standing(Work(rep="", day=self.today))
        register = Register(settings=self.place.settings, standing=standing)
        fallback = register.find(self.customer) if self.customer else None
        sorter = Sorter(register=register, today=self.today, fallback=fallback)
        found = sorter.sort(parcels)
        for sender, mishap in found.mishaps:
            self._outcomes.append(self._mishap(sender, mishap))
        shared: dict[tuple[date, str], list[Submission]] = {}
        reps: dict[tuple[str, str], str] = {}
        # Photos that came without their report go where that goes, and after it.
        for submission in sorted(found.submissions, key=lambda one: one.item is None):
            key = submission.customer, submission.id
            rep = reps.get(key, "") if submission.item is None else ""
            rep = reps.setdefault(key, rep or self._rep(submission, register))
            shared.setdefault((submission.day or self.today, rep), []).append(submission)
        for (day, rep), submissions in sorted(shared.items(), key=lambda one: one[0]):
            self._outcomes += self._share(Work(rep=rep, day=day), submissions)
        return Account(outcomes=tuple(self._outcomes), passed_over=tuple(found.passed_over))

    def _rep(self, submission: Submission, register: Register) -> str:
        """Tell whose work a submission is: what it says, or the report that its photos are of; else nothing."""
        path = PurePosixPath(submission.customer, submission.id[:4], f"{submission.id}.md")
        if submission.item is None:
            data = register.standing.read([path]).get(path)
        else:
            data = submission.item.data
        if data is None:
            return ""
        customer = register.customer(submission.customer)
        report = read_report(Path(path), customer, register.settings, data).record
        return (report.rep if report else None) or ""

    def _share(self, work: Work, submissions: Sequence[Submission]) -> list[Outcome]:
        """Take in what one rep did on one day; again from the beginning where somebody else was quicker."""
        reason = words.TOO_BUSY.of(self.place.settings.language)
        for _ in range(TRIES):
            try:
                standing = self.place.standing(work)
                settled = self._settled(standing, submissions)
                judged = judge_candidates(settled.candidates, standing, self.root)
                files = _accepted(judged)
                reports = [c.path for c in judged.accepted if c.data is not None]
                if not files or self.is_trial or self.place.put(work, standing, files, reports):
                    return [*settled.outcomes, *self._told(judged, standing)]
            except AuthoringError as error:
                reason = str(error)
                break
        return [
            Outcome(
                fate="refused",
                name=item.name,
                origin=item.origin,
                sender=submission.sender,
                rep=work.rep or None,
                reason=reason,
                is_photo=item is not submission.item,
            )
            for submission in submissions
            for item in (submission.item, *(photo.item for photo in submission.photos))
            if item is not None
        ]

    def _settled(self, standing: Standing, submissions: Sequence[Submission]) -> Settling:
        register = Register(settings=self.place.settings, standing=standing)
        settled = Settling(standing=standing, register=register, may_update=self.may_update)
        for submission in submissions:
            settled.settle(submission)
        return settled

    def _told(self, judged: Judgement, standing: Standing) -> Iterable[Outcome]:
        """Say what became of the candidates and of their photos."""
        for candidate in (*judged.accepted, *judged.refused):
            is_in = candidate in judged.accepted
            item = candidate.submission.item
            if candidate.data is not None and item is not None:
                yield Outcome(
                    fate=candidate.fate if is_in else "refused",
                    name=item.name,
                    origin=item.origin,
                    sender=candidate.submission.sender,
                    rep=candidate.rep,
                    path=candidate.path,
                    branch=standing.branch if is_in else "",
                    diagnostics=judged.of(candidate.path),
                    text=candidate.data.decode("utf-8", "replace"),
                )
            for path, photo in candidate.photos:
                fate: Fate = "new" if is_in and path not in judged.refused_photos else "refused"
                yield self._photo(candidate, path, photo, fate, judged, standing)

    def _photo(
        self,
        candidate: Candidate,
        path: PurePosixPath,
        photo: Photo,
        fate: Fate,
        judged: Judgement,
        standing: Standing,
    ) -> Outcome:
        found = judged.of(path)
        is_whole = path not in judged.refused_photos
        language = self.place.settings.language
        reason = words.PHOTO_OF_REFUSED.of(language) if fate == "refused" and is_whole else ""
        return Outcome(
            fate=fate,
            name=photo.item.name,
            origin=photo.item.origin,
            sender=candidate.submission.sender,
            rep=candidate.rep,
            path=path,
            branch=standing.branch if fate == "new" else "",
            reason=reason,
            diagnostics=found,
            is_photo=True,
        )

    def _mishap(self, sender: Sender | None, mishap: Mishap) -> Outcome:
        reason = mishap.reason.format_in(self.place.settings.language, **mishap.facts)
        return Outcome(
            fate="refused",
            name=mishap.name,
            origin=mishap.origin,
            sender=sender,
            rep=mishap.rep,
            reason=reason,
        )


def _accepted(judged: Judgement) -> Mapping[PurePosixPath, bytes]:
    """Give the files that go in: accepted reports, and their photos that can be shown."""
    return {
        path: data
        for candidate in judged.accepted
        for path, data in candidate.files.items()
        if path not in judged.refused_photos
    }
