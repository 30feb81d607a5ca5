from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from svcsite.authoring.errors import AnswerError, AuthoringError
from svcsite.authoring.known import know, open_archive
from svcsite.authoring.placing import words_of
from svcsite.cli.new import command
from tests.archive import CUSTOMER, SETTINGS, Archive
from tests.authoring.writing import NOON, Person, front, known, new, speak


def test_what_is_known_is_filled_in_and_what_is_needed_is_left_empty(archive: Archive) -> None:
    written = new(archive, product="tag-01", ticket="OS-48213")

    assert written.path == archive.root / "acme/2026/2026-10-02-hp-laserjet-m404.md"
    assert front(written.path) == [
        "ticket: OS-48213",
        "kind: corrective",
        "opened: 2026-10-02 12:00",
        "responded:",
        "resolved:",
        "site: Store 2",
        "contact: Ana Souza",
        "product: TAG-01",
        "cause:",
        "rep:",
        "signed:",
    ]
    assert written.notes[0] == "still to fill in: rep"


def test_keys_and_values_are_those_of_the_customers_language(archive: Archive) -> None:
    archive.write("acme/customer.md", CUSTOMER.replace("name: Acme", "name: Acme\nlanguage: pt-BR"))
    written = new(
        archive,
        kind="installation",
        channel="visit",
        priority="high",
        product=["VNB3K12345", "outra"],
        outcome="waiting part",
        rep="João Silva",
        escalated_reference="88412",
    )
    assert front(written.path) == [
        "tipo: instalação",
        "situacao: aguardando peça",
        "abertura: 2026-10-02 12:00",
        "canal: visita",
        "prioridade: alta",
        "local: Store 2",
        "contato: Ana Souza",
        "equipamento: [VNB3K12345, outra]",
        "encaminhado:",
        "  referencia: 88412",
        "tecnico: joao.silva",
    ]
    assert written.notes[0].startswith('note: the machine "outra" is not in customer.md')


def test_planned_work_has_a_schedule_in_place_of_an_opening(archive: Archive) -> None:
    assert "scheduled: 2026-10-02 12:00" in front(new(archive, kind="preventiva").path)
    written = new(archive, kind="preventive", scheduled="2026-10-09", service="Round")
    assert written.path.name == "2026-10-09-round.md"
    assert not any(line.startswith(("opened", "product")) for line in front(written.path))


def test_an_outcome_leaves_out_what_it_excuses(archive: Archive) -> None:
    text = new(archive, outcome="unproductive", product="TAG-01").path.read_text()
    assert [line for line in text.splitlines() if line.startswith("## ")] == ["## Work done"]
    assert "cause:" not in text
    assert "arrived:\nleft:\nreason:\n" in text


def test_times_are_read_as_people_type_them(archive: Archive) -> None:
    written = new(
        archive,
        opened="01/10/2026 9h12",
        arrived="13:20",
        left="24:00",
        resolved="2026-10-02T15:05",
        signed="today",
    )
    lines = front(written.path)
    assert "opened: 2026-10-01 09:12" in lines
    assert "arrived: 2026-10-01 13:20" in lines
    assert "left: 2026-10-02 00:00" in lines
    assert "resolved: 2026-10-02 15:05" in lines
    assert "signed: 2026-10-02" in lines


def test_the_time_now_is_no_opening_of_what_happened_before(archive: Archive) -> None:
    written = new(archive, arrived="2026-09-30 08:00")
    assert written.path.name.startswith("2026-09-30-")
    assert "opened:" in front(written.path)
    assert "opened" in written.notes[0]


