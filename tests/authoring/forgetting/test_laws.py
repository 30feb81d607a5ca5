"""Whatever people are called and however they are written: forgotten, they are in no file, and no figure moves."""

import json
import re
import shutil
import tempfile
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svcsite import cli
from svcsite.checks.examination import examine
from svcsite.record.reader import read_archive_file, read_customer
from tests.archive import Archive
from tests.built import PROJECT

FIRSTS = ["Íris", "Zé", "Otávio", "Conceição", "Thaís", "Bia", "Wanda", "Ângela"]
LASTS = ["Kowalczyk", "Brandão", "Müller", "Noé", "Ávila", "Peçanha"]
NAMES = st.tuples(
    st.sampled_from(FIRSTS),
    st.sampled_from(["", " ", " da ", " dos Anjos "]),
    st.sampled_from(LASTS),
).map(lambda parts: f"{parts[0]} {parts[1]}".strip() + f" {parts[2]}")
DIGITS = st.from_regex(r"413[0-9]{7}", fullmatch=True)
POINTS = st.sampled_from(["", " ", "-", ".", " - "])
CASES = st.sampled_from([str, str.upper, str.lower])


def plain(text: str) -> str:
    """Give a text without capitals and accents, with one blank between words."""
    letters = unicodedata.normalize("NFKD", text)
    folded = "".join(c for c in letters if not unicodedata.combining(c)).casefold()
    return re.sub(r"[\s>]+", " ", folded)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=NAMES, digits=DIGITS, points=POINTS, case=CASES, is_decomposed=st.booleans())
def test_nothing_of_a_forgotten_person_is_left(name, digits, points, case, is_decomposed):
    first, *_, last = name.split()
    phone = points.join((digits[:2], digits[2:6], digits[6:]))
    written = [case(name), f"{first} {last}", f"{first}\n{last}", phone, "Some.One@example.com"]
    if is_decomposed:
        written = [unicodedata.normalize("NFD", one) for one in written]
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(Path(folder).resolve() / "reports")
        archive.write(
            "acme/customer.md",
            "---\nname: Acme\ncontacts:\n"
            f'  - {{name: {name}, role: Boss, email: some.one@example.com, phone: "({digits[:2]}) {digits[2:]}"}}\n'
            "machines:\n  - {serial: VNB3K12345, brand: HP, model: LaserJet M404}\n---\n",
        )
        archive.report(
            ("contact: Ana Souza", f"contact: {name}"),
            ("rating: 9", f"rating: {{score: 9, by: {name}, comment: said {case(name)}}}"),
            ("Fuser film torn.", "Fuser film torn. " + "; ".join(written) + "."),
        )
        archive.write("README.txt", " / ".join(written))
        before = archive.findings()
        result = forget(archive.root, "acme")
        assert result.exit_code in {0, 1}, result.output
        assert archive.findings() == before
        for path in archive.root.rglob("*.*"):
            text = path.read_text(encoding="utf-8")
            for one in (name, f"{first} {last}", "some.one@example.com"):
                assert plain(one) not in plain(text), path
            assert digits not in re.sub(r"\D", "", text), path
        once = contents(archive.root)
        forget(archive.root, "acme")
        assert contents(archive.root) == once


def forget(root: Path, *arguments: str):
    return CliRunner().invoke(cli.svcsite, ["forget", *arguments, "--yes", "--archive", str(root)])


def contents(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> Path:
    """A copy of the sample archive."""
    root = tmp_path_factory.mktemp("sample") / "reports"
    shutil.copytree(PROJECT / "reports", root)
    return root


def figures(monkeypatch, root: Path) -> list[object]:
    """Give every figure of every customer, of all time and as the client reports of a quarter have it."""
    monkeypatch.chdir(root)
    slugs = sorted(path.parent.name for path in root.glob("*/customer.md"))
    asked = [[], *(["--customer", slug] for slug in slugs)]
    asked += [["--customer", slug, "--period", "2026-Q3", "--as-of", "end"] for slug in slugs]
    done = [CliRunner().invoke(cli.svcsite, ["figures", *one, "--format", "json"]) for one in asked]
    assert all(one.exit_code == 0 for one in done)
    return [json.loads(one.stdout) | {"as_of": None} for one in done]


def test_every_figure_is_the_same_when_all_people_are_forgotten(sample, monkeypatch):
    before, found = figures(monkeypatch, sample), {d.code for d in examine(sample).diagnostics}
    customers = {path.parent.name: people_of(path) for path in sample.glob("*/customer.md")}
    for slug in customers:
        assert forget(sample, slug).exit_code in {0, 1}
    assert figures(monkeypatch, sample) == before
    assert {d.code for d in examine(sample).diagnostics} == found
    reps = {
        plain(rep.name or "")
        for rep in read_archive_file(sample / "archive.yml").record.reps.values()
    }
    for slug, people in customers.items():
        texts = [plain(p.read_text(encoding="utf-8")) for p in (sample / slug).rglob("*.md")]
        for person in people - reps:
            assert not any(person in text for text in texts), person


def people_of(path: Path) -> set[str]:
    contacts = read_customer(path, path.parent.name).record.contacts
    return {plain(one) for c in contacts for one in (c.name, c.email, c.phone) if one}
