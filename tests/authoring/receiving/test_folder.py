"""Where there is no repository, files go into the folder; whatever lies in the one they come from, nothing gets out."""

import os
import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.receiving.folder import gather
from tests.archive import Archive
from tests.authoring.receiving.handing import NAME, PATH, Office, report
from tests.hostile import within
from tests.pictures import bomb, jpeg, with_archive


@pytest.fixture
def office(archive):
    return Office(archive, git=False)


def files_below(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_report_and_its_photo_are_put_into_the_folder(office):
    office.arrives(NAME, report())
    office.arrives(NAME.replace(".md", ".1.jpg"), jpeg())
    assert office.receives().refused == 0
    assert (office.archive.root / PATH).read_text() == report()
    assert office.archive.examine().count("error") == 0
    assert len(office.archive.examine().photos) == 1


def test_nothing_is_replaced_in_a_folder(office):
    office.archive.write(PATH, report())
    office.arrives(NAME, report(("rating: 9", "rating: 3")))
    for may_update in (False, True):
        (outcome,) = office.receives(may_update=may_update).outcomes
        assert "Nothing is replaced in a folder" in outcome.reason
    assert (office.archive.root / PATH).read_text() == report()


def test_receiving_twice_changes_nothing(office):
    office.arrives(NAME, report())
    office.arrives(NAME.replace(".md", ".1.jpg"), jpeg())
    office.receives()
    before = files_below(office.folder)
    assert {outcome.fate for outcome in office.receives().outcomes} == {"here"}
    assert files_below(office.folder) == before


@pytest.mark.parametrize("link", ["acme/2026", "acme/2026/2026-10-02-printer-jam"])
def test_no_link_leads_out_of_the_archive(office, tmp_path_factory, link):
    outside = tmp_path_factory.mktemp("outside")
    place = office.archive.root / link
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(outside, target_is_directory=True)
    office.arrives(NAME, report())
    office.arrives(NAME.replace(".md", ".1.jpg"), jpeg())
    account = office.receives()
    assert account.refused == 2
    assert "link" in account.outcomes[0].reason
    assert not list(outside.iterdir())
    assert not (office.archive.root / PATH).exists()


def test_the_archives_own_files_are_not_taken_in(office):
    parcels = list(gather([office.folder], photo_limit=10**6, without=office.archive.root))
    assert [item for parcel in parcels for item in parcel.items] == []


# What lies in the folder


def test_links_and_devices_are_left_alone(office):
    secret = office.folder / "secret.md"
    secret.write_text(report())
    (office.inbox / NAME).symlink_to(secret)
    os.mkfifo(office.inbox / "acme.2026-10-02-pipe.md")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(office.inbox / "s.md"))
    with within(5):
        assert office.receives().outcomes == ()


def test_a_link_or_a_pipe_that_was_named_is_told(office):
    os.mkfifo(office.inbox / "pipe.md")
    (office.inbox / NAME).symlink_to("/dev/zero")
    with within(5):
        paths = [office.inbox / "pipe.md", office.inbox / NAME]
        (parcel,) = gather(paths, photo_limit=10**6, without=office.archive.root)
    assert len(parcel.mishaps) == 2


def test_files_that_are_no_reports_are_passed_over(office):
    for name in ("notes.pdf", "README.md", "list.txt", "fotos.zip", ".hidden.md"):
        office.arrives(name, "x")
    account = office.receives()
    assert (account.outcomes, len(account.passed_over)) == ((), 4)


def test_too_many_files_are_told(office, monkeypatch):
    room = "svcsite.authoring.receiving.folder"
    monkeypatch.setattr(f"{room}.ITEM_LIMIT", 3)
    monkeypatch.setattr(f"{room}._MUCH", {"files": 3, "size": "512 MB"})
    for n in range(5):
        office.arrives(f"IMG_{n}.jpg", b"x")
    account = office.receives()
    assert account.refused == 4
    assert "3 files and 512 MB at most" in "".join(outcome.reason for outcome in account.outcomes)


@pytest.mark.parametrize(
    "data", [bomb(), with_archive(jpeg()), b"", b"<svg onload=x>", b"\xff\xd8\xff"]
)
def test_a_photo_that_is_something_else_goes_back(office, data):
    office.arrives(NAME, report())
    office.arrives(NAME.replace(".md", ".1.jpg"), data)
    account = office.receives()
    assert [outcome.name for outcome in account.outcomes if outcome.fate == "refused"] == [
        NAME.replace(".md", ".1.jpg")
    ]
    assert not (office.archive.root / PATH.removesuffix(".md")).exists()


@pytest.mark.parametrize(
    "data", [b"", b"\0" * 999, b"\xff\xfe-\0", b"x" * 300_000, b"---\n: [\n---\n"]
)
def test_a_report_that_is_none_goes_back(office, data):
    office.arrives(NAME, data)
    assert office.receives().refused == 1
    assert not (office.archive.root / PATH).exists()


NAMES = st.one_of(
    st.from_regex(r"[\w.\- ()~]{1,60}(\.md|\.md\.txt|\.jpg|\.eml|\.mbox)", fullmatch=True),
    st.sampled_from(
        [
            "con.2026-10-02-x.md",
            "..2026-10-02-x.md",
            "acme..2026-10-02-x.md",
            "acme.2026-99-99-x.md",
            "acme.0000-00-00-x.md",
            "acme.2026-10-02-" + "a" * 180 + ".md",
            "\u202eacme.2026-10-02-x.md",
            "acme.2026-10-02-x.999.jpg",
            "acme.2026-10-02-X.md",
            "ａｃｍｅ.2026-10-02-x.md",
            "..\\..\\acme.2026-10-02-x.md",
            "periods.2026-10-02-x.md",
            "acme.customer.md",
            "-.md",
        ]
    ),
)


@settings(max_examples=25)
@given(st.dictionaries(NAMES, st.sampled_from([report().encode(), jpeg(), b"", b"\0"]), max_size=4))
def test_no_name_writes_outside_or_raises(tmp_path_factory, found):
    base = tmp_path_factory.mktemp("hostile").resolve()
    office = Office(Archive(base / "company" / "reports"), git=False)
    before = files_below(base / "company")
    for name, data in found.items():
        try:
            office.arrives(name, data)
        except (OSError, ValueError):
            continue  # a name that this system cannot have
    arrived = files_below(office.inbox)
    office.receives()
    after = files_below(base / "company")
    assert before.items() <= after.items()
    assert all(name.startswith("reports/acme/") for name in after.keys() - before.keys())
    office.receives()
    assert files_below(base / "company") == after
    assert files_below(office.inbox) == arrived
    assert office.archive.examine().count("error") == 0


def test_settings_that_cannot_be_read_stop_everything(office):
    office.archive.write("archive.yml", "a: [")
    with pytest.raises(AuthoringError):
        office.receives()
