"""How long it took to answer and to solve, by measure: each time of a few, half and nine in ten of more."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

HEADING = Text(en="Response and resolution times", pt="Tempos de resposta e de solução")
LENGTHS: dict[str, Counted] = {
    "response": Counted(
        none=Text(
            en="No first answer fell in the period.",
            pt="Nenhuma primeira resposta ocorreu no período.",
        ),
        one=Text(
            en="The first answer to the only case that got one came after {times}.",
            pt="A primeira resposta do único chamado respondido veio em {times}.",
        ),
        more=Text(
            en="The {n} cases answered had their first answers after {times}.",
            pt="Os {n} chamados respondidos tiveram a primeira resposta em {times}.",
        ),
    ),
    "resolution": Counted(
        none=Text(
            en="No case was resolved in the period.",
            pt="Nenhum chamado foi solucionado no período.",
        ),
        one=Text(
            en="The only case resolved took {times}.",
            pt="O único chamado solucionado levou {times}.",
        ),
        more=Text(
            en="The {n} cases resolved took {times}.",
            pt="Os {n} chamados solucionados levaram {times}.",
        ),
    ),
}
LENGTHS_ALIKE: dict[str, Text] = {
    "response": Text(
        en="The {n} cases answered each had their first answer after {times}.",
        pt="Os {n} chamados respondidos tiveram a primeira resposta em {times} cada um.",
    ),
    "resolution": Text(
        en="The {n} cases resolved took {times} each.",
        pt="Os {n} chamados solucionados levaram {times} cada um.",
    ),
}
LENGTHS_MANY: dict[str, Text] = {
    "response": Text(
        en="Of the {n} cases answered, half had a first answer within {half}, and nine in ten within {most}.",
        pt="Dos {n} chamados respondidos, metade teve a primeira resposta em até {half}, e nove em cada dez, em até "
        "{most}.",
    ),
    "resolution": Text(
        en="Of the {n} cases resolved, half took no longer than {half}, and nine in ten no longer than {most}.",
        pt="Dos {n} chamados solucionados, metade levou até {half}, e nove em cada dez levaram até {most}.",
    ),
}
IN_BUSINESS_HOURS = Text(en="{times} (business hours)", pt="{times} (horas úteis)")

ARRIVAL_COUNTS = Text(
    en="Under the contract it is the technician's arrival that counts as the answer.",
    pt="Pelo contrato, o que conta como resposta é a chegada do técnico.",
)
ARRIVAL_COUNTS_IN_SOME = Text(
    en="Under contract {number} it is the technician's arrival that counts as the answer.",
    pt="Pelo contrato nº {number}, o que conta como resposta é a chegada do técnico.",
)
ARRIVAL_COUNTS_ELSEWHERE = Text(
    en="Under one of the contracts it is the technician's arrival that counts as the answer.",
    pt="Por um dos contratos, o que conta como resposta é a chegada do técnico.",
)
NET_OF_PAUSES = Text(
    en="Resolution times leave out the time for which the contract clock was stopped ({paused}).",
    pt="O tempo de solução não inclui o período em que o prazo ficou suspenso ({paused}).",
)
NET_OF_OURS = Text(
    en="As the contract allows, resolution times leave out {time} of waiting for a part missing from our stock.",
    pt="Como o contrato admite, o tempo de solução não inclui {time} de espera por peça de nosso estoque.",
)
