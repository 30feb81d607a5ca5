"""What `svcsite new` and `svcsite init` say and ask."""

from __future__ import annotations

from svcsite.words.text import Text

NO_ARCHIVE = Text(
    en="no archive was found in {folder} or above it (a folder with archive.yml); go to the archive's "
    "folder, or begin one: svcsite init FOLDER",
    pt="nenhum acervo encontrado em {folder} nem acima dela (uma pasta com archive.yml); vá para a pasta "
    "do acervo, ou comece um: svcsite init PASTA",
)
UNREADABLE_SETTINGS = Text(
    en="the archive's settings cannot be read: {path}; svcsite check says what is wrong",
    pt="não foi possível ler o cadastro do acervo: {path}; svcsite check diz o que está errado",
)
UNREADABLE_CUSTOMER = Text(
    en="the customer's file cannot be read: {path}; svcsite check says what is wrong",
    pt="não foi possível ler o cadastro do cliente: {path}; svcsite check diz o que está errado",
)
NO_CUSTOMER = Text(
    en='there is no customer "{typed}"{hint}; for a new one: svcsite new {slug} --new-customer "Name"',
    pt='não há cliente "{typed}"{hint} Para um cliente novo: svcsite new {slug} --new-customer "Nome"',
)
DID_YOU_MEAN = Text(en="; did you mean {names}?", pt=". Você quis dizer {names}?")
CUSTOMERS_ARE = Text(en="; the customers are {names}", pt=". Os clientes são: {names}.")
A_SLUG = Text(en="short-name", pt="nome-curto")
SEVERAL_CUSTOMERS = Text(
    en='several customers are called "{typed}"; say which folder: {slugs}',
    pt='há mais de um cliente chamado "{typed}"; diga a pasta: {slugs}',
)
BAD_SLUG = Text(
    en='"{slug}" cannot name a customer\'s folder: only a-z, 0-9 and hyphens, such as {hint}',
    pt='"{slug}" não serve de nome de pasta de cliente: só a-z, 0-9 e hífen, como {hint}',
)
NAMELESS = Text(en="the customer needs a name", pt="informe o nome do cliente")
CUSTOMER_IS_THERE = Text(
    en="the folder is there already; nothing was changed: {path}",
    pt="a pasta já existe; nada foi alterado: {path}",
)
CUSTOMER_BEGUN = Text(
    en="write the contacts, machines and contract there; then: svcsite new {slug}",
    pt="preencha contatos, equipamentos e contrato nesse arquivo; depois: svcsite new {slug}",
)
ONLY_A_CUSTOMER = Text(
    en="--new-customer writes the customer's file alone; what belongs to a report comes after it",
    pt="--new-customer cria só o cadastro do cliente; os dados do atendimento vêm depois",
)

LINK_IN_THE_WAY = Text(
    en="{path} is a link to elsewhere; reports are written inside the archive only",
    pt="{path} é um atalho para outro lugar; relatórios só são gravados dentro do acervo",
)
CANNOT_WRITE = Text(
    en="cannot write {path}: {reason}", pt="não foi possível gravar {path}: {reason}"
)
BAD_TEMPLATE = Text(
    en="the template cannot be read: {path}", pt="não foi possível ler o modelo: {path}"
)
BAD_WORDS = Text(
    en='"{typed}" has no letter or digit that a file\'s name can have',
    pt='"{typed}" não tem letra nem número que sirva para nome de arquivo',
)

MACHINE_AND_SERVICE = Text(
    en="say either the machine (--product) or the service (--service), not both",
    pt="informe o equipamento (--product) ou o serviço (--service), não os dois",
)
NOT_A_VALUE = Text(
    en='invalid value for "{field}": "{typed}"; write {expected}',
    pt='valor inválido para "{field}": "{typed}"; escreva {expected}',
)
NOT_A_CHOICE = Text(
    en='"{typed}" ({field}) is none of: {choices}',
    pt='"{typed}" ({field}) não está entre: {choices}',
)
NOT_A_RATING = Text(
    en='"{typed}" is no rating on the scale from {lowest} to {highest}',
    pt='"{typed}" não é nota da escala de {lowest} a {highest}',
)
NOT_A_FIELD = Text(
    en='--field wants KEY=VALUE with a key of a report: "{typed}"',
    pt='--field pede CAMPO=VALOR com um campo do relatório: "{typed}"',
)

