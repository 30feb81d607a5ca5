"""The keys of every mapping in the files, by the shape of the mapping.

A row is: canonical key, English label, Portuguese key, Portuguese label, further spellings that are read.
"""

from __future__ import annotations

from svcsite.record.vocabulary.names import Names
from svcsite.record.vocabulary.names import name as key

REPORT = Names(
    (
        key(
            "ticket",
            "Ticket",
            "chamado",
            "Chamado nº",
            "os",
            "rat",
            "number",
            "order",
            "ordem de servico",
        ),
        key("kind", "Kind of job", "tipo", "Tipo de atendimento"),
        key("outcome", "Status", "situacao", "Situação"),
        key("opened", "Opened", "abertura", "Abertura do chamado"),
        key("scheduled", "Scheduled", "programado", "Programado para", "agendado", "programada"),
        key("responded", "First response", "primeira_resposta", "Primeira resposta", "response"),
        key("arrived", "Arrival", "chegada", "Chegada"),
        key("left", "Departure", "saida", "Saída"),
        key("resolved", "Resolved", "solucao", "Solução", "resolvido", "conclusao", "concluido"),
        key(
            "pauses", "Pauses", "pausas", "Tempo suspenso (pausas)", "pause", "pausa", shape="pause"
        ),
        key("reason", "Reason", "motivo", "Motivo"),
        key("channel", "Channel", "canal", "Canal", "modalidade"),
        key("priority", "Priority", "prioridade", "Prioridade"),
        key("site", "Site", "local", "Unidade", "filial", "loja", "setor", "branch"),
        key("contact", "Contact", "contato", "Contato no cliente", "solicitante", shape="contact"),
        key("received_by", "Attended on site by", "acompanhou", "Acompanhado por", "acompanhante"),
        key(
            "product",
            "Machine",
            "equipamento",
            "Equipamento",
            "produto",
            "produtos",
            "equipamentos",
            "products",
            "machine",
            "machines",
            shape="machine",
        ),
        key("service", "Service", "servico", "Serviço", shape="service"),
        key("cause", "Cause", "causa", "Causa"),
        key(
            "defective_parts",
            "Defective parts",
            "pecas_defeituosas",
            "Peças com defeito",
            "peca defeituosa",
        ),
        key(
            "parts",
            "Parts used",
            "pecas_trocadas",
            "Peças e materiais aplicados",
            "pecas",
            "pecas aplicadas",
            "materiais",
            shape="part",
        ),
        key("meter", "Meter reading", "contador", "Contador", "horimetro"),
        key("readings", "Readings", "medicoes", "Medições"),
        key("recurring", "Recurring", "reincidente", "Reincidência", "recorrente"),
        key(
            "related", "Related reports", "relacionados", "Atendimentos relacionados", "relacionado"
        ),
        key("follows", "Follows", "segue", "Continuação de", "continua"),
        key("escalated", "Escalated to", "encaminhado", "Encaminhado para", shape="escalation"),
        key("rating", "Customer rating", "avaliacao", "Avaliação do cliente", shape="rating"),
        key("rep", "Rep", "tecnico", "Técnico", "atendente", "representante"),
        key("team", "Other technicians", "equipe", "Equipe"),
        key("involved", "Rep concerned", "envolvido", "Técnico envolvido", "envolvida"),
        key("signed", "Signed", "assinatura", "Assinado por", "assinado", shape="signature"),
        key(
            "accepted",
            "Customer acceptance",
            "aceite",
            "Aceite do cliente",
            "de acordo",
            shape="acceptance",
        ),
        key("waive", "Waived rules", "dispensas", "Regras dispensadas", "dispensa"),
        key(
            "amended", "Amended", "retificacoes", "Retificado por", "retificacao", shape="amendment"
        ),
        key("aliases", "Old addresses", "enderecos_antigos", "Endereços anteriores"),
        key("imported", "Imported", "importado", "Importado de", shape="import"),
    )
)

PAUSE = Names(
    (
        key("from", "From", "de", "De"),
        key("to", "To", "ate", "Até"),
        key("reason", "Reason", "motivo", "Motivo"),
    )
)

CONTACT = Names(
    (
        key("name", "Name", "nome", "Nome"),
        key("role", "Role", "cargo", "Cargo"),
        key("email", "E-mail", "email", "E-mail"),
        key("phone", "Phone", "telefone", "Telefone", "celular", "whatsapp"),
        key(
            "receives_report",
            "Receives the client report",
            "recebe_relatorio",
            "Recebe o relatório",
        ),
    )
)

