"""What the annexes of a client report say."""

from __future__ import annotations

from svcsite.words.text import Text

DATA = Text(en="The data behind the figures", pt="Dados que formam os indicadores")
NO_DATA = Text(
    en="Nothing was counted in the period: there are no data to list.",
    pt="Não houve o que apurar no período: não há dados a relacionar.",
)
VALUE = Text(en="{label}: {value}", pt="{label}: {value}")
VALUE_AND_BASE = Text(en="{label}: {value} ({base})", pt="{label}: {value} ({base})")
TOO_FEW = Text(en="not given", pt="não calculada")
"""Of a mean of few scores."""
DEFINITIONS_OF = Text(en="What each figure means", pt="O que cada indicador significa")
DEFINITIONS = Text(en="Definitions used", pt="Como os números foram calculados")
FIGURE = Text(en="Figure", pt="Indicador")
MEANING = Text(en="How it is calculated", pt="Como é calculado")
REPORTS = Text(en="List of reports", pt="Relação de atendimentos")
REPORT = Text(en="Report", pt="Atendimento")
KIND = Text(en="Kind", pt="Tipo")
OPENED = Text(en="Opened", pt="Abertura")
LIST_OF_REPORTS = Text(
    en="Service calls {in_period}, by date", pt="Atendimentos {in_period}, por data"
)
RESPONDED = Text(en="First response", pt="Primeira resposta")
ARRIVED = Text(en="Arrival (counts as response)", pt="Chegada (conta como resposta)")
"""The head of the column where all contracts count the arrival."""
ARRIVAL = Text(en="{moment} (arrival)", pt="{moment} (chegada)")
"""Told where others count the first answer."""
ARRIVAL_COUNTS = Text(
    en="Under the {contract}, the first response is the arrival on site.",
    pt="No {contract}, conta como primeira resposta a chegada ao local.",
)
RESOLVED = Text(en="Resolved", pt="Solução")
SCORE = Text(en="Score", pt="Nota")
PAUSES = Text(en="Waiting times by reason", pt="Tempos de espera por motivo")
PAUSES_OF = Text(
    en="Cases resolved in the period. Two reasons at one time count for each of them.",
    pt="Chamados solucionados no período. Dois motivos ao mesmo tempo contam para cada um.",
)
PAUSES_TABLE = Text(en="Reasons, times and deadlines", pt="Motivos, tempos e efeito no prazo")
OUR_PART = Text(en="Wait for a part from our stock", pt="Espera por peça de nosso estoque")
OUR_PART_STOPS = Text(en="the contract lets it be deducted", pt="o contrato admite descontar")
"""Of our own missing part, which is never told as a clock that stood still."""
OF_WHICH_OURS = Text(
    en="Of this, {time} is a wait for a part from our stock, which the contract lets be deducted.",
    pt="Desse tempo, {time} são espera por peça de nosso estoque, que o contrato admite descontar.",
)
REASON = Text(en="Reason", pt="Motivo")
TIME = Text(en="Time", pt="Tempo")
DEADLINE = Text(en="Deadline", pt="Prazo")
CASES = Text(en="Cases", pt="Chamados")
CALENDAR = Text(en="Calendar used", pt="Calendário usado")
CALENDAR_TABLE = Text(en="Hours and holidays by contract", pt="Horários e feriados por contrato")
CONTRACT = Text(en="Contract", pt="Contrato")
HOURS = Text(en="Service hours", pt="Horário de atendimento")
HOLIDAYS = Text(en="Holidays in the period", pt="Feriados no período")
NO_HOLIDAYS = Text(en="none", pt="nenhum")
HOLIDAYS_COUNT = Text(en="not relevant (24 hours, every day)", pt="não se aplicam (24 horas)")
ZONE = Text(en="Days and times are those of {place}.", pt="Dias e horários são os de {place}.")
WITHOUT_CONTRACT = Text(
    en="Without a contract, times are counted by the wall clock, every day.",
    pt="Sem contrato, os tempos são contados em horas corridas, todos os dias.",
)
MACHINES = Text(en="List of machines", pt="Relação de equipamentos")
DOCUMENTS = Text(en="Supporting documents", pt="Documentos de apoio")
ERRATA = Text(en="Errata", pt="Errata")
