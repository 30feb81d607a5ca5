"""A help desk's export in a temporary folder, imported by the command as a person types it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from svcsite.cli.import_ import command
from tests.archive import Archive

MAP = """\
customer: {id: "{location}", name: "Site {location}"}
id: "case-{number}"
missing: ["", "?"]
fields:
  opened: {column: opened, format: "%d/%m/%Y %H:%M"}
  resolved: {column: resolved, format: "%d/%m/%Y %H:%M"}
  cause: {column: closed_code, values: {"5": hardware}, default: other}
  service: {title: "Incident {symptom}"}
  rep: {column: resolved_by}
sections:
  problem: "Category {category}, symptom {symptom}"
  work_done: {column: notes, default: Not said.}
"""

HEADER = "number,location,opened,resolved,symptom,resolved_by,closed_code,category,notes"
ROW = (
    "INC1,Curitiba,02/10/2026 09:12,02/10/2026 15:05,printer jam,Ana Lima,5,Hardware,Fuser replaced"
)


class Desk:
    """`desk.export(rows)` writes the CSV file, `desk.run()` imports it."""

    def __init__(self, folder: Path, archive: Archive) -> None:
        self.archive = archive
        self.csv = folder / "desk.csv"
        self.map = folder / "map.yml"
        self.map.write_text(MAP, encoding="utf-8")

    def export(self, *rows: str) -> None:
        """Write the export, rows as they stand in the file."""
        self.csv.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")

    def change_map(self, *changes: tuple[str, str]) -> None:
        """Replace texts of the map, each of which must be there."""
        text = self.map.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        self.map.write_text(text, encoding="utf-8")

    def run(self, *options: str) -> Result:
        """Import; `.output` is all that was said, `.exit_code` what the command left with."""
        arguments = [str(self.csv), "--map", str(self.map), "--into", str(self.archive.root)]
        return CliRunner().invoke(command, [*arguments, *options], catch_exceptions=False)

    def reports(self) -> list[str]:
        """List the reports of the archive by customer and name."""
        found = self.archive.root.glob("*/[0-9]*/*.md")
        return sorted(f"{path.parent.parent.name}/{path.stem}" for path in found)
