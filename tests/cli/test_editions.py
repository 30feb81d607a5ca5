"""Each client's own site: what it has, what it has not, and that one which tells of others is never published."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from svcsite import cli
from tests.editions import ACME_FAULT, BRAVO_REPORT, of_bravo, report, write_two
from tests.links import Links

NOT_FOR_CLIENTS = (
    "attention.html",
    "new",
    "reps",
    "models",
    "months",
    "causes",
    "open.html",
    "data/archive.json",
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = write_two(tmp_path.resolve() / "project")
    monkeypatch.chdir(folder)
    return folder


def run(*arguments: str):
    return CliRunner().invoke(cli.svcsite, list(arguments), catch_exceptions=False)


def build(*arguments: str):
    return run("build", "--no-search", *arguments)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def page(project: Path) -> str:
    return (project / f"site-editions/acme/customers/acme/2026/{ACME_FAULT}.html").read_text()


def test_an_edition_is_a_site_of_one_customer(project):
    result = build("--edition", "acme")
    assert result.exit_code == 0, result.output
    site = project / "site-editions/acme"
    files = tree(site)
    assert f"customers/acme/2026/{ACME_FAULT}.html" in files
    assert not [url for url in files if url.startswith(NOT_FOR_CLIENTS)]
    assert {url.split("/")[1] for url in files if url.startswith("customers/")} == {"acme"}
    assert not [url for url, data in files.items() if b"bravo" in data.lower() or "bravo" in url]
    links = Links(site)
    assert list(links.broken()) == []
    assert not (project / "site").exists()


def test_nobody_is_invited_to_a_form_that_is_not_there(project):
    build()
    invited = {url for url, data in tree(project / "site").items() if b"New report here" in data}
    assert "customers/acme/index.html" in invited
    build("--edition", "acme")
    files = tree(project / "site-editions/acme")
    assert not [url for url, data in files.items() if b"New report here" in data]
    assert b"svc-begin" not in files["customers/acme/index.html"]


def test_what_is_internal_is_left_out_or_has_another_name(project):
    build("--edition", "acme")
    data = b"".join(tree(project / "site-editions/acme").values()).decode("utf-8", "replace")
    for secret in (
        "gasket",
        "drunk",
        "stingy",
        "SV503",
        "Sloppy",
        "Quaresma",
        "zeno.prado",
        '"ours"',
    ):
        assert secret not in data, secret
    assert "Service by our team" in page(project)
    assert "Team member 1" in page(project)
    # Who came and signed is the client's to know.
    assert "João Silva" in page(project)
    assert "/edit/" not in page(project)


def test_who_complained_of_somebody_reads_the_name(project):
    path = project / f"reports/acme/2026/{ACME_FAULT}.md"
    path.write_text(path.read_text().replace("ticket:", "kind: complaint\nticket:"))
    again = project / "reports/acme/2026/2026-10-03-again.md"
    again.write_text(report(ticket="OS-50003", more="involved: zeno.prado\n"))
    result = build("--edition", "acme")
    assert result.exit_code == 0, result.output
    assert "Zeno Quaresma" in page(project)
    # In other work nobody named that person.
    other = (project / "site-editions/acme/customers/acme/2026/2026-10-03-again.html").read_text()
    assert "Zeno Quaresma" not in other
    assert "Team member 1" in other


def test_two_people_at_fault_are_never_one(project):
    archive = project / "reports/archive.yml"
    archive.write_text(archive.read_text().replace("reps:\n", "reps:\n  olga.reis: Olga Reis\n"))
    for number, rep in enumerate(("olga.reis", "zeno.prado", "olga.reis"), start=3):
        path = project / f"reports/acme/2026/2026-10-0{number}-again.md"
        path.write_text(report(ticket=f"OS-5000{number}", more=f"involved: {rep}\n"))
    assert build("--edition", "acme").exit_code == 0
    folder = project / "site-editions/acme/customers/acme/2026"
    found = {
        path.stem: re.findall(r"Team member \d", path.read_text())[0]
        for path in folder.glob("*.html")
    }
    assert found[ACME_FAULT] == found["2026-10-04-again"] != found["2026-10-03-again"]
    assert found["2026-10-03-again"] == found["2026-10-05-again"]


def test_figures_are_those_of_the_whole_archive(project):
    build()
    build("--edition", "acme")
    for name in ("months/2026-10.json", "months/2026.json", "index.json"):
        whole, own = (
            json.loads((project / site / "data/customers/acme" / name).read_text())
            for site in ("site", "site-editions/acme")
        )
        assert without_names(own) == without_names(whole), name


def without_names(value):
    """Return data without what an edition calls otherwise."""
    if isinstance(value, dict):
        return {k: without_names(v) for k, v in value.items() if k not in {"cause", "involved"}}
    return [without_names(v) for v in value] if isinstance(value, list) else value


def test_hand_written_pages_are_for_the_team_unless_put_aside_for_clients(project):
    (project / "docs/team.md").write_text("# For us\n\nDo not tell anybody.\n")
    (project / "docs/clients").mkdir()
    (project / "docs/clients/hours.md").write_text("# Opening hours\n\nAlways.\n")
    assert build("--edition", "acme").exit_code == 0
    files = tree(project / "site-editions/acme")
    assert "clients/hours.html" in files
    assert "team.html" not in files
    assert not [url for url, data in files.items() if b"For us" in data]


def test_all_editions_are_made_and_what_has_not_changed_is_left_alone(project):
    assert build("--editions").exit_code == 0
    before = tree(project / "site-editions")
    assert {url.split("/")[0] for url in before} == {"acme", "bravo-foods"}
    assert not [
        url for url, data in before.items() if url.startswith("bravo") and b"VNB3K12345" in data
    ]
    (project / f"reports/bravo-foods/2026/{BRAVO_REPORT}.md").write_text(
        of_bravo(problem="The freezer sings a happy old tune by now.")
    )
    stamps = {p: p.stat().st_mtime_ns for p in (project / "site-editions/acme").rglob("*")}
    result = build("--editions")
    assert result.exit_code == 0
    assert "0 files were new or had changed" in result.output
    assert stamps == {p: p.stat().st_mtime_ns for p in stamps}
    assert tree(project / "site-editions") != before


def test_an_edition_after_changes_is_what_it_would_be_from_scratch(project):
    build("--edition", "acme")
    path = project / f"reports/acme/2026/{ACME_FAULT}.md"
    path.write_text(path.read_text().replace("involved: zeno.prado\n", ""))
    build("--edition", "acme")
    build("--edition", "acme", "--site-dir", "other")
    assert tree(project / "site-editions/acme") == tree(project / "other")


LEAK = '{% if view.customer and view.customer.text == "Acme" %}<!-- beatriz@bravo.example -->{% endif %}'


def test_a_template_that_tells_of_others_is_refused_and_nothing_is_touched(project):
    leaking = project / "templates/pages/report.html"
    leaking.parent.mkdir(parents=True)
    whole = (Path(__file__).parents[2] / "templates/pages/report.html").read_text()
    leaking.write_text(whole + LEAK)
    result = build("--edition", "acme")
    assert result.exit_code == 1
    assert f"customers/acme/2026/{ACME_FAULT}.html: e-mail of bravo-foods" in result.output
    assert not (project / "site-editions/acme").exists()

    leaking.write_text(whole)
    assert build("--edition", "acme").exit_code == 0
    before = tree(project / "site-editions/acme")
    leaking.write_text(whole + LEAK)
    assert build("--edition", "acme").exit_code == 1
    assert tree(project / "site-editions/acme") == before
    # Once more, with all that the refused build might have kept.
    assert build("--edition", "acme").exit_code == 1


def test_a_leak_in_one_edition_keeps_no_other_from_being_made(project):
    path = project / f"reports/acme/2026/{ACME_FAULT}.md"
    path.write_text(path.read_text().replace("Fuser film torn.", "As it was at Bravo Foods."))
    result = build("--editions")
    assert result.exit_code == 1
    assert "The edition of acme was not published" in result.output
    assert not (project / "site-editions/acme").exists()
    assert (project / "site-editions/bravo-foods/index.html").is_file()


def test_what_stays_is_read_again_when_others_change(project):
    """A name that nobody had yesterday is one that the client must not read today."""
    path = project / f"reports/acme/2026/{ACME_FAULT}.md"
    path.write_text(path.read_text().replace("Fuser film torn.", "As at Charlie Mills."))
    assert build("--edition", "acme").exit_code == 0
    theirs = project / "reports/bravo-foods/customer.md"
    theirs.write_text(theirs.read_text().replace("name: Bravo Foods", "name: Charlie Mills", 1))
    assert build("--edition", "acme").exit_code == 1


@pytest.mark.parametrize("name", ["nobody", "../../tmp", "Acme", ""])
def test_an_edition_of_nobody_is_refused(project, name):
    result = build("--edition", name)
    assert result.exit_code in {1, 2}
    assert not (project / "site-editions").exists()


def test_the_search_of_an_edition_finds_its_own(project):
    result = run("build", "--edition", "acme")
    assert result.exit_code == 0, result.output
    assert list((project / "site-editions/acme/pagefind").rglob("*.pf_fragment"))
    assert run("audit", "site-editions/acme", "--edition", "acme").exit_code == 0


def test_audit_says_what_is_where_and_fails(project):
    build()
    result = run("audit", "site", "--edition", "acme")
    assert result.exit_code == 1
    assert "customers/bravo-foods/index.html: name of a customer of bravo-foods" in result.output
    assert run("audit", "nowhere", "--edition", "acme").exit_code == 2
    assert run("audit", "site", "--edition", "nobody").exit_code == 2
    (project / "empty").mkdir()
    assert run("audit", "empty", "--edition", "acme").exit_code == 1


PEOPLE = (
    "Ana Souza",
    "ana@acme.example",
    "41) 3222",
    "4132220614",
    "Otto Prado",
    "otto@",
    "Ana  Souza",
)


@pytest.mark.parametrize("edition", [(), ("--edition", "acme")])
def test_contacts_are_roles_where_that_is_asked_for(project, edition):
    path = project / f"reports/acme/2026/{ACME_FAULT}.md"
    said = "Otto Prado (41 3222-0614, ana@acme.example) says that ANA SOUZA saw it."
    text = path.read_text().replace("Fuser film torn.", said)
    path.write_text(
        text.replace("rating: 9", "rating: {score: 9, by: Ana Souza, comment: Ana Souza is glad}")
    )
    result = build("--redact", "contacts", "--site-dir", "red", *edition)
    assert result.exit_code == 0, result.output
    data = {u: d.decode("utf-8", "replace") for u, d in tree(project / "red").items()}
    assert not [(url, who) for url, text in data.items() for who in PEOPLE if who in text]
    shown = data[f"customers/acme/2026/{ACME_FAULT}.html"]
    assert "Manager 2 (Manager, Manager) says that Manager saw it." in shown
    assert run("audit", "red", "--edition", "acme", "--redact", "contacts").exit_code == (
        0 if edition else 1
    )


def test_redaction_leaves_figures_as_they_are(project):
    build("--site-dir", "plain")
    build("--redact", "contacts", "--site-dir", "red")
    plain, red = (
        list(
            csv.reader(
                StringIO(
                    (project / one / "data/customers/acme/months/2026-10.csv").read_text(
                        "utf-8-sig"
                    )
                )
            )
        )
        for one in ("plain", "red")
    )
    assert red == plain
