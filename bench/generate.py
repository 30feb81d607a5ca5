"""Make an archive of any size, the same each time: customers, machines, reps and texts with natural skew.

    python bench/generate.py 10000 /tmp/archive

A few customers have most of the reports, as in life; some tickets take two visits, the last days have open ones, and
every report passes the checks. Each customer has a contract that asks for a client report every month and every
quarter, unless `due` is false.
"""

from __future__ import annotations

import random
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

import phrases
from visits import Author, Customer, Machine, Writer

SEED = 20261121
FIRST_DAY = datetime(2023, 1, 2)  # noqa: DTZ001 - the customers' local time
LAST_DAY = datetime(2026, 11, 30)  # noqa: DTZ001
NOW = 1_796_158_800
"""The evening of the day after the last, as `SOURCE_DATE_EPOCH` has it: what the archive is checked and built at."""

_PER_CUSTOMER = 125
_PER_REP = 15_000
_PER_MACHINE = 40
_TWO_VISITS = 0.12
"""The share of reports that begin a ticket which needs a second visit."""
_STILL_OPEN = 0.6
"""The share of the last days' reports that nobody has solved yet."""
_PARALLEL = 5_000
"""From so many reports on they are written in processes."""

_SETTINGS = """\
nome: Acervo de medição
idioma: pt-BR
fuso_horario: America/Sao_Paulo
reincidencia:
  janela: 30 dias
causas:
{causes}
tecnicos:
{reps}
"""
_CONTRACT = """\
contratos:
  - numero: C-{number:05}
    inicio: 2023-01-01
    escopo: Manutenção dos equipamentos da lista
    horario: seg-sex 08:00-18:00
    feriados: BR-PR
    metas:
      - {{prioridade: alta, prazo_atendimento: 1h, prazo_solucao: 6h}}
      - {{prazo_atendimento: 2h, prazo_solucao: 12h, meta: 90%}}
    pausam_o_prazo: [sem acesso, aguardando cliente]
    motivos: [sem acesso, aguardando cliente, aguardando peça]"""
_DUE = """
    periodicidade: [mensal, trimestral]
    entrega: 3º dia útil"""


def generate(
    root: Path,
    count: int,
    *,
    per_customer: int = _PER_CUSTOMER,
    due: bool = True,
    photos: float = 0,
) -> None:
    """Write an archive of `count` reports at `root`, which must not exist yet, with a customer for so many of them.

    `photos` is the share of reports that have one.
    """
    root.mkdir(parents=True)
    reps = team(count)
    known = "\n".join(f"  {rep}: {rep.replace('.', ' ').title()}" for rep in reps)
    causes = "\n".join(f"  {cause}: {cause.title()}" for cause, _ in phrases.CAUSES)
    (root / "archive.yml").write_text(_SETTINGS.format(causes=causes, reps=known), encoding="utf-8")
    customers = max(1, count // per_customer)
    # Zipf's law: the second customer has half of the first one's reports, the third a third.
    weights = [1 / rank for rank in range(1, customers + 1)]
    shares = [0] * customers
    for number in random.Random(SEED).choices(range(customers), weights, k=count):
        shares[number] += 1
    tasks = [(root, number, share, reps) for number, share in enumerate(shares)]
    if count < _PARALLEL:
        for task in tasks:
            _customer(*task, due=due, photos=photos)
        return
    with ProcessPoolExecutor() as pool:
        # The largest come first, so that none is left for the end.
        for made in [pool.submit(_customer, *task, due=due, photos=photos) for task in tasks]:
            made.result()


def team(count: int) -> tuple[str, ...]:
    """Give the ids of the reps who write so many reports in the four years, the busiest first."""
    more = (f"{first}.{last}" for last in phrases.LAST_NAMES for first in phrases.FIRST_NAMES)
    wanted = max(len(phrases.REPS), count // _PER_REP)
    return (*phrases.REPS, *more)[:wanted]


def _customer(
    root: Path, number: int, count: int, reps: tuple[str, ...], *, due: bool, photos: float
) -> None:
    # One source of chance for each customer: the order in which processes come to them does not matter.
    chance = random.Random(f"{SEED}/{number}")
    customer = _invented(number, count, chance)
    folder = root / customer.slug
    folder.mkdir()
    contract = _CONTRACT.format(number=number) + (_DUE if due else "")
    lines = [
        "---",
        f"nome: {customer.name}",
        "contatos:",
        *(
            f"  - {{nome: {person}, email: contato{number}@example.com}}"
            for person in customer.people
        ),
        f"unidades: [{', '.join(customer.sites)}]",
        "equipamentos:",
        *(machine.line for machine in customer.machines),
        contract,
        "---",
        "",
    ]
    (folder / "customer.md").write_text("\n".join(lines), encoding="utf-8")
    writer = Writer(folder, customer, Author(reps, chance), photos)
    two = int(count * _TWO_VISITS)
    days = (LAST_DAY - FIRST_DAY).days
    opened = sorted(_moment(chance.randrange(days + 1), chance) for _ in range(count - two))
    # A second visit has to come before the archive ends.
    early = [place for place, day in enumerate(opened) if LAST_DAY - day > timedelta(days=40)]
    returning = set(chance.sample(early, min(two, len(early))))
    for place, moment in enumerate(opened):
        recent = LAST_DAY - moment < timedelta(days=5)
        if place in returning:
            writer.two_visits(moment)
        elif recent and chance.random() < _STILL_OPEN:
            writer.left_open(moment)
        else:
            writer.one_visit(moment)


def _invented(number: int, count: int, chance: random.Random) -> Customer:
    trade = phrases.TRADES[number % len(phrases.TRADES)]
    name = phrases.NAMES[number // len(phrases.TRADES) % len(phrases.NAMES)]
    sites = phrases.PLACES[: 1 + min(count // 100, len(phrases.PLACES) - 1)]
    machines = tuple(
        Machine(
            f"{chance.randrange(16**6):06X}-{number:05}-{n}",
            *chance.choice(phrases.MACHINES),
            site=chance.choice(sites),
        )
        for n in range(3 + count // _PER_MACHINE)
    )
    people = tuple(chance.sample(phrases.PEOPLE, 3))
    return Customer(
        f"cliente-{number:05}", number, f"{trade} {name} {number}", sites, people, machines
    )


def _moment(day: int, chance: random.Random) -> datetime:
    """Give a moment of a working day, more often in the morning."""
    date = FIRST_DAY + timedelta(days=day)
    date -= timedelta(days=max(0, date.weekday() - 4))
    return date + timedelta(minutes=int(chance.triangular(7 * 60, 17 * 60, 9 * 60)))


if __name__ == "__main__":
    generate(Path(sys.argv[2]), int(sys.argv[1]))
