"""What is said of tables and boxes that a person typed, to who cannot see them."""

from __future__ import annotations

from svcsite.words.text import Text

LABELS: dict[str, Text] = {
    "typed_table": Text(en="Table", pt="Tabela"),
    "box_done": Text(en="done", pt="feito"),
    "box_to_do": Text(en="to do", pt="a fazer"),
}
