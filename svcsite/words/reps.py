"""What the pages of reps say."""

from __future__ import annotations

from svcsite.words.text import Text

LABELS: dict[str, Text] = {
    "all_reps": Text(en="All reps", pt="Todos os técnicos"),
    "rep_months": Text(en="By month", pt="Mês a mês"),
    "rep_month": Text(en="Month", pt="Mês"),
    "rep_causes": Text(en="What the reports were about", pt="Do que tratam os atendimentos"),
    "rep_reports": Text(en="Reports by cause", pt="Atendimentos por causa"),
    "rep_said": Text(en="What customers said", pt="O que os clientes disseram"),
    "rep_said_lead": Text(
        en="The latest comments, the highest scores first.",
        pt="Os comentários mais recentes, das notas mais altas às mais baixas.",
    ),
    "rep_returns": Text(
        en="What came back after a repair", pt="O que voltou depois de um conserto"
    ),
    "rep_returns_lead": Text(
        en="To learn from: the same machine with the same cause, whoever was called then.",
        pt="Para aprender: mesmo equipamento com a mesma causa, seja quem for que atendeu depois.",
    ),
    "rep_steps": Text(en="Open next steps", pt="Próximos passos em aberto"),
    "no_reps": Text(en="No reps yet.", pt="Nenhum técnico até agora."),
    "see_recurrences": Text(en="All recurring faults", pt="Todas as reincidências"),
    "see_steps": Text(en="All next steps", pt="Todos os próximos passos"),
}
"""Short labels by name, which templates read in the page's language."""

REPS = Text(en="Reps", pt="Técnicos")
REPS_SUMMARY = Text(
    en="By name. What each page is for: to see where help is needed, and what went well. Figures of few "
    "reports move a lot, so each says what it was made from.",
    pt="Em ordem alfabética. Cada página serve para ver onde é preciso apoio e o que deu certo. Números "
    "de poucos atendimentos oscilam muito; por isso, cada um diz a sua base.",
)
REP_SUMMARY = Text(
    en="{rep}: reports, ratings, times and what customers said, each with the reports behind it.",
    pt="{rep}: atendimentos, avaliações, tempos e o que os clientes disseram, cada número com os "
    "atendimentos que o formam.",
)
PERIOD_TITLE = Text(en="{rep} – {period}", pt="{rep} – {period}")
PERIOD_SUMMARY = Text(
    en="Figures of {rep}, {period}, each with the reports behind it.",
    pt="Indicadores de {rep}, {period}, cada um com os atendimentos que o formam.",
)
CAUSES = Text(en="Causes handled", pt="Causas atendidas")
CAUSES_SHOW = Text(
    en="How many reports each cause has, the most first; each bar leads to them.",
    pt="Quantos atendimentos teve cada causa, do maior número ao menor; cada barra leva a eles.",
)
PLANNED = Text(
    en="Planned work, installations and supplies",
    pt="Preventivas, instalações e entregas",
)
BY_MONTH = Text(en="Reports by month", pt="Atendimentos por mês")
BY_MONTH_SHOWS = Text(
    en="How many reports each month had; each column leads to them.",
    pt="Quantos atendimentos houve em cada mês; cada coluna leva a eles.",
)