MACHINE = Names(
    (
        key("reference", "Serial number or tag", "referencia", "Nº de série ou patrimônio"),
        key("serial", "Serial number", "serie", "Nº de série", "numero de serie", "ns", "s/n"),
        key("tag", "Asset tag", "patrimonio", "Patrimônio / TAG"),
        key("brand", "Brand", "marca", "Marca"),
        key("model", "Model", "modelo", "Modelo"),
        key("description", "Description", "descricao", "Descrição"),
        key("site", "Site", "local", "Unidade", "setor", "loja", "filial"),
        key(
            "purchased",
            "Purchase date",
            "compra",
            "Data da compra",
            "instalacao",
            "data de instalacao",
        ),
        key("warranty", "Warranty until", "garantia", "Garantia até"),
    )
)

SERVICE = Names(
    (
        key("title", "Title", "titulo", "Título"),
        key("description", "Description", "descricao", "Descrição"),
    )
)

PART = Names(
    (
        key("part", "Part", "peca", "Peça ou material", "material", "descricao", "description"),
        key("code", "Code", "codigo", "Código"),
        key("quantity", "Quantity", "quantidade", "Quantidade", "qtd"),
        key("paid_by", "Paid by", "paga_por", "Cobrança", "pago por", "cobranca"),
    )
)

ESCALATION = Names(
    (
        key("to", "To", "para", "Para"),
        key("on", "On", "em", "Em"),
        key("reference", "Reference", "referencia", "Protocolo", "protocolo"),
    )
)

RATING = Names(
    (
        key("score", "Score", "nota", "Nota"),
        key("by", "By", "por", "Por"),
        key("on", "On", "em", "Em"),
        key("comment", "Comment", "comentario", "Comentário"),
        key("source", "Given by", "fonte", "Quem informou"),
        key("declined", "Declined to rate", "recusou", "Preferiu não avaliar", "recusada"),
        key("asked", "Asked", "solicitada", "Avaliação solicitada"),
    )
)

SIGNATURE = Names(
    (
        key("by", "By", "por", "Por"),
        key("on", "On", "em", "Em"),
    )
)

ACCEPTANCE = Names(
    (
        key("state", "Acceptance", "situacao", "Situação"),
        key("by", "By", "por", "Por"),
        key("on", "On", "em", "Em"),
    )
)

AMENDMENT = Names(
    (
        key("by", "By", "por", "Por"),
        key("on", "On", "em", "Em"),
        key("reason", "Reason", "motivo", "Motivo"),
    )
)

IMPORT = Names(
    (
        key("from", "From", "de", "De"),
        key("row", "Row", "linha", "Linha"),
        key("on", "On", "em", "Em"),
        key("missing", "Not in the source", "sem", "Sem informação na origem"),
    )
)

CUSTOMER = Names(
    (
        key("name", "Name", "nome", "Nome fantasia", "cliente"),
        key("legal_name", "Legal name", "razao_social", "Razão social"),
        key("cnpj", "Tax id", "cnpj", "CNPJ", en_typed="cnpj"),
        key("cpf", "Tax id (person)", "cpf", "CPF"),
        key("language", "Language", "idioma", "Idioma"),
        key("timezone", "Time zone", "fuso_horario", "Fuso horário", "fuso"),
        key("address", "Address", "endereco", "Endereço"),
        key("contacts", "Contacts", "contatos", "Contatos", "contato", "contact", shape="contact"),
        key("sites", "Sites", "unidades", "Unidades", "filiais", "lojas", "locais", shape="site"),
        key(
            "machines",
            "Machines",
            "equipamentos",
            "Parque de equipamentos",
            "produtos",
            "products",
            shape="machine",
        ),
        key(
            "contracts",
            "Contracts",
            "contratos",
            "Contratos",
            "contrato",
            "contract",
            shape="contract",
        ),
        key(
            "technical_responsible",
            "Technical responsible",
            "responsavel_tecnico",
            "Responsável técnico (ART/TRT)",
        ),
    )
)

SITE = Names(
    (
        key("name", "Name", "nome", "Nome"),
        key("address", "Address", "endereco", "Endereço"),
    )
)

