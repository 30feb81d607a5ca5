"""The keys of `customer.md`: people, places, machines, contracts.

A row is: canonical key, English label, Portuguese key, Portuguese label, further spellings that are read.
"""

from __future__ import annotations

from svcsite.record.vocabulary.names import Names
from svcsite.record.vocabulary.names import name as key

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
        key("logo", "Logo", "logo", "Logotipo", "logomarca"),
        key(
            "report_reviews",
            "Is the client report still right",
            "retorno_do_relatorio",
            "Retorno sobre o relatório",
            "report_review",
            "retornos_do_relatorio",
            shape="report-review",
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
        key("depth", "Depth of the client report", "profundidade", "Profundidade do relatório"),
        key("planned", "Planned work", "previstas", "Manutenções previstas", shape="planned"),
        key("penalty", "Penalty", "glosa", "Glosa"),
        key("seal", "Sealed sign-off", "selo", "Assinatura com selo", "lacre", "sealed"),
    )
)

REPORT_REVIEW = Names(
    (
        key("on", "On", "em", "Em"),
        key("by", "By", "por", "Por"),
        key("form", "Form", "forma", "Forma", "formato"),
        key("frequency", "Frequency", "frequencia", "Frequência"),
        key("comment", "Comment", "comentario", "Comentário"),
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
