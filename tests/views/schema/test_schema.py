"""The schema takes every file that the reader takes, and underlines what it does not."""

from __future__ import annotations

import json
from datetime import UTC
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft7Validator, Draft202012Validator
from ruamel.yaml import YAML

from svcsite import cli
from svcsite.record import parsing
from svcsite.record.reader import read_archive_file
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import LANGUAGES
from svcsite.source.frontmatter import divide
from svcsite.views.schema.file_schema import FileKind, schema_of
from svcsite.views.schema.forms import form
from tests.archive import CUSTOMER, REPORT, SETTINGS

SAMPLE = Path(__file__).parents[3] / "reports"
KINDS: tuple[FileKind, ...] = ("report", "customer", "archive", "narrative")
CHOSEN = [("en",), ("pt-BR",), LANGUAGES]
WRITTEN = [*sorted(SAMPLE.rglob("*.md")), SAMPLE / "archive.yml"]


class Core(YAML):
    """YAML 1.2 as editors read it: numbers and booleans are such, a date is a text."""

    def __init__(self) -> None:
        super().__init__(typ="safe", pure=True)
        construct = self.constructor.yaml_constructors["tag:yaml.org,2002:str"]
        self.constructor.yaml_constructors["tag:yaml.org,2002:timestamp"] = construct


def as_text(text: str) -> Any:
    """Read YAML with every value as the text that was typed; an empty one is nothing."""

    def emptied(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: emptied(item) for key, item in value.items()}
        if isinstance(value, list):
            return [emptied(item) for item in value]
        return value or None

    return emptied(yaml.load(text, Loader=yaml.BaseLoader))


def as_editors_do(text: str) -> Any:
    return Core().load(text)


