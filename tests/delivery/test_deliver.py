"""A report is delivered: frozen, made and put in place, or refused with nothing written."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from svcsite import cli
from svcsite.delivery.deliver import Done, deliver
from svcsite.delivery.errors import DeliveryError
from svcsite.record.delivered import Delivered, read_delivered
from svcsite.record.period import Period
from tests.archive import Archive
from tests.delivery.house import CUSTOMER, Pdf, delivery_of, furnish, narrative, pdf
from tests.delivery.mails import opened, text_of
from tests.repository import Repository


@pytest.fixture
def house(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Archive:
    monkeypatch.chdir(archive.root.parent)
    return furnish(archive)


def delivered(archive: Archive, *, again: bool = False) -> Done:
    return deliver(delivery_of(archive), pdf, again=again)


def refusal(archive: Archive, period: str = "2026-10", *, again: bool = False) -> str:
    """Why it was refused; nothing may have been written."""
    before = files_of(archive)
    with pytest.raises(DeliveryError) as refused:
        deliver(delivery_of(archive, Period.parse(period)), pdf, again=again)
    assert files_of(archive) == before
    return str(refused.value)


def files_of(archive: Archive) -> dict[Path, bytes]:
    project = archive.root.parent
    paths = (path for path in project.rglob("*") if path.is_file() and ".svcsite" not in path.parts)
    return {path.relative_to(project): path.read_bytes() for path in paths}


def frozen(archive: Archive) -> Delivered:
    found, defects = read_delivered(archive.root / "acme/periods/2026-10.delivered.json")
    assert defects == ()
    assert found is not None
    return found


def mail_of(archive: Archive):
    return opened((archive.root.parent / "pdf/acme/2026-10.eml").read_bytes())


def test_a_delivery_has_a_frozen_record_a_pdf_and_a_mail(house):
    done = delivered(house)
    project = house.root.parent
    assert [str(path.relative_to(project)) for path in done.files] == [
        "reports/acme/periods/2026-10.delivered.json",
        "pdf/acme/2026-10.pdf",
        "pdf/acme/2026-10.eml",
    ]
    assert done.warnings == ()
    assert frozen(house).text() == done.delivered.text()


def test_the_frozen_figures_are_those_that_the_command_prints(house):
    delivered(house)
    arguments = ["figures", "--customer", "acme", "--period", "2026-10", "--format", "json"]
    printed = json.loads(CliRunner().invoke(cli.svcsite, arguments).output)["figures"]
    written = json.loads((house.root / "acme/periods/2026-10.delivered.json").read_text())
    assert written["figures"].keys() == printed.keys()
    for name, figure in written["figures"].items():
        planned = figure.pop("planned")
        assert figure == {key: printed[name][key] for key in figure}
        assert planned == printed[name].get("planned")


def test_the_record_says_when_from_what_and_until_when_it_counted(house):
    record = frozen_after(house)
    assert record.cut_off.isoformat() == "2026-11-01T00:00:00-03:00"
    assert record.delivered_on.isoformat() == "2026-12-01T09:00:00-03:00"
    assert (record.edition, record.errata, record.sent) == (1, 0, ())
    assert list(record.reports) == ["2026-10-02-printer-jam"]
    assert len(record.definitions) == 16
    assert record.fingerprint.encode() in (house.root.parent / "pdf/acme/2026-10.pdf").read_bytes()


def frozen_after(house: Archive) -> Delivered:
    delivered(house)
    return frozen(house)


def test_the_commit_is_noted_and_what_it_lacks_is_told(house):
    repository = Repository(house.root.parent, house)
    commit = repository.save("October")
    house.write("bell/customer.md", "---\nname: Bell\n---\n")
    done = delivered(house)
    assert (done.delivered.commit, done.warnings) == (commit, ())
    (house.root / "acme/periods/2026-10.delivered.json").unlink()
    house.report(("rating: 9", "rating: 10"))
    (warning,) = delivered(house).warnings
    assert "not committed" in warning


def test_the_mail_goes_to_those_who_receive_the_report_with_the_pdf(house):
    delivered(house)
    message = mail_of(house)
    assert message["To"] == "Ana Souza <ana@acme.example>, Carlos Lima <carlos@acme.example>"
    assert message["From"] == "Horizonte <service@horizonte.example>"
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "acme-2026-10.pdf"
    assert attached.get_content() == (house.root.parent / "pdf/acme/2026-10.pdf").read_bytes()


def test_the_mail_says_the_reports_own_summary(house):
    delivery = delivery_of(house)
    summary = delivery.archive.desk.of(*delivery.key).section("summary")
    deliver(delivery, pdf)
    said = " ".join(text_of(mail_of(house), "plain").split())
    first = "".join(run.text for run in summary.blocks[0].runs)
    assert first in said


def test_documents_of_the_period_go_along_and_links_do_not(house, tmp_path):
    house.write("acme/periods/2026-10/laudo CF-02.pdf", b"%PDF-1.4 laudo")
    secret = tmp_path / "secret.pdf"
    secret.write_bytes(b"secret")
    (house.root / "acme/periods/2026-10/secret.pdf").symlink_to(secret)
    delivered(house)
    names = [part.get_filename() for part in mail_of(house).iter_attachments()]
    assert names == ["acme-2026-10.pdf", "laudo CF-02.pdf"]
    assert frozen(house).files == tuple(names)


def test_made_at_the_same_moment_it_is_the_same_bytes(house):
    delivered(house)
    first = files_of(house)
    (house.root / "acme/periods/2026-10.delivered.json").unlink()
    delivered(house)
    assert files_of(house) == first


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2026-12", "December 2026 of Acme is not over: it can be delivered from 1 Jan 2027 on"),
        ("2099-Q1", "is not over"),
        ("2025-10", "Acme had no contract in October 2025"),
    ],
)
def test_a_period_that_goes_on_or_had_no_contract_is_refused(house, period, said):
    assert said in refusal(house, period)


def test_a_draft_is_refused_until_it_is_final(house):
    narrative(house, status="draft")
    assert "reports/acme/periods/2026-10.md is still a draft" in refusal(house)
    narrative(house)
    assert delivered(house).delivered.narrative != ""


def test_a_narrative_with_errors_is_refused(house):
    narrative(house, more="surprise: yes\nsurprise: no\n")
    assert "reports/acme/periods/2026-10.md has errors" in refusal(house)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (", receives_report: yes", "", "nobody of Acme receives the report"),
        (" email: carlos@acme.example,", "", "Carlos Lima is to receive the report and has no"),
        ("ana@acme.example", "ana@acme", '"ana@acme" is not an e-mail address'),
    ],
)
def test_a_contact_who_cannot_be_written_to_is_named_with_the_file(house, old, new, said):
    house.write("acme/customer.md", CUSTOMER.replace(old, new))
    message = refusal(house)
    assert said in message
    assert "reports/acme/customer.md" in message


def test_what_was_delivered_is_not_delivered_twice(house):
    delivered(house)
    assert "October 2026 of Acme was delivered on 1 Dec 2026" in refusal(house)


def test_a_frozen_record_that_cannot_be_read_is_not_written_over(house):
    house.write("acme/periods/2026-10.delivered.json", b"{}")
    assert "cannot be read whole, and it says what was delivered" in refusal(house)


def test_the_page_says_what_was_delivered_after_a_correction_too(house):
    delivered(house)
    assert fingerprint_today(house) == frozen(house).fingerprint
    house.report(("rating: 9", "rating: 8"))
    narrative(house, errata("rating_mean", "9", "8"))
    delivered(house, again=True)
    assert fingerprint_today(house) == frozen(house).fingerprint


def fingerprint_today(house: Archive) -> str:
    delivery = delivery_of(house)
    return delivery.archive.desk.of(*delivery.key).fingerprint


def test_a_frozen_record_that_lacks_figures_cannot_be_corrected(house):
    record = json.loads(frozen_after(house).text()) | {"figures": {}}
    house.write("acme/periods/2026-10.delivered.json", json.dumps(record))
    narrative(house, errata("rating_mean", "9", "8"))
    assert "cannot be read whole" in refusal(house, again=True)


def test_one_erratum_of_all_figures_is_enough_for_one_correction(house):
    delivered(house)
    house.report(("2026-10-02 15:05", "2026-10-02 19:05"))
    narrative(house, errata("rating_mean", "9", "9"))
    said = refusal(house, again=True)
    assert "(resolution_mean), " in said
    assert "(sla_resolution.general); one erratum with `figure: all`" in said
    narrative(house, errata("all", "", ""))
    assert delivered(house, again=True).delivered.edition == 2


def test_a_corrected_report_needs_an_erratum_that_says_what_the_figure_is_now(house):
    assert "was not delivered yet; leave --again out" in refusal(house, again=True)
    delivered(house)
    assert "has no erratum that is newer" in refusal(house, again=True)
    house.report(("rating: 9", "rating: 8"))
    narrative(house, errata("reports", "2", "1"))
    assert "these delivered figures and why: Mean rating (rating_mean)" in refusal(
        house, again=True
    )
    narrative(house, errata("rating_mean", "9", "8"))
    record = delivered(house, again=True).delivered
    assert (record.edition, record.errata) == (2, 1)
    assert frozen(house).figures["rating_mean"].value == 8
    assert ".2026-10.2." in mail_of(house)["Message-ID"]
    assert mail_of(house)["Subject"].startswith("Corrected: ")
    said = text_of(mail_of(house), "plain")
    assert "Here is the corrected report, in place of the one delivered on 1 Dec" in said
    assert "- Mean rating: 8; it said 9 before." in said


def errata(figure: str, was: str, now: str) -> str:
    said = f"on: 2026-11-20, figure: {figure}, from: '{was}', to: '{now}', reason: typed wrongly"
    return f"errata: [{{{said}}}]\n"


def test_a_file_that_svcsite_did_not_make_is_not_written_over(house):
    house.write("../pdf/acme/2026-10.pdf", b"%PDF-1.4 from the typesetter")
    assert "pdf/acme/2026-10.pdf was not made by svcsite" in refusal(house)


def test_what_has_errors_would_be_missing_so_nothing_is_delivered(house):
    house.report(("rating: 9", "rating: eleven"), name="2026-10-09-x")
    said = refusal(house)
    assert "a report of October 2026 has errors and would be missing in what Acme gets" in said
    assert "reports/acme/2026/2026-10-09-x.md" in said
    (house.root / "acme/2026/2026-10-09-x.md").rename(house.root / "acme/2026/2026-10-9-x.md")
    assert "reports/acme/2026/2026-10-9-x.md" in refusal(house)
    for day in range(10, 20):
        house.report(("rating: 9", "rating: eleven"), name=f"2026-10-{day}-x")
    assert "11 reports of October 2026" in refusal(house)
    assert "2026-10-14-x.md and 6 more" in refusal(house)


def test_a_refused_report_of_another_time_is_told_since_no_figure_has_it(house):
    house.report(("rating: 9", "rating: eleven"), name="2026-09-30-x")
    (warning,) = delivered(house).warnings
    assert "1 refused report, not dated in the period, is in no figure" in warning
    assert "reports/acme/2026/2026-09-30-x.md" in warning


def test_a_period_that_the_contract_does_not_ask_for_is_delivered_with_a_warning(house):
    done = deliver(delivery_of(house, Period(2026, 7, 3)), pdf)
    (warning,) = done.warnings
    assert "the contract does not ask for Acme's report of Q3 2026" in warning
    mail = opened((house.root.parent / "pdf/acme/2026-Q3.eml").read_bytes())
    assert "By the contract it comes every month, in full." in " ".join(
        text_of(mail, "plain").split()
    )


def test_a_mail_too_heavy_says_what_makes_it_so(house, monkeypatch):
    monkeypatch.setattr("svcsite.delivery.deliver.MAIL_LIMIT", 2 << 20)
    house.write("acme/periods/2026-10/photos.zip", bytes(3 << 20))
    house.write("acme/periods/2026-10/note.zip", b"PK")
    said = refusal(house)
    assert "make the documents in reports/acme/periods/2026-10 smaller: photos.zip (3 MB)" in said
    with pytest.raises(DeliveryError, match=r"PDF is too heavy: acme-2026-10.pdf \(2 MB\)"):
        deliver(delivery_of(house), lambda report: Pdf(data=pdf(report).data + bytes(1600 << 10)))


def test_each_agreed_target_is_frozen_with_what_came_of_it(house):
    delivered(house)
    (target,) = frozen(house).targets.values()
    assert (target.measure, target.limit, target.compliance) == (
        "resolution",
        8 * 3600,
        Decimal("0.95"),
    )
    assert (target.n, target.part, target.verdict) == (1, 1, "met")


def test_what_the_pdf_warns_of_is_passed_on(house):
    def without_logo(report):
        return type(pdf(report))(data=pdf(report).data, warnings=("no logo",))

    assert deliver(delivery_of(house), without_logo).warnings == ("warning: no logo",)
