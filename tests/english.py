"""An archive in English for a whole site: what the sample archive tells in Portuguese, told in little."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

from PIL import Image

from tests.archive import CUSTOMER, REPORT, Archive

SETTINGS = """\
name: Horizon & Daughters
language: en
timezone: Europe/London
rating: {scale: 0-10, satisfied: 8}
causes:
  component: Component fault
  wear: Wear
  staff: {label: Our own work, internal: yes}
reps:
  joao.silva: João Silva
  ana.lima: Ana Lima
"""

CONTRACT = """\
contracts:
  - number: C-1
    from: 2025-01-01
    calendar: mon-fri 08:00-18:00
    holidays: GB-ENG
    targets:
      - {priority: high, response: 2h, resolution: 8h, compliance: 95%}
      - {response: 4h, resolution: 16h, compliance: 90%}
    pausing: [waiting for customer]
    reasons: [waiting for customer, waiting for part]
    periodicity: [month, quarter]
    delivery: 3rd business day
---
"""

PAUSED = "pauses: [{from: %s 10:00, to: %s 12:00, reason: waiting for customer}]\ncontact:"

STEPS = """
## Next steps

- [ ] Bring a spare fuser unit - João Silva - 2026-11-20
- [x] Tell the office when the part arrives - Ana Lima - 2026-10-20
"""

STORIES: dict[str, tuple[tuple[str, str], ...]] = {
    "2026-10-02-printer-jam": (),
    "2026-10-20-jam-again": (
        ("rating: 9", "rating: {score: 3, by: Ana Souza, comment: Again!}"),
        ("product:", "recurring: yes\nrelated: [2026-10-02-printer-jam]\nproduct:"),
    ),
    "2026-11-03-paused": (
        ("contact:", PAUSED % ("2026-11-03", "2026-11-03")),
        ("rating: 9", "rating: {declined: no time}"),
    ),
    "2026-11-05-our-own-work": (("rating: 9", "rating: 6"), ("cause: component", "cause: staff")),
    "2026-11-24-still-open": (
        ("resolved: 2026-11-24 15:05\n", ""),
        ("rating: 9\n", ""),
        ("signed: 2026-11-24\n", ""),
        ("at 150,000 pages.\n", f"at 150,000 pages.\n{STEPS}"),
    ),
    "2026-10-03-refused": (("rating: 9", "rating: 11"),),
}
"""Reports of the customer Acme, each by what it has that the good report has not."""

MANY = 205
"""Reports of the customer Globex: more than one page of a list holds."""


def write_english(archive: Archive, many: int = MANY) -> None:
    """Write the archive: two customers, a story or two, a list of several pages, a refused report."""
    archive.write("archive.yml", SETTINGS)
    archive.write("acme/customer.md", CUSTOMER.removesuffix("---\n") + CONTRACT)
    for number, (name, changes) in enumerate(STORIES.items()):
        archive.report(*_made_on(name, number), *changes, name=name)
    archive.write("acme/2026/2026-10-02-printer-jam/torn film.jpg", _photo())
    other = (("Acme", "Globex & Söhne <Ltd>"), ("VNB3K12345", "VNB3K99999"), ("TAG-01", "TAG-02"))
    archive.write("globex/customer.md", _changed(CUSTOMER, *other))
    for number in range(many):
        name = f"{date(2025, 3, 1) + timedelta(days=3 * number)}-visit-{number}"
        made = (*_made_on(name, 100 + number), ("VNB3K12345", "VNB3K99999"))
        archive.write(f"globex/{name[:4]}/{name}.md", _changed(REPORT, *made))


def _photo() -> bytes:
    written = BytesIO()
    Image.new("RGB", (800, 600), "teal").save(written, "JPEG")
    return written.getvalue()


def _changed(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        text = text.replace(old, new)
    return text


def _made_on(name: str, number: int) -> tuple[tuple[str, str], ...]:
    """Give what makes the good report one of the day that `name` begins with, under its own ticket."""
    moments = ("opened", "responded", "resolved", "signed")
    days = ((f"{key}: 2026-10-02", f"{key}: {name[:10]}") for key in moments)
    return (("OS-48213", f"OS-{number}"), *days)
