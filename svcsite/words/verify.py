"""What `svcsite verify` says of the delivered client reports."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

NAMED = Text(en="{customer}, {period}", pt="{customer}, {period}")
HOLDS = Text(en="{report}: as delivered", pt="{report}: como foi entregue")
EXPLAINED = Counted(
    none=HOLDS,
    one=Text(
        en="{report}: one figure is another, and an erratum says why",
        pt="{report}: um indicador mudou, com errata",
    ),
    more=Text(
        en="{report}: {n} figures are others, and errata say why",
        pt="{report}: {n} indicadores mudaram, com errata",
    ),
)
MOVED = Text(
    en='{report}: "{figure}" was {old} when it was delivered and is {new} now{since}; no erratum in {path} says so'
    " ({name})",
    pt='{report}: "{figure}" era {old} na entrega e agora é {new}{since}; falta errata em {path} ({name})',
)
ALL_AT_ONCE = Text(
    en="{report}: where one correction moved them all, one erratum does: {{figure: all, reason: ...}}",
    pt="{report}: se uma só correção mudou todos, basta uma errata: {{indicador: todos, motivo: ...}}",
)
LACKS = Text(
    en='{path}: lacks "{field}", which was delivered; take it from git\'s history again',
    pt='{path}: falta "{field}", que foi entregue; recupere o arquivo do histórico do git',
)
UNREADABLE = Text(
    en="{path}: cannot be read as what was delivered; take it from git's history again",
    pt="{path}: não é legível como registro de entrega; recupere o arquivo do histórico do git",
)
NOT_RECOMPUTED = Text(
    en="{path}: cannot be recomputed: {customer} is missing or has errors",
    pt="{path}: não foi possível conferir: {customer} não existe ou tem erros",
)
REDEFINED = Text(
    en="{report}: figures are defined in another way since then, which may explain it",
    pt="{report}: a definição dos indicadores mudou desde então, o que pode explicar a diferença",
)
NOTHING = Text(
    en="No client report was delivered yet.", pt="Nenhum relatório foi entregue até agora."
)
NONE_SUCH = Text(
    en="{period} of {customer} was not delivered", pt="{customer}: {period} não foi entregue"
)
COUNT = Counted(
    none=Text(en="", pt=""),
    one=Text(en="One delivered report was recomputed.", pt="Um relatório entregue foi conferido."),
    more=Text(
        en="{n} delivered reports were recomputed.", pt="{n} relatórios entregues foram conferidos."
    ),
)