def test_nothing_is_written_over(archive: Archive) -> None:
    first = new(archive, product="TAG-01", name="Atolamento, de novo!").path
    first.write_text("mine")
    (first.parent / "2026-10-02-atolamento-de-novo-2").mkdir()
    second = new(archive, product="TAG-01", name="Atolamento, de novo!").path
    assert first.name == "2026-10-02-atolamento-de-novo.md"
    assert second.name == "2026-10-02-atolamento-de-novo-3.md"
    assert first.read_text() == "mine"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("kind", "corretivo?", '"corretivo?" (Kind of job) is none of: corrective, preventive'),
        ("opened", "yesterday", 'invalid value for "Opened": "yesterday"; write a date and time'),
        ("cause", "zzz", '"zzz" (Cause) is none of: wear, component'),
        ("rep", "ana", '"ana" (Rep) is none of: '),
        ("rating", "11", '"11" is no rating on the scale from 0 to 10'),
        ("related", "2026-01-01-x", '"2026-01-01-x" (Related reports) is none of: before the arch'),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    archive: Archive, field: str, typed: str, said: str
) -> None:
    with pytest.raises(AnswerError) as error:
        new(archive, {field: typed})
    assert str(error.value).startswith(said)
    assert not (archive.root / "acme/2026").exists()


def test_a_machine_and_a_service_together_are_refused(archive: Archive) -> None:
    with pytest.raises(AuthoringError, match="not both"):
        new(archive, product="TAG-01", service="Training")


def test_a_known_ticket_fills_in_its_case(archive: Archive) -> None:
    archive.report(
        ("resolved: 2026-10-02 15:05\n", "priority: high\nsite: Store 2\n"), ("rating: 9\n", "")
    )
    lines = front(new(archive, ticket="os 48213").path)
    assert "ticket: OS-48213" in lines
    assert "product: TAG-01" in lines
    assert "contact: Ana Souza" in lines
    assert "priority: high" in lines
    assert "follows: 2026-10-02-printer-jam" in lines


def test_a_resolved_ticket_is_not_followed(archive: Archive) -> None:
    archive.report()
    assert not any(
        line.startswith("follows") for line in front(new(archive, ticket="OS-48213").path)
    )


def test_without_a_terminal_an_open_ticket_is_told_of(archive: Archive) -> None:
    archive.report(("resolved: 2026-10-02 15:05\n", ""))
    written = new(archive, product="VNB3K12345")
    assert written.notes[0].startswith("note: ticket OS-48213 is still open for this machine")
    assert not any(line.startswith("ticket") for line in front(written.path))


def test_a_person_is_asked_for_what_is_missing_and_for_no_more(archive: Archive) -> None:
    archive.write("acme/customer.md", CUSTOMER.replace("contacts:", "contacts:\n  - Bruno Reis"))
    person = Person("1", "", "", "2", "ana.lima")
    written = new(archive, person=person)
    assert person.asked == ["product", "opened", "resolved", "contact", "rep"]
    lines = front(written.path)
    assert "product: TAG-01" in lines
    assert "opened: 2026-10-02 12:00" in lines
    assert "contact: Ana Souza" in lines
    assert "rep: ana.lima" in lines
    assert "   1. TAG-01  HP LaserJet M404 · Store 2 · VNB3K12345" in person.shown


def test_what_is_resolved_is_asked_for_the_rest(archive: Archive) -> None:
    person = Person("9:40", "component", "today")
    new(
        archive,
        person=person,
        product="TAG-01",
        opened="2026-10-02 09:12",
        resolved="2026-10-02 11:00",
        rep="ana.lima",
    )
    assert person.asked == ["responded", "cause", "signed"]


def test_a_wrong_answer_is_asked_again(archive: Archive) -> None:
    person = Person("soon", "2026-10-03 10:00")
    written = new(archive, person=person, product="TAG-01", rep="ana.lima", resolved="12:30")
    assert person.asked[:2] == ["opened", "opened"]
    assert any(said.startswith('invalid value for "Opened": "soon"') for said in person.shown)
    assert "opened: 2026-10-03 10:00" in front(written.path)


def test_a_person_is_asked_whether_an_open_ticket_is_the_same(archive: Archive) -> None:
    archive.report(("resolved: 2026-10-02 15:05\n", ""), ("rating: 9\n", ""))
    yes = front(new(archive, person=Person(""), product="TAG-01").path)
    assert "ticket: OS-48213" in yes
    assert "follows: 2026-10-02-printer-jam" in yes
    no = front(new(archive, person=Person("maybe", "n"), product="TAG-01").path)
    assert not any(line.startswith("ticket") for line in no)


