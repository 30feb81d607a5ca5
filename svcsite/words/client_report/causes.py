"""What clients read for causes that are not told by name."""

from __future__ import annotations

from svcsite.words.text import Text

OURS = Text(en="Service by our team", pt="Atendimento da nossa equipe")
