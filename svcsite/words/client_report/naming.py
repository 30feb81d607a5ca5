"""How a client report names periods, reports and contracts, and quotes people."""

from __future__ import annotations

from svcsite.words.text import Text

IN_PERIOD: dict[int, Text] = {
    1: Text(en="in {period}", pt="em {period}"),
    2: Text(en="in {period}", pt="no {period}"),
    3: Text(en="in {period}", pt="no {period}"),
    6: Text(en="in {period}", pt="no {period}"),
    12: Text(en="in {period}", pt="em {period}"),
}
"""A period as a sentence has it, by how many months it has."""

CASE = Text(en="ticket {ticket} of {day}", pt="chamado {ticket}, de {day}")
VISIT = Text(en="service call of {day}", pt="atendimento de {day}")
DAY = Text(en="d MMM", pt="dd/MM")
"""A day of the report's own year, in a list."""
MENTION = Text(en="{day} {name}", pt="{day} {name}")
PREVENTIVE = Text(en="Preventive maintenance", pt="Manutenção preventiva")
"""PMOC is for air conditioning alone; whether a visit was of such a plan its report says."""
CONTRACT = Text(en="contract {number}", pt="contrato nº {number}")
THE_CONTRACT = Text(en="contract", pt="contrato")
CUT = Text(en="{text}…", pt="{text}…")
"""The beginning of a text that is too long."""
QUOTE = Text(en="“{text}”", pt="“{text}”")
