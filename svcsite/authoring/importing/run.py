"""A whole import: every row of the export ends as a report or among the rejects.

It may be run again: what is there already stays as it is, whether or not somebody has edited it since.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.importing.contract import Contract
from svcsite.authoring.importing.evaluation import clean_cells
from svcsite.authoring.importing.folder import Folder, origin_of
from svcsite.authoring.importing.map_reader import Mistake, check_columns, read_map
from svcsite.authoring.importing.rejects import RejectedError, Rejects, rejected
from svcsite.authoring.importing.row import Draft, Drafter
from svcsite.authoring.importing.table import Row, Table, open_table
from svcsite.checks.judging import has_errors, judge, judge_report
from svcsite.checks.subject import Subject
from svcsite.record.customer import Customer
from svcsite.record.reader import read_archive_file, read_report_text
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import Language, fold
from svcsite.source.files import FILE_LIMIT, decode
from svcsite.source.tree import SETTINGS
from svcsite.words import importing as words

_KILOBYTE = 1024


class BadMapError(Exception):
    """A map with mistakes."""

    def __init__(self, path: Path, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(str(path))
        self.path = path
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What became of the rows: rows = written + there + the sum of `rejects`.

    `there` counts the reports that stood there already, `differing` those of them that say something else than
    the export; `rejects` counts by reason, in the archive's language.
    """

    rows: int
    written: int
    there: int
    differing: int
    rejects: Mapping[str, int]
    rejects_file: Path | None
    set_aside: Path | None
    added: tuple[str, ...]

    @property
    def reports(self) -> int:
        """How many rows are reports of the archive now."""
        return self.written + self.there


def archive_in(folder: Path, language: Language) -> Contract:
    """Open the archive in a folder, or in its `reports/`; `language` is for saying that there is none.

    Raises `AuthoringError` when there is none, or its settings have errors.
    """
    root = next((f for f in (folder, folder / "reports") if (f / SETTINGS).is_file()), None)
    if root is None:
        raise AuthoringError(words.NO_ARCHIVE, language, path=folder)
    reading = read_archive_file(root / SETTINGS)
    settings = reading.record or Settings(language=language)
    if reading.record is None or has_errors(judge(Subject.of(reading, settings))):
        raise AuthoringError(words.BAD_ARCHIVE, settings.language, path=root / SETTINGS)
    return Contract(root / SETTINGS, settings)


def prepare(export: Path, map_path: Path, contract: Contract) -> tuple[Table, Drafter]:
    """Read the map and hold it against the export.

    Raises `BadMapError` with every mistake of the map, `AuthoringError` for an export that cannot be read.
    """
    settings = contract.settings
    import_map, mistakes = read_map(map_path, settings)
    if import_map is None:
        raise BadMapError(map_path, mistakes)
    table = open_table(
        export,
        encoding=import_map.encoding,
        delimiter=import_map.delimiter,
        wanted=[column for column, _ in import_map.columns],
        language=settings.language,
    )
    if mistakes := check_columns(import_map, table.columns, settings):
        raise BadMapError(map_path, mistakes)
    return table, Drafter(import_map=import_map, settings=settings)


