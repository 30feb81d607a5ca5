"""Reports held against each other: what is told, what stays quiet, and that neither order nor memory matters."""

import os
import random

import pytest
from click.testing import CliRunner

from svcsite import cli
from svcsite.checks.examination import examine
from svcsite.checks.index import Index
from svcsite.checks.judging import judge
from svcsite.checks.likeness import NameBook, alike, one_make, serial_shape
from svcsite.checks.memory import Memory
from svcsite.checks.sightings import is_serial
from svcsite.checks.subject import Subject
from tests.archive import CUSTOMER, SETTINGS


def write(archive, report_id, *, sections="", **fields):
    """Write a report of the Acme customer that is complete enough to be read."""
    day = report_id[:10]
    known = {
        "opened": f"{day} 09:12",
        "product": "VNB3K12345",
        "cause": "component",
        "rep": "joao.silva",
        **fields,
    }
    lines = [f"{name}: {value}" for name, value in known.items() if value is not None]
    text = "\n".join(["---", *lines, "---", sections, ""])
    return archive.write(f"acme/{day[:4]}/{report_id}.md", text)


def across(archive, **options):
    """Give what the rules across reports say: file's stem, code and message."""
    return [
        (d.path.stem, d.code, d.message)
        for d in examine(archive.root, **options).diagnostics
        if d.code.startswith("SV5")
    ]


def codes(archive):
    return [(stem, code) for stem, code, _ in across(archive)]


# the same visit twice


def test_a_visit_filed_twice_is_told_in_both_files(archive):
    write(archive, "2026-10-02-a", recurring="yes")
    write(archive, "2026-10-02-b", recurring="yes")
    assert across(archive) == [
        ("2026-10-02-a", "SV501", "possibly the same visit as 2026-10-02-b"),
        ("2026-10-02-b", "SV501", "possibly the same visit as 2026-10-02-a"),
    ]


def test_of_three_alike_each_names_the_first_other(archive):
    for letter in "abc":
        write(archive, f"2026-10-02-{letter}", recurring="yes")
    assert [message[-1] for _, _, message in across(archive)] == ["b", "a", "a"]


def test_one_arrival_is_one_visit_whenever_the_customer_called(archive):
    write(archive, "2026-10-02-a", arrived="2026-10-02 13:00", recurring="yes")
    write(
        archive,
        "2026-10-02-b",
        opened="2026-10-02 10:30",
        arrived="2026-10-02 13:00",
        recurring="yes",
    )
    assert codes(archive) == [("2026-10-02-a", "SV501"), ("2026-10-02-b", "SV501")]


