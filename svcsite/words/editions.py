"""What a client's own site says, and what is said of one."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

MEMBER = Text(en="Team member {number}", pt="Integrante da equipe {number}")
CONTACT = Text(en="Contact", pt="Contato")

LEAD = Text(
    en="What {issuer} did for {customer}: every service report, every machine, and what the figures say.",
    pt="O que {issuer} fez por {customer}: cada relatório de serviço, cada equipamento e o que dizem os indicadores.",
)
ALL_REPORTS = Text(
    en="All reports, machines and figures", pt="Todos os relatórios, equipamentos e indicadores"
)
REPORTS = Counted(
    none=Text(en="No service report yet.", pt="Ainda não há relatório de serviço."),
    one=Text(en="One service report.", pt="Um relatório de serviço."),
    more=Text(en="{number} service reports.", pt="{number} relatórios de serviço."),
)
NEWEST = Text(en="Newest reports", pt="Relatórios mais recentes")

NO_SUCH_CUSTOMER = Text(
    en="no edition was made: the archive has no customer {slug} whose customer.md is without errors; it has {known}",
    pt="nenhuma edição foi feita: o acervo não tem um cliente {slug} com customer.md sem erros; os que tem são {known}",
)
NOT_REDACTED = Text(
    en='mkdocs.yml, extra.svcsite: redact takes "contacts" and nothing else, not {given}',
    pt='mkdocs.yml, extra.svcsite: redact aceita "contacts" e nada mais, não {given}',
)
NO_SLUG = Text(
    en='"{slug}" cannot be a customer; name one by the folder that its customer.md is in',
    pt='"{slug}" não pode ser um cliente; indique-o pela pasta em que está o customer.md dele',
)
ONE_OR_ALL = Text(
    en="--edition makes one client's site and --editions all of them; give one of the two",
    pt="--edition faz o site de um cliente e --editions o de todos; use só uma das duas",
)