def test_a_serial_number_that_looks_like_a_place_is_a_serial_number(archive: Archive) -> None:
    machines = "machines: [{serial: AB9}, {serial: '1'}]"
    archive.write("acme/customer.md", f"---\nname: Acme\n{machines}\n---\n")
    assert "product: 1" in front(new(archive, person=Person("1")).path)
    assert "product: 1" in front(new(archive, person=Person("2")).path)


def test_a_report_without_a_machine_may_have_a_service(archive: Archive) -> None:
    person = Person("", "Password reset")
    written = new(archive, person=person, kind="corrective", rep="ana.lima")
    assert person.asked[:2] == ["product", "service"]
    assert written.path.name == "2026-10-02-password-reset.md"


def test_what_an_archive_asks_for_itself_is_asked_and_written(archive: Archive) -> None:
    table = "kinds: {supply: {fields: [meter, received_by], sections: [work_done, feedback]}}\n"
    archive.write("archive.yml", SETTINGS + table)
    person = Person("", "", "187420")
    written = new(archive, person=person, kind="supply", product="TAG-01", rep="ana.lima")
    assert person.asked == ["opened", "resolved", "received_by", "meter", "signed"]
    text = written.path.read_text()
    assert "received_by: 187420\nproduct: TAG-01\nmeter:\n" in text
    assert "## Customer feedback\n<!-- Write here what was observed. -->" in text


def test_a_teams_own_template_goes_before_ours(archive: Archive) -> None:
    own = archive.root.parent / "templates/reports/en/support.md"
    own.parent.mkdir(parents=True)
    own.write_text(
        "---\nkind: support\nchannel: remote\nservice:\nopened:\nrep:\n---\n"
        "## Problem\n<!-- Ours. -->\n\n## Next steps\n- [ ] Ring back\n"
    )
    written = new(archive, kind="support", outcome="open")
    assert front(written.path)[:3] == ["kind: support", "outcome: open", "channel: remote"]
    body = written.path.read_text().split("---\n")[2]
    assert body == "## Problem\n<!-- Ours. -->\n\n## Next steps\n- [ ] Ring back\n"
    own.write_text("no front matter")
    with pytest.raises(AuthoringError, match="the template cannot be read"):
        new(archive, kind="support")


def test_a_customer_is_found_by_its_name_however_typed(archive: Archive) -> None:
    archive.write("padaria/customer.md", "---\nname: Padaria Pão Nosso\n---\n")
    assert known(archive, "padaria pao nosso").customer.slug == "padaria"
    assert known(archive, "ACME").customer.slug == "acme"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("padaria", "did you mean padaria-central?"),
        ("akme", "did you mean acme?"),
        ("xyz", "the customers are acme, padaria-central; for a new one: svcsite new xyz --new-"),
        ("Não Há!", "for a new one: svcsite new nao-ha --new-customer"),
    ],
)
def test_an_unknown_customer_is_answered_with_who_there_is(
    archive: Archive, typed: str, hint: str
) -> None:
    archive.write("padaria-central/customer.md", "---\nname: Central\n---\n")
    with pytest.raises(AuthoringError) as error:
        known(archive, typed)
    assert hint in str(error.value)


def test_messages_are_in_the_archives_language(archive: Archive) -> None:
    speak(archive, "pt-BR")
    with pytest.raises(AuthoringError) as error:
        known(archive, "akme")
    assert str(error.value) == (
        'não há cliente "akme". Você quis dizer acme? '
        'Para um cliente novo: svcsite new akme --new-customer "Nome"'
    )


def test_two_customers_of_one_name_have_to_be_told_apart(archive: Archive) -> None:
    archive.write("acme-2/customer.md", "---\nname: A C M E\n---\n")
    archive.write("acme-3/customer.md", "---\nname: A-C-M-E\n---\n")
    with pytest.raises(AuthoringError, match="acme-2, acme-3"):
        known(archive, "a c m e")


