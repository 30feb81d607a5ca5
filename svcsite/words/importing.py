"""What `svcsite import` says: mistakes in a map, reasons of rejects, the account at the end."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.words.text import Counted, Text

# The files

UNREADABLE = Text(
    en="{path} cannot be read: {reason}", pt="não foi possível ler o arquivo {path}: {reason}"
)
NOT_ENCODED = Text(
    en="{path} is not {encoding}; give another `encoding` in the map, or leave it out",
    pt="{path} não está em {encoding}; informe outra `codificacao` no mapa, ou retire essa linha",
)
NO_HEADER = Text(
    en="{path} has no header; its first row must name the columns",
    pt="{path} não tem cabeçalho; a primeira linha deve trazer os nomes das colunas",
)
NO_ARCHIVE = Text(
    en="{path} is no archive: it has no archive.yml. `svcsite init` makes one",
    pt="{path} não é um acervo: falta o archive.yml. `svcsite init` cria um",
)
BAD_ARCHIVE = Text(
    en="{path} has errors; `svcsite check` shows them. Nothing was imported",
    pt="{path} tem erros; `svcsite check` mostra quais. Nada foi importado",
)
CANNOT_WRITE = Text(
    en="{path} cannot be written: {reason}", pt="não foi possível gravar {path}: {reason}"
)
NO_PLACE_FOR_REJECTS = Text(
    en="the rejects file can be written neither beside the export nor here: {reason}",
    pt="não foi possível gravar as linhas rejeitadas nem ao lado da planilha nem aqui: {reason}",
)
CONTRACT_FLOW = Text(
    en='"{block}" in {path} is not written one entry a line, so nothing can be added safely. Write each '
    "entry on its own line, or add them by hand and import without --extend-contract",
    pt='"{block}" em {path} não está com um item por linha; não dá para acrescentar com segurança. '
    "Escreva cada item na sua linha, ou acrescente à mão e importe sem --extend-contract",
)

# Mistakes in the map

DID_YOU_MEAN = Text(en='; did you mean "{name}"?', pt='. Você quis dizer "{name}"?')
KNOWN = Text(en="; known are {names}", pt="; os campos são {names}")
UNKNOWN_KEY = Text(en='"{key}" is unknown here{hint}', pt='campo desconhecido aqui: "{key}"{hint}')
TWICE = Text(en='"{name}" stands here already', pt='"{name}" já está aqui')
MAP_LACKS = Text(en='the map lacks "{name}"', pt='falta "{name}" no mapa')
NO_DATE = Text(
    en='the map has no source for "{name}"; a report\'s file is named after that day',
    pt='o mapa não diz de onde vem "{name}"; o nome do arquivo do relatório começa com essa data',
)
CUSTOMER_FORM = Text(
    en='write the customer as {{id: "{{column}}", name: "{{column}}"}}',
    pt='escreva o cliente como {{codigo: "{{coluna}}", nome: "{{coluna}}"}}',
)
LIST_OF_TEXTS = Text(
    en='write a list of texts, such as ["", "?"]', pt='escreva uma lista de textos, como ["", "?"]'
)
MAPPING_NEEDED = Text(
    en="write one name and its source a line", pt="escreva um nome e sua origem por linha"
)
NO_COLUMN = Text(
    en='there is no column "{column}" among {columns}{hint}',
    pt='não existe a coluna "{column}"; as que existem são {columns}{hint}',
)
TWO_COLUMNS = Text(
    en='the file has two columns "{column}"; rename one of them',
    pt='o arquivo tem duas colunas "{column}"; mude o nome de uma delas',
)
MAP_EXPECTED = {
    "template": Text(
        en="a brace is left alone: write {{column}}, or {{{{ for a brace",
        pt="há uma chave sem par: escreva {{coluna}}, ou {{{{ para uma chave",
    ),
    "format": Text(
        en="this is no format of dates; one is %d/%m/%Y %H:%M",
        pt="isto não é um formato de data; um exemplo é %d/%m/%Y %H:%M",
    ),
    "encoding": Text(
        en="this encoding is unknown; common are utf-8, cp1252 and utf-16",
        pt="codificação desconhecida; as comuns são utf-8, cp1252 e utf-16",
    ),
    "delimiter": Text(
        en='a delimiter is one character, as in ";", or the word tab',
        pt='o separador é um só caractere, como ";", ou a palavra tab',
    ),
    "column-and-text": Text(
        en="give a column or a text, not both", pt="informe uma coluna ou um texto, não os dois"
    ),
    "column-needed": Text(
        en="format and values belong to a column, and there is none",
        pt="formato e valores valem para uma coluna, e não há nenhuma",
    ),
    "no-origin": Text(
        en="say where this comes from: a column, a text or a default",
        pt="informe a origem: uma coluna, um texto ou um padrão",
    ),
    "yes-no": Text(en="write yes or no", pt="escreva sim ou não"),
    "dict_type": Text(
        en="write pairs: what the cell says, and what it means",
        pt="escreva pares: o que está na célula e o que significa",
    ),
    "text": Text(
        en='write a text such as "rep-{{column}}", or {{column: name}}',
        pt='escreva um texto como "rep-{{coluna}}", ou {{coluna: nome}}',
    ),
}

# Reasons of rejects


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why rows are rejected: what they are counted under, and what the row itself is told."""

    label: Text
    text: Text


