"""A section says too little to help anybody.

## What it does

Finds a Problem, Work done or Cause whose whole text is a word such as "fixed", "ok" or "resolvido", or a participle with
a noun that could be any ("part replaced", "trocada a peça", "manutenção realizada"). Short is not vague: "Senha
redefinida." and "Fuser unit replaced." say what was done. Imported reports are passed over.

## Why

The next rep to stand before this machine reads what was tried. "Part replaced" sends out the same part again.

## Bad

```markdown
## Work done

Part replaced.
```

## Good

```markdown
## Work done

Fuser unit replaced.
```

## Fix

Name the part, the setting or the reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.subject import Subject
from svcsite.record.comments import without_comments
from svcsite.record.vocabulary.headings import HEADINGS, find_heading
from svcsite.record.vocabulary.names import fold
from svcsite.words.text import Text

_SECTIONS = frozenset({"problem", "work_done", "cause"})
_LONGEST = 80
_WORDS = frozenset(
    fold(text)
    for text in (
        "ok", "okay", "tudo ok", "tudo certo", "all ok", "all good", "fine", "normal", "normalizado", "tudo normal",
        "feito", "pronto", "sim", "nada", "nenhum", "nenhuma", "funcionando", "funcionando normalmente",
        "está funcionando", "voltou a funcionar", "funcionou", "done", "ready", "yes", "none", "nothing", "working",
        "it works", "works", "works now", "working again",
        "não funciona", "não está funcionando", "não funcionando", "parou", "parou de funcionar", "quebrou",
        "quebrado", "quebrada", "com defeito", "com problema", "deu problema", "deu defeito", "apresenta defeito",
        "apresentou defeito", "equipamento com defeito", "máquina com defeito", "equipamento com problema",
        "equipamento não funciona", "equipamento parado", "máquina parada", "not working", "broken",
        "does not work", "doesn't work", "it does not work", "out of order", "defective", "stopped working",
        "defeito", "falha", "erro", "problema", "problemas", "problema técnico", "defeito técnico", "falha técnica",
        "problem", "fault", "failure", "error", "issue", "defect", "malfunction", "technical problem",
        "peça", "peça com defeito", "peça defeituosa", "peça ruim", "peça quebrada", "defective part", "bad part",
        "faulty part", "broken part", "manutenção", "corretiva", "reparo", "conserto", "visita", "visita técnica",
        "atendimento", "chamado", "serviço", "maintenance", "repair", "service", "visit",
    )
)  # fmt: skip
_DONE = (
    r"(?:(?:trocad|substituid|consertad|reparad|resolvid|arrumad|ajustad|verificad|realizad|executad|efetuad|solucionad"
    r"|corrigid|concluid|finalizad|revisad|testad|checad|conferid|atendid|prestad|feit)[oa]s?)"
)
_THING = (
    r"(?:(?:peca|componente|equipamento|maquina|aparelho|servico|problema|defeito|falha|erro|reparo|conserto|atendimento"
    r"|chamado|material|visita|troca|substituicao)s?|ite(?:m|ns)|manutenc(?:ao|oes)|troca_d[ao]s?_(?:pecas?|equipamento))"
)
_DONE_EN = (
    r"(?:fixed|repaired|replaced|resolved|solved|done|completed|finished|checked|adjusted|serviced|tested|performed"
    r"|carried_out|executed|changed|swapped|exchanged|corrected|closed)"
)
_THING_EN = (
    r"(?:(?:part|component|item|machine|device|unit|problem|issue|fault|error|service|repair|job|ticket|visit)s?|it"
    r"|equipment|work|maintenance)"
)
_VAGUE = re.compile(
    rf"(?:(?:ja_)?(?:foi_|foram_)?{_DONE}(?:_(?:[ao]s?_)?{_THING})?"
    rf"|(?:[ao]s?_)?{_THING}(?:_(?:ja|foi|foram|esta|estao))*_{_DONE})(?:_com_sucesso|_ok|_e_testad[oa]s?)?"
    rf"|{_DONE_EN}(?:_(?:the_)?{_THING_EN})?"
    rf"|(?:the_)?{_THING_EN}(?:_(?:was|were|is|has_been|have_been))?_{_DONE_EN}(?:_successfully|_ok)?"
)
_MARK = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?")


@rule(
    "SV214",
    "vague",
    severity="warning",
    about="report",
    en='"{text}" says too little in the section "{section}"',
    pt='texto pouco informativo na seção "{section}": "{text}"',
    help=Text(en="say which part, setting or reading", pt="diga qual peça, ajuste ou medição"),
    form={
        "sections": _SECTIONS,
        "longest": _LONGEST,
        "words": _WORDS,
        "vague": _VAGUE,
        "mark": _MARK,
    },
)
def vague(subject: Subject) -> Iterator[Finding]:
    report, document = subject.report, subject.document
    assert report is not None
    assert document is not None
    if report.imported is not None:
        return
    for section in document.sections:
        # A comment that the template left does not make a text longer.
        if len(section.text) > _LONGEST and "<!--" not in section.text:
            continue
        name = find_heading(section.heading)
        if name is None or name.name not in _SECTIONS:
            continue
        lines = [_MARK.sub("", line) for line in without_comments(section.text).splitlines()]
        said = [line for line in lines if line.strip()]
        if said and all(map(_is_vague, said)):
            facts = {"text": said[0].strip(), "section": HEADINGS[name.name]}
            yield Finding(section.span, facts)


def _is_vague(line: str) -> bool:
    words = fold(line.strip("*_ !.;,"))
    return words in _WORDS or _VAGUE.fullmatch(words) is not None