TWO_VISITS = {
    "the second visit of one ticket": (
        {"ticket": "OS-1", "arrived": "2026-10-02 10:00"},
        {"ticket": "OS-1", "arrived": "2026-10-02 16:00"},
    ),
    "the second visit, of which the first was a call": (
        {"ticket": "OS-1", "outcome": "waiting part"},
        {"ticket": "OS-1", "resolved": "2026-10-02 16:00"},
    ),
    "two tickets handled on one visit": (
        {"ticket": "OS-1", "arrived": "2026-10-02 13:00"},
        {"ticket": "OS-2", "arrived": "2026-10-02 13:00", "opened": "2026-10-02 11:00", "recurring": "yes"},
    ),
    "two faults found on one visit": (
        {"ticket": "OS-1", "arrived": "2026-10-02 13:00"},
        {"ticket": "OS-2", "arrived": "2026-10-02 13:00", "cause": "power"},
    ),
    "several machines at one hour": ({}, {"product": "{serial: CNB9900112, brand: HP}"}),
    "a preventive and a repair of one machine": ({"kind": "preventive", "cause": None}, {}),
    "two reps": ({"recurring": "yes"}, {"rep": "ana.lima", "recurring": "yes"}),
    "two users helped at one time": (
        {"product": None, "service": "Support", "contact": "Ana Souza"},
        {"product": None, "service": "Support", "contact": "{name: Rui Dias, phone: '41 3333-4444'}"},
    ),
    "supplies": (
        {"product": None, "service": "Toner", "kind": "supply", "cause": None},
        {"product": None, "service": "Toner", "kind": "supply", "cause": None},
    ),
    "days without a time": (
        {"opened": "2026-10-02", "recurring": "yes"},
        {"opened": "2026-10-02", "recurring": "yes"},
    ),
    "machines that nothing tells apart": (
        {"product": "{brand: Unknown, model: Unknown}"},
        {"product": "{brand: Unknown, model: Unknown}"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("fields", TWO_VISITS.values(), ids=TWO_VISITS)
def test_what_is_no_duplicate(archive, fields):
    for letter, more in zip("ab", fields, strict=True):
        write(archive, f"2026-10-02-{letter}", **more)
    assert codes(archive) == []


# a recurrence that nobody ticked


def test_a_recurrence_is_told_in_the_later_report_alone_and_names_the_earlier(archive):
    write(archive, "2026-09-14-jam")
    write(archive, "2026-10-02-jam")
    assert across(archive) == [("2026-10-02-jam", "SV502", "possible recurrence of 2026-09-14-jam")]


def test_a_chain_names_the_last_one_before(archive):
    write(archive, "2026-09-14-a")
    write(archive, "2026-09-20-b", related="[2026-09-14-a]")
    write(archive, "2026-10-02-c")
    assert across(archive) == [("2026-10-02-c", "SV502", "possible recurrence of 2026-09-20-b")]


def test_the_window_is_the_archives_and_begins_when_the_earlier_trouble_ended(archive):
    write(archive, "2026-08-20-jam", resolved="2026-09-10 10:00")
    write(archive, "2026-10-02-jam")
    assert codes(archive) == [("2026-10-02-jam", "SV502")]
    archive.write("archive.yml", SETTINGS + "recurrence: {window: 20 days}\n")
    assert codes(archive) == []


def test_the_second_visit_of_a_case_is_not_told_even_when_another_case_came_between(archive):
    write(archive, "2026-09-14-a", ticket="OS-1", outcome="waiting part")
    write(archive, "2026-09-16-b", ticket="OS-2", recurring="yes", related="[2026-09-14-a]")
    write(archive, "2026-09-20-c", ticket="OS-1", resolved="2026-09-20 12:00")
    assert codes(archive) == []


NO_RECURRENCE = {
    "ticked": {"recurring": "yes"},
    "named in related": {"related": "[2026-09-14-jam]"},
    "named in follows": {"follows": "2026-09-14-jam"},
    "another cause": {"cause": "power"},
    "another machine": {"product": "{serial: CNB9900112, brand: HP}"},
    "a preventive": {"kind": "preventive", "cause": None},
    "a preventive with a cause": {"kind": "preventive"},
    "supplies": {"kind": "supply"},
    "an installation": {"kind": "installation"},
    "a visit on which nothing was done": {"outcome": "unproductive"},
    "one ticket": {"ticket": "OS-1"},
    "imported": {"imported": "{from: old.csv, row: 3}"},
    "a cause that is none": {"cause": "under analysis"},
}  # fmt: skip


@pytest.mark.parametrize("fields", NO_RECURRENCE.values(), ids=NO_RECURRENCE)
def test_what_is_no_untracked_recurrence(archive, fields):
    no_cause = "under analysis"
    earlier = no_cause if fields.get("cause") == no_cause else "component"
    write(archive, "2026-09-14-jam", ticket="OS-1", cause=earlier)
    write(archive, "2026-10-02-jam", **{"ticket": "OS-2", **fields})
    assert codes(archive) == []


def test_monthly_preventives_and_supplies_are_quiet(archive):
    for month in range(1, 7):
        write(archive, f"2026-{month:02}-02-pmoc", kind="preventive", cause=None)
        write(
            archive,
            f"2026-{month:02}-02-toner",
            kind="supply",
            product=None,
            service="Toner",
            cause="supply",
        )
    assert codes(archive) == []


# a related report that is none


@pytest.mark.parametrize(
    "typed", ["[2026-09-14-jam]", "before the archive", "antes do acervo", "[2026-09-14-old-name]"]
)
def test_a_related_report_that_is_there(archive, typed):
    write(archive, "2026-09-14-jam", aliases="[acme/2026/2026-09-14-old-name]", ticket="OS-9")
    write(archive, "2026-10-02-jam", related=typed, recurring="yes")
    assert codes(archive) == []


@pytest.mark.parametrize(
    "typed",
    ["2026-09-14-jan", "2026-09-15-jam", "OS-9", "2026/2026-09-14-jam.md", "2026-09-14-JAM"],
)
def test_a_related_report_that_is_not_there_with_the_one_that_was_meant(archive, typed):
    write(archive, "2026-09-14-jam", ticket="OS-9")
    write(archive, "2026-10-02-jam", follows=typed, recurring="yes")
    said = f'related report "{typed}" not found; did you mean "2026-09-14-jam"?'
    assert across(archive) == [("2026-10-02-jam", "SV503", said)]


def test_a_related_report_that_cannot_be_read_is_there_all_the_same(archive):
    archive.write("acme/2026/2026-09-14-jam.md", "no header\n")
    write(archive, "2026-10-02-jam", related="[2026-09-14-jam]")
    assert codes(archive) == []


def test_another_customers_report_is_not_this_ones(archive):
    archive.write("other/customer.md", "---\nname: Zenith\n---\n")
    archive.write("other/2026/2026-09-14-jam.md", "---\nopened: 2026-09-14\nrep: joao.silva\n---\n")
    write(archive, "2026-10-02-jam", related="[2026-09-14-jam]", recurring="yes")
    assert codes(archive) == [("2026-10-02-jam", "SV503")]


# machines


@pytest.mark.parametrize(
    "serial", ["vnb3k12345", "VNB3KI2345", "VNB3Kl2345", "VN83K1234S", "ＶNB3K12345", "VNВ3K12345"]
)
def test_a_serial_number_that_looks_like_the_one_on_file(archive, serial):
    write(archive, "2026-10-02-jam", product=f"{{serial: {serial}, brand: HP}}")
    said = f'serial number "{serial}" looks like "VNB3K12345" (customer.md)'
    assert across(archive) == [("2026-10-02-jam", "SV504", said)]


def test_a_bare_look_alike_is_told_once_as_not_on_file(archive):
    write(archive, "2026-10-02-jam", product="VNB3KI2345")
    assert [
        d.code for d in archive.examine().diagnostics if d.code in {"SV306", "SV504"}
    ] == ["SV306"]  # fmt: skip


def test_among_reports_the_spelling_of_most_has_settled(archive):
    write(archive, "2026-06-01-a", product="{serial: KQ4O-1823, brand: Prática}")
    write(archive, "2026-08-01-b", product="{serial: KQ40-1823, brand: Prática}")
    write(archive, "2026-10-01-c", product="{serial: KQ40-1823, brand: Prática}")
    said = 'serial number "KQ4O-1823" looks like "KQ40-1823" (2026-08-01-b)'
    assert across(archive) == [("2026-06-01-a", "SV504", said)]


def test_two_look_alikes_on_file_are_two_machines(archive):
    archive.write(
        "acme/customer.md",
        CUSTOMER.replace("machines:", "machines:\n  - {serial: VNB3K1234S, brand: HP}"),
    )
    write(archive, "2026-08-02-a", product="{serial: VNB3K1234S}")
    write(archive, "2026-10-02-b", product="{serial: VNB3K12345}")
    assert codes(archive) == []


@pytest.mark.parametrize(
    "serials", [("N/A", "n/a"), ("S/N", "s/n"), ("0000", "OOOO"), ("S01", "501")]
)
def test_what_is_no_serial_number_looks_like_none(archive, serials):
    for month, serial in enumerate(serials, 1):
        write(
            archive,
            f"2026-{month:02}-02-a",
            product=f"{{serial: {serial}, brand: Brand {month}}}",
            cause=None,
        )
    assert codes(archive) == []


def test_another_model_than_on_file(archive):
    write(archive, "2026-10-02-jam", product="{serial: VNB3K12345, model: P1102}")
    said = 'model "P1102" of VNB3K12345: elsewhere "LaserJet M404" (customer.md)'
    assert across(archive) == [("2026-10-02-jam", "SV505", said)]


def test_another_brand_than_in_most_reports(archive):
    for month, brand in enumerate(("LG", "Gree", "Gree"), 4):
        write(
            archive,
            f"2026-{month:02}-02-a",
            product=f"{{serial: 4N18-0277, brand: {brand}}}",
            cause=None,
        )
    said = 'brand "LG" of 4N18-0277: elsewhere "Gree" (2026-05-02-a)'
    assert across(archive) == [("2026-04-02-a", "SV505", said)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HP", "Hewlett-Packard"),
        ("HP", "HP Inc."),
        ("LaserJet M404", "HP LaserJet M404dn"),
        ("G-Top 12.000", "GTop 12000 BTU"),
        ("Prática", "PRATICA"),
        ("Unknown", "LG"),
    ],
)
def test_makes_that_may_be_one(one, other):
    assert one_make(one, other)
    assert one_make(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("M40", "M404"), ("LG", "Samsung"), ("Dual Inverter 18.000", "Dual Inverter 12.000")],
)
def test_makes_that_are_two(one, other):
    assert not one_make(one, other)
    assert not one_make(other, one)


# names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("João Silva", "João da Silva"),
        ("João Silva", "Joao Silva"),
        ("Ana Souza", "Ana Sousa"),
        ("Thiago Reis", "Tiago Reis"),
        ("Celso Teixeira", "Celso Texeira"),
        ("Marcos Lima", "Macros Lima"),
    ],
)
def test_names_that_look_like_one_person(one, other):
    assert alike(one, other, person=True)
    assert alike(other, one, person=True)
    assert NameBook([one], person=True).alike(other) == [one]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Souza", "Ane Souza"),
        ("Paulo Lima", "Paula Lima"),
        ("Fernando Dias", "Fernanda Dias"),
        ("Mariana Souza", "Marina Souza"),
        ("Ana Braga", "Ana Fraga"),
        ("João Silva", "João Pedro Silva"),
        ("Ana Souza", "Ana Souza"),
    ],
)
def test_names_of_two_people(one, other):
    assert not alike(one, other, person=True)
    assert not alike(other, one, person=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Loja 1", "Loja 2"),
        ("Loja 1", "Loja 11"),
        ("Bloco A", "Bloco B"),
        ("Loja I", "Loja II"),
        ("2º andar", "3º andar"),
    ],
)
def test_what_is_numbered_is_told_apart(one, other):
    assert not alike(one, other, person=False)


