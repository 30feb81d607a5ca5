"""What `svcsite figures` says beside the figures' own words."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

NO_PERIOD = Text(
    en='"{text}" is no period; write 2026-10, 2026-B5, 2026-Q3, 2026-H2 or 2026',
    pt='"{text}" não é um período; escreva 2026-10, 2026-B5, 2026-Q3, 2026-H2 ou 2026',
)
NO_AS_OF = Text(
    en='"{text}" is no moment; write --as-of now, --as-of end or a day such as 2026-11-05',
    pt='"{text}" não é um momento; escreva --as-of agora, --as-of fim ou um dia, como 2026-11-05',
)
END_OF_WHAT = Text(
    en="--as-of end is the end of a period; say which with --period",
    pt="--as-of fim é o fim de um período; diga qual com --period",
)
NO_CUSTOMER = Text(
    en='there is no customer "{customer}" in the archive',
    pt='não existe o cliente "{customer}" no acervo',
)
NO_CUSTOMER_BUT = Text(
    en='there is no customer "{customer}" in the archive; did you mean "{meant}"?',
    pt='não existe o cliente "{customer}" no acervo; você quis dizer "{meant}"?',
)
REFUSED = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="1 refused file is in no figure; `svcsite check` says why.",
        pt="1 arquivo recusado não entra nos indicadores; `svcsite verificar` diz por quê.",
    ),
    more=Text(
        en="{n} refused files are in no figure; `svcsite check` says why.",
        pt="{n} arquivos recusados não entram nos indicadores; `svcsite verificar` diz por quê.",
    ),
)
ALL_CUSTOMERS = Text(en="All customers", pt="Todos os clientes")
ALL_TIME = Text(en="all time", pt="todo o período")
COLUMNS = (
    Text(en="Figure", pt="Indicador"),
    Text(en="Value", pt="Valor"),
    Text(en="Based on", pt="Base"),
    Text(en="Left out", pt="Não considerados"),
)