ENTER_TO_SKIP = Text(en="Enter leaves it empty", pt="Enter deixa em branco")
ENTER_FOR = Text(en="Enter: {value}", pt="Enter: {value}")
NOT_YET = Text(en="Enter if not yet", pt="Enter se ainda não")
MORE = Text(
    en="... and {n} more; type the serial number, tag or name",
    pt="... e mais {n}; digite o nº de série, o patrimônio ou o nome",
)
SAME_CASE = Text(
    en="Ticket {ticket} is still open for this machine (last report: {last}). Is this the same one? [Y/n]",
    pt="O chamado {ticket} está em aberto para este equipamento (último relatório: {last}). "
    "É o mesmo chamado? [S/n]",
)
HINT = Text(en="Write here what was observed.", pt="Escreva aqui o que foi observado.")

MACHINE_NOT_ON_FILE = Text(
    en='note: the machine "{value}" is not in customer.md; it was written as typed',
    pt='nota: o equipamento "{value}" não está no cadastro do cliente; foi escrito como digitado',
)
CONTACT_NOT_ON_FILE = Text(
    en='note: the contact "{value}" is not in customer.md; it was written as typed',
    pt='nota: o contato "{value}" não está no cadastro do cliente; foi escrito como digitado',
)
REP_NOT_ON_FILE = Text(
    en='note: the rep "{value}" has to be in archive.yml, under reps: {value}: Full Name',
    pt='nota: o técnico "{value}" precisa estar em archive.yml, em tecnicos: {value}: Nome Completo',
)
OPEN_CASE = Text(
    en="note: ticket {ticket} is still open for this machine (last report: {last}); if this is the same "
    "one, write it in the report",
    pt="nota: o chamado {ticket} está em aberto para este equipamento (último relatório: {last}); se for "
    "o mesmo, informe-o no relatório",
)
STILL_MISSING = Text(en="still to fill in: {keys}", pt="falta preencher: {keys}")
FILL_SECTIONS = Text(
    en="write the sections in place of the hints, then: svcsite check",
    pt="escreva as seções no lugar das dicas e depois: svcsite check",
)

FOLDER_NOT_EMPTY = Text(
    en="the folder is not empty; nothing was changed: {path}",
    pt="a pasta não está vazia; nada foi alterado: {path}",
)
NOT_A_FOLDER = Text(
    en="this is not a folder; nothing was changed: {path}",
    pt="não é uma pasta; nada foi alterado: {path}",
)
BAD_TIMEZONE = Text(
    en='there is no time zone "{typed}"; write one like America/Sao_Paulo{hint}',
    pt='não existe o fuso horário "{typed}"; escreva um como America/Sao_Paulo{hint}',
)
BAD_LANGUAGE = Text(
    en='the language "{typed}" is none of: pt-BR, en',
    pt='o idioma "{typed}" não está entre: pt-BR, en',
)
NEW_ARCHIVE = Text(en="Service reports", pt="Relatórios de atendimento")
WHAT_NEXT = Text(
    en="""The archive is ready. Next, in that folder (README.md tells more):
  1. reports/archive.yml: write who handles calls and visits, under reps
  2. git init, then: git config core.hooksPath hooks
  3. svcsite new {slug} --new-customer "Customer's name"
  4. svcsite new {slug}""",
    pt="""O acervo está pronto. Agora, nessa pasta (o README.md explica mais):
  1. reports/archive.yml: informe quem atende, em tecnicos
  2. git init, depois: git config core.hooksPath hooks
  3. svcsite new {slug} --new-customer "Nome do cliente"
  4. svcsite new {slug}""",
)

NOT_ANSWERS = Text(
    en="the answers cannot be read: {what}",
    pt="não foi possível ler as respostas: {what}",
)
NOT_JSON = Text(
    en="they are not JSON (line {line}, column {column})",
    pt="não são JSON (linha {line}, coluna {column})",
)
NO_TEXT = Text(en='"{place}" wants a text', pt='"{place}" pede um texto')
NO_OBJECT = Text(en='"{place}" wants an object', pt='"{place}" pede um objeto')
NOT_A_SECTION = Text(
    en='reports have no section "{typed}"', pt='não há seção "{typed}" em relatórios'
)
ANSWERS_ALONE = Text(
    en="--answers has the customer and every field; give nothing else with it",
    pt="--answers já traz o cliente e todos os campos; não informe mais nada",
)
NO_CUSTOMER_GIVEN = Text(
    en="say which customer, or give --answers", pt="informe o cliente, ou use --answers"
)
