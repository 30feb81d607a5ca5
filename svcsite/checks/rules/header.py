"""SV110 to SV121: the header (front matter) as a text."""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, Said, Subject, rule
from svcsite.words.text import Text

_NO_HEADER = {
    "empty-file": Text(en="the file is empty", pt="o arquivo está vazio"),
    "no-front-matter": Text(
        en="there is no header between two lines of ---",
        pt="falta o cabeçalho entre duas linhas com ---",
    ),
    "text-before-front-matter": Text(
        en="there is text before the header; the first line must be ---",
        pt="há texto antes do cabeçalho; a primeira linha deve ser ---",
    ),
    "unclosed-front-matter": Text(
        en="the header begins here and never ends: a second line --- is missing",
        pt="o cabeçalho começa aqui e não termina: falta a segunda linha com ---",
    ),
}

_WHY = {
    "colon": Text(
        en='a value with ": " in it, or a line pushed in too far; put the value in "quotes"',
        pt='valor com ": " no meio, ou linha recuada demais; ponha o valor entre "aspas"',
    ),
    "quote": Text(
        en="a quotation mark is opened here and never closed",
        pt="há aspas abertas aqui que não foram fechadas",
    ),
    "no-colon": Text(
        en='this line has no "key: value"',
        pt='esta linha não tem "campo: valor"',
    ),
    "bracket": Text(
        en="a bracket is opened here and not closed on time, or a comma is missing",
        pt="há um colchete ou chave que não foi fechado, ou falta uma vírgula",
    ),
    "indent": Text(
        en='the line does not fit the ones above: check blanks at its start and "quotes"',
        pt="a linha não combina com as de cima: confira os espaços no início e as aspas",
    ),
    "start": Text(
        en='a value cannot begin with this character; put the value in "quotes"',
        pt='um valor não pode começar com este sinal; ponha o valor entre "aspas"',
    ),
    "tab": Text(
        en="a tab; use blanks",
        pt="há uma tabulação; use espaços",
    ),
    "control": Text(
        en="a character that no keyboard types; delete it",
        pt="há um caractere de controle; apague-o",
    ),
    "second": Text(
        en="a second header begins here",
        pt="um segundo cabeçalho começa aqui",
    ),
    "key": Text(
        en="a key must be a simple word",
        pt="o nome do campo deve ser uma palavra simples",
    ),
    "mapping": Text(
        en='there is not one "key: value" in the header',
        pt='não há nenhum "campo: valor" no cabeçalho',
    ),
    "other": Text(
        en='check "quotes", colons and the blanks at the start of the line',
        pt="confira aspas, dois-pontos e os espaços no início da linha",
    ),
}


@rule("SV110", "no-front-matter", en="{what}", pt="{what}")
def no_front_matter(subject: Subject) -> Iterator[Finding]:
    """A file without a header says nothing that can be counted."""
    for defect in subject.defects_of(*_NO_HEADER):
        yield Finding(defect.span, {"what": _NO_HEADER[defect.kind]})


@rule(
    "SV111",
    "front-matter-too-large",
    en="the header is too long: {size} characters, and at most {limit} are read",
    pt="cabeçalho longo demais: {size} caracteres; o limite é {limit}",
)
def front_matter_too_large(subject: Subject) -> Iterator[Finding]:
    """A header of dozens of pages: something else was pasted into it."""
    for defect in subject.defects_of("front-matter-too-large"):
        yield Finding(defect.span, defect.facts)


@rule(
    "SV112",
    "invalid-yaml",
    en="malformed header on line {line}: {why}",
    pt="cabeçalho mal formado na linha {line}: {why}",
)
def invalid_yaml(subject: Subject) -> Iterator[Finding]:
    """A header that cannot be read as keys and values."""
    for defect in subject.defects_of("invalid-yaml"):
        facts = {"line": defect.span.line, "why": _WHY[defect.facts["reason"]]}
        yield Finding(defect.span, facts)


@rule(
    "SV113",
    "duplicate-key",
    en='the key "{key}" is repeated; it stands on line {first} already',
    pt='campo repetido: "{key}" já está na linha {first}',
    help=Text(en="keep one of the two", pt="deixe só um dos dois"),
)
def duplicate_key(subject: Subject) -> Iterator[Finding]:
    """A key that stands twice: one of the two values would silently be lost."""
    for defect in subject.defects_of("duplicate-key"):
        yield Finding(defect.span, defect.facts)


