"""What the entries of the navigation are called: one word each where one is enough."""

from __future__ import annotations

from svcsite.words.text import Text

HOME = Text(en="Home", pt="Início")
CUSTOMERS = Text(en="Customers", pt="Clientes")
OPEN = Text(en="Open", pt="Em aberto")
CLIENT_REPORTS = Text(en="Client reports", pt="Relatórios ao cliente")
MONTHS = Text(en="Months", pt="Meses")
CAUSES = Text(en="Causes", pt="Causas")
RATINGS = Text(en="Ratings", pt="Avaliações")
MODELS = Text(en="Models", pt="Modelos")
REPS = Text(en="Reps", pt="Técnicos")
ATTENTION = Text(en="Needs attention", pt="Relatórios a corrigir")
RECURRENCES = Text(en="Recurrences", pt="Reincidências")
NEXT_STEPS = Text(en="Next steps due", pt="Próximos passos a vencer")
DEFINITIONS = Text(en="How figures are calculated", pt="Como os números são calculados")
