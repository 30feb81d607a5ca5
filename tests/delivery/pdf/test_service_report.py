"""A single service report as a PDF, read back."""

from datetime import UTC, datetime

from PIL import Image

from svcsite.checks.examination import examine
from svcsite.delivery.pdf.service_report import service_report_pdf
from svcsite.ledger.key import ReportKey
from svcsite.ledger.ledger import Ledger
from svcsite.views.service_sheet import service_sheet
from tests.archive import Archive
from tests.delivery.pdf.reading import ROOT, ReadBack
from tests.sealing import sealed


def made_of(archive: Archive):
    examination = examine(archive.root)
    ledger = Ledger.of(
        settings=examination.settings,
        customers=examination.customers,
        reports=examination.admitted,
        as_of=datetime(2026, 12, 1, tzinfo=UTC),
    )
    (record,) = examination.reports
    photos = examination.photos.get(ReportKey.of(record), ())
    seals = examination.seals.get(ReportKey.of(record), ())
    return service_report_pdf(
        service_sheet(ledger, record, seals), ROOT, archive=archive.root, photos=photos
    )


def test_it_says_what_was_found_and_done_on_one_page(archive):
    archive.report()
    read = ReadBack(made_of(archive))
    assert len(read.pages) == 1
    wanted = (
        "Horizonte",
        "Service report OS-48213",
        "Acme",
        "VNB3K12345",
        "Paper jam on every second page.",
        "Fuser unit replaced, 20 test pages printed.",
        "fuser unit",
        "9 / 10",
        "Page 1 of 1",
    )
    assert [text for text in wanted if text not in read.text] == []
    assert read.metadata["/Title"] == "Service report OS-48213 – Acme"
    assert read.root["/Lang"] == "en-US"


def test_an_open_one_says_when_it_was_printed(archive):
    archive.report()
    assert "As of" not in ReadBack(made_of(archive)).text
    archive.report(("resolved: 2026-10-02 15:05\n", "outcome: waiting part\n"))
    assert "As of 30 Nov 2026" in ReadBack(made_of(archive)).text


def test_there_is_a_line_for_each_signature(archive):
    archive.report(("signed: 2026-10-02", "signed: {by: João Silva, on: 2026-10-02}"))
    text = ReadBack(made_of(archive)).text
    assert text.index("Signed, 2 Oct 2026") < text.rindex("Rep João Silva")
    assert text.rindex("Rep João Silva") < text.rindex("Customer")


def test_it_is_tagged_and_fit_for_archives(archive):
    archive.report()
    read = ReadBack(made_of(archive))
    assert "<pdfuaid:part>1</pdfuaid:part>" in read.xmp
    assert read.tags()["/H1"] >= 7
    assert all(read.fonts().values())


def test_photos_are_printed_and_told_in_words(archive):
    archive.report()
    folder = archive.root / "acme/2026/2026-10-02-printer-jam"
    folder.mkdir()
    Image.new("RGB", (1200, 900), "#888888").save(folder / "placa-do-motor.jpg")
    read = ReadBack(made_of(archive))
    assert read.alternatives() == ["Photo 1: Placa do motor"]
    (image,) = read.reader.pages[0].images
    assert image.image.width == 480


def test_what_a_rep_types_is_never_obeyed(archive):
    archive.report(
        ("Paper jam on every second page.", '#panic("obeyed") $x$ @ref <l> *b* \\ `c`'),
        ("fuser unit", '"#panic()"'),
    )
    text = ReadBack(made_of(archive)).text
    assert '#panic("obeyed") $x$ @ref' in text
    assert "#panic()" in text


def test_the_same_report_gives_the_same_bytes(archive):
    archive.report()
    assert made_of(archive).data == made_of(archive).data


def test_what_has_no_label_of_its_own_stands_without_a_colon(archive):
    archive.report(("rating: 9\n", 'rating: 9\nreadings: ["suction: 9 psi"]\n'))
    text = ReadBack(made_of(archive)).text
    assert "suction" in text
    assert ": suction" not in text


def test_a_sealed_one_says_so_below_the_signature(archive):
    sealed(archive)
    text = ReadBack(made_of(archive)).text
    assert "Seal holds" in text
    assert "Sealed 2 Oct 2026, 15:05" in text
