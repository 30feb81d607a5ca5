"""What the files of data say: their links on pages, the titles of their columns, and the feeds.

Long for one reason: every column of every list has its title and its meaning here, in both languages.
"""

from __future__ import annotations

from svcsite.words.text import Counted, Text

LABELS: dict[str, Text] = {
    "follow_feed": Text(en="Follow (Atom)", pt="Acompanhar (Atom)"),
    "download_csv": Text(en="Download CSV", pt="Baixar CSV"),
    "download_json": Text(en="Download JSON", pt="Baixar JSON"),
}
"""Short labels by name, which templates read in the page's language."""

YES = Text(en="yes", pt="sim")
NO = Text(en="no", pt="não")

_NAMED_REPORT = Text(
    en="The report, as customer/id: the name of its file.",
    pt="O relatório, como cliente/identificador: o nome do arquivo.",
)
_DAY = Text(en="Year, month and day.", pt="Ano, mês e dia.")
_MOMENT = Text(
    en="Day and time by the customer's own clock; the day alone where no time is known.",
    pt="Dia e hora no relógio do cliente; só o dia quando não se sabe a hora.",
)

COLUMNS: dict[str, tuple[Text, Text]] = {
    "report": (Text(en="Report", pt="Relatório"), _NAMED_REPORT),
    "date": (Text(en="Date", pt="Data"), _DAY),
    "customer": (
        Text(en="Customer", pt="Cliente"),
        Text(en="The customer's name.", pt="O nome do cliente."),
    ),
    "ticket": (
        Text(en="Ticket", pt="Chamado"),
        Text(
            en="The number that the customer quotes; reports that share it are one case.",
            pt="O número que o cliente informa; relatórios com o mesmo número são um só chamado.",
        ),
    ),
    "kind": (
        Text(en="Kind of job", pt="Tipo de atendimento"),
        Text(en="What sort of work it was.", pt="Que tipo de serviço foi."),
    ),
    "subject": (
        Text(en="Work", pt="Atendimento"),
        Text(en="The service, or the machines.", pt="O serviço, ou os equipamentos."),
    ),
    "machine": (
        Text(en="Serial number", pt="Nº de série"),
        Text(
            en="Serial number or tag; several with · between them.",
            pt="Número de série ou patrimônio; vários, com · entre eles.",
        ),
    ),
    "model": (
        Text(en="Model", pt="Modelo"),
        Text(
            en="Brand and model; several with · between them.",
            pt="Marca e modelo; vários, com · entre eles.",
        ),
    ),
    "brand": (
        Text(en="Brand", pt="Marca"),
        Text(en="The machine's brand.", pt="A marca do equipamento."),
    ),
    "site": (
        Text(en="Site", pt="Unidade"),
        Text(en="The customer's place.", pt="A unidade do cliente."),
    ),
    "priority": (
        Text(en="Priority", pt="Prioridade"),
        Text(en="How urgent it was.", pt="A urgência do chamado."),
    ),
    "cause": (
        Text(en="Cause", pt="Causa"),
        Text(en="What caused it, of the archive's list.", pt="A causa, da lista do acervo."),
    ),
    "outcome": (
        Text(en="Status", pt="Situação"),
        Text(en="How the work ended.", pt="Como terminou o atendimento."),
    ),
    "rep": (
        Text(en="Rep", pt="Técnico"),
        Text(en="Who handled it.", pt="Quem atendeu."),
    ),
    "role": (
        Text(en="Role", pt="Cargo"),
        Text(en="What the rep does.", pt="A função do técnico."),
    ),
    "opened": (Text(en="Opened", pt="Abertura do chamado"), _MOMENT),
    "scheduled": (Text(en="Planned for", pt="Previsto para"), _MOMENT),
    "responded": (Text(en="First response", pt="Primeira resposta"), _MOMENT),
    "arrived": (Text(en="Arrival", pt="Chegada"), _MOMENT),
    "left": (Text(en="Departure", pt="Saída"), _MOMENT),
    "resolved": (Text(en="Resolved", pt="Solução"), _MOMENT),
    "signed": (Text(en="Signed", pt="Assinado em"), _MOMENT),
    "rated": (Text(en="Rated on", pt="Avaliado em"), _DAY),
    "score": (
        Text(en="Score", pt="Nota"),
        Text(en="On the archive's own scale.", pt="Na escala do acervo."),
    ),
    "reason": (
        Text(en="Why there is no score", pt="Por que não há nota"),
        Text(en="Empty where there is one.", pt="Vazio quando há nota."),
    ),
    "comment": (
        Text(en="Comment", pt="Comentário"),
        Text(en="What the customer said.", pt="O que o cliente disse."),
    ),
    "page": (
        Text(en="Page", pt="Página"),
        Text(
            en="Where the page is within the site.",
            pt="O endereço da página dentro do site.",
        ),
    ),
    "age_days": (
        Text(en="Age in days", pt="Idade em dias"),
        Text(
            en="Whole days since it was opened, when the site was built.",
            pt="Dias completos desde a abertura, quando o site foi publicado.",
        ),
    ),
    "deadline": (Text(en="Deadline", pt="Prazo"), _MOMENT),
    "is_late": (
        Text(en="Overdue", pt="Em atraso"),
        Text(
            en="Whether its time had passed when the site was built; empty without a deadline.",
            pt="Se o prazo já tinha passado quando o site foi publicado; vazio quando não há prazo.",
        ),
    ),
    "earlier_report": (Text(en="Earlier report", pt="Relatório anterior"), _NAMED_REPORT),
    "came_back": (
        Text(en="Came back", pt="Reincidência"),
        Text(
            en="Whether the same trouble had been there shortly before; empty where nobody can tell.",
            pt="Se a mesma falha tinha ocorrido pouco antes; vazio quando não se pode saber.",
        ),
    ),
    "left_out": (
        Text(en="Why it was left out", pt="Motivo de não ser considerado"),
        Text(en="Empty where it was counted.", pt="Vazio quando foi considerado."),
    ),
    "days_between": (
        Text(en="Days between", pt="Dias entre os dois"),
        Text(
            en="Whole days from the end of the earlier case to the beginning of this one.",
            pt="Dias completos do fim do chamado anterior ao início deste.",
        ),
    ),
    "step": (
        Text(en="Step", pt="Ação"),
        Text(en="What is to be done.", pt="O que será feito."),
    ),
    "owner": (
        Text(en="Owner", pt="Responsável"),
        Text(en="Who is to do it.", pt="Quem fará."),
    ),
    "due": (Text(en="Due", pt="Prazo"), _DAY),
    "reports": (
        Text(en="Reports", pt="Atendimentos"),
        Text(en="How many reports.", pt="Quantos atendimentos."),
    ),
    "cases": (
        Text(en="Cases", pt="Chamados"),
        Text(en="How many cases.", pt="Quantos chamados."),
    ),
    "sla_resolution_recent": (
        Text(en="Resolved on time, 12 months", pt="Solucionados no prazo, 12 meses"),
        Text(
            en="How many cases of the last 12 months were resolved on time.",
            pt="Quantos chamados dos últimos 12 meses foram solucionados no prazo.",
        ),
    ),
    "sla_resolution_recent_n": (
        Text(en="Deadlines, 12 months", pt="Prazos, 12 meses"),
        Text(en="How many deadlines were decided.", pt="Quantos prazos foram decididos."),
    ),
    "rating_mean_recent": (
        Text(en="Mean rating, 12 months", pt="Nota média, 12 meses"),
        Text(en="On the archive's own scale.", pt="Na escala do acervo."),
    ),
    "rating_mean_recent_n": (
        Text(en="Ratings, 12 months", pt="Avaliações, 12 meses"),
        Text(en="How many ratings the mean is made from.", pt="Quantas avaliações formam a média."),
    ),
    "customers": (
        Text(en="Customers", pt="Clientes"),
        Text(en="How many customers.", pt="Quantos clientes."),
    ),
    "machines": (
        Text(en="Machines", pt="Equipamentos"),
        Text(en="How many machines.", pt="Quantos equipamentos."),
    ),
    "ratings": (
        Text(en="Ratings", pt="Avaliações"),
        Text(en="How many ratings the mean is made from.", pt="Quantas avaliações formam a média."),
    ),
    "rating_mean": (
        Text(en="Mean rating", pt="Nota média"),
        Text(en="On the archive's own scale.", pt="Na escala do acervo."),
    ),
    "satisfied": (
        Text(en="Satisfied", pt="Satisfeitos"),
        Text(
            en="How many of the ratings are of satisfied customers.",
            pt="Quantas das avaliações são de clientes satisfeitos.",
        ),
    ),
    "first_date": (Text(en="First report", pt="Primeiro atendimento"), _DAY),
    "last_date": (Text(en="Last report", pt="Último atendimento"), _DAY),
    "part": (
        Text(en="Part", pt="Peça"),
        Text(en="The part, as the report has it.", pt="A peça, como está no relatório."),
    ),
    "period": (
        Text(en="Period", pt="Período"),
        Text(
            en="A month, two months, a quarter, half a year or a year: 2026-10, 2026-B5, 2026-Q3, 2026-H2, 2026.",
            pt="Um mês, bimestre, trimestre, semestre ou ano: 2026-10, 2026-B5, 2026-Q3, 2026-H2, 2026.",
        ),
    ),
    "title": (
        Text(en="Title", pt="Título"),
        Text(en="What the client report is called.", pt="Como se chama o relatório ao cliente."),
    ),
    "state": (
        Text(en="State", pt="Situação"),
        Text(
            en="Whether its period is not over (partial), it is a draft, final, or delivered; empty where nobody wrote for it.",
            pt="Se o período está em andamento (parcial), se é rascunho, versão final ou se foi entregue; vazio quando ninguém escreveu para ele.",
        ),
    ),
    "deliver_by": (
        Text(en="Due to the client", pt="Entrega até"),
        Text(
            en="The day until which the contract asks for it; empty where it says none.",
            pt="O dia até o qual o contrato pede a entrega; vazio quando não há.",
        ),
    ),
    "delivered": (Text(en="Delivered", pt="Entregue em"), _MOMENT),
    "figure": (
        Text(en="Figure", pt="Indicador"),
        Text(en="What is measured.", pt="O que se mede."),
    ),
    "value": (
        Text(en="Value", pt="Valor"),
        Text(
            en="In the unit beside it; empty where nothing could be counted, and for shares of fewer than 5.",
            pt="Na unidade ao lado; vazio quando não havia o que contar, e em proporções de menos de 5.",
        ),
    ),
    "unit": (
        Text(en="Unit", pt="Unidade de medida"),
        Text(en="What the value is counted in.", pt="Em que o valor é contado."),
    ),
    "n": (
        Text(en="Base", pt="Base"),
        Text(en="From how many reports it was made.", pt="De quantos atendimentos foi apurado."),
    ),
    "in_part": (
        Text(en="Reports in the part", pt="Atendimentos que formam a parte"),
        Text(
            en="Those of the counted that a share is about: met, satisfied, come back.",
            pt="Entre os considerados, os que formam a parte: no prazo, satisfeitos, reincidentes.",
        ),
    ),
    "counted": (
        Text(en="Reports counted", pt="Atendimentos considerados"),
        Text(
            en="Their names, with a blank between them.",
            pt="Os identificadores, com um espaço entre eles.",
        ),
    ),
    "excluded": (
        Text(en="Reports left out", pt="Atendimentos não considerados"),
        Text(
            en="Their names, each with the reason.",
            pt="Os identificadores, cada um com o motivo.",
        ),
    ),
}
"""The title and the description of each column, by the name that programs read."""

