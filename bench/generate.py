"""Make an archive of any size, the same each time: customers, machines, reps and texts with natural skew.

    python bench/generate.py 10000 /tmp/archive

A few customers have most of the reports, as in life; every report passes the checks. Each customer has a contract
that asks for a client report every month and every quarter.
"""

from __future__ import annotations

import random
import sys
from datetime import datetime, timedelta
from pathlib import Path

_SEED = 20261121
_PER_CUSTOMER = 125
_FIRST_DAY = datetime(2023, 1, 2)  # noqa: DTZ001 - the customers' local time

_REPS = ("ana.lima", "bruna.kuroda", "celso.wojcik", "joao.silva", "marcos.teixeira", "rui.prado")
_TRADES = ("Padaria", "Clínica", "Mercado", "Escola", "Hotel", "Farmácia", "Oficina", "Papelaria")
_NAMES = ("Aurora", "Bela Vista", "Central", "Ipê", "Jardim", "Pinheiral", "São José", "Tropeiro")
_PEOPLE = (
    "Ana Souza",
    "Carlos Menin",
    "Denise Furtado",
    "Otávio Reis",
    "Rita Campos",
    "Luís Prado",
)
_MACHINES = (
    ("HP", "LaserJet M404", "Impressora", "fusor"),
    ("LG", "Dual Inverter 12.000", "Ar-condicionado", "ventilador da evaporadora"),
    ("Elgin", "TCM-2000", "Câmara fria", "contator do compressor"),
    ("Epson", "TM-T20X", "Impressora de cupom", "guilhotina"),
    ("G.Paniz", "AE-40", "Amassadeira", "correia"),
)
_PROBLEMS = (
    "{machine} parou no início do expediente. O painel mostra falha e não aceita reinício.",
    "{machine} com ruído forte desde ontem, pior com a carga do fim da tarde.",
    "{machine} desliga sozinha depois de cerca de vinte minutos de uso contínuo.",
    "Segundo a equipe da loja, {machine} funciona, mas abaixo do rendimento normal.",
)
_WORK = (
    (
        "- Medida a alimentação: {volts} V, dentro do esperado.\n- Substituído o conjunto: {part}.\n"
        "- Acompanhados três ciclos completos sem falha."
    ),
    (
        "- Aberto o gabinete e removida a poeira acumulada.\n- Trocado o item com desgaste: {part}.\n"
        "- Corrente estabilizada em {amps} A após a troca."
    ),
    (
        "- Refeitas as conexões e reapertados os bornes.\n- Instalado componente novo: {part}.\n"
        "- Teste de uma hora com o equipamento em carga."
    ),
)
_CAUSES = (
    ("desgaste", "Desgaste do item {part} acima do limite de uso indicado pelo fabricante."),
    ("componente", "Falha interna do item {part}, sem sinal de mau uso."),
    ("energia", "Oscilação da rede, com queima do item {part}."),
)
_COMMENTS = (
    "Recomenda-se revisar o item a cada seis meses e manter uma peça em estoque.",
    "Manter a ventilação desobstruída evita nova parada.",
    "Vale instalar proteção contra surtos no quadro da loja.",
)
_SETTINGS = """\
nome: Acervo de medição
idioma: pt-BR
fuso_horario: America/Sao_Paulo
tecnicos: {%s}
"""
_CONTRACT = """\
contratos:
  - numero: C-{number:05}
    inicio: 2023-01-01
    escopo: Manutenção corretiva dos equipamentos
    horario: seg-sex 08:00-18:00
    feriados: BR-PR
    metas: [{{prazo_atendimento: 1h, prazo_solucao: 6h, meta: 90%}}]
    periodicidade: [mensal, trimestral]
    entrega: 3º dia útil\
"""