@rule(
    "SV114",
    "two-names",
    en='"{key}" and "{other}" (line {first}) are two names of one key',
    pt='campo escrito com dois nomes: "{key}" e "{other}" (linha {first})',
    help=Text(en="keep one of the two", pt="deixe só um dos dois"),
)
def two_names(subject: Subject) -> Iterator[Finding]:
    """One key in both languages, or under two of its names: and nobody can say which value holds."""
    for defect in subject.defects_of("two-names"):
        yield Finding(defect.span, defect.facts)


@rule(
    "SV115",
    "anchor-or-tag",
    en='"{what}" is a feature of YAML that reports do not use (anchor, alias or tag)',
    pt='"{what}": recurso de YAML não permitido (âncora, referência ou etiqueta)',
    help=Text(en='put the value in "quotes"', pt='ponha o valor entre "aspas"'),
)
def anchor_or_tag(subject: Subject) -> Iterator[Finding]:
    """Anchors, aliases and tags make a value mean something that does not stand where it is read."""
    for defect in subject.defects_of("anchor-or-tag"):
        yield Finding(defect.span, defect.facts)


@rule(
    "SV116",
    "too-deep",
    en="lists within lists more than {limit} deep",
    pt="listas dentro de listas, mais de {limit} níveis",
)
def too_deep(subject: Subject) -> Iterator[Finding]:
    """A header nested deeper than any key of the format."""
    for defect in subject.defects_of("too-deep"):
        yield Finding(defect.span, defect.facts)


@rule(
    "SV117",
    "nested-text",
    en="quotes or lists in the text are nested more than {limit} deep",
    pt="o texto tem citações ou listas com mais de {limit} níveis",
)
def nested_text(subject: Subject) -> Iterator[Finding]:
    """Text nested so deep that only a machine writes it, and that takes seconds to render."""
    for defect in subject.defects_of("nested-text"):
        yield Finding(defect.span, defect.facts)


@rule(
    "SV118",
    "typed-fence",
    severity="warning",
    en='"{typed}" was read as ---',
    pt='"{typed}" foi lido como ---',
    help=Text(en="write three hyphens", pt="escreva três hífens"),
)
def typed_fence(subject: Subject) -> Iterator[Finding]:
    """A phone's long dash in place of the three hyphens around the header."""
    for defect in subject.defects_of("typed-fence"):
        yield Finding(defect.span, defect.facts)


@rule(
    "SV119",
    "hidden-characters",
    severity="warning",
    en="invisible characters on this line were passed over (the first is {code})",
    pt="caracteres invisíveis nesta linha foram ignorados (o primeiro é {code})",
    help=Text(en="type the line again", pt="digite a linha de novo"),
)
def hidden_characters(subject: Subject) -> Iterator[Finding]:
    """Marks without width and odd blanks, pasted from a chat."""
    for defect in subject.defects_of("hidden-characters"):
        yield Finding(defect.span, defect.facts)


_NEEDS_QUOTES = Text(
    en='the value needs "quotes"; it was read as: {value}',
    pt='o valor precisa de "aspas"; foi lido como: {value}',
)
_NEEDS_BLANK = Text(
    en="a blank is missing after the colon; the value was read as: {value}",
    pt="falta um espaço depois dos dois-pontos; o valor foi lido como: {value}",
)


@rule("SV120", "unquoted-value", severity="warning", en="{what}", pt="{what}")
def unquoted_value(subject: Subject) -> Iterator[Finding]:
    """A value that YAML would refuse and that has only one reading, such as `said: no: never`."""
    for defect in subject.defects_of("unquoted-value", "missing-space"):
        text = _NEEDS_QUOTES if defect.kind == "unquoted-value" else _NEEDS_BLANK
        yield Finding(defect.span, {"what": Said(text, defect.facts)})


_REMARK = Text(
    en='the value ends before "{rest}", which was taken for a remark',
    pt='o valor termina antes de "{rest}", que foi lido como anotação',
)
_COMMA = Text(
    en='the value ends before ",{rest}": between brackets a comma begins something new',
    pt='o valor termina antes de ",{rest}": entre chaves, a vírgula começa outro campo',
)


@rule(
    "SV121",
    "cut-value",
    severity="warning",
    en="{what}",
    pt="{what}",
    help=Text(
        en='if it belongs to the value, put the value in "quotes"',
        pt='se faz parte do valor, ponha o valor entre "aspas"',
    ),
)
def cut_value(subject: Subject) -> Iterator[Finding]:
    """A ` #` inside a value, or a comma inside a bracketed one, where YAML silently ends it."""
    for defect in subject.defects_of("cut-value", "value-cut-by-comma"):
        text = _REMARK if defect.kind == "cut-value" else _COMMA
        yield Finding(defect.span, {"what": Said(text, defect.facts)})
