"""How prose names what was worked on: which words have which gender in Portuguese, and what stands around them.

A name is put into a sentence as it is where its first word is known here; of all others the sentence says `equipamento`
before them, so that no article is wrong.
"""

from __future__ import annotations

from svcsite.words.text import Text

FEMININE_MACHINES = frozenset(
    [
        "adega",
        "amassadeira",
        "autoclave",
        "balanca",
        "batedeira",
        "bomba",
        "cafeteira",
        "calandra",
        "caldeira",
        "camara",
        "camera",
        "catraca",
        "central",
        "cervejeira",
        "chapa",
        "chopeira",
        "coifa",
        "condensadora",
        "copiadora",
        "cortina",
        "digitalizadora",
        "divisora",
        "embaladora",
        "empilhadeira",
        "esteira",
        "estacao",
        "estufa",
        "etiquetadora",
        "evaporadora",
        "fatiadora",
        "fritadeira",
        "geladeira",
        "ilha",
        "impressora",
        "lava_loucas",
        "lavadora",
        "maquina",
        "masseira",
        "modeladora",
        "multifuncional",
        "plataforma",
        "porta",
        "prensa",
        "seladora",
        "serra",
        "secadora",
        "televisao",
        "torre",
        "unidade",
        "vitrine",
    ]
)
MASCULINE_MACHINES = frozenset(
    [
        "aparelho",
        "aquecedor",
        "ar_condicionado",
        "armario",
        "balcao",
        "bebedouro",
        "boiler",
        "chiller",
        "cilindro",
        "climatizador",
        "coletor",
        "compressor",
        "computador",
        "condicionador",
        "desktop",
        "elevador",
        "equipamento",
        "exaustor",
        "expositor",
        "fogao",
        "forno",
        "freezer",
        "gerador",
        "leitor",
        "liquidificador",
        "micro_ondas",
        "modem",
        "moedor",
        "monitor",
        "motor",
        "nobreak",
        "notebook",
        "painel",
        "plotter",
        "portao",
        "processador",
        "projetor",
        "purificador",
        "quadro",
        "rack",
        "refrigerador",
        "relogio",
        "resfriador",
        "roteador",
        "scanner",
        "servidor",
        "split",
        "switch",
        "tablet",
        "tanque",
        "telefone",
        "terminal",
        "totem",
        "ultracongelador",
    ]
)
"""First words of what machines are called, folded."""

FEMININE_SITES = frozenset(
    [
        "agencia",
        "ala",
        "area",
        "biblioteca",
        "clinica",
        "cozinha",
        "doca",
        "escola",
        "fabrica",
        "farmacia",
        "filial",
        "garagem",
        "loja",
        "matriz",
        "oficina",
        "padaria",
        "portaria",
        "recepcao",
        "sala",
        "secretaria",
        "sede",
        "torre",
        "unidade",
    ]
)
MASCULINE_SITES = frozenset(
    [
        "almoxarifado",
        "andar",
        "anexo",
        "armazem",
        "bloco",
        "centro",
        "consultorio",
        "deposito",
        "escritorio",
        "estoque",
        "galpao",
        "hospital",
        "laboratorio",
        "mercado",
        "patio",
        "pavimento",
        "piso",
        "predio",
        "refeitorio",
        "restaurante",
        "salao",
        "setor",
        "shopping",
        "subsolo",
        "terreo",
    ]
)
"""First words of what places are called, folded; before some of them stands an ordinal: `1º andar`."""

OF_FEMININE = Text(en="of {name}", pt="da {name}")
OF_MASCULINE = Text(en="of {name}", pt="do {name}")
OF_QUOTED = Text(en="{name}", pt="{name}")
OF_DAY = Text(en="of {name}", pt="de {name}")
OF_SEVERAL = Text(en="of {name}", pt="de {name}")
"""What a name is when something is said of it, by what it begins with."""

THE = Text(en="the {name}", pt="{name}")
MADE = Text(en="{make}", pt="equipamento {make}")
MADE_AND_CALLED = Text(en="{make} (“{name}”)", pt="equipamento {make} (“{name}”)")
CALLED = Text(en="machine “{name}”", pt="equipamento “{name}”")
NUMBERED = Text(en="machine {name}", pt="equipamento {name}")
AT_FEMININE = Text(en="{name} at {site}", pt="{name} da {site}")
AT_MASCULINE = Text(en="{name} at {site}", pt="{name} do {site}")
AT_PLACE = Text(en="{name}, {site}", pt="{name}, {site}")
QUOTED = Text(en="“{name}”", pt="“{name}”")
TICKET = Text(en="{name} (ticket {ticket})", pt="{name} (chamado {ticket})")

WORK: dict[str, Text] = {
    "corrective": Text(en="the repair of {name}", pt="o reparo {of}"),
    "warranty": Text(en="the repair of {name}", pt="o reparo {of}"),
    "return": Text(en="the repair of {name}", pt="o reparo {of}"),
    "installation": Text(en="the installation of {name}", pt="o serviço de instalação {of}"),
}
"""What work on a machine is called by its kind, always masculine in Portuguese; other work is `OTHER_WORK`."""

OTHER_WORK = Text(en="the service call about {name}", pt="o atendimento {of}")
NAMED_WORK = Text(en="the service call {of}", pt="o atendimento {of}")
"""Work that is no machine's: it has a title of its own, or but a day."""
