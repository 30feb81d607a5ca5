"""A small archive to write into a temporary folder, and a good report to spoil in one place."""

from __future__ import annotations

from pathlib import Path

from svcsite.checks.examination import Examination, examine

SETTINGS = """\
name: Horizonte
language: en
timezone: America/Sao_Paulo
rating: {scale: 0-10, satisfied: 8}
reps:
  joao.silva: João Silva
  ana.lima: Ana Lima
"""

CUSTOMER = """\
---
name: Acme
contacts:
  - {name: Ana Souza, email: ana@example.com}
sites: [Store 1, Store 2]
machines:
  - {serial: VNB3K12345, tag: TAG-01, brand: HP, model: LaserJet M404, site: Store 2}
---
"""

REPORT = """\
---
ticket: OS-48213
opened: 2026-10-02 09:12
responded: 2026-10-02 09:40
resolved: 2026-10-02 15:05
contact: Ana Souza
product: VNB3K12345
cause: component
rating: 9
rep: joao.silva
signed: 2026-10-02
defective_parts: [fuser unit]
---
## Problem

Paper jam on every second page.

## Work done

Fuser unit replaced, 20 test pages printed.

## Cause

Fuser film torn.

## Comments

Replace the fuser at 150,000 pages.
"""

REPORT_PATH = "acme/2026/2026-10-02-printer-jam.md"


class Archive:
    """An archive in a folder: `archive.write(path, text)` puts a file, `archive.examine()` judges all."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("archive.yml", SETTINGS)
        self.write("acme/customer.md", CUSTOMER)

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file of the archive and give its path."""
        full = self.root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(content.encode() if isinstance(content, str) else content)
        return full

    def report(self, *changes: tuple[str, str], name: str = "2026-10-02-printer-jam") -> Path:
        """Write the good report with some texts replaced, each of which must be there."""
        text = REPORT
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        return self.write(f"acme/2026/{name}.md", text)

    def examine(self) -> Examination:
        """Read and judge everything."""
        return examine(self.root)

    def findings(self) -> list[str]:
        """Judge everything; each finding as `line:column code name severity`."""
        return [
            f"{d.span.line}:{d.span.column} {d.code} {d.name} {d.severity}"
            for d in self.examine().diagnostics
        ]
