"""`svcsite sign` as a rep runs it, with a real key: one line in the report, two files beside it, and nothing else."""

from __future__ import annotations

import subprocess

import pytest
from click.testing import CliRunner

from svcsite.cli import svcsite
from tests.archive import REPORT, REPORT_PATH, SETTINGS
from tests.sealing import AMENDED, ASKING, FOLDER, SIGNATURE, TEXT, allow, key_of, sealed, signer

UNSIGNED = ("signed: 2026-10-02\n", "")


@pytest.fixture
def sign(archive, monkeypatch):
    """`sign(...)` runs the command in the archive's project, as João."""
    monkeypatch.chdir(archive.root.parent)
    monkeypatch.setenv("SVCSITE_REP", "joao.silva")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("LC_ALL", "C")

    def run(*arguments: str, rep: str = "joao.silva", verb: str = "sign"):
        key = ("--key", str(key_of(rep)))
        return CliRunner().invoke(svcsite, [verb, f"reports/{REPORT_PATH}", *key, *arguments])

    return run


def test_it_signs_and_seals_and_says_so(archive, sign):
    path = archive.report(UNSIGNED)
    allow(archive)
    done = sign()
    assert done.exit_code == 0, done.stderr
    assert done.stdout == f"reports/{TEXT}\n"
    assert "the sign-off was written: signed: 2026-12-01" in done.stderr
    assert path.read_text() == REPORT.replace(*UNSIGNED).replace(
        "unit]\n", "unit]\nsigned: 2026-12-01\n"
    )
    assert archive.findings() == []


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_every_other_byte_stays(archive, sign, ending):
    more = "unit]   # two\n# on paper\naccepted:   'Ana Souza'\n"
    text = REPORT.replace(*UNSIGNED).replace("unit]\n", more)
    text = f"\ufeff{text}".replace("\n", ending)
    path = archive.write(REPORT_PATH, text)
    allow(archive)
    assert sign().exit_code == 0
    line = f"signed: 2026-12-01{ending}"
    assert path.read_bytes().decode() == text.replace("# on", f"{line}# on")


def test_another_rep_who_signs_is_named_in_the_files_own_language(archive, sign):
    text = REPORT.replace(*UNSIGNED)
    for english, portuguese in (
        ("ticket", "chamado"),
        ("opened", "abertura"),
        ("responded", "primeira_resposta"),
        ("resolved", "solucao"),
        ("contact", "contato"),
        ("product", "equipamento"),
        ("cause", "causa"),
        ("rating", "avaliacao"),
        ("rep", "tecnico"),
        ("defective_parts", "pecas_defeituosas"),
    ):
        text = text.replace(f"\n{english}:", f"\n{portuguese}:", 1)
    path = archive.write(REPORT_PATH, text)
    allow(archive, signer("ana.lima"))
    assert sign("--as", "Ana Lima", rep="ana.lima", verb="assinar").exit_code == 0
    assert "assinatura: {por: ana.lima, em: 2026-12-01}\n" in path.read_text()


def test_a_sign_off_that_says_too_little_is_completed(archive, sign):
    path = archive.report(("signed: 2026-10-02", "signed: joao.silva"))
    allow(archive)
    assert sign().exit_code == 0
    assert "signed: 2026-12-01\n" in path.read_text()


def test_the_text_can_be_seen_before_anything_is_written(archive, sign):
    archive.report()
    done = sign("--show-canonical")
    assert done.exit_code == 0
    assert done.stdout.startswith("svcsite-report-seal 1\ncustomer: ")
    assert not (archive.root / FOLDER).exists()


def test_anybody_can_verify_it_with_ssh_keygen_alone(archive, sign):
    archive.report()
    allow(archive)
    assert sign().exit_code == 0
    command = ["ssh-keygen", "-Y", "verify", "-f", "allowed_signers", "-I", "joao.silva"]
    command += ["-n", "svcsite-report", "-s", SIGNATURE]
    with (archive.root / TEXT).open() as text:
        done = subprocess.run(
            command, cwd=archive.root, stdin=text, capture_output=True, text=True, check=False
        )
    assert done.returncode == 0
    assert done.stdout.startswith('Good "svcsite-report" signature for joao.silva')


def test_what_is_sealed_already_is_left_alone(archive, sign):
    sealed(archive)
    done = sign()
    assert done.exit_code == 0
    assert "sealed already" in done.stderr
    assert not (archive.root / TEXT.replace("1.txt", "2.txt")).exists()


def test_late_facts_can_be_sealed_too(archive, sign):
    sealed(archive, ("rating: 9\n", ""))
    archive.report()
    assert sign().exit_code == 0
    assert archive.findings() == []
    (_, last) = archive.examine().seals["acme", "2026-10-02-printer-jam"]
    assert last.added == ()


def test_an_amendment_adds_a_seal_and_keeps_the_old(archive, sign):
    sealed(archive)
    before = (archive.root / TEXT).read_bytes()
    archive.report(("rating: 9", f"{AMENDED}rating: 8"))
    assert sign().exit_code == 0
    assert (archive.root / TEXT).read_bytes() == before
    assert archive.findings() == []
    assert len(archive.examine().seals["acme", "2026-10-02-printer-jam"]) == 2


REFUSED = [
    ("a change without an amendment", ("rating: 9", "rating: 8"), 'rating.score: "9", now "8"'),
    ("what check refuses", ("rating: 9", "rating: 11"), "SV302"),
]


@pytest.mark.parametrize(
    ("change", "said"), [row[1:] for row in REFUSED], ids=[r[0] for r in REFUSED]
)
def test_nothing_is_written_for(archive, sign, change, said):
    sealed(archive)
    archive.report(change)
    done = sign()
    assert done.exit_code == 2
    assert said in done.stderr
    assert not (archive.root / TEXT.replace("1.txt", "2.txt")).exists()


def test_a_key_that_is_not_allowed_is_told_with_the_line_to_add(archive, sign):
    path = archive.report(UNSIGNED)
    before = path.read_bytes()
    done = sign()
    assert done.exit_code == 2
    assert signer("joao.silva").strip() in done.stderr
    assert path.read_bytes() == before
    assert not (archive.root / FOLDER).exists()


def test_who_did_not_sign_does_not_seal(archive, sign):
    archive.report()
    allow(archive, signer("ana.lima"))
    done = sign("--as", "ana.lima", rep="ana.lima")
    assert done.exit_code == 2
    assert "Ana Lima did not sign this report, João Silva did" in done.stderr


def test_a_seal_is_not_written_through_a_link(archive, sign, tmp_path):
    archive.report()
    allow(archive)
    (tmp_path / "elsewhere").mkdir()
    (archive.root / FOLDER).symlink_to(tmp_path / "elsewhere")
    assert sign().exit_code == 2
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_what_is_no_report_is_told(archive, sign):
    done = CliRunner().invoke(svcsite, ["sign", "acme/2026-10-02-nothing"])
    assert done.exit_code == 2
    assert "there is no such report" in done.stderr


def test_a_contract_that_asks_for_a_seal_is_kept_by_it(archive, sign):
    archive.write("acme/customer.md", ASKING.replace("seal: required", "selo: exigido"))
    archive.write("archive.yml", SETTINGS)
    archive.report()
    allow(archive)
    assert archive.findings() == ["11:9 SV901 missing-seal error"]
    assert sign().exit_code == 0
    assert archive.findings() == []
