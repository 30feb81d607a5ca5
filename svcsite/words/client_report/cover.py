"""What stands on the cover of a client report, and around its sections."""

from __future__ import annotations

from svcsite.words.text import Text

TITLES: dict[int, Text] = {
    1: Text(en="Monthly service report", pt="Relatório mensal de atendimento"),
    2: Text(en="Two-monthly service report", pt="Relatório bimestral de atendimento"),
    3: Text(en="Quarterly service report", pt="Relatório trimestral de atendimento"),
    6: Text(en="Half-yearly service report", pt="Relatório semestral de atendimento"),
    12: Text(en="Yearly service report", pt="Relatório anual de atendimento"),
}
"""What a client report is called, by how many months it tells of."""

DESCRIPTION = Text(
    en="{title} of {supplier} for {client}, {period}.",
    pt="{title} de {supplier} para {client}, {period}.",
)
CONTRACT = Text(en="Contract {number}", pt="Contrato nº {number}")
CONTRACTS = Text(en="Contracts {numbers}", pt="Contratos nº {numbers}")
DATA_AS_OF = Text(en="Data as of {moment}", pt="Dados apurados até {moment}")
SIGNED = Text(en="Signed by {name}", pt="Assinado por {name}")
SIGNED_ON = Text(en="Signed by {name} on {day}", pt="Assinado por {name} em {day}")
SIGNED_ON_DAY = Text(en="Signed on {day}", pt="Assinado em {day}")
STATUSES: dict[str, Text] = {
    "partial": Text(en="Partial", pt="Parcial"),
    "draft": Text(en="Draft", pt="Rascunho"),
    "final": Text(en="Final", pt="Versão final"),
    "delivered": Text(en="Delivered to the client", pt="Entregue ao cliente"),
}
PARTIAL_DRAFT = Text(en="Partial, draft", pt="Parcial, rascunho")
DRAFT = Text(en="Draft", pt="Rascunho")
DRAFT_MEANS = Text(
    en="This text is still being written. It is not for the client yet.",
    pt="Este texto ainda está em elaboração e não deve ser enviado ao cliente.",
)
RUNNING = Text(en="Period not over", pt="Período em andamento")
RUNNING_MEANS = Text(
    en="The period ends on {day}. The figures count what was known by {moment} and may still change.",
    pt="O período termina em {day}. Os indicadores contam o que se sabia até {moment} e ainda podem mudar.",
)
CNPJ = Text(en="CNPJ {number}", pt="CNPJ {number}")
CPF = Text(en="CPF {number}", pt="CPF {number}")
CONTENTS = Text(en="Contents", pt="Sumário")
PAGE = Text(en="Page {page} of {pages}", pt="Página {page} de {pages}")
SUPPLIER = Text(en="Prepared by", pt="Contratada")
CLIENT = Text(en="Prepared for", pt="Contratante")
SIGNATURE_OF_SUPPLIER = Text(en="For the supplier", pt="Pela contratada")
SIGNATURE_OF_CLIENT = Text(en="For the client", pt="Pela contratante")
ALTERNATIVE = Text(en="Data of the chart", pt="Dados do gráfico")
