"""The keys of a map in both languages; its fields and sections have the names that reports use."""

from __future__ import annotations

from svcsite.record.vocabulary.names import Names
from svcsite.record.vocabulary.names import name as key

MAP = Names(
    (
        key("customer", "Customer", "cliente", "Cliente", "customers", "clientes"),
        key("id", "Id", "codigo", "Código"),
        key("missing", "Counts as empty", "vazios", "Conta como vazio", "vazio", "empty"),
        key("fields", "Fields", "campos", "Campos"),
        key("sections", "Sections", "secoes", "Seções"),
        key("encoding", "Encoding", "codificacao", "Codificação"),
        key("delimiter", "Delimiter", "separador", "Separador", "delimitador"),
        key("entities", "HTML entities", "entidades", "Entidades HTML"),
    )
)

CUSTOMER = Names(
    (
        key("id", "Id", "codigo", "Código"),
        key("name", "Name", "nome", "Nome"),
    )
)

SOURCE = Names(
    (
        key("column", "Column", "coluna", "Coluna"),
        key("text", "Text", "texto", "Texto"),
        key("format", "Format", "formato", "Formato"),
        key("values", "Values", "valores", "Valores"),
        key("default", "Default", "padrao", "Padrão"),
    )
)
