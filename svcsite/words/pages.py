"""What pages say beyond the names of fields, kinds and outcomes, which `record.vocabulary` has."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

LABELS: dict[str, Text] = {
    # Navigation and titles
    "home": Text(en="Home", pt="Início"),
    "customers": Text(en="Customers", pt="Clientes"),
    "attention": Text(en="Needs attention", pt="Relatórios a corrigir"),
    # Home
    "recent_reports": Text(en="Recent reports", pt="Atendimentos recentes"),
    "no_reports": Text(en="No reports yet.", pt="Nenhum atendimento até agora."),
    "all_customers": Text(en="All customers", pt="Todos os clientes"),
    # Figures
    "reports": Text(en="Reports", pt="Atendimentos"),
    "rating_mean": Text(en="Mean rating", pt="Nota média"),
    "ratings": Text(en="Ratings", pt="Avaliações"),
    # Lists of reports
    "date": Text(en="Date", pt="Data"),
    "customer": Text(en="Customer", pt="Cliente"),
    "what": Text(en="Work", pt="Atendimento"),
    "status": Text(en="Status", pt="Situação"),
    "rating": Text(en="Rating", pt="Nota"),
    "rep": Text(en="Rep", pt="Técnico"),
    "trend": Text(en="Last 12 months", pt="Últimos 12 meses"),
    "last_visit": Text(en="Last report", pt="Último atendimento"),
    "on_this_page": Text(en="On this page", pt="Nesta página"),
    "newer": Text(en="Newer", pt="Mais recentes"),
    "older": Text(en="Older", pt="Mais antigos"),
    # Customer
    "contacts": Text(en="Contacts", pt="Contatos"),
    "sites": Text(en="Sites", pt="Unidades"),
    "machines": Text(en="Machines", pt="Parque de equipamentos"),
    "machine": Text(en="Machine", pt="Equipamento"),
    "contracts": Text(en="Contracts", pt="Contratos"),
    "targets": Text(en="Targets", pt="Metas (SLA)"),
    "notes": Text(en="Notes", pt="Anotações"),
    "validity": Text(en="Valid", pt="Vigência"),
    "latest": Text(en="latest", pt="mais recente"),
    "other_priorities": Text(en="All others", pt="Demais"),
    "any_priority": Text(en="All", pt="Todas"),
    "always_open": Text(en="24 hours, every day", pt="24 horas, todos os dias"),
    # Service report
    "service": Text(en="Service", pt="Serviço"),
    "description": Text(en="Description", pt="Descrição"),
    "imported": Text(en="Imported", pt="Importado"),
    "job": Text(en="Job", pt="Atendimento"),
    "times": Text(en="Times", pt="Horários"),
    "paused": Text(en="Paused time", pt="Tempo suspenso (pausas)"),
    "several_machines": Text(en="Machines", pt="Equipamentos"),
    "wall_clock": Text(
        en="Elapsed times are wall-clock time.", pt="Tempos decorridos em horas corridas."
    ),
    "parts": Text(en="Parts used", pt="Peças e materiais aplicados"),
    "readings": Text(en="Readings", pt="Medições"),
    "cause": Text(en="Cause", pt="Causa"),
    "recurring": Text(en="Recurring", pt="Reincidência"),
    "customer_rating": Text(en="Customer rating", pt="Avaliação do cliente"),
    "declined": Text(en="Declined to rate", pt="Preferiu não avaliar"),
    "not_asked": Text(en="Rating not asked for", pt="Avaliação não solicitada"),
    "noted_by_rep": Text(en="noted by the rep", pt="anotada pelo técnico"),
    "signatures": Text(en="Sign-off", pt="Assinaturas"),
    "signature_photo": Text(en="Photo of the signature", pt="Foto da assinatura"),
    "accepted": Text(en="Accepted", pt="De acordo"),
    "signed": Text(en="Signed", pt="Assinado"),
    "refused_to_sign": Text(en="Refused to sign", pt="Recusou-se a assinar"),
    "absent": Text(en="Customer absent", pt="Cliente ausente"),
    "imported_unsigned": Text(en="Imported, not signed", pt="Importado, sem assinatura"),
    "same_case": Text(en="Reports of the same ticket", pt="Atendimentos do mesmo chamado"),
    "related": Text(en="Related reports", pt="Atendimentos relacionados"),
    "record": Text(en="About this report", pt="Registro"),
    "internal": Text(en="Internal notes", pt="Uso interno"),
    "internal_hint": Text(en="Never leaves the internal edition.", pt="Não sai da edição interna."),
    "edit": Text(en="Correct this report", pt="Corrigir este relatório"),
    # Needs attention
    "all_clear": Text(
        en="Nothing to correct: every report of the archive is published.",
        pt="Nada a corrigir: todos os relatórios do acervo estão publicados.",
    ),
    "correct_file": Text(en="Correct this file", pt="Corrigir este arquivo"),
}
"""Short labels by name, which templates read in the page's language."""


