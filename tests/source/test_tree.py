from pathlib import Path

import pytest

from svcsite.source.period_folder import period_of
from svcsite.source.tree import find_archive, report_of, slug_is_good, walk


def touch(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")


def strays(root: Path) -> list[tuple[str, str]]:
    return [(path.relative_to(root).as_posix(), d.kind) for path, d in walk(root).strays]


def test_files_are_known_by_where_they_stand(tmp_path):
    touch(
        tmp_path,
        "archive.yml",
        "README.md",
        "acme/customer.md",
        "acme/2026/2026-10-02-jam.md",
        "acme/2025/2025-01-02-jam.md",
        "acme/2026/2026-10-02-jam/photo.jpg",
        "acme/periods/2026-Q3.md",
        "acme/periods/2026-Q3.delivered.json",
        ".git/config.md",
    )
    tree = walk(tmp_path)
    [folder] = tree.folders
    assert folder.slug == "acme"
    assert [path.name for path in folder.reports] == ["2025-01-02-jam.md", "2026-10-02-jam.md"]
    assert [path.name for path in folder.narratives] == ["2026-Q3.md"]
    assert [path.name for path in folder.delivered] == ["2026-Q3.delivered.json"]
    assert tree.strays == ()


def test_a_report_where_none_is_looked_for_is_a_stray(tmp_path):
    touch(tmp_path, "acme/2026-10-02-jam.md", "lost.md", "acme/2026/a.txt")
    assert strays(tmp_path) == [
        ("acme/2026/a.txt", "wrong-ending"),
        ("acme/2026-10-02-jam.md", "misplaced"),
        ("lost.md", "misplaced"),
    ]


def test_a_link_out_of_the_archive_is_never_walked(tmp_path):
    outside = tmp_path / "outside"
    touch(outside, "2026-10-02-secret.md")
    root = tmp_path / "reports"
    touch(root, "acme/customer.md")
    (root / "acme" / "2026").symlink_to(outside)
    (root / "evil").symlink_to(outside)
    assert strays(root) == [("acme/2026", "link"), ("evil", "link")]
    assert walk(root).folders[0].reports == ()


@pytest.mark.parametrize(
    "slug", ["Acme", "a_b", "-a", "con", "com1", "a" * 65, "índice", "a b", "periods"]
)
def test_a_folder_name_that_cannot_be_an_address(slug):
    assert not slug_is_good(slug)


def test_an_archive_is_found_from_any_folder_of_it(tmp_path):
    touch(tmp_path, "reports/archive.yml", "reports/acme/2026/x.md")
    root = tmp_path / "reports"
    for start in (tmp_path, root, root / "acme" / "2026"):
        assert find_archive(start) == root
    assert find_archive(tmp_path.parent / "nowhere") is None


def test_a_file_can_be_taken_to_be_there(tmp_path):
    touch(tmp_path, "archive.yml", "acme/customer.md", "acme/2026/2026-10-02-jam.md")
    tree = walk(tmp_path)
    added = tree.with_file(tmp_path / "acme/2025/2025-01-02-jam.md")
    assert [path.name for path in added.folders[0].reports] == [
        "2025-01-02-jam.md",
        "2026-10-02-jam.md",
    ]
    begun = tree.with_file(tmp_path / "Zeta/2025/2025-01-02-jam.md")
    assert [folder.slug for folder in begun.folders] == ["Zeta", "acme"]
    assert [(path.name, d.kind) for path, d in begun.strays] == [("Zeta", "bad-slug")]


@pytest.mark.parametrize(
    "name",
    [
        "acme/2026/2026-10-02-jam.md",
        "acme/customer.md",
        "archive.yml",
        "README.md",
        "acme/2026/x/a.md",
        "acme/periods/2026-09.delivered.json",
    ],
)
def test_a_file_that_is_there_or_plays_no_part_changes_no_tree(tmp_path, name):
    touch(tmp_path, "archive.yml", "acme/customer.md", "acme/2026/2026-10-02-jam.md")
    tree = walk(tmp_path)
    assert tree.with_file(tmp_path / name) == tree


@pytest.mark.parametrize(
    "name", ["jam.md", "acme/jam.md", "acme/2026/jam.txt", "acme/periods/q.doc"]
)
def test_a_file_taken_to_be_there_is_the_stray_that_a_walk_would_find(tmp_path, name):
    touch(tmp_path, "archive.yml", "acme/customer.md")
    before = walk(tmp_path)
    touch(tmp_path, name)
    assert before.with_file(tmp_path / name).strays == walk(tmp_path).strays != ()


def test_a_report_filed_in_a_folder_of_somebodys_own_making_is_a_stray(tmp_path):
    touch(
        tmp_path,
        "acme/2026/2026-10-02-jam.md",
        "acme/2026/2026-10-02-jam/notes.md",
        "acme/2026/11/2026-11-02-jam.md",
        "acme/novembro/2026-11-03-jam.md",
    )
    assert sorted(strays(tmp_path)) == [
        ("acme/2026/11/2026-11-02-jam.md", "misplaced"),
        ("acme/novembro/2026-11-03-jam.md", "misplaced"),
    ]


def test_photos_and_documents_are_known_by_the_folder_of_their_report(tmp_path):
    touch(
        tmp_path,
        "acme/2026/2026-10-02-jam.md",
        "acme/2026/2026-10-02-jam/b.jpg",
        "acme/2026/2026-10-02-jam/a.pdf",
        "acme/2026/2026-10-02-jam/.DS_Store",
    )
    tree = walk(tmp_path)
    [folder] = tree.folders
    assert [path.name for path in folder.attachments] == ["a.pdf", "b.jpg"]
    assert {report_of(path) for path in folder.attachments} == set(folder.reports)
    assert tree.strays == ()
    assert tree.with_file(folder.attachments[0]) == tree


def test_photos_without_a_report_are_strays_a_folder_at_a_time(tmp_path):
    touch(
        tmp_path,
        "acme/2026/2026-10-02-jam.md",
        "acme/2026/2026-10-02-jam/more/a.jpg",
        "acme/2026/2026-10-02-jam/logs/a.txt",
        "acme/2026/2026-10-03-gone/a.jpg",
        "acme/2026/2026-10-03-gone/b.jpg",
        "acme/2026/2026-10-04-scans/a.pdf",
        "acme/2026/c.jpg",
        "acme/logo.png",
    )
    assert sorted(strays(tmp_path)) == [
        ("acme/2026/2026-10-02-jam/more", "lost-photo"),
        ("acme/2026/2026-10-03-gone", "lost-photo"),
        ("acme/2026/c.jpg", "lost-photo"),
    ]


def test_a_link_among_photos_is_not_followed(tmp_path):
    outside = tmp_path / "outside"
    touch(outside, "secret.jpg")
    root = tmp_path / "reports"
    touch(root, "acme/2026/2026-10-02-jam.md", "acme/2026/2026-10-02-jam/a.jpg")
    beside = root / "acme/2026/2026-10-02-jam"
    (beside / "b.jpg").symlink_to(outside / "secret.jpg")
    (beside / "c").symlink_to(outside)
    assert strays(root) == [
        ("acme/2026/2026-10-02-jam/b.jpg", "link"),
        ("acme/2026/2026-10-02-jam/c", "link"),
    ]
    assert [path.name for path in walk(root).folders[0].attachments] == ["a.jpg"]


def test_documents_that_go_with_a_client_report_are_known_by_the_folder_of_its_period(tmp_path):
    touch(
        tmp_path,
        "acme/periods/2026-Q3.md",
        "acme/periods/2026-Q3/b.pdf",
        "acme/periods/2026-Q3/a.md",
        "acme/periods/2026-10/a.pdf",
        "acme/periods/2026-10/.DS_Store",
    )
    tree = walk(tmp_path)
    [folder] = tree.folders
    assert [(period_of(path), path.name) for path in folder.enclosures] == [
        ("2026-10", "a.pdf"),
        ("2026-Q3", "a.md"),
        ("2026-Q3", "b.pdf"),
    ]
    assert tree.strays == ()
    assert tree.with_file(folder.enclosures[0]) == tree


def test_what_plays_no_part_among_client_reports_is_a_stray(tmp_path):
    outside = tmp_path / "outside"
    touch(outside, "secret.pdf", "frozen.json")
    root = tmp_path / "reports"
    touch(
        root,
        "acme/periods/2026-Q3.docx",
        "acme/periods/scan.jpg",
        "acme/periods/outubro/2026-10.md",
        "acme/periods/outubro/scan.jpg",
        "acme/periods/2026-Q3/a.pdf",
    )
    periods = root / "acme/periods"
    (periods / "2026-Q3/b.pdf").symlink_to(outside / "secret.pdf")
    (periods / "2026-Q3.delivered.json").symlink_to(outside / "frozen.json")
    assert sorted(strays(root)) == [
        ("acme/periods/2026-Q3.delivered.json", "link"),
        ("acme/periods/2026-Q3.docx", "wrong-ending"),
        ("acme/periods/2026-Q3/b.pdf", "link"),
        ("acme/periods/outubro", "lost-photo"),
        ("acme/periods/outubro/2026-10.md", "misplaced"),
        ("acme/periods/scan.jpg", "lost-photo"),
    ]


def test_a_narrative_can_be_taken_to_be_there(tmp_path):
    touch(tmp_path, "archive.yml", "acme/customer.md")
    added = walk(tmp_path).with_file(tmp_path / "acme/periods/2026-10.md")
    assert [path.name for path in added.folders[0].narratives] == ["2026-10.md"]
