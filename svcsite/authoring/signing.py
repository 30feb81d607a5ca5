"""`svcsite sign`: a report signed, and sealed with a signature that only the holder of a key can make.

Everything is made in memory and verified as `svcsite check` would before anything is written; then the report, then the two
files of the seal, each in a place where nothing stood.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.known import Archive, git_setting, writer
from svcsite.authoring.placing import write_new
from svcsite.authoring.sign_off import sign_off_edit, sign_off_line
from svcsite.checks.examination import examine
from svcsite.checks.fixes.sheet import Sheet
from svcsite.checks.saying import Field, Said
from svcsite.checks.seal_words import all_told
from svcsite.checks.seals import signers_in
from svcsite.checks.unsealing import may_seal, principals, unamended
from svcsite.formats.listing import Listing
from svcsite.record.customer import Customer
from svcsite.record.reader import read_customer, read_report
from svcsite.record.reading import Reading
from svcsite.record.report import Report
from svcsite.record.seal import Seal, read_seal
from svcsite.record.sealing import compare, contents
from svcsite.source.edit import TypedText
from svcsite.source.files import FILE_LIMIT, read_file
from svcsite.source.seal_folder import SealFiles, numbers_of, seal_files, sealed_folder
from svcsite.source.ssh import NAMESPACE, SshError, Verifier, public_key, signed
from svcsite.source.tree import CUSTOMER, walk
from svcsite.source.writing import Original, WriteRefusedError, rewrite, take
from svcsite.words import authoring, fixing
from svcsite.words import sealing as words

# What a seal is made to mend.
_MENDED_BY_SEALING = frozenset({"SV901", "SV902", "SV905"})
_REASONS = {"changed": fixing.CHANGED, "outside": fixing.OUTSIDE}
_KEYS = ("id_ed25519", "id_ecdsa", "id_rsa")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A report ready to be sealed: its bytes as they will be, and what will be signed.

    `line` is the sign-off that is written into it, empty where it has one.
    """

    archive: Archive
    original: Original
    data: bytes
    line: str
    seal: Seal
    files: SealFiles


class SealedAlreadyError(AuthoringError):
    """There is nothing to do."""


def ready(
    archive: Archive, path: Path, rep: str | None, now: datetime, env: Mapping[str, str]
) -> Ready:
    """Make out what would be sealed of the report at `path`, by a rep given by id or name, or by who writes.

    Writes nothing. Raises `AuthoringError` for what cannot be sealed, `SealedAlreadyError` for what is.
    """
    language = archive.settings.language
    original = take(path)
    if original is None:
        raise AuthoringError(words.NO_REPORT, language, typed=path)
    slug = path.parent.parent.name
    customer = read_customer(path.parent.parent / CUSTOMER, slug).record or Customer(
        slug=slug, fingerprint=""
    )
    reading = read_report(path, customer, archive.settings, original.data)
    if reading.record is None:
        _refuse_unfinished(archive, path, original.data)
        raise AuthoringError(words.NO_REPORT, language, typed=path)
    who = _who(archive, reading.record, rep, env)
    data, line = original.data, ""
    if reading.record.signed is None or reading.record.signed.on is None:
        zone = customer.timezone or archive.settings.timezone
        day = now.astimezone(zone).date()
        sheet = Sheet(
            TypedText(data.decode("utf-8")), reading, "report", archive.settings, customer
        )
        line = sign_off_line(reading.record, who, day, sheet.language)
        data, reading = _signed_off(sheet, line, archive, path, customer)
    _refuse_unfinished(archive, path, data)
    seal, files = _seal(archive, reading, customer, who, now)
    return Ready(archive=archive, original=original, data=data, line=line, seal=seal, files=files)


def put_on(prepared: Ready, key: Path) -> Path:
    """Sign, verify and write; give the path of the seal's text.

    Raises `AuthoringError`, and then nothing was written that is not right by itself.
    """
    archive, seal, files = prepared.archive, prepared.seal, prepared.files
    language = archive.settings.language
    try:
        signature = signed(seal.text, key)
        names = principals(seal.by, archive.settings)
        tree = walk(archive.root)
        with Verifier(signers_in(tree) or "") as verifier:
            answer = verifier.ask(seal.text, signature, names, seal.on)
        if answer != "good":
            line = f'{names[0]} namespaces="{NAMESPACE}" {public_key(key)}'
            facts = {"rep": archive.settings.rep_name(seal.by), "path": tree.signers, "line": line}
            raise AuthoringError(words.NOT_ALLOWED, language, **facts)
    except SshError as error:
        trouble = words.TROUBLES[error.trouble].of(language)
        raise AuthoringError(words.NOT_SIGNED, language, trouble=trouble) from None
    if prepared.data != prepared.original.data:
        _rewrite(prepared)
    _refuse_links(files, archive)
    try:
        write_new(files.signature, signature, language)
        return write_new(files.text, seal.text, language)
    except FileExistsError as error:
        facts = {"path": error.filename, "reason": error.strerror}
        raise AuthoringError(authoring.CANNOT_WRITE, language, **facts) from None