def test_the_rep_is_who_git_says(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    reps = "reps: {joao.silva: João Silva, ana.lima: {name: Ana Lima, email: al@example.com}}\n"
    archive.write("archive.yml", f"language: en\n{reps}")
    config = archive.root.parent / "gitconfig"
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(archive.root.parent.parent))

    def rep(settings: str, variable: str = "") -> str | None:
        config.write_text(settings)
        found = open_archive(archive.root, "en")
        return know(found, "acme", NOON, {"SVCSITE_REP": variable}).rep

    assert rep("[user]\nemail = AL@example.com\n") == "ana.lima"
    assert rep("[user]\nemail = joao.silva@example.com\n") == "joao.silva"
    assert rep("[user]\nname = joao silva\n", "ana.lima") == "joao.silva"
    assert rep("[user]\nname = Somebody\n", "Ana Lima") == "ana.lima"
    assert rep("", "nobody") is None


def test_a_link_is_not_written_through(archive: Archive) -> None:
    elsewhere = archive.root.parent / "elsewhere"
    elsewhere.mkdir()
    (archive.root / "acme/2026").symlink_to(elsewhere)
    with pytest.raises(AuthoringError, match="is a link to elsewhere"):
        new(archive)
    assert list(elsewhere.iterdir()) == []


def test_a_file_where_the_years_folder_should_be_is_said(archive: Archive) -> None:
    archive.write("acme/2026", "x")
    with pytest.raises(AuthoringError, match=r"cannot write .*2026"):
        new(archive)


def test_the_words_of_a_files_name() -> None:
    assert words_of("Câmara de fermentação — nº 2") == "camara-de-fermentacao-no-2"
    assert words_of("日本") == ""
    long = words_of("palavra " * 20)
    assert long == "-".join(["palavra"] * 7)
    assert len(words_of("x" * 200)) == 60