CONTRACT = Names(
    (
        key("number", "Number", "numero", "Contrato nº"),
        key("from", "Valid from", "inicio", "Início da vigência"),
        key("to", "Valid to", "fim", "Fim da vigência"),
        key("scope", "Services covered", "escopo", "Escopo"),
        key("calendar", "Service hours", "horario", "Horário de atendimento"),
        key("holidays", "Holidays", "feriados", "Feriados"),
        key("response_counts", "Response counts from", "resposta_conta", "A resposta conta com"),
        key("targets", "Targets", "metas", "Metas (SLA)", shape="target"),
        key(
            "pausing",
            "Reasons that stop the clock",
            "pausam_o_prazo",
            "Motivos que suspendem o prazo",
        ),
        key("reasons", "Reasons of pauses", "motivos", "Motivos de pausa"),
        key("periodicity", "Client reports", "periodicidade", "Periodicidade"),
        key("delivery", "Delivery day", "entrega", "Entrega até"),
        key("planned", "Planned work", "previstas", "Manutenções previstas", shape="planned"),
        key("penalty", "Penalty", "glosa", "Glosa"),
    )
)

TARGET = Names(
    (
        key("priority", "Priority", "prioridade", "Prioridade"),
        key("response", "Response time", "prazo_atendimento", "Prazo de atendimento"),
        key("resolution", "Resolution time", "prazo_solucao", "Prazo de solução"),
        key("compliance", "Target", "meta", "Meta de cumprimento"),
    )
)

PLANNED = Names(
    (
        key("service", "Service", "servico", "Serviço"),
        key("every", "Every", "a_cada", "A cada"),
        key("machines", "Machines", "equipamentos", "Equipamentos"),
    )
)

ARCHIVE = Names(
    (
        key("name", "Name", "nome", "Nome"),
        key("language", "Language", "idioma", "Idioma"),
        key("timezone", "Time zone", "fuso_horario", "Fuso horário", "fuso"),
        key("rating", "Rating", "avaliacao", "Avaliação", shape="rating-settings"),
        key("recurrence", "Recurrence", "reincidencia", "Reincidência", shape="recurrence"),
        key("causes", "Causes", "causas", "Causas", shape="cause", each=True),
        key(
            "reps",
            "Reps",
            "tecnicos",
            "Técnicos",
            "atendentes",
            "representantes",
            shape="rep",
            each=True,
        ),
        key("kinds", "Kinds of job", "tipos", "Tipos de atendimento", shape="kind-row", each=True),
        key("outcomes", "Statuses", "situacoes", "Situações", shape="outcome-row", each=True),
        key("limits", "Limits", "limites", "Limites"),
        key("rules", "Rules", "regras", "Regras"),
    )
)

RATING_SETTINGS = Names(
    (
        key("scale", "Rating scale", "escala", "Escala"),
        key("satisfied", "Satisfied from", "satisfeito", "Satisfeito a partir de"),
    )
)

RECURRENCE = Names((key("window", "Recurrence window", "janela", "Janela de reincidência"),))

CAUSE = Names(
    (
        key("label", "Label", "rotulo", "Rótulo"),
        key("internal", "Internal", "interna", "Interna", "interno"),
    )
)

REP = Names(
    (
        key("name", "Name", "nome", "Nome"),
        key("role", "Role", "cargo", "Cargo"),
        key("email", "E-mail", "email", "E-mail"),
    )
)

KIND_ROW = Names(
    (
        key("fields", "Fields", "campos", "Campos"),
        key("sections", "Sections", "secoes", "Seções"),
    )
)

OUTCOME_ROW = Names(
    (
        key("fields", "Fields", "campos", "Campos"),
        key("sections", "Sections", "secoes", "Seções"),
        key("except_fields", "Fields not needed", "dispensa_campos", "Campos dispensados"),
        key("except_sections", "Sections not needed", "dispensa_secoes", "Seções dispensadas"),
    )
)

SHAPES: dict[str, Names] = {
    "report": REPORT,
    "pause": PAUSE,
    "contact": CONTACT,
    "machine": MACHINE,
    "service": SERVICE,
    "part": PART,
    "escalation": ESCALATION,
    "rating": RATING,
    "signature": SIGNATURE,
    "acceptance": ACCEPTANCE,
    "amendment": AMENDMENT,
    "import": IMPORT,
    "customer": CUSTOMER,
    "site": SITE,
    "contract": CONTRACT,
    "target": TARGET,
    "planned": PLANNED,
    "archive": ARCHIVE,
    "rating-settings": RATING_SETTINGS,
    "recurrence": RECURRENCE,
    "cause": CAUSE,
    "rep": REP,
    "kind-row": KIND_ROW,
    "outcome-row": OUTCOME_ROW,
}