def _counted(*, none: Text, one: Text, more: Text) -> Counted:
    return Counted(none=none, one=one, more=more)


REPORT_COUNT = _counted(
    none=Text(en="no reports", pt="nenhum atendimento"),
    one=Text(en="1 report", pt="1 atendimento"),
    more=Text(en="{number} reports", pt="{number} atendimentos"),
)
REFUSED = _counted(
    none=LABELS["all_clear"],
    one=Text(
        en="1 file is not published: it has to be corrected first.",
        pt="1 arquivo não foi publicado: precisa ser corrigido antes.",
    ),
    more=Text(
        en="{number} files are not published: they have to be corrected first.",
        pt="{number} arquivos não foram publicados: precisam ser corrigidos antes.",
    ),
)
MACHINE_COUNT = _counted(
    none=Text(en="no machines", pt="nenhum equipamento"),
    one=Text(en="1 machine", pt="1 equipamento"),
    more=Text(en="{number} machines", pt="{number} equipamentos"),
)
AND_MORE = _counted(
    none=Text(en="{first}", pt="{first}"),
    one=Text(en="{first} and 1 more", pt="{first} e mais 1"),
    more=Text(en="{first} and {n} more", pt="{first} e mais {n}"),
)

INTRODUCTION = Text(
    en="Every call and every visit of {name}, one page each: {reports} of {customers}.",
    pt="Cada chamado e cada visita de {name} em uma página: {reports} de {customers}.",
)
CUSTOMER_COUNT = _counted(
    none=Text(en="no customers", pt="nenhum cliente"),
    one=Text(en="1 customer", pt="1 cliente"),
    more=Text(en="{number} customers", pt="{number} clientes"),
)
REPORTS_OF = Text(en="Reports of {customer}", pt="Atendimentos de {customer}")
REPORTS_BY_MONTH = Text(
    en="Reports of {customer} by month, last 12 months",
    pt="Atendimentos de {customer} por mês, últimos 12 meses",
)
CUSTOMER_PAGE = Text(
    en="{customer}: {reports}, machines, contracts and ratings.",
    pt="{customer}: {reports}, equipamentos, contratos e avaliações.",
)
PAGE_OF = Text(en="Page {page} of {pages}", pt="Página {page} de {pages}")

REPORT_NUMBER = Text(en="Service report {ticket}", pt="Relatório de atendimento {ticket}")
REPORT_OF_DAY = Text(en="Service report of {day}", pt="Relatório de atendimento de {day}")
REPORT_SUMMARY = Text(
    en="{kind}, {day}: {what}. {outcome}.", pt="{kind}, {day}: {what}. {outcome}."
)
AFTER_OPENING = Text(en="{time} after the call", pt="{time} após a abertura")
ON_SITE = Text(en="visit of {time}", pt="visita de {time}")
LOCAL_TIMES = Text(
    en="Times are the customer's own ({zone}).", pt="Horários locais do cliente ({zone})."
)
ESCALATED_REFERENCE = Text(en="reference {reference}", pt="protocolo {reference}")
IMPORTED_FROM = Text(en="from {source}", pt="de {source}")
IMPORTED_ROW = Text(en="row {row}", pt="linha {row}")
VALID = Text(en="{start} to {end}", pt="{start} a {end}")
VALID_FROM = Text(en="since {start}", pt="desde {start}")
VALID_UNTIL = Text(en="until {end}", pt="até {end}")

POSITION = Text(en="line {line}, column {column}", pt="linha {line}, coluna {column}")

DAY = Text(en="d MMM yyyy", pt="dd/MM/yyyy")
"""How a day is written, in the pattern language of the Unicode locale data."""

TIME = Text(en="HH:mm", pt="H'h'mm")
MOMENT = Text(en="{day}, {time}", pt="{day} às {time}")
MINUTES = Text(en="{minutes} min", pt="{minutes} min")
HOURS = Text(en="{hours} h", pt="{hours}h")
HOURS_MINUTES = Text(en="{hours} h {minutes:02} min", pt="{hours}h{minutes:02}")
DAYS = _counted(
    none=Text(en="", pt=""),
    one=Text(en="1 day", pt="1 dia"),
    more=Text(en="{n} days", pt="{n} dias"),
)
DAYS_AND = Text(en="{days}, {rest}", pt="{days} e {rest}")
