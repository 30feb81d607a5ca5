"""`svcsite forget` as somebody runs it who was asked to erase a person: told before, written whole, told what is left."""

import os
import re
import subprocess

import pytest
from click.testing import CliRunner

from svcsite import cli
from svcsite.source.files import FILE_LIMIT
from tests.archive import CUSTOMER, REPORT_PATH, SETTINGS
from tests.delivery.house import furnish
from tests.repository import Repository
from tests.sealing import AMENDED, TEXT, seal, sealed

CARD = "{name: Ana Souza, email: ana@example.com}"
FULL = (
    '{name: Ana Souza, role: Manager, email: ana@example.com, phone: "+55 41 3344-1820", '
    "receives_report: yes}"
)


@pytest.fixture
def house(archive, monkeypatch):
    """An archive of a customer with two contacts, where no rep is called Ana."""
    monkeypatch.chdir(archive.root.parent)
    archive.write("archive.yml", SETTINGS.replace("  ana.lima: Ana Lima\n", ""))
    more = f"{FULL}\n  - {{name: Bia Prado, email: bia@example.com}}"
    archive.write("acme/customer.md", CUSTOMER.replace(CARD, more))
    return archive


def forget(*arguments: str, verb: str = "forget", typed: str | None = None):
    return CliRunner().invoke(cli.svcsite, [verb, *arguments], input=typed)


def files(root) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_a_person_has_one_pseudonym_in_every_file(house):
    house.report(
        ("Fuser film torn.", "Fuser film torn. Ring Ana before ten, (41) 3344.1820."),
        ("rating: 9", "rating: {score: 9, by: Ana Souza}"),
    )
    house.write(
        "acme/periods/2026-10.md", "---\nauthor: Bia Ramos\n---\n## Summary\n\nANA SOUZA agreed.\n"
    )
    before = house.findings()
    result = forget("acme", "Ana Souza", "--yes")
    assert result.exit_code == 0, result.output
    customer = (house.root / "acme/customer.md").read_text()
    assert '{name: Contact B, role: Manager, email: "", phone: "", receives_report: no}' in customer
    assert "{name: Bia Prado, email: bia@example.com}" in customer
    report = (house.root / REPORT_PATH).read_text()
    assert "contact: Contact B\n" in report
    assert "by: Contact B}" in report
    assert "Ring Contact B before ten, removed-phone." in report
    assert "Contact B agreed." in (house.root / "acme/periods/2026-10.md").read_text()
    assert house.findings() == before


def test_all_contacts_are_forgotten_where_none_is_named(house):
    house.report()
    assert forget("acme", "--yes", verb="esquecer").exit_code == 0
    customer = (house.root / "acme/customer.md").read_text()
    assert "Contact B" in customer
    assert "Contact C" in customer
    assert "example.com" not in customer


def test_a_pseudonym_is_never_given_twice(house):
    house.report()
    forget("acme", "Ana Souza", "--yes")
    forget("acme", "Bia Prado", "--yes")
    customer = (house.root / "acme/customer.md").read_text()
    assert customer.count("Contact B") == 1
    assert customer.count("Contact C") == 1


def test_the_second_run_changes_nothing(house):
    house.report()
    forget("acme", "Ana Souza", "--yes")
    once = files(house.root)
    for arguments in (("Ana Souza",), ("Contact B",), ()):
        assert forget("acme", *arguments, "--dry-run").exit_code == 0
    assert forget("acme", "Ana Souza", "--yes").exit_code == 0
    assert files(house.root) == once


def test_a_name_that_an_old_branch_brought_back_gets_its_pseudonym_again(house):
    path = house.report()
    forget("acme", "Ana Souza", "--yes")
    path.write_text(path.read_text().replace("contact: Contact B", "contact: Ana Souza"))
    assert forget("acme", "Ana Souza", "--as", "Contact B", "--yes").exit_code == 0
    assert "contact: Contact B\n" in path.read_text()
    assert forget("acme", "Ana Souza", "--as", "Ana", "--yes").exit_code == 2


def test_a_trial_says_all_and_writes_nothing(house):
    house.report()
    before = files(house.root.parent)
    result = forget("acme", "Ana Souza", "--dry-run")
    assert result.exit_code == 0
    assert f'reports/{REPORT_PATH}:6:10: "Ana Souza" -> "Contact B"' in result.output
    assert "nothing was written" in result.output
    assert files(house.root.parent) == before


