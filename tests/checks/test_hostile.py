"""Whatever a file holds ends in diagnostics or a record: never in a traceback, a hang or a wrong type."""

from __future__ import annotations

import json
import os
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

import pytest

from svcsite.checks.examination import Examination, examine
from svcsite.record.report import Report
from svcsite.source.frontmatter import read_front
from svcsite.source.yaml_text import leaves
from tests.archive import REPORT
from tests.hostile import naughty_strings, needs_corpora, within, yaml_documents

FIELDS = (
    "ticket",
    "opened",
    "rating",
    "product",
    "contact",
    "cause",
    "pauses",
    "waive",
    "kind",
    "related",
)


def judge(archive) -> Examination:
    with within(2):
        return examine(archive.root)


@lru_cache(maxsize=4)
def lines(path: Path) -> int:
    """Count a file's lines."""
    return path.read_bytes().count(b"\n") + 1 if path.is_file() else 1


def assert_sound(archive, examination: Examination) -> None:
    """Every record that came out has values of its fields' types, and every finding its place."""
    lines.cache_clear()
    for report in examination.reports:
        assert isinstance(report, Report)
        assert report.opened is None or isinstance(report.opened.day, date)
        assert (
            report.opened is None
            or report.opened.at is None
            or isinstance(report.opened.at, datetime)
        )
        assert all(isinstance(text, str) for text in (report.ticket or "", *report.related))
        assert report.rating.score is None or report.rating.score.is_finite()
    for finding in examination.diagnostics:
        assert finding.message
        assert finding.span.line >= 1
        assert finding.span.column >= 1
        assert finding.span.line <= lines(finding.path) + 1
    assert json.dumps([d.message for d in examination.diagnostics])


@needs_corpora
def test_every_document_of_the_yaml_suite_as_a_header(archive):
    documents = dict(yaml_documents())
    assert len(documents) > 300
    for text in documents.values():
        archive.write(
            "acme/2026/2026-10-02-x.md",
            f"---\n{text}\n---\n## Problem\nx\n".encode("utf-8", "surrogatepass"),
        )
        assert_sound(archive, judge(archive))


@needs_corpora
def test_every_document_of_the_yaml_suite_as_the_settings(archive):
    for text in dict(yaml_documents()).values():
        archive.write("archive.yml", text.encode("utf-8", "surrogatepass"))
        assert_sound(archive, judge(archive))


@needs_corpora
@pytest.mark.parametrize("form", ["{}", '"{}"', "'{}'", "[{}]", "{{a: {}}}", "|\n  {}"])
def test_every_naughty_string_as_a_value(archive, form):
    for number, text in enumerate(naughty_strings()):
        field = FIELDS[number % len(FIELDS)]
        value = form.format(text)
        archive.write("acme/2026/2026-10-02-x.md", f"---\n{field}: {value}\nrep: joao.silva\n---\n")
        assert_sound(archive, judge(archive))


@needs_corpora
def test_every_naughty_string_as_a_key_a_heading_and_a_text(archive):
    for text in naughty_strings():
        spoiled = REPORT.replace("ticket:", f"{text}: x\nticket:", 1)
        spoiled = spoiled.replace("## Comments", f"## {text}\n\n{text}\n\n## Comments")
        archive.write("acme/2026/2026-10-02-x.md", spoiled)
        assert_sound(archive, judge(archive))


@needs_corpora
def test_every_naughty_string_as_a_file_name_where_the_system_allows(archive):
    written = 0
    for text in naughty_strings():
        name = f"2026-10-02-{text}.md".replace("/", "_").replace("\0", "_")
        path = archive.root / "acme" / "2026" / name
        try:
            path.parent.mkdir(exist_ok=True)
            path.write_text(REPORT)
        except (OSError, UnicodeEncodeError):
            continue
        written += 1
    assert written > 300
    examination = examine(archive.root)
    assert {report.id for report in examination.reports} <= {
        path.stem for path in (archive.root / "acme/2026").iterdir() if path.stem.isascii()
    }
    assert len(examination.refused) > 100


@pytest.mark.parametrize(
    "header",
    [
        "a: " + "[" * 60_000,
        "a: " + "[" * 20_000 + "]" * 20_000,
        "a: " + "{a: " * 15_000 + "}" * 15_000,
        "\n".join("  " * depth + "a:" for depth in range(240)),
        "- " * 20_000 + "a",
        "? " * 20_000 + "a",
        "a: " + "&x " * 20_000,
        "a: '" + "''" * 30_000,
        "a: " + "x: " * 20_000,
        "\n".join(f"k{n}: a: b" for n in range(4_000)),
        "a: |\n" + "  x\n" * 15_000,
        "a: " + "\u200b" * 20_000 + "x",
        "\t" * 60_000,
        "a: b" + " \t" * 30_000 + "c\nd: e: f",
    ],
    ids=range(14),
)
def test_brackets_by_the_thousand_and_depth_without_end_are_bounded(archive, header):
    archive.write("acme/2026/2026-10-02-x.md", f"---\n{header}\n---\n{'x' * 100}\n")
    assert_sound(archive, judge(archive))


@pytest.mark.parametrize(
    "body",
    [
        "x" * 200_000,
        "> " * 60_000 + "x",
        "* " * 60_000 + "x",
        "[" * 100_000,
        "`" * 100_001,
        "<!--" * 40_000,
        "## " + "x" * 200_000,
        "# a\n" * 40_000,
        "| a " * 40_000,
        "_*" * 60_000,
        "![](" * 40_000,
        "a\u200bb" * 40_000,
        "eu " * 60_000,
        "# a" + " " * 200_000 + "b",
        "# a" + "#" * 200_000 + " b",
        "<!--" * 40_000 + "-->",
        "- ```\n" * 30_000,
    ],
    ids=range(17),
)
def test_a_body_made_to_be_slow_is_bounded(archive, body):
    archive.write("acme/2026/2026-10-02-x.md", REPORT + "\n" + body + "\n")
    assert_sound(archive, judge(archive))


def test_a_line_of_a_megabyte_is_refused_unread(archive):
    archive.write("acme/2026/2026-10-02-x.md", "---\na: " + "x" * 1_000_000 + "\n---\n")
    assert archive.findings() == ["1:1 SV104 file-too-large error"]


def test_no_leaf_of_a_header_is_ever_anything_but_text(archive):
    front = read_front("a: 1\nb: [yes, 2026-10-02, 1e3]\nc: {d: 0x1F, e: .inf}\nf: null", 2)
    assert all(value is None or type(value) is str for _, value in leaves(front.data))


def test_a_file_that_vanishes_while_it_is_read_is_told(archive, monkeypatch):
    archive.report()

    def vanish(*_):
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(os, "open", vanish)
    assert {d.code for d in examine(archive.root).diagnostics} == {"SV101"}