def test_a_contact_given_in_full_that_is_almost_on_file(archive):
    write(archive, "2026-10-02-a", contact="{name: Ana Sousa, email: ana@example.com}")
    assert across(archive) == [
        ("2026-10-02-a", "SV506", 'contact "Ana Sousa" looks like "Ana Souza"')
    ]


def test_sites_are_compared_with_each_other_where_none_are_on_file(archive):
    archive.write("acme/customer.md", "---\nname: Acme\n---\n")
    for month, site in enumerate(
        ("Galpão Norte", "Galpão Norte", "Galpao do Norte", "Loja 1", "Loja 2"), 1
    ):
        write(archive, f"2026-{month:02}-02-a", site=site, cause=None)
    assert across(archive) == [
        ("2026-03-02-a", "SV506", 'site "Galpao do Norte" looks like "Galpão Norte"')
    ]


def test_reps_are_compared_with_each_other_where_none_are_listed(archive):
    archive.write("archive.yml", "language: en\nrules: {SV305: off}\n")
    for month, rep in enumerate(("João Silva", "João Silva", "João da Silva"), 1):
        write(archive, f"2026-{month:02}-02-a", rep=rep, cause=None)
    assert across(archive) == [
        ("2026-03-02-a", "SV506", 'rep "João da Silva" looks like "João Silva"')
    ]


