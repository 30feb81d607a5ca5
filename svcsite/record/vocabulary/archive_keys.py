"""The keys of `archive.yml`.

A row is: canonical key, English label, Portuguese key, Portuguese label, further spellings that are read.
"""

from __future__ import annotations

from dataclasses import replace

from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.names import Names, fold
from svcsite.record.vocabulary.names import name as key

ARCHIVE = Names(
    (
        key("name", "Name", "nome", "Nome"),
        key("language", "Language", "idioma", "Idioma"),
        key("timezone", "Time zone", "fuso_horario", "Fuso horário", "fuso"),
        key("legal_name", "Legal name", "razao_social", "Razão social"),
        key("cnpj", "Tax id", "cnpj", "CNPJ", en_typed="cnpj"),
        key("address", "Address", "endereco", "Endereço"),
        key("phone", "Phone", "telefone", "Telefone"),
        key("email", "E-mail", "email", "E-mail"),
        key("logo", "Logo", "logo", "Logotipo", "logomarca"),
        key("website", "Website", "site", "Site"),
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
        key("limits", "Limits", "limites", "Limites", shape="limits"),
        key("photos", "Photos", "fotos", "Fotos", shape="photos"),
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

PHOTOS = Names((key("limit", "Photo limit", "limite", "Tamanho máximo de uma foto"),))

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

# A section's limit goes by the section's heading, spelled as a key.
LIMITS = Names(
    replace(
        heading,
        typed={"en": heading.name, "pt-BR": fold(heading.typed["pt-BR"])},
    )
    for heading in HEADINGS
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
