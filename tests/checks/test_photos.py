"""Photos before the rules: refused by themselves, remembered, and noticed when they change."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from svcsite.checks import photos
from svcsite.checks.examination import Examination, examine
from svcsite.checks.memory import Memory
from svcsite.source import picture
from tests.archive import SETTINGS, Archive
from tests.pictures import heic, jpeg, png

KEY = ("acme", "2026-10-02-printer-jam")
FOLDER = "acme/2026/2026-10-02-printer-jam"
OLD = time.time() - 3600


@pytest.fixture
def opened(monkeypatch) -> list[str]:
    """The names of the photos that were opened."""
    names: list[str] = []

    def counting(path, limit):
        names.append(path.name)
        return picture.read_picture(path, limit)

    monkeypatch.setattr(photos, "read_picture", counting)
    return names


def warm(archive: Archive, only: tuple[Path, ...] | None = None) -> Examination:
    """Examine with the memory, and see that it finds what one without finds."""
    with Memory(archive.root.parent / ".svcsite" / "checks.sqlite", archive.root) as memory:
        return examine(archive.root, only=only, memory=memory)


def age(archive: Archive) -> None:
    for path in archive.root.rglob("*"):
        os.utime(path, (OLD, OLD))


def codes(examination: Examination) -> list[tuple[str, str]]:
    return [(d.path.name, d.code) for d in examination.diagnostics]


def test_a_bad_photo_is_refused_and_its_report_is_not(archive):
    archive.report()
    archive.write(f"{FOLDER}/good.jpg", jpeg())
    bad = archive.write(f"{FOLDER}/bad.jpg", heic())
    archive.write(f"{FOLDER}/manual.pdf", b"%PDF-1.7")
    found = archive.examine()
    assert codes(found) == [("bad.jpg", "SV114")]
    assert found.refused == (bad,)
    assert [report.id for report in found.reports] == [KEY[1]]
    assert [picture.path.name for picture in found.photos[KEY]] == ["good.jpg"]


def test_the_archive_sets_how_large_a_photo_may_be(archive):
    archive.report()
    archive.write(f"{FOLDER}/a.jpg", jpeg(quality=95).ljust(150 << 10, b"\0"))
    assert codes(archive.examine()) == []
    archive.write("archive.yml", f"{SETTINGS}photos: {{limit: 100 KB}}\n")
    [found] = archive.examine().diagnostics
    assert found.message == (
        "image broken, disguised or too large: 0.2 MB, and the limit is 0.1 MB"
    )
    settings = SETTINGS.replace("language: en", "language: pt-BR")
    archive.write("archive.yml", f"{settings}fotos: {{limite: 100 KB}}\n")
    [found] = archive.examine().diagnostics
    assert found.message == "imagem inválida ou grande demais: 0,2 MB; o limite é 0,1 MB"


def test_a_limit_that_cannot_be_read_is_told(archive):
    archive.write("archive.yml", f"{SETTINGS}photos: {{limit: large}}\n")
    assert archive.findings() == ["8:17 SV301 wrong-type error"]


def test_a_photo_that_has_not_changed_is_not_opened_again(archive, opened):
    archive.report()
    archive.write(f"{FOLDER}/a.jpg", jpeg())
    archive.write(f"{FOLDER}/b.jpg", png())
    age(archive)
    first = warm(archive)
    assert opened == ["a.jpg", "b.jpg"]
    second = warm(archive)
    assert opened == ["a.jpg", "b.jpg"]
    assert codes(first) == [("b.jpg", "SV114")]
    assert second.diagnostics == first.diagnostics == archive.examine().diagnostics
    assert second.photos == first.photos == archive.examine().photos
    assert second.files == first.files == 5


def test_a_photo_replaced_by_a_broken_one_is_noticed(archive, opened):
    archive.report()
    photo = archive.write(f"{FOLDER}/a.jpg", jpeg())
    archive.write(f"{FOLDER}/b.jpg", jpeg())
    age(archive)
    assert codes(warm(archive)) == []
    photo.write_bytes(jpeg()[:-200])
    opened.clear()
    assert codes(warm(archive)) == [("a.jpg", "SV114")]
    assert opened == ["a.jpg"]
    photo.unlink()
    assert codes(warm(archive)) == []


def test_what_photos_are_held_against_changes_their_verdict(archive, opened):
    archive.report()
    archive.write(f"{FOLDER}/a.jpg", jpeg().ljust(150 << 10, b"\0"))
    age(archive)
    assert codes(warm(archive)) == []
    for setting in ("photos: {limit: 100 KB}", "photos: {limit: 100 KB}\nrules: {SV114: warning}"):
        archive.write("archive.yml", f"{SETTINGS}{setting}\n")
        assert codes(warm(archive)) == [("a.jpg", "SV114")]
    assert warm(archive).refused == ()


def test_a_photo_that_could_not_be_read_is_tried_again(archive, opened, monkeypatch):
    archive.report()
    archive.write(f"{FOLDER}/a.jpg", jpeg())
    age(archive)

    def locked(path):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr("svcsite.source.picture.picture_bytes", locked)
        assert codes(warm(archive)) == [("a.jpg", "SV101")]
    assert codes(warm(archive)) == []


@pytest.mark.parametrize("asked", [FOLDER + ".md", FOLDER, FOLDER + "/b.jpg", "acme"])
def test_a_photo_is_judged_with_its_report_and_by_itself(archive, asked):
    archive.report()
    archive.report(("09:12", "09:13"), ("OS-48213", "OS-2"), name="2026-10-03-other")
    archive.write(f"{FOLDER}/b.jpg", png())
    found = examine(archive.root, only=(archive.root / asked,))
    assert ("b.jpg", "SV114") in codes(found)
    other = examine(archive.root, only=(archive.root / "acme/2026/2026-10-03-other.md",))
    assert ("b.jpg", "SV114") not in codes(other)


@pytest.mark.parametrize(
    "asked", ["2026-10-09-gone/a.jpg", "2026-10-09-gone.md", "2026-10-09-gone"]
)
def test_photos_left_behind_are_told_to_who_deletes_their_report(archive, asked):
    archive.report()
    archive.write("acme/2026/2026-10-09-gone/a.jpg", jpeg())
    found = examine(archive.root, only=(archive.root / "acme/2026" / asked,))
    assert codes(found) == [("2026-10-09-gone", "SV115")]


def test_many_photos_are_judged_in_processes_and_the_verdicts_are_the_same(archive, monkeypatch):
    archive.report()
    for number in range(12):
        archive.write(f"{FOLDER}/{number:02}.jpg", png() if number % 3 else jpeg())
    one_by_one = archive.examine()
    monkeypatch.setattr(photos, "MANY", 4)
    monkeypatch.setattr(photos, "_BATCH", 3)
    assert archive.examine() == one_by_one
    assert len(one_by_one.diagnostics) == 8
