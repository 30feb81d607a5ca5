"""What a site tells that its reader must not know."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

NAME = Text(en="name of a customer", pt="nome de cliente")
TAX_ID = Text(en="tax id", pt="CNPJ ou CPF")
ADDRESS = Text(en="address", pt="endereço")
PERSON = Text(en="person", pt="pessoa")
EMAIL = Text(en="e-mail", pt="e-mail")
PHONE = Text(en="phone", pt="telefone")
SERIAL = Text(en="serial number or tag", pt="número de série ou patrimônio")
TICKET = Text(en="ticket", pt="chamado")
REPORT = Text(en="report", pt="relatório")
CONTRACT = Text(en="contract", pt="contrato")
SENTENCE = Text(en="words of a report", pt="texto de relatório")
NOTE = Text(en="internal note", pt="anotação interna")
WAIVER = Text(en="reason of a waiver", pt="motivo de dispensa")
AT_FAULT = Text(en="member of the staff at fault", pt="integrante da equipe envolvido")
CAUSE = Text(en="internal cause", pt="causa interna")

PEOPLE = (PERSON, EMAIL, PHONE)
"""What is of a person at the customer's."""

FOUND = Text(en="{file}: {what}: {text}", pt="{file}: {what}: {text}")
FOUND_OF = Text(en="{file}: {what} of {owner}: {text}", pt="{file}: {what} de {owner}: {text}")
UNREADABLE = Text(
    en="{file}: cannot be read through ({reason}), so nobody knows what it tells",
    pt="{file}: não dá para ler ({reason}); ninguém sabe o que o arquivo revela",
)
A_LINK = Text(en="it is no regular file", pt="não é um arquivo comum")
NO_TEXT = Text(en="neither text nor a kind that is known", pt="não é texto nem um tipo conhecido")
PACKED_TOO_OFTEN = Text(
    en="packed too often or too large", pt="compactado vezes demais ou grande demais"
)
BROKEN = Text(en="broken: {error}", pt="danificado: {error}")
ENCRYPTED = Text(en="encrypted", pt="cifrado")

CLEAN = Counted(
    none=Text(en="There is no file to read.", pt="Não há arquivo para ler."),
    one=Text(en="1 file read: nothing of others in it.", pt="1 arquivo lido: nada de outros nele."),
    more=Text(
        en="{n} files read: nothing of others in them.",
        pt="{n} arquivos lidos: nada de outros neles.",
    ),
)
LEAKS = Counted(
    none=Text(en="Nothing was found.", pt="Nada foi encontrado."),
    one=Text(en="1 finding.", pt="1 apontamento."),
    more=Text(en="{n} findings.", pt="{n} apontamentos."),
)
REFUSED = Text(
    en="{findings}\nThe edition of {slug} was not published: it would tell what this client must not read. "
    "Correct the report, page or template that says it; what was published before stays as it was",
    pt="{findings}\nA edição de {slug} não foi publicada: ela revelaria o que este cliente não pode ler. "
    "Corrija o relatório, a página ou o modelo que diz isso; o que já estava publicado ficou como estava",
)
AND_MORE = Text(en="… and {n} more", pt="… e mais {n}")
NO_SITE = Text(en="there is no folder {path}", pt="não existe a pasta {path}")
