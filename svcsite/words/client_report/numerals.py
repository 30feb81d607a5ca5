"""Numbers as prose spells them, and the things that client reports count."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.words.text import Counted, Text

ENGLISH = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MASCULINE = (
    "nenhum",
    "um",
    "dois",
    "três",
    "quatro",
    "cinco",
    "seis",
    "sete",
    "oito",
    "nove",
    "dez",
)
FEMININE = ("nenhuma", "uma", "duas", *MASCULINE[3:])
"""What Portuguese calls so many of what is feminine: `duas avaliações`."""

AND = Text(en=" and ", pt=" e ")
"""What stands before the last of several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A thing with its number: `{number}` is written as its gender in Portuguese asks."""

    counted: Counted
    is_feminine: bool = False


def _noun(one: Text, more: Text, *, is_feminine: bool = False) -> Noun:
    none = Text(en=f"no {more.en}", pt=f"{FEMININE[0] if is_feminine else MASCULINE[0]} {one.pt}")
    return Noun(
        counted=Counted(
            none=none,
            one=Text(en=f"{{number}} {one.en}", pt=f"{{number}} {one.pt}"),
            more=Text(en=f"{{number}} {more.en}", pt=f"{{number}} {more.pt}"),
        ),
        is_feminine=is_feminine,
    )


REPORTS = _noun(
    Text(en="service call", pt="atendimento"), Text(en="service calls", pt="atendimentos")
)
CASES = _noun(Text(en="case", pt="chamado"), Text(en="cases", pt="chamados"))
MACHINES = _noun(Text(en="machine", pt="equipamento"), Text(en="machines", pt="equipamentos"))
DAYS = _noun(Text(en="day", pt="dia"), Text(en="days", pt="dias"))
RATINGS = _noun(
    Text(en="rating", pt="avaliação"), Text(en="ratings", pt="avaliações"), is_feminine=True
)
DECISIONS = _noun(
    Text(en="decision", pt="decisão"), Text(en="decisions", pt="decisões"), is_feminine=True
)