def test_nobody_to_be_asked_and_no_yes_writes_nothing(house):
    house.report()
    before = files(house.root)
    result = forget("acme", "Ana Souza")
    assert result.exit_code == 2
    assert "--yes" in result.stderr
    assert files(house.root) == before


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_every_other_byte_stays(house, ending):
    path = house.report(("contact: Ana Souza", "contact:   'Ana Souza'   # by phone"))
    text = f"\ufeff{path.read_text()}".replace("\n", ending)
    path.write_bytes(text.encode())
    forget("acme", "Ana Souza", "--yes")
    assert path.read_bytes().decode() == text.replace("Ana Souza", "Contact B")


def test_a_first_name_that_a_rep_has_is_listed_and_left(house):
    house.write("archive.yml", SETTINGS)
    path = house.report(("Fuser film torn.", "Fuser film torn. Ring Ana before ten."))
    result = forget("acme", "Ana Souza", "--yes")
    assert result.exit_code == 1
    assert "Ring Ana before ten." in path.read_text()
    assert f"reports/{REPORT_PATH}:24:23: Ana\n" in result.output


def test_a_first_name_that_is_a_word_of_the_archive_is_listed_and_left(house):
    house.write("acme/customer.md", CUSTOMER.replace("Ana Souza", "Fuser Souza"))
    path = house.report(("contact: Ana Souza", "contact: Fuser Souza"))
    result = forget("acme", "--yes")
    assert result.exit_code == 1
    assert "Fuser unit replaced" in path.read_text()
    assert "contact: Contact B" in path.read_text()


def test_another_customers_contact_of_the_same_name_stays(house):
    other = "---\nname: Other\ncontacts: [{name: Ana Souza, email: other@example.com}]\n---\n"
    path = house.write("other/customer.md", other)
    house.report()
    forget("acme", "Ana Souza", "--yes")
    assert path.read_text() == other


def test_a_number_that_a_colleague_has_too_is_left_to_the_colleague(house):
    shared = FULL + '\n  - {name: Bia Prado, phone: "(41) 3344-1820"}'
    house.write("acme/customer.md", CUSTOMER.replace(CARD, shared))
    house.report()
    assert forget("acme", "Ana Souza", "--yes").exit_code == 1
    assert (
        '{name: Bia Prado, phone: "(41) 3344-1820"}'
        in (house.root / "acme/customer.md").read_text()
    )


def test_what_was_delivered_is_rewritten_and_still_verifies(archive, monkeypatch):
    monkeypatch.chdir(archive.root.parent)
    furnish(archive)
    done = CliRunner().invoke(cli.svcsite, ["deliver", "acme", "2026-10"])
    assert done.exit_code == 0, done.output
    frozen = archive.root / "acme/periods/2026-10.delivered.json"
    text = frozen.read_text().replace(
        '"sent": []', '"sent": [{"on": "2026-11-05T12:00:00+00:00", "to": ["ana@acme.example"]}]'
    )
    frozen.write_text(text)
    result = forget("acme", "--yes")
    assert result.exit_code in {0, 1}, result.output
    assert '"to": ["removed-email"]' in frozen.read_text()
    assert "pdf/acme: made from the archive before" in result.output
    verified = CliRunner().invoke(cli.svcsite, ["verify"])
    assert verified.exit_code == 0, verified.output


def test_a_seal_is_told_of_and_never_rewritten(archive, monkeypatch):
    monkeypatch.chdir(archive.root.parent)
    sealed(archive)
    seals = {p: p.read_bytes() for p in (archive.root / TEXT).parent.iterdir()}
    result = forget("acme", "Ana Souza", "--yes")
    assert {p: p.read_bytes() for p in (archive.root / TEXT).parent.iterdir()} == seals
    assert f"reports/{TEXT}: the text that was sealed" in result.output
    assert f"svcsite sign reports/{REPORT_PATH}" in result.output
    report = archive.root / REPORT_PATH
    assert "contact: Contact B" in report.read_text()
    assert {d.code for d in archive.examine().diagnostics} == {"SV902"}
    report.write_text(report.read_text().replace("signed:", f"{AMENDED}signed:", 1))
    seal(archive)
    assert archive.findings() == []


