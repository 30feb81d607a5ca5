"""How prose tells an action: what, by whom, until when."""

from __future__ import annotations

from svcsite.words.text import Text

WITH_BOTH = Text(en="{what} ({owner}, by {day})", pt="{what} ({owner}, até {day})")
WITH_OWNER = Text(en="{what} ({owner})", pt="{what} ({owner})")
WITH_DAY = Text(en="{what} (by {day})", pt="{what} (até {day})")
LATE_WITH_BOTH = Text(en="{what} ({owner}, was due {day})", pt="{what} ({owner}, vencida em {day})")
LATE_WITH_DAY = Text(en="{what} (was due {day})", pt="{what} (vencida em {day})")

DECISION = Text(en="{what} ({terms})", pt="{what} ({terms})")
COST = Text(en="cost: {cost}", pt="custo: {cost}")
FREE = ("sem_", "no_", "free", "nenhum", "gratuit")
"""With what a cost begins that says that there is none, folded; it is told as typed."""
ANSWER_BY = Text(en="answer by {day}", pt="resposta até {day}")

NAMES = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
"""English words that keep their capital wherever they stand."""
