"""What lists that go on over several pages say, whatever they list."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

LABELS: dict[str, Text] = {
    "page_before": Text(en="Previous", pt="Anterior"),
    "page_after": Text(en="Next", pt="Próxima"),
    "comments": Text(
        en="What would avoid the next one", pt="O que evitaria o próximo: observações dos técnicos"
    ),
}
"""Short labels by name, which templates read in the page's language."""

GOES_ON = Text(en="Continues on page {page}", pt="Continua na página {page}")
STANDS = Text(en="On page {page}", pt="Na página {page}")
CONTINUED = Text(en="{title} (continued)", pt="{title} (continuação)")
PAGE_OF = Text(en="Page {page} of {pages}", pt="Página {page} de {pages}")

REPORT_COUNT = Counted(
    none=Text(en="no reports", pt="nenhum atendimento"),
    one=Text(en="1 report", pt="1 atendimento"),
    more=Text(en="{number} reports", pt="{number} atendimentos"),
)
NO_COUNT = Counted(none=Text(en="", pt=""), one=Text(en="", pt=""), more=Text(en="", pt=""))
"""Where a count of what is no report would only confuse."""
