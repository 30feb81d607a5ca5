"""What the first page and the list of customers say."""

from __future__ import annotations

from svcsite.words.text import Text

LABELS: dict[str, Text] = {
    "now": Text(en="Now", pt="Agora"),
    "recent_window": Text(
        en="Figures of the last 12 months; reports of all time.",
        pt="Indicadores dos últimos 12 meses; atendimentos desde o início.",
    ),
}
"""Short labels by name, which templates read in the page's language."""

SO_FAR = Text(en="{period}, so far", pt="{period}, até agora")
