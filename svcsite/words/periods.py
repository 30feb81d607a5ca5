"""What pages of months and years say."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

LABELS: dict[str, Text] = {
    "months": Text(en="Months", pt="Meses"),
    "month": Text(en="Month", pt="Mês"),
    "year": Text(en="Year", pt="Ano"),
    "whole_year": Text(en="Whole year", pt="Ano todo"),
    "calendar": Text(en="Reports by month", pt="Atendimentos por mês"),
    "by_customer": Text(en="By customer", pt="Por cliente"),
    "all_periods": Text(en="All periods", pt="Todos os períodos"),
    "counted": Text(en="Counted", pt="Considerados"),
    "left_out": Text(en="Not counted", pt="Não considerados"),
    "contribution": Text(en="What it adds", pt="O que entra no indicador"),
    "definition": Text(en="How it is calculated", pt="Como é calculado"),
    "paused_by_reason": Text(en="Paused time by reason", pt="Tempo suspenso por motivo"),
}
PAUSED_COLUMNS = (
    Text(en="Reason", pt="Motivo"),
    Text(en="Time", pt="Tempo"),
    Text(en="Deadline", pt="Prazo"),
)
STOPS = Text(en="stops the clock", pt="suspende o prazo")
RUNS_ON = Text(en="does not stop the clock", pt="não suspende o prazo")
"""Short labels by name, which templates read in the page's language."""

MONTH_AND_YEAR = Text(en="LLLL yyyy", pt="LLLL 'de' yyyy")
"""How a month is written, in the pattern language of the Unicode locale data."""

MONTH = Text(en="LLLL", pt="LLLL")
MONTH_SHORT = Text(en="LLL", pt="LLL")
PARTS: dict[int, Text] = {
    2: Text(en="{first} and {last} {year}", pt="{number}º bimestre de {year}"),
    3: Text(en="Q{number} {year}", pt="{number}º trimestre de {year}"),
    6: Text(en="H{number} {year}", pt="{number}º semestre de {year}"),
}
"""Parts of a year, by how many months they have."""

TITLE = Text(en="{customer} – {period}", pt="{customer} – {period}")
SUMMARY = Text(
    en="Figures of {customer}, {period}, each with the reports behind it.",
    pt="Indicadores de {customer}, {period}, cada um com os atendimentos que o formam.",
)
ALL = Text(en="All customers, {period}", pt="Todos os clientes, {period}")
ALL_CUSTOMERS = Text(
    en="All customers, {period}: each figure leads to its reports.",
    pt="Todos os clientes, {period}: cada indicador leva aos seus atendimentos.",
)
ARCHIVE_TITLE = Text(en="Figures of {period}", pt="Indicadores de {period}")
CALENDAR_SUMMARY = Text(
    en="How many reports each month has; each number leads to the month.",
    pt="Quantos atendimentos há em cada mês; cada número leva ao seu mês.",
)
CONTINUED = Text(en="{title}, page {page} of {pages}", pt="{title}, página {page} de {pages}")
STILL_RUNNING = Text(
    en="This period is not over: the figures may still change.",
    pt="O período ainda não terminou: os indicadores podem mudar.",
)
COUNTED_REPORTS = Counted(
    none=Text(en="", pt=""),
    one=Text(en="1 report counted", pt="1 atendimento considerado"),
    more=Text(en="{number} reports counted", pt="{number} atendimentos considerados"),
)
LEFT_OUT = Counted(
    none=Text(en="", pt=""),
    one=Text(en="{reason}: 1 report", pt="{reason}: 1 atendimento"),
    more=Text(en="{reason}: {number} reports", pt="{reason}: {number} atendimentos"),
)
SEE_MORE = Counted(
    none=Text(en="", pt=""),
    one=Text(en="See 1 more", pt="Ver mais 1 atendimento"),
    more=Text(en="See {number} more", pt="Ver mais {number} atendimentos"),
)
BY_CUSTOMER = Text(
    en="The figures tell of more than {most} reports: each leads first to its customers, and from there to its reports.",
    pt="Os indicadores envolvem mais de {most} atendimentos: cada um leva primeiro aos seus clientes e, de lá, aos "
    "seus atendimentos.",
)
MORE_CUSTOMERS = Counted(
    none=Text(en="", pt=""),
    one=Text(en="See 1 more customer", pt="Ver mais 1 cliente"),
    more=Text(en="See {number} more customers", pt="Ver mais {number} clientes"),
)
BACK = Text(en="Back to {period}", pt="Voltar a {period}")