def test_customers_of_one_name_are_both_told(archive):
    archive.write("other/customer.md", "---\nname: Acme\n---\n")
    assert [message for _, code, message in across(archive) if code == "SV507"] == [
        'customer "Acme" looks like "Acme" (other)',
        'customer "Acme" looks like "Acme" (acme)',
    ]


def test_a_customer_refused_for_its_name_takes_its_reports_with_it(archive):
    archive.write("archive.yml", SETTINGS + "rules: {SV507: error}\n")
    archive.write("other/customer.md", "---\nname: Acme\n---\n")
    archive.report()
    examination = archive.examine()
    assert (examination.customers, examination.reports) == ((), ())


# neither order nor memory matters


def troubled(archive):
    """Fill an archive with something for every rule across reports."""
    archive.write("acme/customer.md", CUSTOMER.replace("sites: [Store 1, Store 2]\n", ""))
    write(archive, "2026-06-01-a", product="{serial: KQ4O-1823, brand: LG}", site="Galpão Norte")
    write(archive, "2026-07-15-b", product="{serial: KQ40-1823, brand: Gree}", site="Galpao Norte")
    write(archive, "2026-08-20-c", product="{serial: KQ40-1823, brand: Gree}", site="Galpão Norte")
    write(archive, "2026-08-20-d", product="{serial: KQ40-1823, brand: Gree}", site="Galpão Norte")
    write(archive, "2026-09-01-e", product="{serial: KQ40-1823, brand: LG}", related="[nowhere]")
    write(archive, "2026-10-02-f", contact="{name: Ana Sousa, phone: '41 3333-4444'}")
    return archive


