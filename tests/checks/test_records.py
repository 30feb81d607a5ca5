"""A customer's records, read again where a judgement gave facets alone."""

from __future__ import annotations

from svcsite.checks.examination import examine
from svcsite.checks.memory import Memory
from svcsite.checks.records import read_records


def test_a_judgement_with_a_memory_has_no_records_and_they_are_read_again(archive, tmp_path):
    archive.report()
    archive.report(name="2026-10-03-other")
    archive.report(("rep: joao.silva\n", ""), name="2026-10-04-refused")
    archive.write("zeta/customer.md", "---\nname: Zeta\n---\n")
    with Memory(tmp_path / "memory.sqlite", archive.root) as memory:
        examination = examine(archive.root, memory=memory)
    found = read_records(examination, "acme")
    assert set(found) == {("acme", "2026-10-02-printer-jam"), ("acme", "2026-10-03-other")}
    assert found["acme", "2026-10-03-other"].section("cause") == "Fuser film torn."
    assert read_records(examination, "zeta") == {}
    assert read_records(examination, "nobody") == {}


def test_a_report_that_was_spoilt_since_is_left_out(archive):
    path = archive.report()
    examination = archive.examine()
    path.unlink()
    assert read_records(examination, "acme") == {}


def test_what_was_judged_in_place_of_a_file_is_read_in_its_place(archive):
    path = archive.report()
    text = path.read_bytes().replace(b"Fuser film torn.", b"Fuser film worn through.")
    examination = examine(archive.root, instead={path: text})
    [record] = read_records(examination, "acme").values()
    assert record.section("cause") == "Fuser film worn through."
