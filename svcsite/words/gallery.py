"""What a page says of a report's photos."""

from __future__ import annotations

from svcsite.words.text import Text

LABELS: dict[str, Text] = {"photos": Text(en="Photos", pt="Fotos")}

PHOTO = Text(en="Photo {number}", pt="Foto {number}")
NUMBERED = Text(en="Photo {number}: {text}", pt="Foto {number}: {text}")