def front(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text if path.suffix == ".yml" else divide(text).front or ""


def kind_of(path: Path) -> FileKind:
    if path.suffix == ".yml":
        return "archive"
    if path.parent.name == "periods":
        return "narrative"
    return "customer" if path.name == "customer.md" else "report"


@cache
def validator(kind: FileKind, languages=LANGUAGES, *, sample: bool = False):
    settings = read_archive_file(SAMPLE / "archive.yml").record if sample else None
    return Draft202012Validator(schema_of(kind, languages, settings))


def mistakes(data: Any, kind: FileKind = "report", **which: Any) -> list[str]:
    return [error.message for error in validator(kind, **which).iter_errors(data)]


@pytest.mark.parametrize("languages", CHOSEN)
@pytest.mark.parametrize("kind", KINDS)
def test_it_is_a_schema_and_one_for_older_editors_too(kind, languages):
    schema = schema_of(kind, languages)
    Draft202012Validator.check_schema(schema)
    Draft7Validator.check_schema(schema)


@pytest.mark.parametrize("read", [as_text, as_editors_do])
@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_every_file_of_the_sample_is_valid(path, read):
    data = read(front(path))
    for languages in CHOSEN:
        assert mistakes(data, kind_of(path), languages=languages, sample=True) == []
    schema = schema_of(kind_of(path), LANGUAGES)
    assert list(Draft7Validator(schema).iter_errors(data)) == []


def test_the_small_archive_is_valid_too():
    assert mistakes(as_text(divide(REPORT).front or ""), "report") == []
    assert mistakes(as_text(divide(CUSTOMER).front or ""), "customer") == []
    assert mistakes(as_text(SETTINGS), "archive") == []


GOOD = """\
opened: 2026-10-02 09:12
rep: joao.silva
kind: corrective
contact: Ana Souza
product: [VNB3K12345, {serial: "0012", purchased: unknown}]
pauses: {from: 2026-10-02 10:00, to: 2026-10-02 11:00, reason: no access}
rating: {score: 9, by: Ana, on: 2026-10-03}
signed: 2026-10-02
accepted: refused
recurring: no
readings: [pressure 2 bar, {current: 3 A}]
waive: {SV402: the customer's own words}
"""
SPOILED = {
    "an unknown key": ("signed:", "sigend:"),
    "an unknown kind": ("kind: corrective", "kind: correctiv"),
    "a day that is none": ("opened: 2026-10-02 09:12", "opened: yesterday"),
    "a time that is none": ("opened: 2026-10-02 09:12", "opened: 2026-10-02 morning"),
    "a score that is none": ("score: 9", "score: good"),
    "an unknown key within": ("by: Ana", "bye: Ana"),
    "an unknown key in a list": ("purchased: unknown", "bought: unknown"),
    "a mapping for a text": ("contact: Ana Souza", "contact: {name: {first: Ana}}"),
    "a list for a moment": ("opened: 2026-10-02 09:12", "opened: [2026-10-02]"),
    "neither yes nor no": ("recurring: no", "recurring: perhaps"),
    "no opening": ("opened: 2026-10-02 09:12\n", ""),
    "no rep": ("rep: joao.silva\n", ""),
}


def test_the_good_one_is_valid():
    assert mistakes(as_text(GOOD)) == []
    assert mistakes(as_editors_do(GOOD)) == []


@pytest.mark.parametrize("read", [as_text, as_editors_do])
@pytest.mark.parametrize(("old", "new"), SPOILED.values(), ids=SPOILED)
def test_one_spoiled_place_is_a_mistake(old, new, read):
    assert old in GOOD
    assert mistakes(read(GOOD.replace(old, new, 1)))


@pytest.mark.parametrize(
    "text",
    [
        "Abertura: 02/10/2026 9h12\nTécnico: joao.silva\nSituação: Concluído",
        "scheduled: 2026-10-02\natendente: joao.silva",
        "importado: {de: export.csv, linha: 12}",
        "abertura: 2026-10-02\nrep:",
    ],
)
@pytest.mark.parametrize("languages", CHOSEN)
def test_every_spelling_is_taken_whatever_language_is_offered(text, languages):
    said = mistakes(as_text(text), languages=languages)
    assert said == []


def test_what_is_offered_is_in_the_language_that_was_asked_for():
    report = schema_of("report", ("pt-BR",))
    assert list(report["properties"])[:3] == ["chamado", "tipo", "situacao"]
    kind = report["definitions"]["report.kind"]
    assert kind["description"] == "Tipo de atendimento"
    assert kind["anyOf"][0]["enum"][:3] == ["corretiva", "preventiva", "instalação"]
    opened = report["definitions"]["report.opened"]["description"]
    assert opened == "Abertura do chamado: data e hora como 02/10/2026 9h12, ou só a data"
    both = schema_of("report", LANGUAGES)
    assert {"opened", "abertura"} <= set(both["properties"])
    assert both["definitions"]["report.opened"]["description"].startswith("Opened · Abertura")


def test_causes_and_reps_are_those_of_the_archive():
    offered = schema_of("report", ("pt-BR",), read_archive_file(SAMPLE / "archive.yml").record)
    assert "nao-constatada" in offered["definitions"]["report.cause"]["anyOf"][0]["enum"]
    assert "ana.lima" in offered["definitions"]["report.rep"]["anyOf"][0]["enum"]
    report = {"abertura": "2026-10-02", "tecnico": "Ana Lima", "causa": "Desgaste natural"}
    assert mistakes(report, sample=True) == []
    assert mistakes({**report, "tecnico": "ana.lim"}, sample=True)
    assert mistakes({**report, "causa": "gremlins"}, sample=True)
    assert mistakes({**report, "tecnico": "ana.lim", "causa": "desgaste"}) == []


def test_an_archive_without_reps_takes_any():
    schema = schema_of("report", ("en",), Settings())
    data = {"opened": "2026-10-02", "rep": "anybody", "cause": "wear"}
    assert list(Draft202012Validator(schema).iter_errors(data)) == []


@pytest.mark.parametrize(
    ("data", "good"),
    [
        ({"rules": {"SV204": "warning", "too-long": "desligada"}}, True),
        ({"rules": {"SV999": "warning"}}, False),
        ({"rules": {"SV204": "loud"}}, False),
        ({"kinds": {"preventiva": {"secoes": ["Serviços executados"]}}}, True),
        ({"kinds": {"exorcism": {"sections": []}}}, False),
        ({"rating": {"scale": {"1": "bad", "5": "good"}, "satisfied": 4}}, True),
        ({"rating": "0-10"}, True),
        ({"reps": {"ana": None, "joao": "João Silva"}}, True),
        ({"recurrence": "30 dias"}, True),
        ({"recurrence": "a while"}, False),
        ({"fotos": {"limite": "5 MB"}}, True),
        ({"photos": "800 KB"}, True),
        ({"photos": {"limit": "5"}}, False),
        ({"language": "português"}, True),
        ({"language": "klingon"}, False),
    ],
)
def test_settings(data, good):
    assert (mistakes(data, "archive") == []) is good


@pytest.mark.parametrize(
    ("data", "good"),
    [
        ({}, True),
        ({"autor": "Ana", "situação": "rascunho", "assinatura": None}, True),
        ({"status": "final", "signed": {"by": "Ana", "on": "2026-10-05"}}, True),
        ({"status": "nearly"}, False),
        ({"pesquisa": {"convidados": 12, "respostas": "0", "nota": "8,7"}}, True),
        ({"survey": {"answers": "some"}}, False),
        ({"survey": {"questions": ["Was it quick?", {"text": "Why?", "score": 9}]}}, True),
        ({"decisoes": [{"decisao": "Trocar", "custo": "R$ 10,00", "ate": "30/10/2026"}]}, True),
        ({"decisions": [{"what": "Replace", "by": "soon"}]}, False),
        ({"errata": [{"figure": "reports", "from": "14", "to": "15", "reason": "late"}]}, True),
        ({"waive": {"SV807": "nobody owes it"}}, True),
        ({"periodo": "2026-Q3"}, False),
    ],
)
def test_narratives(data, good):
    assert (mistakes(data, "narrative") == []) is good


PARSERS = {
    "moment": lambda text: parsing.parse_moment(text, UTC),
    "day": parsing.parse_day_or_unknown,
    "number": parsing.parse_number,
    "count": parsing.parse_count,
    "percent": parsing.parse_percent,
    "duration": parsing.parse_duration,
    "size": parsing.parse_size,
    "yes-no": parsing.parse_yes_no,
    "language": parsing.parse_language,
    "timezone": parsing.parse_zone,
}
TYPED = [
    *(
        "2026-10-02",
        "02/10/2026",
        "2.10.26",
        "2026-10-02 09:12",
        "02/10/2026 9h12",
        "02/10/2026 9h",
    ),
    *("02/10/2026 às 9h12", "2026-10-02, 09:12", "2026-10-02T12:12Z", "2026-10-02 09:12 -03:00"),
    *(
        "2026-10-02T09:12:30.5+0100",
        "2026-10-02 at 9:12",
        "2026-10-02 - 09:12",
        "ontem",
        "2026",
        "",
    ),
    *(
        "10-02",
        "desconhecida",
        "Unknown",
        "9",
        "9,5",
        "-1.25",
        "1e9",
        "NaN",
        "inf",
        "1.000,5",
        "95%",
    ),
    *(
        "4h",
        "4h30",
        "90 min",
        "30 dias",
        "1 d 4 h",
        "2 weeks",
        "2 semanas",
        "4:30",
        "soon",
        "0",
        "x",
    ),
    *("5 MB", "1,5mb", "800 KB", "5 MiB", "5 GB", "0 KB", "MB"),
    *("sim", "Não", "NO", "true", "pt", "pt-BR", "English", "en_US", "America/Sao_Paulo", "UTC"),
]


@pytest.mark.parametrize("name", PARSERS)
@pytest.mark.parametrize("typed", TYPED)
def test_a_form_takes_what_its_reader_reads(name, typed):
    try:
        PARSERS[name](typed)
    except ValueError:
        return
    assert Draft202012Validator(form(name, LANGUAGES)).is_valid(typed)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        *(
            ("moment", text)
            for text in ("ontem", "2026", "9h12", "2026-10-02 noon", "x 2026-10-02")
        ),
        *(("number", text) for text in ("NaN", "inf", "nine", "1.000,5", "9 points")),
        *(("duration", text) for text in ("soon", "4", "4 x")),
        *(("size", text) for text in ("5", "5 GB", "large", "-5 MB")),
        ("yes-no", "perhaps"),
        ("percent", "most"),
        ("day", "2026-10-02 09:12"),
    ],
)
def test_a_form_does_not_take_nonsense(name, typed):
    assert not Draft202012Validator(form(name, LANGUAGES)).is_valid(typed)


def test_the_command_prints_it_in_the_archives_language(archive, monkeypatch):
    archive.write("archive.yml", SETTINGS.replace("language: en", "language: pt-BR"))
    monkeypatch.chdir(archive.root)
    for arguments in (["schema"], ["esquema", "report", "--language", "pt-BR"]):
        said = json.loads(CliRunner().invoke(cli.svcsite, arguments).output)
        assert "abertura" in said["properties"]
        assert "opened" not in said["properties"]
        assert said["definitions"]["report.rep"]["anyOf"][0]["enum"] == ["joao.silva", "ana.lima"]


def test_the_command_works_without_an_archive(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    said = json.loads(CliRunner().invoke(cli.svcsite, ["schema", "customer"]).output)
    assert {"name", "nome"} <= set(said["properties"])
    said = json.loads(CliRunner().invoke(cli.svcsite, ["schema", "narrative"]).output)
    assert {"author", "autor", "decisions", "decisoes"} <= set(said["properties"])
