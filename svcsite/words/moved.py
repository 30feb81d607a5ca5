"""What is said of a delivered figure that is another now: its name, its value, the reports that were edited since."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

_NONE = Text(en="", pt="")

SINCE = Text(en="; since the delivery {said}", pt="; desde a entrega {said}")
CHANGED = Counted(
    none=_NONE,
    one=Text(en="{ids} was edited", pt="mudou {ids}"),
    more=Text(en="{ids} were edited", pt="mudaram {ids}"),
)
CAME = Counted(
    none=_NONE,
    one=Text(en="{ids} came in", pt="entrou {ids}"),
    more=Text(en="{ids} came in", pt="entraram {ids}"),
)
GONE = Counted(
    none=_NONE,
    one=Text(en="{ids} is gone", pt="saiu {ids}"),
    more=Text(en="{ids} are gone", pt="saíram {ids}"),
)
MORE = Text(en="{ids} and {left} more", pt="{ids} e mais {left}")

WITH_N = Text(en="{value} (n = {n})", pt="{value} (n = {n})")
OF_TARGET = Text(en="{share}, {scope}", pt="{share}, {scope}")
OF_PRIORITY = Text(en="{priority} priority", pt="prioridade {priority}")
GENERAL = Text(en="other priorities", pt="demais prioridades")
WITH_VERDICT = Text(en="{value}, {verdict}", pt="{value}, {verdict}")
VERDICTS: dict[str, Text] = {
    "met": Text(en="target met", pt="meta atingida"),
    "missed": Text(en="target missed", pt="meta não atingida"),
}
"""What came of a target, by verdict; of the others there is nothing to say."""
