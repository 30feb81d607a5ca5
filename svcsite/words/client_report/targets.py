"""What the targets of a contract are called, and how a client report says which were met and which were missed."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.words.text import Counted, Text

MET = Counted(
    none=Text(en="", pt=""),
    one=Text(en="**The target was met.**", pt="**A meta foi atingida.**"),
    more=Text(
        en="**All {number} contract targets were met.**",
        pt="**As {number} metas contratuais foram atingidas.**",
    ),
)
MET_ONLY: dict[str, Text] = {
    "resolution": Text(
        en="**The only resolution target with a share agreed was met:** {scope} ({share}).",
        pt="**A única meta percentual de solução apurada foi atingida:** {scope} ({share}).",
    ),
    "response": Text(
        en="**The only response target with a share agreed was met:** {scope} ({share}).",
        pt="**A única meta percentual de atendimento apurada foi atingida:** {scope} ({share}).",
    ),
}
MET_BOTH = Text(
    en="**Both contract targets were met.**", pt="**As duas metas contratuais foram atingidas.**"
)
MET_HERE: dict[str, Counted] = {
    "resolution": Counted(
        none=Text(en="", pt=""),
        one=Text(en="The resolution target was met.", pt="A meta de solução foi atingida."),
        more=Text(
            en="All {number} resolution targets were met.",
            pt="As {number} metas de solução foram atingidas.",
        ),
    ),
    "response": Counted(
        none=Text(en="", pt=""),
        one=Text(en="The response target was met.", pt="A meta de atendimento foi atingida."),
        more=Text(
            en="All {number} response targets were met.",
            pt="As {number} metas de atendimento foram atingidas.",
        ),
    ),
}
MET_HERE_BOTH: dict[str, Text] = {
    "resolution": Text(
        en="Both resolution targets were met.", pt="As duas metas de solução foram atingidas."
    ),
    "response": Text(
        en="Both response targets were met.", pt="As duas metas de atendimento foram atingidas."
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """How many of `{of}` targets of a measure were missed: one or some, both of two, or all of more."""

    one: Text
    some: Text
    both: Text
    every: Text


def _lost(en: str, pt: str) -> Lost:
    return Lost(
        one=Text(
            en=f"**Of the {{of}} {en} targets, {{number}} was not met:** {{targets}}.",
            pt=f"**Das {{of}} metas de {pt}, {{number}} não foi atingida:** {{targets}}.",
        ),
        some=Text(
            en=f"**Of the {{of}} {en} targets, {{number}} were not met:** {{targets}}.",
            pt=f"**Das {{of}} metas de {pt}, {{number}} não foram atingidas:** {{targets}}.",
        ),
        both=Text(
            en=f"**Neither of the two {en} targets was met:** {{targets}}.",
            pt=f"**Nenhuma das duas metas de {pt} foi atingida:** {{targets}}.",
        ),
        every=Text(
            en=f"**None of the {{of}} {en} targets was met:** {{targets}}.",
            pt=f"**Nenhuma das {{of}} metas de {pt} foi atingida:** {{targets}}.",
        ),
    )


LOST: dict[str, Lost] = {
    "resolution": _lost("resolution", "solução"),
    "response": _lost("response", "atendimento"),
}
"""Targets that were missed, by measure."""
ONE_TARGET = Text(en="{scope}, {kept} (target: {share})", pt="{scope}, {kept} (meta: {share})")
OF_PRIORITY = Text(en="{priority} priority", pt="prioridade {priority}")
OTHER_PRIORITIES = Text(en="other priorities", pt="demais prioridades")
ALL_PRIORITIES = Text(en="all priorities", pt="todas as prioridades")
IN_CONTRACT = Text(en="{scope}, contract {number}", pt="{scope}, contrato {number}")
THE_ONLY_LATE = Text(en="its only case was late", pt="com o único chamado fora do prazo")
KEPT_ON_TIME = Text(en="{m} of {n} on time", pt="{m} de {n} no prazo")