def test_every_rule_across_reports_has_something_to_say_there(archive):
    assert {code for _, code in codes(troubled(archive))} == {
        "SV501", "SV502", "SV503", "SV504", "SV505", "SV506"
    }  # fmt: skip


@pytest.mark.parametrize("seed", range(12))
def test_the_order_in_which_reports_come_does_not_matter(archive, seed):
    examination = troubled(archive).examine()

    def said(told_of):
        index = Index.of((facets for _, facets in told_of), customers=examination.customers)
        subjects = (
            Subject(path=p, settings=examination.settings, about="across", facets=f, index=index)
            for p, f in told_of
        )
        return {diagnostic for subject in subjects for diagnostic in judge(subject)}

    shuffled = list(examination.told_of)
    random.Random(seed).shuffle(shuffled)
    assert said(shuffled) == said(examination.told_of)
    assert said(shuffled) <= set(examination.diagnostics)


def remembered(archive, **options):
    with Memory(archive.root.parent / "checks.sqlite", archive.root) as memory:
        return examine(archive.root, memory=memory, **options).diagnostics


def make_old(archive):
    for path in archive.root.rglob("*.md"):
        os.utime(path, (1_700_000_000, 1_700_000_000))


def test_remembered_reports_are_compared_like_fresh_ones(archive):
    make_old(troubled(archive))
    fresh = archive.examine().diagnostics
    assert remembered(archive) == fresh
    assert remembered(archive) == fresh


def test_a_changed_report_is_compared_with_the_remembered_ones(archive):
    make_old(troubled(archive))
    remembered(archive)
    write(archive, "2026-08-20-d", product="{serial: CNB9900112, brand: HP}")
    assert remembered(archive) == archive.examine().diagnostics


def test_one_file_is_checked_against_the_whole_archive(archive):
    write(archive, "2026-09-14-jam")
    path = write(archive, "2026-10-02-jam")
    result = CliRunner().invoke(cli.svcsite, ["check", str(path), "--format", "concise"])
    assert "SV502 [untracked-recurrence] possible recurrence of 2026-09-14-jam" in result.output


def test_a_finding_is_waived_where_it_is_told(archive):
    write(archive, "2026-09-14-jam")
    write(archive, "2026-10-02-jam", waive="{SV502: the customer dropped it}")
    assert [d.code for d in archive.examine().diagnostics if d.code in {"SV502", "SV702"}] == []


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("VNB3K1", True), ("s/n", False), ("000", False), ("", False), (None, False)],
)
def test_what_is_a_serial_number(text, is_one):
    assert is_serial(text) is is_one


def test_the_shape_of_a_serial_number_keeps_its_other_digits():
    assert serial_shape("208KCXY1A351") != serial_shape("208KCXY1A352")
