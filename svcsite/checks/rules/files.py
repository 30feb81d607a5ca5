"""SV101 to SV109, SV122 and SV123: the file itself, where it stands and what it is called."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, Subject, rule
from svcsite.source.span import START
from svcsite.source.tree import REPORT_ID
from svcsite.words.text import Text

_KILOBYTE = 1024


@rule(
    "SV101",
    "unreadable-file",
    en="the file cannot be read: {reason}",
    pt="não foi possível ler o arquivo: {reason}",
)
def unreadable_file(subject: Subject) -> Iterator[Finding]:
    """A file that the system refuses to open, or that is a device and no file."""
    for defect in subject.defects_of("unreadable-file", "special-file"):
        special = Text(en="it is a device, not a file", pt="é um dispositivo, não um arquivo")
        yield Finding(defect.span, {"reason": defect.facts.get("reason", special)})


@rule(
    "SV102",
    "encoding",
    en="the file is not UTF-8; from here on it looks like {guess}",
    pt="codificação diferente de UTF-8; a partir daqui parece {guess}",
    help=Text(en="save the file again as UTF-8", pt='salve o arquivo de novo como "UTF-8"'),
)
def encoding(subject: Subject) -> Iterator[Finding]:
    """A file in another encoding than UTF-8: accents would come out as other letters."""
    for defect in subject.defects_of("encoding"):
        yield Finding(defect.span, defect.facts)


@rule(
    "SV103",
    "byte-order-mark",
    severity="warning",
    en="the file begins with an invisible byte order mark (BOM)",
    pt="o arquivo começa com uma marca de início (BOM) invisível",
    help=Text(en="save as UTF-8 without BOM", pt='salve como "UTF-8 sem BOM"'),
)
def byte_order_mark(subject: Subject) -> Iterator[Finding]:
    """A byte order mark, which some editors on Windows put first and other programs trip over."""
    for defect in subject.defects_of("byte-order-mark"):
        yield Finding(defect.span)


@rule(
    "SV104",
    "file-too-large",
    en="the file is too large: {size} KB, and at most {limit} KB are read",
    pt="arquivo grande demais: {size} KB; o limite é {limit} KB",
    help=Text(
        en="photos and documents go in a folder beside the report",
        pt="fotos e documentos vão em uma pasta ao lado do relatório",
    ),
)
def file_too_large(subject: Subject) -> Iterator[Finding]:
    """A file far longer than any report: something else was pasted into it."""
    for defect in subject.defects_of("file-too-large"):
        sizes = {k: v // _KILOBYTE for k, v in defect.facts.items() if k in {"size", "limit"}}
        yield Finding(defect.span, sizes)


@rule(
    "SV105",
    "link-or-folder",
    en="{what} in place of a file",
    pt="{what} no lugar de um arquivo",
)
def link_or_folder(subject: Subject) -> Iterator[Finding]:
    """A symbolic link or a folder where a file should be; a link could publish what lies outside."""
    link = Text(en="a link stands", pt="há um atalho")
    folder = Text(en="a folder stands", pt="há uma pasta")
    for defect in subject.defects_of("link", "folder"):
        yield Finding(defect.span, {"what": link if defect.kind == "link" else folder})


@rule(
    "SV106",
    "misplaced-file",
    en="a report does not belong here and would not be published",
    pt="o relatório está fora do lugar e não seria publicado",
    help=Text(en="move it to {expected}", pt="mova para {expected}"),
)
def misplaced_file(subject: Subject) -> Iterator[Finding]:
    """A Markdown file where no report is looked for."""
    for defect in subject.defects_of("misplaced"):
        yield Finding(defect.span, defect.facts)


@rule(
    "SV107",
    "wrong-ending",
    severity="warning",
    en="the file does not end in .md and would not be published",
    pt="o arquivo não termina em .md e não seria publicado",
)
def wrong_ending(subject: Subject) -> Iterator[Finding]:
    """A text or a document among the reports: a report in it would be lost."""
    for defect in subject.defects_of("wrong-ending"):
        yield Finding(defect.span)


@rule(
    "SV108",
    "bad-folder-name",
    en='the folder name "{slug}" cannot name a customer',
    pt='o nome de pasta "{slug}" não serve para um cliente',
    help=Text(
        en="use lower-case letters, digits and hyphens, as in padaria-central",
        pt="use letras minúsculas sem acento, números e hífens, como em padaria-central",
    ),
)
def bad_folder_name(subject: Subject) -> Iterator[Finding]:
    """A customer's folder is part of every address of its pages, so its name must be plain."""
    for defect in subject.defects_of("bad-slug"):
        yield Finding(defect.span, defect.facts)


@rule(
    "SV109",
    "no-customer-file",
    en="the customer has no customer.md, so its reports cannot be published",
    pt="falta o customer.md do cliente; sem ele os relatórios não podem ser publicados",
    help=Text(
        en="write at least its name: three lines, ---, name: ..., ---",
        pt="escreva ao menos o nome: três linhas, ---, nome: ..., ---",
    ),
)
def no_customer_file(subject: Subject) -> Iterator[Finding]:
    """A folder with reports but without the file that says whose they are."""
    for defect in subject.defects_of("no-customer-file"):
        yield Finding(defect.span)


@rule(
    "SV122",
    "bad-file-name",
    about="report",
    en='the file name "{stem}" is not a date and words',
    pt='o nome de arquivo "{stem}" não é uma data seguida de palavras',
    help=Text(
        en="name it like 2026-10-02-printer-jam.md: lower case, no accents, no blanks",
        pt="use um nome como 2026-10-02-fusor-trocado.md: minúsculas, sem acentos nem espaços",
    ),
)
def bad_file_name(subject: Subject) -> Iterator[Finding]:
    """A report's file name is its id and its permanent address."""
    stem = subject.path.stem
    if not REPORT_ID.fullmatch(stem):
        yield Finding(START, {"stem": stem})


@rule(
    "SV123",
    "wrong-year",
    about="report",
    en="the file is of {year} and stands in the folder {folder}",
    pt="o arquivo é de {year} e está na pasta {folder}",
    help=Text(en="move it to the folder {year}", pt="mova para a pasta {year}"),
)
def wrong_year(subject: Subject) -> Iterator[Finding]:
    """A report's id begins with its year, so that one id can never stand in two folders."""
    year, folder = subject.path.stem[:4], subject.path.parent.name
    if REPORT_ID.fullmatch(subject.path.stem) and year != folder:
        yield Finding(START, {"year": year, "folder": folder})
