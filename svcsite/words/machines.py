"""What the histories of machines and models say."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

LABELS: dict[str, Text] = {
    "machine_history": Text(en="History of the machine", pt="Histórico do equipamento"),
    "model_history": Text(en="History of the model", pt="Histórico do modelo"),
    "models": Text(en="Models", pt="Modelos"),
    "model": Text(en="Model", pt="Modelo"),
    "all_models": Text(en="All models", pt="Todos os modelos"),
    "timeline": Text(en="Visits", pt="Linha do tempo"),
    "not_visited": Text(
        en="No report tells of this machine yet.",
        pt="Nenhum atendimento deste equipamento até agora.",
    ),
    "failures_behind": Text(en="Failures", pt="Falhas"),
    "between_behind": Text(en="Time between failures", pt="Tempo entre falhas"),
    "recurrence_behind": Text(en="Recurrences", pt="Reincidências"),
    "replaced_parts": Text(en="Parts fitted", pt="Peças aplicadas"),
    "part_name": Text(en="Part", pt="Peça"),
    "part_times": Text(en="Times", pt="Vezes"),
    "part_when": Text(en="When", pt="Quando"),
    "machines_of_model": Text(en="Machines", pt="Equipamentos"),
    "machine_site": Text(en="Customer", pt="Cliente"),
    "last_seen": Text(en="Last report", pt="Último atendimento"),
    "model_causes": Text(en="Causes", pt="Causas das falhas"),
    "after_fix": Text(
        en="What came back after each fix", pt="O que voltou depois de cada conserto"
    ),
    "after_cause": Text(en="After mending this cause", pt="Depois de resolver esta causa"),
    "after_part": Text(en="After fitting this part", pt="Depois de aplicar esta peça"),
    "came_back": Text(en="Came back", pt="Voltou"),
    "model_reports": Text(en="Reports by cause", pt="Atendimentos por causa"),
    "failures_each": Text(en="Failures per machine", pt="Falhas por equipamento"),
    "failures_most": Text(en="Models with most failures", pt="Modelos com mais falhas"),
    "machine_count": Text(en="Machines", pt="Equipamentos"),
    "failures_first": Text(en="Most failures first", pt="Dos que mais falham aos que menos falham"),
    "unknown_models": Text(en="Brand or model not stated", pt="Marca ou modelo não informado"),
    "unknown_note": Text(
        en="What is not known in full is counted here and compared with nothing.",
        pt="O que não foi informado por inteiro é contado aqui e não entra em comparações.",
    ),
    "no_models": Text(
        en="No report tells of a machine.", pt="Nenhum atendimento de equipamento até agora."
    ),
    "back_again": Text(en="What came back", pt="O que voltou"),
    "evidence_behind": Text(en="Behind the figures", pt="Por trás dos indicadores"),
}
"""Short labels by name, which templates read in the page's language."""

MACHINE_SUMMARY = Text(
    en="{machine} at {customer}: every visit, failures, parts fitted and what came back.",
    pt="{machine} em {customer}: cada atendimento, as falhas, as peças aplicadas e o que voltou.",
)
MODEL_SUMMARY = Text(
    en="{model} at all customers: failures, causes, what came back after each fix, and the reps' comments.",
    pt="{model} em todos os clientes: falhas, causas, o que voltou depois de cada conserto e as "
    "observações dos técnicos.",
)
MODELS_SUMMARY = Text(
    en="The models with most failures first: that is where most of the work goes.",
    pt="Primeiro os modelos com mais falhas: é neles que está a maior parte do trabalho.",
)
EACH_SUMMARY = Text(
    en="Failures per machine show whether a model fails often or is simply common.",
    pt="As falhas por equipamento mostram se o modelo falha muito ou se apenas há muitos dele.",
)
UNKNOWN_MODEL = Text(en="Model not stated", pt="Modelo não informado")
OF_BRAND = Text(en="{brand}, model not stated", pt="{brand}, modelo não informado")
OF_NO_BRAND = Text(en="{name}, brand not stated", pt="{name}, marca não informada")
UNKNOWN_CAUSE = Text(en="Cause not stated", pt="Causa não informada")

WARRANTY_RUNS = Text(en="until {day}, running", pt="até {day}, em vigor")
WARRANTY_OVER = Text(en="until {day}, over", pt="até {day}, encerrada")
WARRANTY = Text(en="Warranty", pt="Garantia")

