"""What the pages of causes and parts say."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

LABELS: dict[str, Text] = {
    "internal_mark": Text(en="internal", pt="interno"),
    "internal_hint_cause": Text(
        en="Shown in the internal edition only.", pt="Aparece só na edição interna."
    ),
    "cause_reports": Text(en="Cases with this cause", pt="Chamados com esta causa"),
    "causes_by_month": Text(en="The most frequent by month", pt="As mais frequentes, mês a mês"),
    "parts_title": Text(en="Parts", pt="Peças"),
    "all_causes": Text(en="All causes", pt="Todas as causas"),
    "latest_report": Text(en="Latest", pt="Último"),
    "no_causes": Text(en="No cause yet.", pt="Nenhuma causa informada até agora."),
    "all_defective": Text(en="All defective parts", pt="Todas as peças com defeito"),
    "all_fitted": Text(en="All fitted parts", pt="Todas as peças e materiais aplicados"),
}
"""Short labels by name, which templates read in the page's language."""

CAUSES = Text(en="Causes", pt="Causas")
SUMMARY = Text(
    en="What reports found to be the cause: which are most frequent, when, and which parts.",
    pt="O que os atendimentos constataram: quais causas são mais frequentes, quando, e em quais peças.",
)
CAUSE = Text(en="Cause", pt="Causa")
COUNT = Text(en="Number", pt="Quantidade")
CASES = Text(en="Cases", pt="Chamados")
CUMULATIVE = Text(en="Cumulative", pt="Acumulado")
MONTH = Text(en="Month", pt="Mês")
CUSTOMER = Text(en="Customer", pt="Cliente")
PART = Text(en="Part", pt="Peça")
NONE = Text(en="No cause given", pt="Causa não informada")
INTERNAL = Text(en="{cause} (internal)", pt="{cause} (interno)")
PARETO = Text(en="Most frequent causes", pt="Causas mais frequentes")
PARETO_SHOWS = Text(
    en="How many cases each cause has, the most frequent first, with the running total. Where the "
    "cause is not known is told below and is not in the total.",
    pt="Quantos chamados teve cada causa, da mais frequente à menos frequente, com o acumulado. "
    "Causa não constatada ou não informada fica abaixo, fora da soma.",
)
BY_MONTH = Text(en="Cases by month", pt="Chamados por mês")
BY_MONTH_SHOWS = Text(
    en="Cases of the cause {cause} opened in each month; each column leads to them.",
    pt="Chamados com a causa {cause} abertos em cada mês; cada coluna leva a eles.",
)
BY_CUSTOMER = Text(en="Customers most affected", pt="Clientes mais afetados")
BY_CUSTOMER_SHOWS = Text(
    en="How many cases with this cause each customer has, the most first.",
    pt="Quantos chamados com esta causa teve cada cliente, do maior número ao menor.",
)
DEFECTIVE = Text(en="Defective parts", pt="Peças com defeito")
FITTED = Text(en="Parts and materials fitted", pt="Peças e materiais aplicados")
PARTS_SHOW = Text(
    en="In how many reports each part stands, the most frequent first.",
    pt="Em quantos atendimentos aparece cada peça, da mais frequente à menos frequente.",
)
CAUSE_SUMMARY = Text(
    en="{cause}: {reports}, by month, by customer and by part, and what would avoid the next one.",
    pt="{cause}: {reports}, por mês, por cliente e por peça, e o que evitaria o próximo.",
)
OF_CUSTOMER = Text(en="Causes: {customer}", pt="Causas: {customer}")
OF_CUSTOMER_SUMMARY = Text(
    en="Cases of {customer} by cause, the most frequent first.",
    pt="Chamados de {customer} por causa, da mais frequente à menos frequente.",
)
DEFECTIVE_SUMMARY = Text(
    en="Every part found defective and the reports in which it was, by cause.",
    pt="Cada peça encontrada com defeito e os atendimentos em que isso ocorreu, por causa.",
)
FITTED_SUMMARY = Text(
    en="Every part or material fitted and the reports in which it was, by cause.",
    pt="Cada peça ou material aplicado e os atendimentos em que isso ocorreu, por causa.",
)
UNDATED = Text(en="Day not known", pt="Data não informada")
NOT_NAMED = Text(en="Part not named", pt="Peça não informada")
CASE_COUNT = Counted(
    none=Text(en="no cases", pt="nenhum chamado"),
    one=Text(en="1 case", pt="1 chamado"),
    more=Text(en="{number} cases", pt="{number} chamados"),
)
BASE_KNOWN = Counted(
    none=Text(en="no cases with a known cause", pt="nenhum chamado com causa definida"),
    one=Text(en="based on 1 case with a known cause", pt="base: 1 chamado com causa definida"),
    more=Text(
        en="based on {number} cases with a known cause",
        pt="base: {number} chamados com causa definida",
    ),
)
AND_WITHOUT = Counted(
    none=Text(en="{base}", pt="{base}"),
    one=Text(en="{base}; 1 without", pt="{base}; 1 sem"),
    more=Text(en="{base}; {number} without", pt="{base}; {number} sem"),
)
"""How many cases have no cause that says what happened, beside those that have one."""
BASE_CASES = Counted(
    none=Text(en="no cases", pt="nenhum chamado"),
    one=Text(en="based on 1 case", pt="base: 1 chamado"),
    more=Text(en="based on {number} cases", pt="base: {number} chamados"),
)
BASE = Counted(
    none=Text(en="no reports", pt="nenhum atendimento"),
    one=Text(en="based on 1 report", pt="base: 1 atendimento"),
    more=Text(en="based on {number} reports", pt="base: {number} atendimentos"),
)
