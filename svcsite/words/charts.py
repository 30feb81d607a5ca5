"""What charts say beside their own words, which views give them."""

from __future__ import annotations

from svcsite.words.text import Text

LABELS: dict[str, Text] = {
    "chart_data": Text(en="Data of this chart", pt="Dados do gráfico"),
    "charts_on_screen": Text(
        en="The data of these charts is on this page, on screen.",
        pt="Os dados destes gráficos estão nesta página, na tela.",
    ),
    "chart_empty": Text(en="No data yet.", pt="Ainda não há dados."),
}
