"""How a client report says how much there was to do, and whether what was agreed was kept."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.words.text import Counted, Text

OPENING = Counted(
    none=Text(
        en="{when} there were no calls or visits.", pt="{when} não houve chamados nem visitas."
    ),
    one=Text(en="{when} we handled {reports}.", pt="{when} realizamos {reports}."),
    more=Text(en="{when} we handled {reports}.", pt="{when} realizamos {reports}."),
)

IN_TIME_ALONE: dict[str, Text] = {
    "resolution": Text(
        en="Its resolution deadline was met{aside}.", pt="O prazo de solução foi cumprido{aside}."
    ),
    "response": Text(
        en="Its response deadline was met{aside}.", pt="O prazo de atendimento foi cumprido{aside}."
    ),
}
LATE_ALONE: dict[str, Text] = {
    "resolution": Text(
        en="Its resolution deadline was not met{aside}.",
        pt="O prazo de solução não foi cumprido{aside}.",
    ),
    "response": Text(
        en="Its response deadline was not met{aside}.",
        pt="O prazo de atendimento não foi cumprido{aside}.",
    ),
}
"""Where there was but one report in the period."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How many of `{n}` deadlines were kept, `{m}` of them; `{aside}` is the share and the target in brackets.

    `only_met` and `only_missed` are of one, `both` and `neither` of two, `every` and `none` of more; `one` and `some`
    of several of which one or more were.
    """

    only_met: Text
    only_missed: Text
    both: Text
    neither: Text
    every: Text
    none: Text
    one: Text
    some: Text


OF_REPORTS = Kept(
    only_met=Text(
        en="The only one with a resolution deadline assessed was resolved on time{aside}.",
        pt="O único com prazo de solução apurado foi concluído no prazo{aside}.",
    ),
    only_missed=Text(
        en="The only one with a resolution deadline assessed was not resolved on time{aside}.",
        pt="O único com prazo de solução apurado não foi concluído no prazo{aside}.",
    ),
    both=Text(
        en="Both with a resolution deadline assessed were resolved on time{aside}.",
        pt="Os dois com prazo de solução apurado foram concluídos no prazo{aside}.",
    ),
    neither=Text(
        en="Neither of the two with a resolution deadline assessed was resolved on time{aside}.",
        pt="Dos dois com prazo de solução apurado, nenhum foi concluído no prazo{aside}.",
    ),
    every=Text(
        en="All {n} with a resolution deadline assessed were resolved on time{aside}.",
        pt="Os {n} com prazo de solução apurado foram concluídos no prazo{aside}.",
    ),
    none=Text(
        en="Of the {n} with a resolution deadline assessed, none was resolved on time{aside}.",
        pt="Dos {n} com prazo de solução apurado, nenhum foi concluído no prazo{aside}.",
    ),
    one=Text(
        en="Of the {n} with a resolution deadline assessed, {m} was resolved on time{aside}.",
        pt="Dos {n} com prazo de solução apurado, {m} foi concluído no prazo{aside}.",
    ),
    some=Text(
        en="Of the {n} with a resolution deadline assessed, {m} were resolved on time{aside}.",
        pt="Dos {n} com prazo de solução apurado, {m} foram concluídos no prazo{aside}.",
    ),
)
"""Of the period's reports, where all deadlines decided in it are theirs."""


def _kept(en: str, pt: str) -> Kept:
    return Kept(
        only_met=Text(
            en=f"The only {en} deadline assessed was met{{aside}}.",
            pt=f"O único prazo de {pt} apurado foi cumprido{{aside}}.",
        ),
        only_missed=Text(
            en=f"The only {en} deadline assessed was not met{{aside}}.",
            pt=f"O único prazo de {pt} apurado não foi cumprido{{aside}}.",
        ),
        both=Text(
            en=f"Both {en} deadlines assessed were met{{aside}}.",
            pt=f"Os dois prazos de {pt} apurados foram cumpridos{{aside}}.",
        ),
        neither=Text(
            en=f"Neither of the two {en} deadlines assessed was met{{aside}}.",
            pt=f"Nenhum dos dois prazos de {pt} apurados foi cumprido{{aside}}.",
        ),
        every=Text(
            en=f"All {{n}} {en} deadlines assessed were met{{aside}}.",
            pt=f"Os {{n}} prazos de {pt} apurados foram cumpridos{{aside}}.",
        ),
        none=Text(
            en=f"None of the {{n}} {en} deadlines assessed was met{{aside}}.",
            pt=f"Nenhum dos {{n}} prazos de {pt} apurados foi cumprido{{aside}}.",
        ),
        one=Text(
            en=f"Of the {{n}} {en} deadlines assessed, {{m}} was met{{aside}}.",
            pt=f"Dos {{n}} prazos de {pt} apurados, {{m}} foi cumprido{{aside}}.",
        ),
        some=Text(
            en=f"Of the {{n}} {en} deadlines assessed, {{m}} were met{{aside}}.",
            pt=f"Dos {{n}} prazos de {pt} apurados, {{m}} foram cumpridos{{aside}}.",
        ),
    )


OF_DEADLINES: dict[str, Kept] = {
    "resolution": _kept("resolution", "solução"),
    "response": _kept("response", "atendimento"),
}
"""Of the deadlines of a measure, whichever period their cases were opened in."""

NONE_DECIDED = Text(en="No contract deadline fell due.", pt="Nenhum prazo contratual foi apurado.")
NO_TARGETS = Text(
    en="The contract promises no times for answers or solutions.",
    pt="O contrato não prevê prazos de atendimento nem de solução.",
)
NO_CONTRACT = Text(
    en="No contract was valid in the period, so there are no agreed deadlines.",
    pt="Não havia contrato vigente no período e, portanto, não há prazos contratados.",
)
ASIDE = Text(en=" ({inner})", pt=" ({inner})")
TARGET = Text(en="contract target: {share}", pt="meta contratual: {share}")

MISSED = Text(en="**The target was not met.**", pt="**A meta não foi atingida.**")
MISSED_AS = Text(
    en="**The target was not met:** {missed}.", pt="**A meta não foi atingida:** {missed}."
)


JUST_MISSED = Text(en="{missed}.", pt="{missed}.")
ONE_MISSED: dict[str, Text] = {
    "resolution": Text(
        en="One resolution deadline was missed: {missed}.",
        pt="Um prazo de solução não foi cumprido: {missed}.",
    ),
    "response": Text(
        en="One response deadline was missed: {missed}.",
        pt="Um prazo de atendimento não foi cumprido: {missed}.",
    ),
}