@dataclass(slots=True, kw_only=True)
class Import:
    """One import under way. `on` is its day, `extend` lets it add reps and causes to the contract."""

    table: Table
    drafter: Drafter
    contract: Contract
    on: date
    extend: bool = False
    _folders: dict[str, Folder] = field(default_factory=dict)
    _seen: dict[tuple[str, str], int] = field(default_factory=dict)
    _shared: dict[str, list[str]] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)

    def run(self, advance: Callable[[int, int], None]) -> Account:
        """Import every row; `advance` is told how many are done, and of how many.

        Raises `AuthoringError` when the archive or the rejects cannot be written; what was written by then stays.
        """
        rows = self._look_ahead()
        reasons: Counter[str] = Counter()
        rejects = Rejects(self.table, self.contract.settings.language)
        try:
            for row in self.table.rows():
                try:
                    self._counts[self._take(row)] += 1
                except RejectedError as error:
                    reasons[error.label] += 1
                    rejects.add(row, error.text)
                advance(row.number, rows)
            place = rejects.close()
        finally:
            rejects.abandon()
        return Account(
            rows=rows,
            written=self._counts["written"],
            there=self._counts["same"] + self._counts["differing"],
            differing=self._counts["differing"],
            rejects=dict(reasons.most_common()),
            rejects_file=place,
            set_aside=rejects.set_aside,
            added=tuple(self.contract.added),
        )

    def _look_ahead(self) -> int:
        """Count the rows, and find the customers whose ids would share a folder though they differ.

        Spellings that the archive takes for one name, as it does everywhere, are one customer.
        """
        ids: dict[str, dict[str, str]] = {}
        rows = 0
        for row in self.table.rows():
            rows += 1
            if len(row.cells) == len(self.table.columns):
                text, slug = self.drafter.customer_of(self._cells(row))
                ids.setdefault(slug, {}).setdefault(fold(text), text)
        self._shared = {slug: list(found.values()) for slug, found in ids.items() if len(found) > 1}
        return rows

    def _cells(self, row: Row) -> dict[str, str]:
        return clean_cells(self.drafter.import_map, self.table.columns, row.cells)

    def _take(self, row: Row) -> str:
        """Make a report of a row, and give what became of it. Raises `RejectedError`."""
        language = self.contract.settings.language
        if len(row.cells) != len(self.table.columns):
            facts = {"found": len(row.cells), "expected": len(self.table.columns)}
            raise rejected(words.WRONG_WIDTH, language, **facts)
        cells = self._cells(row)
        folder = self._folder(cells)
        customer = folder.usable()
        draft = self.drafter.draft(cells, customer)
        first = self._seen.setdefault((customer.slug, draft.id), row.number)
        if first != row.number:
            raise rejected(words.REPEATED, language, row=first)
        if standing := self._standing(folder, draft):
            return standing
        origin = {"from": self.table.path.name, "row": row.number, "on": self.on}
        text = self.drafter.text(draft, origin)
        self._admit(folder.place(draft.stem), draft, text, customer)
        folder.write(draft.stem, text)
        return "written"

    def _folder(self, cells: Mapping[str, str]) -> Folder:
        settings = self.contract.settings
        text, slug = self.drafter.customer_of(cells)
        if not slug:
            raise rejected(words.NO_CUSTOMER, settings.language, text=text)
        if slug in self._shared:
            other = next(one for one in self._shared[slug] if fold(one) != fold(text))
            facts = {"text": text, "other": other, "slug": slug}
            raise rejected(words.SHARED_FOLDER, settings.language, **facts)
        if slug not in self._folders:
            path = self.contract.path.parent / slug
            self._folders[slug] = Folder.open(path, self.drafter.name_of(cells), settings)
        return self._folders[slug]

    def _standing(self, folder: Folder, draft: Draft) -> str | None:
        """Tell whether this row's report is there: the `same`, or `differing` from what the row says now."""
        for path in folder.others(draft.stem):
            origin = origin_of(path)
            if origin.get("from") == self.table.path.name:
                expected = self.drafter.text(
                    draft, {k: origin.get(k) for k in ("from", "row", "on")}
                )
                same = path.stem == draft.stem and path.read_text(encoding="utf-8") == expected
                return "same" if same else "differing"
            if path.stem == draft.stem:
                raise rejected(words.TAKEN, self.contract.settings.language, path=path)
        return None

    def _admit(self, path: Path, draft: Draft, text: str, customer: Customer) -> None:
        """Hold a report against the rules, the contract extended if that is wanted and needed."""
        contract = self.contract
        settings = contract.settings
        reps = draft.texts("rep", "involved", "team")
        unknown = contract.unknown(reps, draft.texts("cause")) if self.extend else ([], [])
        if any(unknown):
            settings = contract.extended(*unknown)
        data = text.encode("utf-8")
        if len(data) > FILE_LIMIT:
            facts = {"size": len(data) // _KILOBYTE, "limit": FILE_LIMIT // _KILOBYTE}
            raise rejected(words.TOO_LARGE, settings.language, **facts)
        file, defects = decode(data)
        assert file is not None
        reading = read_report_text(path, file, defects, customer, settings)
        found = [d for d in judge_report(reading, customer, settings) if d.severity == "error"]
        if found:
            label = f"{found[0].code} {found[0].name}"
            raise RejectedError(label, "; ".join(d.message for d in found))
        if any(unknown):
            contract.adopt(settings)
