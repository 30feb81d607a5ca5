"""What the mail says that brings a client report, around the report's own words."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

SUBJECT = Text(en="{title}, {subtitle} – {client}", pt="{title}, {subtitle} – {client}")
SUBJECT_AGAIN = Text(
    en="Corrected: {title}, {subtitle} – {client}", pt="Corrigido: {title}, {subtitle} – {client}"
)
GREETING = Text(en="Hello,", pt="Olá,")
GREETING_TO = Text(en="Hello, {names},", pt="Olá, {names},")
AND = Text(en="{first} and {last}", pt="{first} e {last}")
ATTACHED = Counted(
    none=Text(
        en="The whole report is attached as a PDF.",
        pt="O relatório completo está anexo em PDF.",
    ),
    one=Text(
        en="The whole report is attached as a PDF, and with it one document: {names}.",
        pt="O relatório completo está anexo em PDF, acompanhado de um documento: {names}.",
    ),
    more=Text(
        en="The whole report is attached as a PDF, and with it {n} documents: {names}.",
        pt="O relatório completo está anexo em PDF, acompanhado de {n} documentos: {names}.",
    ),
)
QUESTION = Text(
    en="**Does this report still serve you?** By the contract it comes {every}, {form}. If another form or frequency"
    " would serve you better, just reply to this e-mail; we keep your answer on file.",
    pt="**Este relatório ainda atende vocês?** Pelo contrato, ele é {every}, no formato {form}. Se outro formato ou outra"
    " frequência for melhor, basta responder a este e-mail; a resposta fica registrada no seu cadastro.",
)
REPLACES = Text(
    en="Here is the corrected report, in place of the one delivered on {day}.",
    pt="Segue o relatório corrigido, no lugar do entregue em {day}.",
)
CHANGE = Text(
    en="{figure}: {new}; it said {old} before.", pt="{figure}: {new}; antes constava {old}."
)
EVERY: dict[int, Text] = {
    1: Text(en="every month", pt="mensal"),
    2: Text(en="every two months", pt="bimestral"),
    3: Text(en="every quarter", pt="trimestral"),
    6: Text(en="every half-year", pt="semestral"),
    12: Text(en="every year", pt="anual"),
}
"""How often a report comes, by how many months it is of."""

ON_REQUEST = Text(en="when you ask for it", pt="feito a pedido")
"""How often it comes where the contract says nothing of it."""

FULL = Text(en="in full", pt="completo")
SHORT = Text(en="in its short form", pt="resumido")
REGARDS = Text(en="Kind regards,", pt="Atenciosamente,")
CHART = Text(en="{title}. {description}", pt="{title}. {description}")
VALUE = Text(en="{name}: {value}", pt="{name}: {value}")
