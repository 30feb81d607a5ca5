"""What charts say beside their own words, which views give them."""

from __future__ import annotations

from svcsite.words.text import Text

LABELS: dict[str, Text] = {
    "chart_data": Text(en="Data of this chart", pt="Dados do gráfico"),
    "chart_empty": Text(en="No data yet.", pt="Ainda não há dados."),
}
