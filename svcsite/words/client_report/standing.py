"""How a client report tells what was promised, what waited, what is open, what came back, what was planned."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

# What was promised before the period
PROMISED_ONE: dict[str, Text] = {
    "done": Text(
        en="The one action promised before this period was done: {actions}.",
        pt="A única ação prometida antes deste período foi concluída: {actions}.",
    ),
    "late": Text(
        en="The one action promised before this period is **late**: {actions}.",
        pt="A única ação prometida antes deste período está **atrasada**: {actions}.",
    ),
    "carried": Text(
        en="The one action promised before this period was carried over: {actions}.",
        pt="A única ação prometida antes deste período foi reprogramada: {actions}.",
    ),
    "open": Text(
        en="The one action promised before this period is open: {actions}.",
        pt="A única ação prometida antes deste período segue em aberto: {actions}.",
    ),
}
PROMISED_ALL: dict[str, Text] = {
    "done": Text(
        en="All {n} actions promised before this period were done.",
        pt="As {n} ações prometidas antes deste período foram concluídas.",
    ),
    "late": Text(
        en="All {n} actions promised before this period are **late**.",
        pt="As {n} ações prometidas antes deste período estão **atrasadas**.",
    ),
    "carried": Text(
        en="All {n} actions promised before this period were carried over.",
        pt="As {n} ações prometidas antes deste período foram reprogramadas.",
    ),
    "open": Text(
        en="All {n} actions promised before this period are open.",
        pt="As {n} ações prometidas antes deste período seguem em aberto.",
    ),
}
PROMISED_BOTH: dict[str, Text] = {
    "done": Text(
        en="Both actions promised before this period were done.",
        pt=PROMISED_ALL["done"].pt,
    ),
    "late": Text(
        en="Both actions promised before this period are **late**.",
        pt=PROMISED_ALL["late"].pt,
    ),
    "carried": Text(
        en="Both actions promised before this period were carried over.",
        pt=PROMISED_ALL["carried"].pt,
    ),
    "open": Text(
        en="Both actions promised before this period are open.",
        pt=PROMISED_ALL["open"].pt,
    ),
}
PROMISED_SOME = Text(
    en="Of the {n} actions promised before this period, {parts}.",
    pt="Das {n} ações prometidas antes deste período, {parts}.",
)
PROMISED_PARTS: dict[str, Counted] = {
    "done": Counted(
        none=Text(en="", pt=""),
        one=Text(en="{n} was done", pt="{n} foi concluída"),
        more=Text(en="{n} were done", pt="{n} foram concluídas"),
    ),
    "late": Counted(
        none=Text(en="", pt=""),
        one=Text(en="{n} is **late**", pt="{n} está **atrasada**"),
        more=Text(en="{n} are **late**", pt="{n} estão **atrasadas**"),
    ),
    "carried": Counted(
        none=Text(en="", pt=""),
        one=Text(en="{n} was carried over", pt="{n} foi reprogramada"),
        more=Text(en="{n} were carried over", pt="{n} foram reprogramadas"),
    ),
    "open": Counted(
        none=Text(en="", pt=""),
        one=Text(en="{n} is open", pt="{n} segue em aberto"),
        more=Text(en="{n} are open", pt="{n} seguem em aberto"),
    ),
}
LATE_ONES = Counted(
    none=Text(en="", pt=""),
    one=Text(en="Late: {actions}.", pt="Atrasada: {actions}."),
    more=Text(en="Late: {actions}.", pt="Atrasadas: {actions}."),
)
CARRIED_ONES = Counted(
    none=Text(en="", pt=""),
    one=Text(en="Carried over: {actions}.", pt="Reprogramada: {actions}."),
    more=Text(en="Carried over: {actions}.", pt="Reprogramadas: {actions}."),
)
AND_MORE = Counted(
    none=Text(en="{items}", pt="{items}"),
    one=Text(en="{items}; and one more", pt="{items}; e mais uma"),
    more=Text(en="{items}; and {n} more", pt="{items}; e mais {n}"),
)
"""A list of what is feminine in Portuguese that is cut."""
AND_MORE_CASES = Counted(
    none=Text(en="{items}", pt="{items}"),
    one=Text(en="{items}; and one more", pt="{items}; e mais um"),
    more=Text(en="{items}; and {n} more", pt="{items}; e mais {n}"),
)

# Paused time
PAUSED = Text(
    en="The contract clock was stopped for {time}: {reasons}.",
    pt="O prazo contratual ficou suspenso por {time}: {reasons}.",
)
PAUSED_FOR_ONE = Text(
    en="The contract clock was stopped for {time} ({reason}).",
    pt="O prazo contratual ficou suspenso por {time} ({reason}).",
)
PAUSED_FOR_EACH = Text(
    en="The contract clock was stopped for {reasons}.",
    pt="O prazo contratual ficou suspenso por {reasons}.",
)
TIME_AND_REASON = Text(en="{time} ({reason})", pt="{time} ({reason})")
WAITED = Text(
    en="Work also waited without the clock being stopped: {reasons}.",
    pt="Houve também espera que não suspendeu o prazo: {reasons}.",
)
WAITED_ALONE = Text(
    en="Work waited without the clock being stopped: {reasons}.",
    pt="Houve espera que não suspendeu o prazo: {reasons}.",
)
WAITED_FOR_PART = Text(
    en="Work waited {time} for a part missing from our stock.",
    pt="Houve espera de {time} por falta de peça em nosso estoque.",
)
WAITED_FOR_PART_AS_AGREED = Text(
    en="Work waited {time} for a part missing from our stock, which the contract allows to be deducted.",
    pt="Houve espera de {time} por falta de peça em nosso estoque, que o contrato admite descontar.",
)

# What is open
NONE_OPEN = Text(en="No case was left open.", pt="Nenhum chamado ficou em aberto.")
OPEN = Counted(
    none=NONE_OPEN,
    one=Text(en="{cases} was left open: {items}.", pt="Ficou em aberto {cases}: {items}."),
    more=Text(en="{cases} were left open: {items}.", pt="Ficaram em aberto {cases}: {items}."),
)
OPEN_NOW = Counted(
    none=Text(en="No case is open.", pt="Nenhum chamado está em aberto."),
    one=Text(en="{cases} is open: {items}.", pt="Está em aberto {cases}: {items}."),
    more=Text(en="{cases} are open: {items}.", pt="Estão em aberto {cases}: {items}."),
)
OPEN_ITEM = Text(en="{title}, open {age}", pt="{title}, {age}")
OPEN_WAITING = Text(en="{title}, open {age}, {outcome}", pt="{title}, {age}, {outcome}")

# What came back
NONE_BACK = Text(
    en="No problem came back within {window}.", pt="Não houve reincidência em até {window}."
)
BACK = Counted(
    none=NONE_BACK,
    one=Text(
        en="{number} problem came back within {window}: {items}.",
        pt="{number} problema voltou em até {window}: {items}.",
    ),
    more=Text(
        en="{number} problems came back within {window}: {items}.",
        pt="{number} problemas voltaram em até {window}: {items}.",
    ),
)
BACK_ITEM = Text(en="{title}, {later}", pt="{title}, {later}")
BACK_WITH_CAUSE = Text(
    en="{title}, {later}, with the same cause ({cause})",
    pt="{title}, {later}, com a mesma causa ({cause})",
)

# Planned work
WORK = Text(en="planned maintenance", pt="manutenção programada")
NAMED_WORK = Text(en="planned maintenance ({service})", pt="manutenção programada ({service})")
UNDONE = Text(
    en="The {work} due by {day} was done on {done} of {machines}: {missing}.",
    pt="A {work} prevista até {day} foi feita em {done} de {machines}: {missing}.",
)
UNDONE_ALL = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="The {work} due by {day} was not done on the one machine planned.",
        pt="A {work} prevista até {day} não foi feita no único equipamento previsto.",
    ),
    more=Text(
        en="The {work} due by {day} was not done on any of the {n} machines planned.",
        pt="A {work} prevista até {day} não foi feita em nenhum dos {n} equipamentos previstos.",
    ),
)
MISSING = Counted(
    none=Text(en="", pt=""),
    one=Text(en="one is missing", pt="falta um"),
    more=Text(en="{n} are missing", pt="faltam {n}"),
)
DONE = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="The {work} {due} was done on the one machine planned",
        pt="A {work} que vencia {due} foi feita no único equipamento previsto",
    ),
    more=Text(
        en="The {work} {due} was done on all {n} machines planned",
        pt="A {work} que vencia {due} foi feita nos {n} equipamentos previstos",
    ),
)
DONE_BOTH = Text(en="The {work} {due} was done on both machines planned", pt=DONE.more.pt)
DUE_ON = Text(en="due by {day}", pt="em {day}")
DONE_ON = Text(en="{done} ({when}).", pt="{done} ({when}).")
ON_DAYS = Text(en="on {days}", pt="em {days}")
BETWEEN_DAYS = Text(en="between {first} and {last}", pt="entre {first} e {last}")
DONE_EACH = Text(
    en="All of the {work} due in the period was done: {items}.",
    pt="Toda a {work} que vencia no período foi feita: {items}.",
)
DONE_ITEM = Text(en="{machines} by {day} ({when})", pt="{machines} até {day} ({when})")
DONE_OFTEN = Text(
    en="All of the planned maintenance due in the period was done; it was due {n} times.",
    pt="Toda a manutenção programada que vencia no período foi feita; foram {n} vencimentos.",
)
AHEAD = Text(
    en="The {work} due by {day} is already done ({when}).",
    pt="A {work} com prazo até {day} já foi feita ({when}).",
)
NEXT = Text(
    en="The next {work} is due between {start} and {end}.",
    pt="A próxima {work} deve ser feita entre {start} e {end}.",
)
NEXT_RUNNING = Text(
    en="The next {work} is due by {end}.", pt="A próxima {work} deve ser feita até {end}."
)
NO_NEXT = Text(
    en="No further visit is planned before the contract ends.",
    pt="Não há nova visita programada até o fim do contrato.",
)
NOTHING_PLANNED = Text(
    en="The contract plans no visits.", pt="O contrato não prevê visitas programadas."
)