def generate(root: Path, count: int, *, per_customer: int = _PER_CUSTOMER) -> None:
    """Write an archive of `count` reports at `root`, which must not exist yet, with a customer for so many of them."""
    chance = random.Random(_SEED)
    root.mkdir(parents=True)
    reps = ", ".join(f"{rep}: {rep.replace('.', ' ').title()}" for rep in _REPS)
    (root / "archive.yml").write_text(_SETTINGS % reps, encoding="utf-8")
    customers = max(1, count // per_customer)
    # Zipf's law: the second customer has half of the first one's reports, the third a third.
    weights = [1 / rank for rank in range(1, customers + 1)]
    shares = chance.choices(range(customers), weights, k=count)
    for number in range(customers):
        _customer(root, number, shares.count(number), chance)


def _customer(root: Path, number: int, count: int, chance: random.Random) -> None:
    trade, name = _TRADES[number % len(_TRADES)], _NAMES[number // len(_TRADES) % len(_NAMES)]
    folder = root / f"cliente-{number:05}"
    folder.mkdir()
    machines = [
        (f"{chance.randrange(16**6):06X}-{number:05}-{n}", *chance.choice(_MACHINES))
        for n in range(3 + count // 40)
    ]
    people = chance.sample(_PEOPLE, 2)
    lines = [
        "---",
        f"nome: {trade} {name} {number}",
        "contatos:",
        *(f"  - {{nome: {person}, email: contato@example.com}}" for person in people),
        "equipamentos:",
        *(
            f'  - {{serie: "{serial}", marca: {brand}, modelo: {model}, descricao: {kind}}}'
            for serial, brand, model, kind, _ in machines
        ),
        _CONTRACT.format(number=number),
        "---",
        "",
    ]
    (folder / "customer.md").write_text("\n".join(lines), encoding="utf-8")
    day = _FIRST_DAY
    for place in range(count):
        day += timedelta(minutes=chance.randrange(60, 2 * 24 * 60 * 1000 // (count + 1)))
        _report(folder, number, place, day, chance.choice(machines), people, chance)


def _report(
    folder: Path,
    number: int,
    place: int,
    opened: datetime,
    machine: tuple[str, ...],
    people: list[str],
    chance: random.Random,
) -> None:
    serial, _, _, kind, part = machine
    cause, why = chance.choice(_CAUSES)
    responded = opened + timedelta(minutes=chance.randrange(5, 90))
    resolved = responded + timedelta(minutes=chance.randrange(30, 400))
    facts = {"machine": kind, "part": part, "volts": chance.randrange(214, 226), "amps": 4.2}
    lines = [
        "---",
        f"chamado: OS-{number:05}-{place:06}",
        f"abertura: {opened:%Y-%m-%d %H:%M}",
        f"primeira_resposta: {responded:%Y-%m-%d %H:%M}",
        f"solucao: {resolved:%Y-%m-%d %H:%M}",
        "canal: visita",
        f"contato: {chance.choice(people)}",
        f'equipamento: "{serial}"',
        f"causa: {cause}",
        f"pecas_defeituosas: [{part}]",
        # A recurrence that nobody ticked is a finding; here every one is.
        "reincidente: sim",
        "relacionados: antes do acervo",
        *(
            [f"avaliacao: {chance.choices(range(4, 11), (1, 1, 2, 4, 8, 9, 6))[0]}"]
            * (place % 3 > 0)
        ),
        f"tecnico: {chance.choices(_REPS, (9, 6, 4, 3, 2, 1))[0]}",
        f"assinatura: {resolved:%Y-%m-%d}",
        "---",
        "## Problema relatado",
        chance.choice(_PROBLEMS).format_map(facts),
        "",
        "## Serviços executados",
        chance.choice(_WORK).format_map(facts),
        "",
        "## Causa",
        why.format_map(facts),
        "",
        "## Observações",
        chance.choice(_COMMENTS),
        "",
    ]
    path = folder / f"{opened:%Y}" / f"{opened:%Y-%m-%d}-atendimento-{place:06}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    generate(Path(sys.argv[2]), int(sys.argv[1]))
