"""What `svcsite draft` says, and the hints in a drafted file."""

from __future__ import annotations

from svcsite.words.text import Text

NO_PERIOD = Text(
    en='"{typed}" is no period; write 2026-10, 2026-B5, 2026-Q3, 2026-H2 or 2026',
    pt='"{typed}" não é um período; escreva 2026-10, 2026-B5, 2026-Q3, 2026-H2 ou 2026',
)
NOT_OVER = Text(
    en="{period} is not over; its client report can be drafted from {day} on",
    pt="{period} ainda não terminou; o rascunho pode ser feito a partir de {day}",
)
NO_CONTRACT = Text(
    en="{customer} had no contract in {period}; contracts stand in {path}",
    pt="{customer} não tinha contrato em {period}; os contratos ficam em {path}",
)
IS_THERE = Text(
    en="{path} is there already; nothing was changed",
    pt="{path} já existe; nada foi alterado",
)
REFUSED_CUSTOMER = Text(
    en="{path} has errors; `svcsite check {path}` says which",
    pt="{path} tem erros; `svcsite verificar {path}` diz quais",
)
COMPUTED = Text(
    en="Computed; stands in the report unless you write something below:",
    pt="Apurado; é o que sai no relatório se nada for escrito abaixo:",
)
TABLE = Text(en="[table: {title}]", pt="[tabela: {title}]")
CHART = Text(en="[chart: {title}]", pt="[gráfico: {title}]")
EVIDENCE = Text(en="[reports behind: {title}]", pt="[atendimentos por trás de: {title}]")
HINTS = Text(
    en="# {{figure: sla_resolution}} puts in a figure; {{computed}} alone on a line puts in the computed text",
    pt="# {{indicador: sla_resolution}} põe um indicador no texto; {{apurado}}, sozinho na linha, põe o texto apurado",
)
NOT_ASKED = Text(
    en="warning: no contract of {customer} asks for a report of such a period",
    pt="aviso: nenhum contrato de {customer} pede relatório desse período",
)
NEXT = Text(
    en="write, then set `status: final`, sign it, and: svcsite check {path}",
    pt="escreva, depois ponha `situacao: final`, assine, e: svcsite verificar {path}",
)