KIND_AND_TICKET = Text(en="{kind}, {ticket}", pt="{kind}, {ticket}")
SINCE_FAILURE = Text(en="{time} after the failure before", pt="{time} depois da falha anterior")
UNTIMED = Text(en="Other failures", pt="Outras falhas")
NONE_BEFORE = Text(en="no earlier failure", pt="nenhuma antes dela")
BACK_FROM = Text(en="repeat of the visit on {day}", pt="reincidência do atendimento de {day}")
BACK_ON = Text(en="came back on {day}, after {time}", pt="voltou em {day}, depois de {time}")
NOT_BACK = Text(en="did not come back", pt="não voltou")
NO_RECURRENCE = Text(en="no recurrence", pt="não é reincidência")
OTHER_MACHINES = Counted(
    none=Text(en="", pt=""),
    one=Text(en="with one other machine", pt="junto com outro equipamento"),
    more=Text(en="with {n} other machines", pt="junto com outros {n} equipamentos"),
)
FITTED = Text(en="{quantity} × {part}", pt="{quantity} × {part}")
SHARED_PARTS = Text(
    en="Parts of visits to several machines are not listed: the report does not say which got them.",
    pt="Peças de atendimentos com vários equipamentos não entram na lista: o relatório não diz em qual "
    "foram aplicadas.",
)
OTHER_REPORTS = Text(
    en="Other reports (planned work, further visits of one case, nothing done)",
    pt="Outros atendimentos (preventivas, novas visitas do mesmo chamado, sem serviço executado)",
)
TITLE_AND_COUNT = Text(en="{title}: {count}", pt="{title}: {count}")
AND_LEFT_OUT = Counted(
    none=Text(en="{count}", pt="{count}"),
    one=Text(en="{count}, 1 not counted", pt="{count}, 1 não considerado"),
    more=Text(en="{count}, {number} not counted", pt="{count}, {number} não considerados"),
)
LEFT_OUT = Text(en="not counted: {reason}", pt="não considerado: {reason}")
FIX_OF_CAUSE = Text(en="After mending: {cause}", pt="Depois de resolver: {cause}")
FIX_BY_PART = Text(en="After fitting: {part}", pt="Depois de aplicar: {part}")
NOT_JUDGED = Counted(
    none=Text(en="", pt=""),
    one=Text(en="1 not judged yet", pt="1 ainda sem conclusão"),
    more=Text(en="{number} not judged yet", pt="{number} ainda sem conclusão"),
)
FIX_LEAD = Text(
    en="Of the cases resolved, those whose machine had the same cause again within {window}.",
    pt="Dos chamados resolvidos, os de equipamentos que voltaram a ter a mesma causa em até {window}.",
)

UNDATED = Text(en="No date", pt="Sem data")
BY_MONTH = Text(en="Visits by month", pt="Atendimentos por mês")
BY_QUARTER = Text(en="Visits by quarter", pt="Atendimentos por trimestre")
QUARTER_SHORT = Text(en="Q{number}", pt="{number}º tri")
BY_YEAR = Text(en="Visits by year", pt="Atendimentos por ano")
BY_PERIOD_SHOWS = Text(
    en="How many reports tell of this machine in each period; each column leads to them.",
    pt="Quantos atendimentos este equipamento teve em cada período; cada coluna leva a eles.",
)
PERIOD = Text(en="Period", pt="Período")
CAUSES_CHART = Text(en="Most frequent causes", pt="Causas mais frequentes")
CAUSES_SHOW = Text(
    en="Failures of the model by cause, the most frequent first, with the running total. Failures "
    "with no stated cause are listed below.",
    pt="Falhas do modelo por causa, das mais frequentes às menos, com a soma até ali. As falhas sem causa "
    "informada ficam à parte.",
)
FAILURES = Text(en="Failures", pt="Falhas")
SUM_SO_FAR = Text(en="Cumulative", pt="Acumulado")
MODELS_SHOW = Text(
    en="Failures of the ten models that have most; models not known in full are left out.",
    pt="Falhas dos dez modelos que mais tiveram; ficam de fora os que não foram informados por inteiro.",
)
FAILURE_COUNT = Counted(
    none=Text(en="no failures", pt="nenhuma falha"),
    one=Text(en="1 failure", pt="1 falha"),
    more=Text(en="{number} failures", pt="{number} falhas"),
)
BASE_FAILURES = Counted(
    none=Text(en="no failures", pt="nenhuma falha"),
    one=Text(en="based on 1 failure", pt="base: 1 falha"),
    more=Text(en="based on {number} failures", pt="base: {number} falhas"),
)
BASE_INTERVALS = Counted(
    none=Text(en="no interval between two failures", pt="nenhum intervalo entre duas falhas"),
    one=Text(en="based on 1 interval", pt="base: 1 intervalo"),
    more=Text(en="based on {number} intervals", pt="base: {number} intervalos"),
)
BASE_MACHINES = Counted(
    none=Text(en="", pt=""),
    one=Text(en="{failures} on 1 machine", pt="{failures} em 1 equipamento"),
    more=Text(en="{failures} on {number} machines", pt="{failures} em {number} equipamentos"),
)
MODEL_COUNT = Counted(
    none=Text(en="no models", pt="nenhum modelo"),
    one=Text(en="1 model", pt="1 modelo"),
    more=Text(en="{number} models", pt="{number} modelos"),
)
WHERE = Text(en="{machines} at {customers}.", pt="{machines} em {customers}.")
NUMBERLESS = Text(
    en="No machine of it has a serial number or a tag: visits cannot be told apart by machine.",
    pt="Nenhum equipamento deste modelo tem nº de série ou patrimônio: não é possível separar os "
    "atendimentos por equipamento.",
)
SEE_MORE = Counted(
    none=Text(en="", pt=""),
    one=Text(en="See 1 more", pt="Ver mais 1"),
    more=Text(en="See {number} more", pt="Ver mais {number}"),
)