WRONG_WIDTH = Reason(
    label=Text(en="wrong number of cells", pt="número de células errado"),
    text=Text(
        en="the row has {found} cells, the header {expected}",
        pt="a linha tem {found} células; o cabeçalho, {expected}",
    ),
)
NO_ID = Reason(
    label=Text(en="no id", pt="sem código"),
    text=Text(
        en='"{text}" gives no id: it has no letter and no digit',
        pt='"{text}" não serve de código: não tem letra nem dígito',
    ),
)
NO_CUSTOMER = Reason(
    label=Text(en="no customer", pt="sem cliente"),
    text=Text(
        en='"{text}" names no customer: it has no letter and no digit',
        pt='"{text}" não identifica um cliente: não tem letra nem dígito',
    ),
)
SHARED_FOLDER = Reason(
    label=Text(en="customers that share a folder", pt="clientes com a mesma pasta"),
    text=Text(
        en='"{text}" and "{other}" would share the folder {slug}; give them different ids in the map '
        "(values), or one and the same",
        pt='"{text}" e "{other}" ficariam na mesma pasta, {slug}; dê a eles códigos diferentes no mapa '
        "(valores), ou um só",
    ),
)
BAD_CUSTOMER = Reason(
    label=Text(en="customer's file with errors", pt="cadastro do cliente com erros"),
    text=Text(
        en="{path} cannot be relied on; `svcsite check` shows why",
        pt="{path} tem erros; `svcsite check` mostra quais",
    ),
)
BAD_DATE = Reason(
    label=Text(en="unreadable date", pt="data ilegível"),
    text=Text(
        en='"{text}" ({field}) is no date of the form {form}',
        pt='"{text}" ({field}) não é uma data no formato {form}',
    ),
)
NO_DATE_IN_ROW = Reason(
    label=Text(en="no date", pt="sem data"),
    text=Text(en="the row does not say {field}", pt="a linha não informa {field}"),
)
REPEATED = Reason(
    label=Text(en="repeated id", pt="código repetido"),
    text=Text(
        en="row {row} has the same customer and id", pt="a linha {row} tem o mesmo cliente e código"
    ),
)
TAKEN = Reason(
    label=Text(en="another report is there", pt="já existe outro relatório"),
    text=Text(
        en="{path} is there and does not come from this file",
        pt="{path} já existe e não veio deste arquivo",
    ),
)
TOO_LARGE = Reason(
    label=Text(en="too large", pt="grande demais"),
    text=Text(
        en="the report would have {size} KB, and at most {limit} KB are read",
        pt="o relatório teria {size} KB; o limite é {limit} KB",
    ),
)
HUMAN_FORM = Text(en="2026-10-02 09:12", pt="02/10/2026 9h12")
REASON_COLUMN = Text(en="reason", pt="motivo")

# The account at the end

ROWS = Counted(
    none=Text(en="no rows", pt="nenhuma linha"),
    one=Text(en="1 row", pt="1 linha"),
    more=Text(en="{n} rows", pt="{n} linhas"),
)
REPORTS = Counted(
    none=Text(en="0 reports", pt="0 relatórios"),
    one=Text(en="1 report", pt="1 relatório"),
    more=Text(en="{n} reports", pt="{n} relatórios"),
)
REJECTS = Counted(
    none=Text(en="0 rejects", pt="0 rejeitadas"),
    one=Text(en="1 reject", pt="1 rejeitada"),
    more=Text(en="{n} rejects", pt="{n} rejeitadas"),
)
TOTAL = Text(en="{rows}: {reports} + {rejects}", pt="{rows}: {reports} + {rejects}")
ALREADY_THERE = Counted(
    none=Text(en="", pt=""),
    one=Text(en="1 of the reports was there already", pt="1 dos relatórios já existia"),
    more=Text(en="{n} of the reports were there already", pt="{n} dos relatórios já existiam"),
)
DIFFERING = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="1 of them says something else than the export now, and was left as it is",
        pt="1 deles difere da planilha de agora e ficou como estava",
    ),
    more=Text(
        en="{n} of them say something else than the export now, and were left as they are",
        pt="{n} deles diferem da planilha de agora e ficaram como estavam",
    ),
)
ADDED = Text(en="added to archive.yml: {names}", pt="acrescentado ao archive.yml: {names}")
REJECTS_FILE = Text(en="rejects, with reasons: {path}", pt="linhas rejeitadas, com motivo: {path}")
SET_ASIDE = Text(
    en="an earlier rejects file was kept as {path}",
    pt="as linhas rejeitadas de antes foram guardadas em {path}",
)
PROGRESS = Text(en="Importing", pt="Importando")
PER_SECOND = Text(en="{rate}/s", pt="{rate}/s")
REMAINING = Text(en="{time} left", pt="restam {time}")
