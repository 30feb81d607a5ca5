"""What a client report says of figures that were corrected after they were delivered."""

from __future__ import annotations

from svcsite.words.text import Text

OF_THIS = Text(en="Erratum to this report", pt="Errata deste relatório")
OF_EARLIER = Text(en="Erratum to the report of {period}", pt="Errata do relatório de {period}")
CHANGED = Text(
    en="**{figure}:** where it said {was}, read {now}.",
    pt="**{figure}:** onde se lia {was}, leia-se {now}.",
)
NOW = Text(en="**{figure}:** read {now}.", pt="**{figure}:** leia-se {now}.")
NAMED = Text(en="**{figure}:** corrected.", pt="**{figure}:** valor corrigido.")
ALL = Text(en="All figures that changed", pt="Todos os indicadores que mudaram")
REPLACES = Text(
    en="This report replaces the one delivered before.",
    pt="Este relatório substitui o entregue anteriormente.",
)
UNNAMED = Text(en="A correction was made.", pt="Houve uma correção.")
REASON = Text(en="Reason: {reason}.", pt="Motivo: {reason}.")
ON = Text(en="({day})", pt="({day})")
