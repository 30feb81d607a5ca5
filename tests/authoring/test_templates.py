"""Every template, in both languages: complete, read by the reader, and refused until it is filled in."""

from __future__ import annotations

import frontmatter
import pytest

from svcsite import resources
from svcsite.record.requirements import DEFAULT_KINDS
from svcsite.record.vocabulary.headings import find_heading
from svcsite.record.vocabulary.names import LANGUAGES, Language
from svcsite.record.vocabulary.shapes import REPORT
from svcsite.record.vocabulary.values import KINDS
from svcsite.source.frontmatter import TextHandler
from svcsite.source.sections import read_sections
from tests.archive import Archive
from tests.authoring.writing import fill_sections, new, speak

EVERY = [(language, kind.name) for language in LANGUAGES for kind in KINDS]
TOLD = {
    "contact": "Ana Souza",
    "product": "VNB3K12345",
    "rep": "joao.silva",
}
FOUND = {
    "opened": "2026-10-01 09:12",
    "responded": "2026-10-01 09:40",
    "resolved": "2026-10-01 15:05",
    "signed": "2026-10-01",
    "cause": "wear",
    "related": "before the archive",
    "escalated_reference": "88412",
}

CALLED_FOR = {kind for kind, row in DEFAULT_KINDS.items() if "problem" in row.sections}


@pytest.mark.parametrize(("language", "kind"), EVERY)
def test_a_template_has_the_keys_and_sections_of_its_kind(language: Language, kind: str) -> None:
    path = resources.place("templates", "reports", language, f"{kind}.md")
    post = frontmatter.loads(path.read_text(encoding="utf-8"), handler=TextHandler())
    row = DEFAULT_KINDS[kind]

    names = [REPORT.find(key) for key in post.metadata]
    assert all(
        name and name.typed[language] == key for name, key in zip(names, post.metadata, strict=True)
    )
    assert {f.partition(".")[0] for f in row.fields} <= {name.name for name in names if name}
    found = KINDS.find(str(post.metadata[REPORT["kind"].typed[language]]))
    assert found is not None
    assert found.name == kind

    before, sections = read_sections(post.content, 1)
    headings = [find_heading(section.heading) for section in sections]
    assert before is None
    assert [heading.name for heading in headings if heading] == list(row.sections)
    assert all(section.text.startswith("<!-- ") for section in sections)
    assert all(section.text.endswith(" -->") for section in sections)


@pytest.mark.parametrize(("language", "kind"), [(e[0], e[1]) for e in EVERY if e[1] in CALLED_FOR])
def test_an_open_report_is_refused_until_its_sections_are_filled(
    archive: Archive, language: Language, kind: str
) -> None:
    speak(archive, language)
    written = new(archive, {**TOLD, "related": FOUND["related"]}, kind=kind)
    assert archive.examine().refused == (written.path,)

    fill_sections(written.path)
    admitted = archive.examine()
    assert admitted.diagnostics == ()
    assert [report.outcome for report in admitted.reports] == ["open"]


@pytest.mark.parametrize("kind", sorted(set(DEFAULT_KINDS) - CALLED_FOR))
def test_planned_work_is_reported_when_it_is_done(archive: Archive, kind: str) -> None:
    written = new(archive, TOLD, kind=kind)
    fill_sections(written.path)
    assert [d.name for d in archive.examine().diagnostics] == ["missing-field", "unsigned"]


@pytest.mark.parametrize("kind", sorted(set(DEFAULT_KINDS) - CALLED_FOR))
def test_work_planned_for_later_is_open(archive: Archive, kind: str) -> None:
    new(archive, {**TOLD, "scheduled": "2026-12-02"}, kind=kind)
    assert [report.outcome for report in archive.examine().reports] == ["open"]


@pytest.mark.parametrize(("language", "kind"), EVERY)
def test_a_resolved_report_is_refused_until_its_sections_are_filled(
    archive: Archive, language: Language, kind: str
) -> None:
    speak(archive, language)
    written = new(archive, {**TOLD, **FOUND}, kind=kind)

    refused = archive.examine()
    assert refused.refused == (written.path,)
    assert {d.name for d in refused.diagnostics} == {"placeholder-text"}

    fill_sections(written.path)
    admitted = archive.examine()
    assert admitted.diagnostics == ()
    assert [report.outcome for report in admitted.reports] == ["resolved"]


@pytest.mark.parametrize(("language", "kind"), EVERY)
def test_a_report_of_which_nothing_is_known_has_an_empty_key_for_all_that_is_missing(
    archive: Archive, language: Language, kind: str
) -> None:
    speak(archive, language)
    written = new(archive, kind=kind, resolved="2026-10-02 15:05", opened="2026-10-02 09:12")
    fill_sections(written.path)
    lines = written.path.read_text(encoding="utf-8").splitlines()

    missing = [d for d in archive.examine().diagnostics if d.name in {"missing-field", "unsigned"}]
    assert missing
    assert all(lines[d.span.line - 1].endswith(":") for d in missing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_of_a_customer_is_one_that_checks(
    archive: Archive, language: Language
) -> None:
    path = resources.place("templates", "reports", language, "customer.md")
    text = path.read_text(encoding="utf-8")
    archive.write("nova/customer.md", text.replace("$name", "Nova"))
    # Everything that is shown as a comment is good as it stands, too.
    uncommented = text.replace("\n#  ", "\n  ").replace("\n# ", "\nXX ")
    kept = [line for line in uncommented.split("\n") if not line.startswith("XX ")]
    archive.write("cheia/customer.md", "\n".join(kept).replace("$name", "Cheia"))

    examination = archive.examine()
    assert examination.diagnostics == ()
    full = next(c for c in examination.customers if c.slug == "cheia")
    assert full.contacts
    assert full.machines
    assert full.contracts[0].targets
