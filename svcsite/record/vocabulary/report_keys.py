"""The keys of a report and of the mappings in it.

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
        key("outcome", "Status", "situacao", "Situação", "status"),
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
        key("photo", "Photo of the signature", "foto", "Foto da assinatura", "scan", "imagem"),
        key("sha256", "SHA-256 of the signed PDF", "sha256", "SHA-256 do PDF assinado", "hash"),
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
