"""What stands in the prose of a client report where a figure was put in by name."""

from __future__ import annotations

from svcsite.words.text import Text

NOTHING = Text(en="nothing to count", pt="nada a apurar")
TOO_FEW = Text(en="too few ratings for a mean", pt="poucas avaliações para uma média")
