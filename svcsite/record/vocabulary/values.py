"""Words that stand for a choice: kinds, outcomes, channels, priorities, causes and the like."""

from __future__ import annotations

from svcsite.record.vocabulary.names import Names, name

KINDS = Names(
    (
        name(
            "corrective", "Corrective maintenance", "corretiva", "Manutenção corretiva", "corretivo"
        ),
        name(
            "preventive",
            "Preventive maintenance",
            "preventiva",
            "Manutenção preventiva (PMOC)",
            "preventivo",
            "pmoc",
            "manutencao preventiva",
        ),
        name("installation", "Installation", "instalação", "Instalação"),
        name("support", "IT support", "suporte", "Suporte"),
        name("warranty", "Warranty claim", "garantia", "Atendimento em garantia"),
        name("return", "Call-back", "retorno", "Retorno"),
        name("complaint", "Complaint", "reclamação", "Reclamação"),
        name("supply", "Supplies delivery", "suprimento", "Entrega de suprimento", "suprimentos"),
    )
)

OUTCOMES = Names(
    (
        name(
            "resolved",
            "Resolved",
            "concluído",
            "Concluído",
            "resolvido",
            "resolvida",
            "finalizado",
            "finalizada",
            "solucionado",
            "concluida",
        ),
        name("partial", "Partly done", "parcial", "Concluído parcialmente"),
        name("open", "Open", "em aberto", "Em aberto", "em andamento", "in progress", "aberto"),
        name(
            "waiting customer",
            "Waiting for the customer",
            "aguardando cliente",
            "Aguardando cliente",
            "aguardando o cliente",
        ),
        name(
            "waiting part",
            "Waiting for a part",
            "aguardando peça",
            "Aguardando peça",
            "waiting for part",
        ),
        name(
            "waiting third party",
            "Waiting for a third party",
            "aguardando terceiro",
            "Aguardando terceiro",
            "waiting for third party",
            "aguardando terceiros",
        ),
        name(
            "unproductive", "Unproductive visit", "improdutiva", "Visita improdutiva", "improdutivo"
        ),
        name("no fault", "No fault found", "sem defeito", "Defeito não constatado"),
        name("out of scope", "Out of contract", "fora do contrato", "Fora do escopo"),
        name("cancelled", "Cancelled", "cancelado", "Cancelado", "cancelada", "canceled"),
    )
)

CHANNELS = Names(
    (
        name("call", "Phone", "telefone", "Telefone", "ligação"),
        name("visit", "Visit", "visita", "Visita técnica"),
        name("remote", "Remote access", "remoto", "Acesso remoto", "remota"),
        name("workshop", "Workshop", "bancada", "Laboratório (bancada)", "laboratorio"),
        name("e-mail", "E-mail", "e-mail", "E-mail", "email"),
        name("chat", "Chat", "chat", "Chat"),
        name("whatsapp", "WhatsApp", "whatsapp", "WhatsApp"),
        name("portal", "Portal", "portal", "Portal"),
    )
)

PRIORITIES = Names(
    (
        name("low", "Low", "baixa", "Baixa"),
        name("medium", "Medium", "média", "Média", "normal"),
        name("high", "High", "alta", "Alta"),
        name("critical", "Critical", "crítica", "Crítica", "urgente", "urgent"),
    )
)

STARTER_CAUSES = Names(
    (
        name("wear", "Wear", "desgaste", "Desgaste natural"),
        name("component", "Component fault", "componente", "Defeito de componente", "hardware"),
        name("software", "Software or settings", "software", "Software ou configuração"),
        name("supply", "Consumable", "suprimento", "Suprimento"),
        name("user", "Operation", "operação", "Operação do equipamento"),
        name("installation", "Infrastructure", "infraestrutura", "Infraestrutura do local"),
        name("power", "Power", "energia", "Energia elétrica"),
        name("third party", "Third party", "terceiro", "Fornecedor externo"),
        name("staff", "Our own work", "equipe", "Conduta ou procedimento da equipe"),
        name("not found", "Cause not found", "não constatada", "Causa não constatada"),
        name("under analysis", "Under analysis", "em apuração", "Em apuração"),
        name("not applicable", "Not applicable", "não se aplica", "Não se aplica"),
        name("other", "Other", "outra", "Outra"),
    )
)

ACCEPTANCE = Names(
    (
        name("accepted", "Accepted", "aceito", "De acordo", "sim", "yes"),
        name("refused", "Refused to sign", "recusou_assinar", "Recusou-se a assinar", "recusou"),
        name("absent", "Absent", "ausente", "Cliente ausente"),
    )
)

NOT_ASKED = Names(
    (
        name(
            "not asked", "Not asked", "nao_solicitada", "Avaliação não solicitada", "nao solicitado"
        ),
    )
)

BEFORE_THE_ARCHIVE = Names(
    (name("before the archive", "Before the archive", "antes do acervo", "Antes do acervo"),)
)

RATING_SOURCES = Names(
    (
        name("customer", "The customer", "cliente", "O cliente"),
        name("rep", "Noted by the rep", "técnico", "Anotada pelo técnico"),
    )
)

RESPONSE_COUNTS = Names(
    (
        name(
            "first answer",
            "First answer",
            "primeira resposta",
            "Primeira resposta",
            "primeiro contato",
        ),
        name("arrival", "Arrival", "chegada", "Chegada"),
    )
)

PERIODICITIES = Names(
    (
        name("month", "Monthly", "mensal", "Mensal"),
        name("two months", "Every two months", "bimestral", "Bimestral"),
        name("quarter", "Quarterly", "trimestral", "Trimestral"),
        name("half-year", "Half-yearly", "semestral", "Semestral"),
        name("year", "Yearly", "anual", "Anual"),
    )
)

DEPTHS = Names(
    (
        name("summary", "Summary", "resumo", "Resumo", "resumido", "short"),
        name("full", "Full", "completo", "Completo", "completa", "complete"),
    )
)

SEALS = Names(
    (
        name("required", "Required", "exigido", "Exigida", "exigida", "obrigatorio", "yes", "sim"),
        name("optional", "Optional", "opcional", "Opcional", "no", "nao"),
    )
)

NARRATIVE_STATUSES = Names(
    (
        name("draft", "Draft", "rascunho", "Rascunho"),
        name("final", "Final", "final", "Versão final"),
    )
)

PAUSE_REASONS = Names(
    (
        name("no access", "No access", "acesso negado", "Acesso negado", "sem acesso"),
        name("customer absent", "Customer absent", "cliente ausente", "Cliente ausente"),
        name("machine in use", "Machine in use", "equipamento em uso", "Equipamento em uso"),
        name(
            "waiting customer",
            "Waiting for the customer",
            "aguardando cliente",
            "Aguardando cliente",
        ),
        name("waiting part", "Waiting for a part", "aguardando peça", "Aguardando peça"),
        name(
            "waiting third party",
            "Waiting for a third party",
            "aguardando terceiro",
            "Aguardando terceiro",
        ),
    )
)

SEVERITIES = Names(
    (
        name("error", "Error", "erro", "Erro"),
        name("warning", "Warning", "aviso", "Aviso"),
        name("off", "Off", "desligada", "Desligada", "desligado"),
    )
)
