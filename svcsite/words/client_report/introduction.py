"""What the introduction of a client report says."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

PURPOSE = Text(
    en="This report tells {client} what {supplier} delivered {in_period}, how that compares with what was agreed, "
    "and what comes next. The period runs from {first} to {last}.",
    pt="Este relatório apresenta ao cliente {client} os serviços prestados por {supplier} {in_period}, o desempenho "
    "frente ao que foi contratado e os próximos passos. O período vai de {first} a {last}.",
)
PURPOSE_EMPTY = Text(
    en="This report tells {client} of the days from {first} to {last}.",
    pt="Este relatório apresenta ao cliente {client} o período de {first} a {last}.",
)
UNTIL_NOW = Text(
    en="The period is not over: facts are counted up to {moment}.",
    pt="O período ainda não terminou: os dados vão até {moment}.",
)
NO_CONTRACT = Text(
    en="No contract was valid in the period: calls were answered one by one, without agreed times.",
    pt="Não havia contrato vigente no período: os atendimentos foram avulsos, sem prazos contratados.",
)
VALID = Text(
    en="Contract valid in the period: {contracts}.", pt="Contrato vigente no período: {contracts}."
)
VALID_SEVERAL = Text(
    en="Contracts valid in the period: {contracts}.",
    pt="Contratos vigentes no período: {contracts}.",
)
NUMBERED = Text(en="{number}", pt="nº {number}")
UNNUMBERED = Text(en="without a number", pt="sem número")
DATED = Text(en="{contract} ({validity})", pt="{contract} ({validity})")
BEGINS = Text(
    en="The {contract} began on {day}, within the period.",
    pt="O {contract} começou em {day}, dentro do período.",
)
ENDS = Text(
    en="The {contract} ended on {day}, within the period.",
    pt="O {contract} terminou em {day}, dentro do período.",
)
FOLLOWED = Text(
    en="On {day} the {earlier} was followed by the {later}. Each case keeps the terms of the contract that was "
    "valid when it was opened.",
    pt="Em {day}, o {earlier} deu lugar ao {later}. Cada chamado segue as condições do contrato vigente na sua "
    "abertura.",
)
TERMS = Text(en="Terms of the {contract}", pt="Condições do {contract}")
TERM = Text(en="Term", pt="Condição")
AGREED = Text(en="Agreed", pt="Acordado")
ANSWER = Text(en="Response counts from", pt="A resposta conta a partir de")
STATE_OF = Text(en="{country} ({state})", pt="{country} ({state})")
TARGETS = Text(en="Targets of the {contract}", pt="Metas do {contract}")
COVERED_HEADING = Text(en="Services and machines covered", pt="Serviços e equipamentos cobertos")
SCOPE = Text(en="Services covered: {scope}.", pt="Serviços cobertos: {scope}.")
MACHINES = Counted(
    none=Text(
        en="No machines are registered for this client.",
        pt="Não há equipamentos cadastrados para este cliente.",
    ),
    one=Text(en="One machine is registered.", pt="Há um equipamento cadastrado."),
    more=Text(en="{number} machines are registered.", pt="Há {number} equipamentos cadastrados."),
)
MACHINES_IN_SITES = Text(
    en="{number} machines are registered in {sites} sites.",
    pt="Há {number} equipamentos cadastrados em {sites} unidades.",
)
IN_THE_ANNEX = Text(en="They are listed in the annexes.", pt="A relação completa está nos anexos.")
MACHINES_HEADING = Text(en="Machines", pt="Equipamentos")
REGISTERED = Text(en="Machines registered", pt="Equipamentos cadastrados")
"""Where no contract covers any."""
MACHINE_TABLE = Text(en="Machines covered", pt="Equipamentos cobertos")
MACHINE = Text(en="Machine", pt="Equipamento")
SERIAL = Text(en="Serial number", pt="Nº de série")
TAG = Text(en="Asset tag", pt="Patrimônio / TAG")
SITE = Text(en="Site", pt="Unidade")
WARRANTY = Text(en="Warranty until", pt="Garantia até")
RESPONSIBLE = Text(
    en="Legal technical responsible: {name}.", pt="Responsável técnico (ART/TRT): {name}."
)