def test_a_name_behind_escapes_is_told_of(house):
    house.report(("contact: Ana Souza", 'contact: "An\\u0061 Souza"'))
    result = forget("acme", "Ana Souza", "--yes")
    assert result.exit_code == 1
    assert f"reports/{REPORT_PATH}: a name is written with escapes" in result.output


def test_a_link_is_not_written_through(house, tmp_path):
    house.report()
    outside = tmp_path / "outside.csv"
    outside.write_text("Ana Souza")
    (house.root / "notes.csv").symlink_to(outside)
    assert forget("acme", "Ana Souza", "--yes").exit_code == 0
    assert outside.read_text() == "Ana Souza"


def test_what_check_would_refuse_is_not_written(house):
    house.write("acme/customer.md", CUSTOMER.replace("Ana Souza", "Bo Li"))
    path = house.report(("contact: Ana Souza", "contact: Bo Li"))
    # The pseudonym is longer than the name, and the file as large as one may be.
    path.write_text(path.read_text() + "\n" * (FILE_LIMIT - path.stat().st_size))
    before = files(house.root)
    result = forget("acme", "Bo Li", "--yes")
    assert result.exit_code == 2
    assert "nothing was written: svcsite check would refuse the files" in result.stderr
    assert files(house.root) == before


def test_the_list_for_filter_repo_is_for_its_owner_and_not_for_git(house):
    house.report(("Fuser film torn.", "Fuser film torn. Signed by ANA  SOUZA, (41) 3344-1820."))
    repository = Repository(house.root.parent, house)
    result = forget("acme", "Ana Souza", "--yes")
    kept = house.root / ".svcsite/forget-replacements.txt"
    assert (
        "git filter-repo --replace-text reports/.svcsite/forget-replacements.txt" in result.output
    )
    assert kept.stat().st_mode & 0o777 == 0o600
    assert "forget" not in repository.git("status", "--porcelain", "--untracked-files=all")
    old = repository.git("show", f"HEAD:reports/{REPORT_PATH}")
    assert replaced(old, kept.read_text()).count("Contact B") == 2
    assert "removed-phone" in replaced(old, kept.read_text())
    forget("acme", "Bia Prado", "--yes")
    assert "Contact B" in kept.read_text()
    assert "Contact C" in kept.read_text()
    assert kept.stat().st_mode & 0o777 == 0o600


def test_the_list_is_not_written_through_a_link(house, tmp_path):
    house.report()
    Repository(house.root.parent, house)
    (tmp_path / "elsewhere").mkdir()
    (house.root / ".svcsite").symlink_to(tmp_path / "elsewhere")
    result = forget("acme", "Ana Souza", "--yes")
    assert "could not be written" in result.stderr
    assert not list((tmp_path / "elsewhere").iterdir())


def replaced(text: str, rules: str) -> str:
    """Do what git filter-repo does with such a list: regular expressions over bytes, in their order."""
    data = text.encode()
    for rule in rules.splitlines():
        if rule.startswith("regex:"):
            pattern, _, put = rule.removeprefix("regex:").rpartition("==>")
            data = re.sub(pattern.encode(), put.encode(), data)
    return data.decode()


def test_without_a_repository_it_says_so(house):
    house.report()
    assert "no git repository was found" in forget("acme", "Ana Souza", "--yes").output
    assert not (house.root / ".svcsite/forget-replacements.txt").exists()


def test_somebody_whom_no_file_names_is_no_error(house):
    result = forget("acme", "Carla Nunes", "--yes")
    assert result.exit_code == 0
    assert "no file that can be reached names Carla Nunes (Acme)" in result.stderr


def test_a_part_of_a_name_that_may_be_two_people_is_refused(house):
    house.write("acme/customer.md", CUSTOMER.replace(CARD, f"{FULL}\n  - {{name: Ana Prado}}"))
    result = forget("acme", "Ana", "--yes")
    assert result.exit_code == 2
    assert "Ana Souza, Ana Prado" in result.stderr


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
def test_the_installed_command_speaks_the_archives_language(house):
    house.write("archive.yml", SETTINGS.replace("language: en", "language: pt-BR"))
    house.report()
    command = ["svcsite", "esquecer", "acme", "Ana Souza", "--dry-run"]
    repository = Repository(house.root.parent, house)
    done = subprocess.run(
        command,
        cwd=repository.folder,
        env=repository.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Ana Souza passa a ser Contato B" in done.stdout
    assert "O que este comando não alcança" in done.stdout
