"""What the site says around client reports: their index, the way between them, what is sent along."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

LABELS: dict[str, Text] = {
    "client_reports": Text(en="Client reports", pt="Relatórios de atendimento ao cliente"),
    "client_report": Text(en="Client report", pt="Relatório ao cliente"),
    "delivery_due": Text(en="Due to the client", pt="Entrega até"),
    "print_date": Text(en="Date", pt="Data"),
    "enclosures": Text(en="Enclosures", pt="Documentos anexos"),
    "client_report_pdf": Text(en="PDF", pt="PDF"),
    "no_client_reports": Text(
        en="No client report is due yet: a contract says how often its customer gets one.",
        pt="Nenhum relatório ao cliente venceu até agora: a periodicidade vem do contrato de cada cliente.",
    ),
}
"""Short labels by name, which templates read in the page's language."""

INDEX_SUMMARY = Text(
    en="What each customer receives at the end of a period, the latest first.",
    pt="O que cada cliente recebe ao fim de um período, do mais recente ao mais antigo.",
)
REPORT_COUNT = Counted(
    none=Text(en="no client reports", pt="nenhum relatório"),
    one=Text(en="1 client report", pt="1 relatório"),
    more=Text(en="{number} client reports", pt="{number} relatórios"),
)
TITLE = Text(en="{title} – {period}", pt="{title} – {period}")
"""The title of a client report's page, and with the client's name that of its window."""

YEAR = Text(en="year {year}", pt="ano de {year}")
ALL = Text(en="All client reports", pt="Todos os relatórios ao cliente")
FIGURES = Text(en="Figures of {period}", pt="Indicadores de {period}")
DOWNLOAD = Text(en="Download the report as PDF", pt="Baixar o relatório em PDF")
