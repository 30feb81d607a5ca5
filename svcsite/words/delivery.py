"""What `svcsite deliver` says: why it refuses, what it made, and what is to be done next."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

NOT_OVER = Text(
    en="{period} of {customer} is not over: it can be delivered from {day} on",
    pt="{customer}: {period} ainda não terminou; a entrega pode ser feita a partir de {day}",
)
NO_CONTRACT = Text(
    en="{customer} had no contract in {period}; contracts stand in {path}, with `from` and `to`",
    pt="{customer} não tinha contrato em {period}; os contratos ficam em {path}, com `inicio` e `fim`",
)
HAS_ERRORS = Text(
    en="{path} has errors; `svcsite check {path}` says which, and nothing is delivered until they are mended",
    pt="{path} tem erros; `svcsite verificar {path}` diz quais, e nada é entregue antes da correção",
)
IS_DRAFT = Text(
    en="{path} is still a draft; once it has been read through, write `status: final` and sign it",
    pt="{path} ainda é rascunho; depois de revisado, escreva `situacao: final` e assine",
)
ALREADY = Text(
    en="{period} of {customer} was delivered on {day}; a corrected one needs an erratum in {path}, and then --again",
    pt="{customer}: {period} já foi entregue em {day}; para corrigir, registre uma errata em {path} e use --again",
)
UNREADABLE = Text(
    en="{path} cannot be read whole, and it says what was delivered; take it from git's history again",
    pt="não foi possível ler por inteiro {path}, que diz o que foi entregue; recupere o arquivo do histórico do git",
)
NO_ERRATUM = Text(
    en="{path} has no erratum that is newer than the delivery; write under `errata` which figure changed and why",
    pt="{path} não tem errata posterior à entrega; registre em `errata` qual indicador mudou e por quê",
)
NOT_YET = Text(
    en="{period} of {customer} was not delivered yet; leave --again out",
    pt="{customer}: {period} ainda não foi entregue; use o comando sem --again",
)
UNEXPLAINED = Text(
    en="no erratum in {path} says what has become of these delivered figures and why: {figures}; one erratum with"
    " `figure: all` and a reason is enough",
    pt="nenhuma errata em {path} diz o valor atual e o motivo destes indicadores já entregues: {figures}; basta uma"
    " errata com `indicador: todos` e o motivo",
)
REFUSED_WITHIN = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="a report of {period} has errors and would be missing in what {customer} gets: {files}; `svcsite check` says"
        " what is wrong, and nothing is delivered until it is mended",
        pt="{customer}, {period}: um atendimento do período tem erros e faltaria no relatório: {files}; `svcsite"
        " verificar` diz o que há, e nada é entregue antes da correção",
    ),
    more=Text(
        en="{n} reports of {period} have errors and would be missing in what {customer} gets: {files}; `svcsite check`"
        " says what is wrong, and nothing is delivered until they are mended",
        pt="{customer}, {period}: {n} atendimentos do período têm erros e faltariam no relatório: {files}; `svcsite"
        " verificar` diz o que há, e nada é entregue antes da correção",
    ),
)
AND_MORE = Counted(
    none=Text(en="{files}", pt="{files}"),
    one=Text(en="{files} and one more", pt="{files} e mais um"),
    more=Text(en="{files} and {n} more", pt="{files} e mais {n}"),
)
NOBODY = Text(
    en="nobody of {customer} receives the report; write `receives_report: yes` and an `email` for a contact in {path}",
    pt="ninguém de {customer} recebe o relatório; escreva `recebe_relatorio: sim` e um `email` em um contato em {path}",
)
NO_ADDRESS = Text(
    en="{name} is to receive the report and has no e-mail address: write `email` for this contact in {path}",
    pt="{name} deve receber o relatório e não tem e-mail: escreva `email` nesse contato em {path}",
)
BAD_ADDRESS = Text(
    en='"{address}" is not an e-mail address that a mail can be sent to; correct it in {path}',
    pt='"{address}" não é um endereço para o qual se possa enviar e-mail; corrija em {path}',
)
NO_SENDER = Text(
    en="the mail has no sender: write the company's `email` in {path}, or set SVCSITE_SMTP_FROM",
    pt="falta o remetente: escreva o `email` da empresa em {path}, ou defina SVCSITE_SMTP_FROM",
)
CANNOT_READ = Text(
    en="cannot read {path}: {reason}",
    pt="não foi possível ler {path}: {reason}",
)
TOO_HEAVY = Text(
    en="the mail would have {size} MB, and most servers refuse more than {limit} MB; make the documents in {path}"
    " smaller: {heaviest}",
    pt="o e-mail teria {size} MB, e quase todo servidor recusa mais de {limit} MB; reduza os documentos em {path}:"
    " {heaviest}",
)
PDF_TOO_HEAVY = Text(
    en="the mail would have {size} MB, and most servers refuse more than {limit} MB; the report's own PDF is too heavy:"
    " {heaviest}; `depth: summary` in the contract ({path}) leaves its long lists out",
    pt="o e-mail teria {size} MB, e quase todo servidor recusa mais de {limit} MB; o que pesa é o PDF do relatório:"
    " {heaviest}; com `profundidade: resumo` no contrato ({path}) ele sai sem as listas longas",
)
WEIGHED = Text(en="{name} ({size} MB)", pt="{name} ({size} MB)")
CANNOT_WRITE = Text(
    en="cannot write {path}: {reason}; nothing was delivered",
    pt="não foi possível gravar {path}: {reason}; nada foi entregue",
)
IN_THE_WAY = Text(
    en="{path} was written meanwhile by somebody else; nothing was delivered",
    pt="{path} foi gravado por outra pessoa nesse meio-tempo; nada foi entregue",
)
NOT_OURS = Text(
    en="{path} was not made by svcsite and would be lost: move it elsewhere first; nothing was delivered",
    pt="{path} não foi feito pelo svcsite e seria perdido: mova-o para outro lugar; nada foi entregue",
)
NO_PDF = Text(
    en="the PDF cannot be made: {said}; nothing was delivered",
    pt="não foi possível gerar o PDF: {said}; nada foi entregue",
)
NO_MAIL = Text(
    en="there is no mail to send: {path} is not here; it is on the machine that delivered",
    pt="não há e-mail para enviar: {path} não está aqui; está na máquina em que a entrega foi feita",
)
ALL_SENT = Text(
    en="{period} of {customer} was sent to everybody already, the last time on {day}",
    pt="{customer}: {period} já foi enviado a todos, a última vez em {day}",
)
NOT_NOTED = Text(
    en="the mail was sent, but {path} could not be written ({reason}): do not send it again",
    pt="o e-mail foi enviado, mas não foi possível gravar {path} ({reason}): não envie de novo",
)

DELIVERED = Text(
    en="{customer}, {period}: the figures are frozen, the PDF and the mail are made.",
    pt="{customer}, {period}: indicadores congelados, PDF e e-mail prontos.",
)
REFUSED_FILES = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="warning: 1 refused report, not dated in the period, is in no figure: {files}; `svcsite check` says why",
        pt="aviso: 1 atendimento recusado, fora das datas do período, não entra nos indicadores: {files}; `svcsite"
        " verificar` diz por quê",
    ),
    more=Text(
        en="warning: {n} refused reports, not dated in the period, are in no figure: {files}; `svcsite check` says why",
        pt="aviso: {n} atendimentos recusados, fora das datas do período, não entram nos indicadores: {files}; `svcsite"
        " verificar` diz por quê",
    ),
)
NOT_ASKED = Text(
    en="warning: the contract does not ask for {customer}'s report of {period}; what it asks for stands in {path}, under"
    " `periodicity`",
    pt="aviso: {customer}, {period}: o contrato não pede relatório deste período; o que ele pede está em {path}, em"
    " `periodicidade`",
)
UNCOMMITTED = Text(
    en="warning: the archive has changes that are not committed; the commit in the frozen file does not have them",
    pt="aviso: o acervo tem alterações sem commit; o commit anotado na entrega não as contém",
)
OF_PDF = Text(en="warning: {said}", pt="aviso: {said}")
COMMIT_IT = Text(
    en="Commit the frozen file: from now on a change that moves one of its figures is a finding.",
    pt="Faça o commit do arquivo congelado: a partir de agora, alteração que mude um indicador dele é apontada.",
)
SEND_IT = Text(
    en="Open the .eml in your mail program and send it, or: svcsite deliver {customer} {period} --send",
    pt="Abra o .eml no seu programa de e-mail e envie, ou: svcsite entregar {customer} {period} --send",
)
RECORD_ANSWER = Text(
    en="When they answer whether form and frequency still serve them, write it in {path} under `report_reviews`.",
    pt="Quando responderem se o formato e a frequência ainda atendem, anote em {path}, em `retorno_do_relatorio`.",
)
SAVED = Text(
    en="What was delivered stays frozen; try again with: svcsite deliver {customer} {period} --send",
    pt="O que foi entregue continua congelado; tente de novo com: svcsite entregar {customer} {period} --send",
)
