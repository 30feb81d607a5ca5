"""An archive in which whoever wrote it put payloads into every field, section, name and file name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.hostile import naughty_strings, xss_strings

TOGETHER, ROOM = 40, 1800
"""So many payloads, of so many characters together, stand in one value: pages then show thousands, and time is bounded."""

_TEXT = "The fuser unit was torn and is replaced."

_FORMS = (
    "- {}",
    "1. {}",
    "> {}",
    "### {}",
    "{}",
    "| a | b |\n|---|---|\n| {} | x |",
    "- [x]({})",
    "- [x](<{}>)",
    "- ![x]({})",
    '- [x](https://x.invalid "{}")',
    "- <{}>",
    "- `{}`",
    "```{}\nx\n```",
)
"""How a payload stands in Markdown; in a list no payload can swallow the next one."""

_OWN = (
    "Problem",
    "Work done",
    "Cause",
    "Comments",
    "Customer feedback",
    "Next steps",
    "Internal notes",
)


def payloads() -> list[str]:
    """Give both lists, each payload once, as single lines: a value has no other."""
    lines = (" ".join(text.split()) for text in (*xss_strings(), *naughty_strings()))
    return list(dict.fromkeys(line for line in lines if line))


def shared_out(texts: Sequence[str], shares: int) -> list[list[str]]:
    """Share payloads out, so that each share has some of each kind."""
    return [list(texts[start::shares]) for start in range(shares)]


@dataclass
class Hostile:
    """A hostile archive in a folder. `placed` counts the payloads by where they stand."""

    root: Path
    placed: dict[str, int] = field(default_factory=dict)

    def write(self, texts: Sequence[str]) -> None:
        """Write the archive of these payloads: a customer for every so many of them."""
        groups = list(_grouped(texts))
        self._settings(groups)
        for number, group in enumerate(groups):
            self._customer(number, group)
            self._report(number, group)
            self._sections(number, group)
            self._spoiled(number, group)
            self._strays(number, group)
            self._narrative(number, group)

    def _value(self, place: str, group: Sequence[str]) -> str:
        """Give all payloads of a group as one value of YAML."""
        self._count(place, group)
        return quoted(" ".join(group))

    def _values(self, place: str, group: Sequence[str]) -> str:
        """Give each payload of a group as a value of a list."""
        self._count(place, group)
        return "[{}]".format(", ".join(map(quoted, group)))

    def _count(self, place: str, group: Sequence[str]) -> None:
        self.placed[place] = self.placed.get(place, 0) + len(group)

    def _settings(self, groups: Sequence[Sequence[str]]) -> None:
        lines = [
            f"name: {self._value('archive name', groups[0])}",
            "language: en",
            "timezone: America/Sao_Paulo",
            "rating: {scale: 0-10, satisfied: 8}",
            "reps:",
            *(f"  r{n}: {self._value('rep', group)}" for n, group in enumerate(groups)),
            "causes:",
            *(f"  c{n}: {self._value('cause', group)}" for n, group in enumerate(groups)),
        ]
        self._put("archive.yml", "\n".join(lines) + "\n")

    def _customer(self, n: int, group: Sequence[str]) -> None:
        v = self._value
        lines = [
            "---",
            f"name: {v('customer name', group)}",
            f"legal_name: {v('legal name', group)}",
            "contacts:",
            f"  - {{name: {v('contact name', group)}, role: {v('contact role', group)}, email: ana@example.com}}",
            f"sites: {self._values('site', group)}",
            "machines:",
            *(
                f"  - {{serial: {quoted(f'S{n}-{i} {text}')}, tag: {quoted(f'T{n}-{i} {text}')}, brand: {quoted(text)},"
                f" model: {quoted(text)}, description: {quoted(text)}}}"
                for i, text in enumerate(group[::8])
            ),
            f"  - {{serial: M{n}, brand: {v('brand', group)}, model: {v('model', group)}}}",
            "contracts:",
            (
                f"  - {{number: {v('contract', group)}, from: 2026-10-01, calendar: 'mon-fri 08:00-18:00',"
                " targets: [{response: 4h, resolution: 16h, compliance: 90%}],"
                f" reasons: [{v('pause reason', group)}], periodicity: [month], delivery: 3rd business day}}"
            ),
            "---",
            self._markdown("customer notes", group, "- {}"),
        ]
        for place in ("serial", "tag", "machine description"):
            self._count(place, group[::8])
        self._put(f"c{n}/customer.md", "\n".join(lines) + "\n")

    def _report(self, n: int, group: Sequence[str]) -> None:
        """Write a report whose every value of free text is hostile."""
        v = self._value
        front = [
            f"ticket: {v('ticket', group)}",
            "opened: 2026-10-02 09:12",
            "responded: 2026-10-02 09:40",
            "resolved: 2026-10-02 15:05",
            f"contact: {{name: {v('contact', group)}, role: {v('role', group)}}}",
            f"received_by: {v('received by', group)}",
            f"site: {v('site of a report', group)}",
            f"product: M{n}",
            f"cause: c{n}",
            f"defective_parts: {self._values('defective part', group)}",
            "parts:",
            f"  - {{part: {v('part', group)}, code: {v('code', group)}, quantity: 1}}",
            f"meter: {v('meter', group)}",
            f"escalated: {{to: {v('escalated to', group)}, on: 2026-10-02, reference: {v('reference', group)}}}",
            f"rating: {{score: 3, by: {v('rated by', group)}, comment: {v('rating comment', group)}}}",
            f"rep: r{n}",
            "signed: 2026-10-02",
            f"accepted: {{by: {v('accepted by', group)}, on: 2026-10-02}}",
            f"amended: [{{by: r{n}, on: 2026-10-03, reason: {v('amendment', group)}}}]",
        ]
        body = "".join(f"## {name}\n\n{_TEXT}\n\n" for name in _OWN[:4])
        steps = "".join(f"- [ ] {text} - {text} - 2026-11-20\n" for text in group)
        self._count("next step", group)
        end = f"\n---\n{body}## Next steps\n\n{steps}"
        self._put(f"c{n}/2026/2026-10-02-visit.md", "---\n" + "\n".join(front) + end)
        service = f"service: {{title: {v('service title', group)}, description: {v('service description', group)}}}"
        # A new product that is in no customer's file, and a service.
        product = f"product: {{brand: {v('brand', group)}, model: {v('model', group)}, serial: {v('serial', group)}}}"
        for day, line in (("03", service), ("04", product)):
            other = [line if one.startswith("product:") else one for one in front]
            other[0] = f"ticket: {quoted(f'{day} {group[0]}')}"
            text = "\n".join(other).replace("2026-10-02", f"2026-10-{day}")
            self._put(f"c{n}/2026/2026-10-{day}-visit.md", f"---\n{text}{end}")

    def _sections(self, n: int, group: Sequence[str]) -> None:
        """Write reports whose every section is hostile: one for each way in which a payload can stand in one."""
        for number, form in enumerate(_FORMS):
            front = (
                f"ticket: X-{n}-{number}\nopened: 2026-09-{number + 1:02} 09:12\nresponded: 2026-09-{number + 1:02} 09:40\n"
                f"resolved: 2026-09-{number + 1:02} 15:05\ncontact: Ana\nproduct: M{n}\ncause: c{n}\nrating: 9\n"
                f"rep: r{n}\nsigned: 2026-09-{number + 1:02}\ndefective_parts: [x]\n"
            )
            body = "".join(
                f"## {name}\n\n{_TEXT}\n\n{self._markdown(f'section {name}', group, form)}\n"
                for name in _OWN
            )
            self._put(f"c{n}/2026/2026-09-{number + 1:02}-text.md", f"---\n{front}---\n{body}")

    def _spoiled(self, n: int, group: Sequence[str]) -> None:
        """Write reports that will be refused, with payloads where something else belongs."""
        keys = (
            "opened",
            "resolved",
            "kind",
            "outcome",
            "channel",
            "priority",
            "rating",
            "rep",
            "cause",
            "signed",
        )
        lines = [f"{key}: {self._value(f'{key}, refused', group)}" for key in keys]
        lines += [f"{quoted(text)}: x" for text in group]
        lines += [
            f"{key}: {self._values(f'{key}, refused', group)}"
            for key in ("related", "waive", "aliases")
        ]
        self._count("unknown key", group)
        body = "".join(f"## {text}\n\nx\n\n" for text in group)
        self._count("heading", group)
        self._put(f"c{n}/2026/2026-10-20-spoiled.md", "---\n" + "\n".join(lines) + f"\n---\n{body}")
        self._put(
            f"c{n}/2026/2026-10-21-broken.md",
            "---\n" + "\n".join(f"{t}: [" for t in group) + "\n---\n",
        )

    def _strays(self, n: int, group: Sequence[str]) -> None:
        """Write files and photos whose names are payloads, where the system allows."""
        for text in group:
            name = text.replace("/", "\u2215").replace("\0", "")[:60]
            for path in (f"c{n}/2026/{name}.md", f"c{n}/2026/2026-10-02-visit/{name}.jpg"):
                try:
                    self._put(path, "x")
                except (OSError, UnicodeEncodeError):
                    continue
                self._count("file name", [text])

    def _narrative(self, n: int, group: Sequence[str]) -> None:
        body = "".join(
            f"## {name}\n\n{self._markdown('narrative', group, form)}\n"
            for name, form in zip(("Summary", "Analysis", "Conclusion"), _FORMS, strict=False)
        )
        self._put(f"c{n}/periods/2026-10.md", f"---\nauthor: r{n}\nsigned: 2026-11-05\n---\n{body}")

    def _markdown(self, place: str, group: Sequence[str], form: str) -> str:
        self._count(place, group)
        return "".join(f"{form.replace('{}', text)}\n" + "\n" * (form[0] != "-") for text in group)

    def _put(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", errors="replace")


def _grouped(texts: Sequence[str]) -> Iterator[list[str]]:
    """Group payloads so that no header with all of a group in every field is too long to be read."""
    group: list[str] = []
    for text in texts:
        if group and (len(group) == TOGETHER or sum(map(len, group)) + len(text) > ROOM):
            yield group
            group = []
        group.append(text)
    yield group


def quoted(text: str) -> str:
    """Give a text as a value of YAML in double quotes."""
    return '"{}"'.format("".join(_escaped(text)))


def _escaped(text: str) -> Iterator[str]:
    for c in text:
        if c in '"\\':
            yield f"\\{c}"
        else:
            yield c if c.isprintable() else f"\\U{ord(c):08x}"