class TestCommand:
    """The command: a path on standard output, all else on standard error."""

    @pytest.fixture(autouse=True)
    def _quiet_machine(self, archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(archive.root.parent)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOON.timestamp())))
        monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
        monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(archive.root.parent.parent))
        monkeypatch.setenv("LC_ALL", "C.UTF-8")
        monkeypatch.delenv("SVCSITE_REP", raising=False)

    def test_it_prints_the_path_alone(self) -> None:
        options = ["--product", "TAG-01", "--part", "fuser unit", "--field", "contador=187420"]
        result = CliRunner().invoke(command, ["acme", *options])
        assert result.exit_code == 0
        assert result.stdout == "reports/acme/2026/2026-10-02-hp-laserjet-m404.md\n"
        assert "still to fill in: rep" in result.stderr
        lines = front(Path(result.stdout.strip()))
        assert "defective_parts: [fuser unit]" in lines
        assert "meter: 187420" in lines

    def test_everything_can_be_an_option(self) -> None:
        options = (
            "--kind warranty --outcome resolved --ticket OS-1 --opened 2026-10-01 --channel visit "
            "--priority low --site Store --contact Zoe --product X1 --cause wear --rating 9 "
            "--rep ana.lima --signed today --related before-the-archive --escalated maker "
            "--reference 88 --responded 9:30 --arrived 10:00 --left 11:00 --resolved 10:55 "
            "--words claim --no-input"
        )
        result = CliRunner().invoke(command, ["acme", *options.split()])
        assert result.exit_code == 0
        assert "still" not in result.stderr
        assert front(Path(result.stdout.strip())) == [
            "ticket: OS-1",
            "kind: warranty",
            "outcome: resolved",
            "opened: 2026-10-01",
            "responded: 2026-10-01 09:30",
            "arrived: 2026-10-01 10:00",
            "left: 2026-10-01 11:00",
            "resolved: 2026-10-01 10:55",
            "channel: visit",
            "priority: low",
            "site: Store",
            "contact: Zoe",
            "product: X1",
            "cause: wear",
            "related: [before the archive]",
            "escalated:",
            "  to: maker",
            "  reference: 88",
            "rating: 9",
            "rep: ana.lima",
            "signed: 2026-10-02",
        ]

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["nobody"], 'there is no customer "nobody"'),
            (["acme", "--opened", "soon"], 'invalid value for "Opened"'),
            (["acme", "--words", "..."], "no letter or digit"),
            (["acme", "--field", "colour=red"], "--field wants KEY=VALUE"),
            (["acme", "--archive", "/"], "no archive was found in /"),
        ],
    )
    def test_wrong_usage_leaves_with_2_and_a_line(self, arguments: list[str], said: str) -> None:
        result = CliRunner().invoke(command, arguments)
        assert result.exit_code == 2
        assert said in result.stderr
        assert result.stderr.count("\n") == 1
        assert result.stdout == ""

    def test_settings_that_cannot_be_read_are_said(self, archive: Archive) -> None:
        archive.write("archive.yml", "name: [")
        result = CliRunner().invoke(command, ["acme"])
        assert result.exit_code == 2
        assert "the archive's settings cannot be read" in result.stderr

    def test_a_new_customer_gets_a_file_of_its_own(self, archive: Archive) -> None:
        name = 'Pão "Nosso": & Cia'
        result = CliRunner().invoke(command, ["pao-nosso", "--new-customer", name])
        assert result.exit_code == 0
        assert result.stdout == "reports/pao-nosso/customer.md\n"
        assert "svcsite new pao-nosso" in result.stderr
        examination = archive.examine()
        assert examination.diagnostics == ()
        assert examination.customers[1].name == name

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["acme", "--new-customer", "Acme"], "the folder is there already"),
            (["Pão Nosso", "--new-customer", "Pão"], "hyphens, such as pao-nosso"),
            (["nul", "--new-customer", "Nul Ltd"], "hyphens, such as nul-ltd"),
            (["nova", "--new-customer", " "], "needs a name"),
            (["nova", "--new-customer", "Nova", "--rep", "x"], "customer's file alone"),
        ],
    )
    def test_a_customer_that_cannot_be_begun(self, arguments: list[str], said: str) -> None:
        result = CliRunner().invoke(command, arguments)
        assert result.exit_code == 2
        assert said in result.stderr
        assert not Path("reports/nova").exists()

    def test_it_works_from_a_folder_below(
        self, archive: Archive, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(archive.root / "acme")
        assert CliRunner().invoke(command, ["acme"]).stdout.startswith("2026/2026-10-02-")

    def test_at_a_terminal_it_asks_and_still_prints_the_path_alone(self) -> None:
        master, terminal = os.openpty()
        process = subprocess.Popen(
            [Path(sys.executable).parent / "svcsite", "new", "acme"],
            stdin=terminal,
            stdout=subprocess.PIPE,
            stderr=terminal,
            text=True,
        )
        os.close(terminal)
        os.write(master, b"1\n\n\n2\n")
        printed, _ = process.communicate(timeout=60)
        said = _all_of(master)
        assert printed == "reports/acme/2026/2026-10-02-hp-laserjet-m404.md\n"
        assert "Machine (Enter leaves it empty)" in said
        assert "   1. TAG-01  HP LaserJet M404" in said
        lines = front(Path(printed.strip()))
        assert "product: TAG-01" in lines
        assert "rep: ana.lima" in lines

    def test_who_gives_up_leaves_nothing_behind(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupt(*_: object) -> str:
            raise click.Abort

        monkeypatch.setattr("svcsite.cli.new.at_a_terminal", lambda: True)
        monkeypatch.setattr("svcsite.cli.speaking.ClickTerminal.ask", interrupt)
        result = CliRunner().invoke(command, ["acme"])
        assert result.exit_code == 1
        assert not Path("reports/acme/2026").exists()

    def test_git_may_be_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", "")
        assert CliRunner().invoke(command, ["acme"]).exit_code == 0

    def test_git_may_hang(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def hang(*_: object, **__: object) -> None:
            raise subprocess.TimeoutExpired("git", 5)

        monkeypatch.setattr(subprocess, "run", hang)
        assert CliRunner().invoke(command, ["acme"]).exit_code == 0


def _all_of(master: int) -> str:
    """Read what a terminal was told until nobody writes to it; one read gives as much as is there by chance."""
    said = b""
    # Linux says so with an error.
    with contextlib.suppress(OSError):
        while part := os.read(master, 10_000):
            said += part
    os.close(master)
    return said.decode()
