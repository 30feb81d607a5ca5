"""What the reports of a generated archive say: the names, machines and sentences that chance picks from."""

from __future__ import annotations

REPS = (
    "ana.lima",
    "marcos.teixeira",
    "celso.wojcik",
    "joao.silva",
    "bruna.kuroda",
    "rui.prado",
)
FIRST_NAMES = ("aline", "bento", "carla", "diego", "elisa", "fabio", "gilda", "heitor", "ivone")
LAST_NAMES = ("amaral", "barros", "castro", "dantas", "esteves", "falcao", "guedes", "honorio")

TRADES = ("Padaria", "Clínica", "Mercado", "Escola", "Hotel", "Farmácia", "Oficina", "Papelaria")
NAMES = ("Aurora", "Bela Vista", "Central", "Ipê", "Jardim", "Pinheiral", "São José", "Tropeiro")
PLACES = ("Matriz", "Loja Centro", "Loja Portão", "Depósito", "Loja Batel", "Fábrica", "Anexo")
PEOPLE = (
    "Ana Souza",
    "Carlos Menin",
    "Denise Furtado",
    "Otávio Reis",
    "Rita Campos",
    "Luís Prado",
    "Jussara Lemos",
    "Paulo Bonatto",
)

MACHINES = (
    ("HP", "LaserJet M404", "Impressora", "conjunto do fusor"),
    ("Brother", "DCP-L5652DN", "Multifuncional", "rolete de tração"),
    ("Epson", "TM-T20X", "Impressora de cupom", "guilhotina"),
    ("Zebra", "ZD220", "Impressora de etiquetas", "cabeça térmica"),
    ("LG", "Dual Inverter 12.000", "Ar-condicionado", "ventilador da evaporadora"),
    ("Daikin", "SkyAir 36.000", "Ar-condicionado", "placa da condensadora"),
    ("Elgin", "TCM-2000", "Câmara fria", "contator do compressor"),
    ("Klimaquip", "CFK-40", "Câmara de fermentação", "sensor de umidade"),
    ("Metalfrio", "VB52", "Expositor vertical", "termostato"),
    ("Gelopar", "GVRB-120R", "Vitrine refrigerada", "microventilador"),
    ("G.Paniz", "AE-40", "Amassadeira", "correia"),
    ("G.Paniz", "MPS-500", "Modeladora de pães", "lona transportadora"),
    ("Prática", "Miniconv VP", "Forno turbo", "resistência"),
    ("Toledo", "Prix 6", "Balança", "célula de carga"),
    ("Schneider", "Altivar 320", "Inversor de frequência", "ventoinha"),
    ("APC", "Smart-UPS 2200", "Nobreak", "banco de baterias"),
)
"""Brand, model, what it is, and the part that wears out."""

PROBLEMS = (
    "{machine} parou no início do expediente. O painel mostra falha e não aceita reinício.",
    "{machine} com ruído forte desde ontem, pior com a carga do fim da tarde.",
    "{machine} desliga sozinha depois de cerca de vinte minutos de uso contínuo.",
    "Segundo a equipe da loja, {machine} funciona, mas abaixo do rendimento normal.",
    "{machine} não liga depois da queda de energia da madrugada.",
    "Cheiro de queimado perto de {machine}; a equipe desligou no quadro e aguardou a visita.",
)
CIRCUMSTANCES = (
    "O setor segue atendendo com um equipamento emprestado.",
    "A falha voltou três vezes nesta semana, sempre na primeira hora.",
    "Ninguém mexeu nos ajustes; a última limpeza foi feita pela própria equipe.",
    "O responsável pede atendimento antes da abertura da loja.",
)
WORK = (
    "- Medida a alimentação: {volts} V, dentro do esperado.",
    "- Aberto o gabinete e removida a poeira acumulada.",
    "- Refeitas as conexões e reapertados os bornes.",
    "- Corrente medida em {amps} A, estável com carga.",
    "- Registros de falha lidos no painel e apagados depois do serviço.",
    "- Conferido o aterramento da tomada com multímetro.",
)
REPAIRS = (
    "- Substituído o item: {part}.\n- Acompanhados três ciclos completos sem falha.",
    "- Trocado o item com desgaste: {part}.\n- Teste de uma hora com o equipamento em carga.",
    "- Instalado componente novo: {part}.\n- Uso normal acompanhado com o operador por trinta minutos.",
)
PLANNED = (
    "- Limpeza geral, lubrificação e reaperto conforme o plano.\n- Verificado o item: {part}, sem folga.",
    "- Inspeção visual e teste de segurança.\n- Medida a alimentação: {volts} V.",
)
WAITING = "- Diagnosticado o item: {part}, sem peça no carro.\n- Peça pedida ao fornecedor; o equipamento ficou em uso limitado."
CAUSES = (
    ("desgaste", "Desgaste do item {part} acima do limite de uso indicado pelo fabricante."),
    ("componente", "Falha interna do item {part}, sem sinal de mau uso."),
    ("energia", "Oscilação da rede, com queima do item {part}."),
    ("operacao", "Ajuste alterado durante a limpeza, com esforço do item {part}."),
    (
        "infraestrutura",
        "Tomada e ventilação do local fora do recomendado, com dano ao item {part}.",
    ),
    ("suprimento", "Suprimento de outra marca, com acúmulo de resíduo no item {part}."),
)
"""From the most to the least frequent."""

COMMENTS = (
    "Recomenda-se revisar o item a cada seis meses e manter uma peça em estoque.",
    "Manter a ventilação desobstruída evita nova parada.",
    "Vale instalar proteção contra surtos no quadro da loja.",
    "Equipamento perto do fim da vida útil; convém orçar a troca antes do verão.",
    "A equipe foi orientada sobre a limpeza semanal. Sem outra anormalidade.",
)
PRAISE = (
    "Rápido e explicou o que fez.",
    "Resolveu na primeira visita.",
    "Muito educado, deixou tudo limpo.",
)
BLAME = ("Demorou para chegar.", "Segunda vez no mês, esperamos que agora fique bom.")
