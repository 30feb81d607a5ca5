"""What making a PDF says: what could not be printed, and what the command says of it."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

NO_GLYPH = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en='no font has the character {characters}; it is printed as "�"',
        pt='nenhuma fonte tem o caractere {characters}; ele foi impresso como "�"',
    ),
    more=Text(
        en='no font has these {n} characters; each is printed as "�": {characters}',
        pt='nenhuma fonte tem estes {n} caracteres; cada um foi impresso como "�": {characters}',
    ),
)
NO_LOGO = Text(
    en='the logo of {name}, "{path}", is no PNG, JPEG or WebP of the project; the cover is without it',
    pt='o logo de {name}, "{path}", não é um PNG, JPEG ou WebP do projeto; a capa ficou sem ele',
)
NOT_SET = Text(
    en="Typst could not set {title}: {reason}",
    pt="o Typst não conseguiu compor {title}: {reason}",
)
NO_TEMPLATE = Text(
    en='the template "{name}" is missing in templates/pdf',
    pt='falta o modelo "{name}" em templates/pdf',
)
AUTHOR = Text(en="Written by {name}", pt="Elaborado por {name}")
AS_OF = Text(en="As of {moment}", pt="Situação em {moment}")
PAGE = Text(en="Page {page} of {pages}", pt="Página {page} de {pages}")
NO_PHOTO = Text(
    en='the photo "{name}" cannot be read; the report is printed without it',
    pt='não foi possível ler a foto "{name}"; o relatório foi impresso sem ela',
)
NOT_OURS = Text(
    en="{path} was not made by svcsite and would be lost: move it elsewhere, or name another file with -o",
    pt="{path} não foi feito pelo svcsite e seria perdido: mova-o para outro lugar ou indique outro com -o",
)
CANNOT_WRITE = Text(
    en="cannot write {path}: {reason}", pt="não foi possível gravar {path}: {reason}"
)
NOTHING_NAMED = Text(
    en="name a customer and a period (acme 2026-10), a report (acme/2026-10-02-jam), or --due",
    pt="indique um cliente e um período (acme 2026-10), um atendimento (acme/2026-10-02-jam) ou --due",
)
NO_PERIOD_NAMED = Text(
    en="which period of {customer}? Write svcsite pdf {customer} 2026-10, or 2026-B5, 2026-Q3, 2026-H2, 2026",
    pt="qual período de {customer}? Escreva svcsite pdf {customer} 2026-10, ou 2026-B5, 2026-Q3, 2026-H2, 2026",
)
DUE_IS_ALL = Text(
    en="--due makes the PDFs of all customers: leave {named} out",
    pt="--due gera os PDFs de todos os clientes: retire {named}",
)
NO_REPORT = Text(
    en='{customer} has no report "{report}"', pt='{customer} não tem o atendimento "{report}"'
)
NO_REPORT_BUT = Text(
    en='{customer} has no report "{report}"; did you mean "{meant}"?',
    pt='{customer} não tem o atendimento "{report}"; você quis dizer "{meant}"?',
)
REFUSED_REPORT = Text(
    en="{path} has errors and is in no document; `svcsite check {path}` says which",
    pt="{path} tem erros e não entra em nenhum documento; `svcsite verificar {path}` diz quais",
)
NOT_BEGUN = Text(
    en="{period} has not begun yet: there is nothing to tell of it",
    pt="{period} ainda não começou: não há o que relatar",
)
NO_CONTRACT = Text(
    en="{customer} had no contract in {period}; contracts stand in {path}, with `from` and `to`",
    pt="{customer} não tinha contrato em {period}; os contratos ficam em {path}, com `inicio` e `fim`",
)
PARTIAL = Text(
    en="the period ends on {day}: the PDF is partial and says so; print it again when the period is over",
    pt="o período termina em {day}: o PDF é parcial, e diz isso; gere de novo quando o período acabar",
)
REFUSED_REPORTS = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="a report of this period has errors and is missing in the PDF: {files}; `svcsite check` says what is wrong",
        pt="um atendimento deste período tem erros e falta no PDF: {files}; `svcsite verificar` diz o que há",
    ),
    more=Text(
        en="{n} reports of this period have errors and are missing in the PDF: {files}; `svcsite check` says what is"
        " wrong",
        pt="{n} atendimentos deste período têm erros e faltam no PDF: {files}; `svcsite verificar` diz o que há",
    ),
)
REFUSED_FILE = Text(
    en="this file has errors, and PDFs are missing because of it; `svcsite check {path}` says which",
    pt="este arquivo tem erros e, por isso, faltam PDFs; `svcsite verificar {path}` diz quais",
)
NARRATIVE_LEFT_OUT = Text(
    en="{path} has errors and was left out; `svcsite check {path}` says which",
    pt="{path} tem erros e ficou de fora; `svcsite verificar {path}` diz quais",
)
WARNING = Text(en="warning: {path}: {said}", pt="aviso: {path}: {said}")
FAILED = Text(en="error: {path}: {said}", pt="erro: {path}: {said}")
MAKING = Text(en="Client reports", pt="Relatórios de clientes")
DONE = Counted(
    none=Text(
        en="No client report had to be made anew ({current} up to date)",
        pt="Nenhum relatório precisou ser gerado de novo ({current} em dia)",
    ),
    one=Text(en="1 PDF made ({current} up to date)", pt="1 PDF gerado ({current} em dia)"),
    more=Text(en="{n} PDFs made ({current} up to date)", pt="{n} PDFs gerados ({current} em dia)"),
)
NONE_DUE = Text(
    en="No contract asks for a client report of a period that is over",
    pt="Nenhum contrato pede relatório de um período já encerrado",
)