def find_key(archive: Archive, home: Path) -> Path:
    """Find the key to sign with: git's own `user.signingkey` where it is a file, else the usual one of OpenSSH.

    Raises `AuthoringError` where there is none.
    """
    named = git_setting(archive.root, "user.signingkey")
    candidates = [Path(named).expanduser()] if named else []
    candidates += [home / ".ssh" / name for name in _KEYS]
    for candidate in candidates:
        for key in (candidate, candidate.with_name(f"{candidate.name}.pub")):
            if key.is_file():
                return key
    raise AuthoringError(words.NO_KEY, archive.settings.language)


def _who(archive: Archive, report: Report, rep: str | None, env: Mapping[str, str]) -> str:
    settings = archive.settings
    signer = report.signed.by if report.signed else None
    who = rep or writer(archive, env) or signer or report.rep
    found = settings.find_rep(who) if who else None
    if found is None:
        raise AuthoringError(words.NO_REP, settings.language, reps=", ".join(settings.reps))
    return found


def _signed_off(
    sheet: Sheet, line: str, archive: Archive, path: Path, customer: Customer
) -> tuple[bytes, Reading[Report]]:
    """Write the sign-off into the text, and make sure that nothing else changed by it."""
    zone = customer.timezone or archive.settings.timezone
    data = sheet.typed.edited([sign_off_edit(sheet, line)]).encode("utf-8")
    reading = read_report(path, customer, archive.settings, data)
    if reading.record and reading.record.signed and reading.record.signed.on:
        before, after = contents(sheet.reading, zone), contents(reading, zone)
        if {**before, "signed": None} == {**after, "signed": None}:
            return data, reading
    raise AuthoringError(words.UNPLACED, archive.settings.language, line=line)


def _refuse_unfinished(archive: Archive, path: Path, data: bytes) -> None:
    """Refuse what `svcsite check` refuses, the report's seal aside."""
    examination = examine(archive.root, only=(path,), instead={path: data})
    errors = [
        d
        for d in examination.diagnostics
        if d.severity == "error" and d.code not in _MENDED_BY_SEALING
    ]
    if errors:
        language = archive.settings.language
        listing = Listing(tuple(errors), examination.files, language, Path.cwd())
        said = "\n".join(f"  {listing.headline(error)}" for error in errors)
        raise AuthoringError(words.UNFINISHED, language, listing=said)


def _seal(
    archive: Archive, reading: Reading[Report], customer: Customer, who: str, now: datetime
) -> tuple[Seal, SealFiles]:
    report, settings, language = reading.record, archive.settings, archive.settings.language
    assert report is not None
    said = contents(reading, customer.timezone or settings.timezone)
    folder = reading.path.with_suffix("")
    tree = walk(archive.root)
    there = tuple(
        path for one in tree.folders for path in one.seals if sealed_folder(path) == folder
    )
    number = max(numbers_of(there), default=0)
    last = _last(seal_files(folder, number)) if number else None
    allowed = may_seal(said, settings, first=last is None)
    if who not in allowed:
        signers = ", ".join(settings.rep_name(name) for name in sorted(allowed))
        amended = Field(("amended",)).typed(language)
        facts = {"rep": settings.rep_name(who), "signers": signers, "amended": amended}
        raise AuthoringError(words.NOT_THE_SIGNER, language, **facts)
    if last is not None:
        comparison = compare(last.contents, said)
        if not comparison.changes and not comparison.added:
            path = seal_files(folder, number).text
            raise SealedAlreadyError(words.ALREADY, language, path=path)
        if silent := unamended(last.contents, said):
            told = Said(
                words.NO_AMENDMENT, {"what": all_told(silent), "amended": Field(("amended",))}
            )
            raise AuthoringError(words.SAID, language, said=told.put(language))
    seal = Seal(
        customer=report.customer,
        report=report.id,
        number=number + 1,
        by=who,
        on=now.replace(microsecond=0),
        contents=said,
        previous=last.fingerprint if last else "",
    )
    if len(seal.text.encode("utf-8")) > FILE_LIMIT:
        raise AuthoringError(words.TOO_LARGE, language, limit=FILE_LIMIT)
    return seal, seal_files(folder, number + 1)


def _last(files: SealFiles) -> Seal:
    file, _ = read_file(files.text)
    assert file is not None, "it was examined"
    return read_seal(file.text)


def _rewrite(prepared: Ready) -> None:
    language = prepared.archive.settings.language
    try:
        rewrite(prepared.original, prepared.data, prepared.archive.root)
    except WriteRefusedError as refused:
        known = _REASONS.get(refused.reason)
        facts = {
            "path": prepared.original.path,
            "reason": known.of(language) if known else refused.reason,
        }
        raise AuthoringError(words.LEFT_ALONE, language, **facts) from None


def _refuse_links(files: SealFiles, archive: Archive) -> None:
    """Refuse to write where a folder leads elsewhere."""
    for folder in (files.text.parent, files.text.parent.parent):
        if folder.is_symlink():
            raise AuthoringError(authoring.LINK_IN_THE_WAY, archive.settings.language, path=folder)
