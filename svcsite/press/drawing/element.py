"""SVG elements as text: every value escaped, every number finite and short."""

from __future__ import annotations

import re
from html import escape

_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, however it is escaped."""

Value = str | float | None


def element(name: str, *children: str, **attributes: Value) -> str:
    """Return an element; `children` are SVG already, for which `written` makes text.

    An attribute's name has `_` for `-` and may end in one: `stroke_width`, `class_`. One that is
    None is left out.
    """
    named = (
        f' {_name(key)}="{written(value) if isinstance(value, str) else number(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    opening = name + "".join(named)
    return f"<{opening}>{''.join(children)}</{name}>" if children else f"<{opening}/>"


def written(text: str) -> str:
    """Return a text that can stand in SVG; what XML cannot hold becomes U+FFFD."""
    return escape(_UNWRITABLE.sub("\ufffd", text), quote=True)


def number(value: float) -> str:
    """Write a coordinate with one decimal at most, the same on every machine."""
    # Adding 0.0 makes 0 of -0.
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def _name(key: str) -> str:
    return "viewBox" if key == "view_box" else key.removesuffix("_").replace("_", "-")
