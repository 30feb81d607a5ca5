"""What pages say of the last months of a customer: charts by month, and what is still open."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

LABELS: dict[str, Text] = {
    "recent_figures": Text(en="Last 12 months", pt="Últimos 12 meses"),
    "by_month": Text(en="Month by month", pt="Mês a mês"),
    "open_list": Text(en="Open cases", pt="Chamados em aberto"),
    "open_since": Text(en="Open since", pt="Aberto em"),
    "age": Text(en="Age", pt="Idade"),
    "all_time": Text(en="All time", pt="Desde o início"),
    "all_months": Text(en="All months", pt="Todos os meses"),
    "against": Text(
        en="Changes are against the 12 months before.",
        pt="Variações em relação aos 12 meses anteriores.",
    ),
}
"""Short labels by name, which templates read in the page's language."""

DAYS_OLD = Counted(
    none=Text(en="since today", pt="desde hoje"),
    one=Text(en="1 day", pt="1 dia"),
    more=Text(en="{number} days", pt="{number} dias"),
)

REPORTS = Text(en="Reports by month", pt="Atendimentos por mês")
REPORTS_SHOW = Text(
    en="How many calls and visits began in each month.",
    pt="Quantos chamados e visitas começaram em cada mês.",
)
SLA = Text(en="Resolved on time, by month", pt="Solucionados no prazo, por mês")
SLA_SHOWS = Text(
    en="The share of deadlines kept in each month with its 95% uncertainty. "
    "A hollow point has fewer than five cases.",
    pt="A parte dos prazos cumpridos em cada mês com a margem de incerteza de 95%. "
    "Um ponto vazado tem menos de cinco chamados.",
)
RESOLUTION = Text(en="Resolution time by month (median)", pt="Tempo de solução por mês (mediana)")
RESOLUTION_SHOWS = Text(
    en="Within this time half of the cases of each month were resolved. "
    "A hollow point has fewer than five cases.",
    pt="Em até este tempo foi solucionada metade dos chamados de cada mês. "
    "Um ponto vazado tem menos de cinco chamados.",
)
TARGET = Text(en="target {share}", pt="meta {share}")
INTERVAL = Text(en="{low} to {high}", pt="de {low} a {high}")
VALUE = Text(en="Value", pt="Valor")
BASE = Text(en="Base", pt="Base")
UNCERTAINTY = Text(en="Uncertainty (95%)", pt="Margem de incerteza (95%)")
BUSINESS_TIME = Text(en="business hours", pt="horas úteis")
WALL_TIME = Text(en="wall-clock time", pt="horas corridas")
