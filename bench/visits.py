"""Reports of a generated archive: one visit, a ticket of two visits, one that is still open."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import phrases

_WINDOW = timedelta(days=30)
"""Within which the same machine with the same cause is a recurrence; `archive.yml` says so too."""
_KINDS = {
    "corretiva": 70,
    "preventiva": 14,
    "suporte": 8,
    "instalação": 4,
    "suprimento": 3,
    "garantia": 1,
}
_CHANNELS = {"visita": 70, "remoto": 15, "telefone": 10, "bancada": 5}
_PRIORITIES = {"baixa": 2, "média": 6, "alta": 2}
_SCORES = {3: 1, 4: 1, 5: 2, 6: 3, 7: 6, 8: 12, 9: 14, 10: 11}
_UNHAPPY = 6
_ANSWERS = {"none": 40, "score": 45, "comment": 15}
_ACCEPTED = {"yes": 7, "no": 3}


@dataclass(frozen=True, slots=True)
class Machine:
    """One machine of a customer; `part` is what wears out in it."""

    serial: str
    brand: str
    model: str
    what: str
    part: str
    site: str

    @property
    def line(self) -> str:
        """As `customer.md` has it."""
        return (
            f'  - {{serie: "{self.serial}", marca: {self.brand}, modelo: {self.model}, '
            f"local: {self.site}, descricao: {self.what}}}"
        )


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer as far as reports refer to it."""

    slug: str
    number: int
    name: str
    sites: tuple[str, ...]
    people: tuple[str, ...]
    machines: tuple[Machine, ...]


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, and the chance by which all is picked."""

    reps: tuple[str, ...]
    chance: random.Random

    def of(self, weighted: dict[str, int] | dict[int, int]) -> str:
        """Pick a key by its weight."""
        return str(self.chance.choices(list(weighted), list(weighted.values()))[0])

    def rep(self) -> str:
        """Pick a rep; the second writes half as much as the first."""
        return self.chance.choices(self.reps, [1 / n for n in range(1, len(self.reps) + 1)])[0]


@dataclass(slots=True)
class Writer:
    """Writes one customer's reports in the order in which they were opened."""

    folder: Path
    customer: Customer
    author: Author
    photos: float = 0
    written: int = 0
    seen: dict[tuple[str, str], tuple[date, str]] = field(default_factory=dict)
    """The last report of a machine and a cause, and the day that it was opened."""

    def one_visit(self, opened: datetime) -> None:
        """Write a report whose job was done at once."""
        chance, machine = self.author.chance, self._machine()
        kind = self.author.of(_KINDS)
        planned = kind in {"preventiva", "instalação", "suprimento"}
        cause, why = self._cause()
        stem = self._stem(opened, machine)
        responded = opened + timedelta(minutes=int(chance.expovariate(1 / 35)) + 3)
        resolved = responded + timedelta(minutes=chance.randrange(30, 400))
        facts = [*self._head(opened, machine, kind), *self._answered(responded, resolved)]
        if kind == "garantia":
            facts.append(
                f"encaminhado: {{para: {machine.brand}, em: {opened:%Y-%m-%d}, "
                f'referencia: "{chance.randrange(10**5, 10**6)}"}}'
            )
        if not planned:
            facts += [f"causa: {cause}", *self._part(machine)]
            facts += self._recurrence(machine, cause, opened, stem)
        facts += self._end(resolved)
        sections = [("Serviços executados", self._text(phrases.PLANNED, machine))]
        if not planned:
            sections = [
                ("Problema relatado", self._problem(machine)),
                ("Serviços executados", self._work(machine)),
                ("Causa", self._filled(why, machine)),
                ("Observações", self._text(phrases.COMMENTS, machine)),
            ]
        self._write(stem, facts, sections)

    def two_visits(self, opened: datetime) -> None:
        """Write the two reports of a ticket: a diagnosis that waits for a part, and the repair."""
        chance, machine = self.author.chance, self._machine()
        cause, why = self._cause()
        first = self._stem(opened, machine)
        responded = opened + timedelta(minutes=int(chance.expovariate(1 / 35)) + 3)
        head = self._head(opened, machine, "corretiva")
        facts = [
            *head,
            "situacao: aguardando peça",
            f"primeira_resposta: {responded:%Y-%m-%d %H:%M}",
        ]
        problem = self._problem(machine)
        self._write(
            first,
            [*facts, f"tecnico: {self.author.rep()}"],
            [
                ("Problema relatado", problem),
                ("Serviços executados", self._filled(phrases.WAITING, machine)),
            ],
        )
        back = opened + timedelta(days=chance.randrange(2, 12), minutes=chance.randrange(-60, 60))
        second = self._stem(back, machine)
        facts = [
            head[0],
            *self._head(back, machine, "corretiva")[1:],
            f"segue: {first}",
            *self._answered(back + timedelta(minutes=10), back + timedelta(minutes=150)),
            f"causa: {cause}",
            *self._part(machine),
            *self._recurrence(machine, cause, opened, second),
            *self._end(back + timedelta(minutes=150)),
        ]
        self._write(
            second,
            facts,
            [
                ("Problema relatado", problem),
                ("Serviços executados", self._work(machine)),
                ("Causa", self._filled(why, machine)),
                ("Observações", self._text(phrases.COMMENTS, machine)),
            ],
        )

    def left_open(self, opened: datetime) -> None:
        """Write a report of a call that nobody has solved yet."""
        machine = self._machine()
        facts = [*self._head(opened, machine, "corretiva"), "situacao: em aberto"]
        facts.append(f"tecnico: {self.author.rep()}")
        stem = self._stem(opened, machine)
        self._write(stem, facts, [("Problema relatado", self._problem(machine))])

    def _machine(self) -> Machine:
        # Old machines break more often than new ones.
        machines = self.customer.machines
        return machines[int(len(machines) * self.author.chance.random() ** 1.5)]

    def _cause(self) -> tuple[str, str]:
        weights = [1 / rank for rank in range(1, len(phrases.CAUSES) + 1)]
        return self.author.chance.choices(phrases.CAUSES, weights)[0]

    def _stem(self, opened: datetime, machine: Machine) -> str:
        what = machine.what.split()[0].lower().replace("ç", "c").replace("â", "a")
        stem = f"{opened:%Y-%m-%d}-{what}-{self.written:06}"
        self.written += 1
        return stem

    def _head(self, opened: datetime, machine: Machine, kind: str) -> list[str]:
        return [
            f"chamado: OS-{self.customer.number:05}-{self.written:06}",
            f"tipo: {kind}",
            f"abertura: {opened:%Y-%m-%d %H:%M}",
            f"canal: {self.author.of(_CHANNELS)}",
            f"prioridade: {self.author.of(_PRIORITIES)}",
            f"local: {machine.site}",
            f"contato: {self.author.chance.choice(self.customer.people)}",
            f'equipamento: "{machine.serial}"',
        ]

    def _answered(self, responded: datetime, resolved: datetime) -> list[str]:
        return [
            f"primeira_resposta: {responded:%Y-%m-%d %H:%M}",
            f"solucao: {resolved:%Y-%m-%d %H:%M}",
        ]

    def _part(self, machine: Machine) -> list[str]:
        code = f"{machine.model[:3].upper().strip()}-{len(machine.part):03}"
        return [
            f"pecas_defeituosas: [{machine.part}]",
            "pecas_trocadas:",
            f"  - {{peca: {machine.part}, codigo: {code}, quantidade: 1, paga_por: contrato}}",
        ]

    def _recurrence(self, machine: Machine, cause: str, opened: datetime, stem: str) -> list[str]:
        last = self.seen.get((machine.serial, cause))
        self.seen[machine.serial, cause] = opened.date(), stem
        if last is None or opened.date() - last[0] > _WINDOW:
            return []
        return ["reincidente: sim", f"relacionados: [{last[1]}]"]

    def _end(self, resolved: datetime) -> list[str]:
        chance, day = self.author.chance, f"{resolved:%Y-%m-%d}"
        who = chance.choice(self.customer.people)
        lines = []
        answer = self.author.of(_ANSWERS)
        if answer == "comment":
            score = int(self.author.of(_SCORES))
            comment = chance.choice(phrases.BLAME if score <= _UNHAPPY else phrases.PRAISE)
            lines += [
                "avaliacao:",
                f"  nota: {score}",
                f"  por: {who}",
                f"  em: {day}",
                f"  comentario: {comment}",
            ]
        elif answer == "score":
            lines.append(f"avaliacao: {self.author.of(_SCORES)}")
        lines += [f"tecnico: {self.author.rep()}", f"assinatura: {day}"]
        if self.author.of(_ACCEPTED) == "yes":
            lines.append(f"aceite: {{por: {who}, em: {day}}}")
        return lines

    def _problem(self, machine: Machine) -> str:
        first = self._text(phrases.PROBLEMS, machine)
        return f"{first} {self._text(phrases.CIRCUMSTANCES, machine)}"

    def _work(self, machine: Machine) -> str:
        before = self.author.chance.sample(phrases.WORK, 2)
        return self._filled("\n".join([*before, self._text(phrases.REPAIRS, machine)]), machine)

    def _text(self, choices: tuple[str, ...], machine: Machine) -> str:
        return self._filled(self.author.chance.choice(choices), machine)

    def _filled(self, text: str, machine: Machine) -> str:
        chance = self.author.chance
        volts, amps = (
            chance.randrange(214, 226),
            f"{chance.randrange(11, 98) / 10:.1f}".replace(".", ","),
        )
        return text.format(machine=machine.what, part=machine.part, volts=volts, amps=amps)

    def _write(self, stem: str, facts: list[str], sections: list[tuple[str, str]]) -> None:
        told = "\n\n".join(f"## {heading}\n\n{text}" for heading, text in sections)
        path = self.folder / stem[:4] / f"{stem}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(["---", *facts, "---", told, ""]), encoding="utf-8")
        if self.photos and self.author.chance.random() < self.photos:
            _photo(path.with_suffix("") / "equipamento.jpg", self.written)


def _photo(path: Path, number: int) -> None:
    """Write a small JPEG that no other report has."""
    # Most archives are generated without.
    from PIL import Image  # noqa: PLC0415

    path.parent.mkdir()
    gradient = Image.linear_gradient("L").resize((800, 600))
    colour = tuple(number * step % 256 for step in (37, 91, 151))
    plain = Image.new("RGB", gradient.size, colour)
    Image.merge("RGB", [gradient, *plain.split()[1:]]).save(path, quality=80)