FIGURE_VALUE = Text(
    en="A count, a score, or seconds; of a share, how many of the base.",
    pt="Uma contagem, uma nota ou segundos; de uma proporção, quantos da base.",
)
BASE_OF = Text(en="{figure}: base", pt="{figure}: base")
FIGURE_BASE = Text(
    en="From how many reports the figure before was made.",
    pt="De quantos atendimentos foi apurado o indicador anterior.",
)
UNITS: dict[str, Text] = {
    "reports": Text(en="reports", pt="atendimentos"),
    "score": Text(en="score", pt="nota"),
    "share": Text(en="share from 0 to 1", pt="proporção de 0 a 1"),
    "s": Text(en="seconds", pt="segundos"),
}
"""The units of figures."""

REPORTS_OF = Text(en="Reports of {name}", pt="Atendimentos de {name}")
REPORTS_BY_CAUSE = Text(
    en="Reports of {name} that have a cause", pt="Atendimentos de {name} com causa informada"
)
RATINGS_OF = Text(en="Ratings of {name}", pt="Avaliações de {name}")
RATINGS_BY_CUSTOMER = Text(en="Ratings by customer", pt="Avaliações por cliente")
FIGURES_OF = Text(en="Figures of {name}, {period}", pt="Indicadores de {name}, {period}")
FIGURES_OF_ALL = Text(
    en="Figures of all customers, {period}", pt="Indicadores de todos os clientes, {period}"
)
CUSTOMERS = Text(en="Customers", pt="Clientes")
CALENDAR = Text(en="Reports by month", pt="Atendimentos por mês")
OPEN_CASES = Text(en="Open cases", pt="Chamados em aberto")
RECURRENCES = Text(en="Recurring faults", pt="Reincidências")
CLIENT_REPORTS = Text(en="Client reports", pt="Relatórios ao cliente")
NEXT_STEPS = Text(en="Next steps", pt="Próximos passos")
REPS = Text(en="Reps", pt="Técnicos")
CAUSES = Text(en="Causes", pt="Causas")
NO_CAUSE = Text(en="no cause given", pt="causa não informada")
DEFECTIVE_PARTS = Text(en="Defective parts", pt="Peças com defeito")
FITTED_PARTS = Text(en="Parts used", pt="Peças e materiais aplicados")
MODELS = Text(en="Models", pt="Modelos")
DATA_OF = Text(en="Data of {name}", pt="Dados de {name}")

FEED = Text(en="{archive}: reports", pt="{archive}: atendimentos")
FEED_OF = Text(en="{archive}: reports of {customer}", pt="{archive}: atendimentos de {customer}")
FEED_LEAD = Counted(
    none=Text(en="No reports yet.", pt="Nenhum atendimento até agora."),
    one=Text(en="The last report that changed.", pt="O último atendimento que mudou."),
    more=Text(
        en="The {n} reports that changed last.", pt="Os {n} atendimentos que mudaram por último."
    ),
)
ENTRY = Text(en="{customer}: {subject}", pt="{customer}: {subject}")
ENTRY_SUMMARY = Text(en="{kind}, {day}. {outcome}.", pt="{kind}, {day}. {outcome}.")
