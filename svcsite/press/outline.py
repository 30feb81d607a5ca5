"""The table of contents of a page, written in the markup that the theme gave to another.

Nothing here knows that markup. A probe page goes through the theme with known headings, and the
text between them tells how an entry, its children and their ends are written.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from os.path import commonprefix
from typing import Self

from svcsite.press.page import Heading, PressError, escaped
from svcsite.words import press as words


class Outline(Enum):
    """Whether a page has a table of contents; the theme's text differs in many places."""

    TITLED = "titled"
    """The title alone, which "skip to content" leads to."""
    FULL = "full"
    """Headings below the title."""

    @classmethod
    def of(cls, headings: Sequence[Heading]) -> Self:
        """Return the outline of a page with these headings, the first of which is its title."""
        return cls.FULL if listed(headings) else cls.TITLED


def listed(headings: Sequence[Heading]) -> Sequence[Heading]:
    """Return the headings that the table lists: those below the first, which is the title."""
    rest = headings[1:]
    end = next((place for place, (level, _, _) in enumerate(rest) if level == 1), len(rest))
    return rest[:end]


def depths(headings: Sequence[Heading]) -> list[int]:
    """Return how deep each heading stands in the table, from 1; a skipped level takes no room."""
    above: list[int] = []
    result = []
    for level, _, _ in headings:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        result.append(len(above))
    return result


PROBE_DEPTHS = (1, 1, 2, 2, 1)
"""The depths of the headings of a probe: between them is every transition that can be."""

PROBE_ORDER = (0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4)
"""Which probe heading each mention belongs to: id, title and, of a parent, the title again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineMarkup:
    """The theme's text between ids and titles: what one writes to go from a mention to the next.

    A leaf ends with `leaf_end`; each level that ends with it adds `climb`; then `to_top` or
    `to_nested` leads to the next entry's id. A parent's title is followed by `to_label`, the title
    again (as the label of its list) and `descend`.
    """

    to_title: str
    to_label: str
    descend: str
    leaf_end: str
    climb: str
    to_top: str
    to_nested: str

    @classmethod
    def learned(cls, gaps: Sequence[str], after: str) -> Self:
        """Learn from a probe's table: the ten texts between its mentions, and what comes `after`.

        The first `len(leaf_end)` characters of `after` belong to the table. Raises `PressError`
        where the theme writes entries in a way that does not fit the above.
        """
        titles = {gaps[place] for place in (0, 2, 5, 7, 9)}
        to_next, to_label, descend, to_sibling, up = (gaps[place] for place in (1, 3, 4, 6, 8))
        # Where a leaf ends and the way onward begins cannot be seen; any common beginning serves,
        # for what it takes from the one it gives to the other.
        leaf_end = commonprefix([to_next, to_sibling, up, after])  # noqa: RUF071 - by characters
        to_top = to_next[len(leaf_end) :]
        if len(titles) > 1 or not up.endswith(to_top):
            raise PressError.of(words.STRANGE_TABLE)
        return cls(
            to_title=gaps[0],
            to_label=to_label,
            descend=descend,
            leaf_end=leaf_end,
            climb=up[len(leaf_end) : len(up) - len(to_top)],
            to_top=to_top,
            to_nested=to_sibling[len(leaf_end) :],
        )

    def written(self, headings: Sequence[Heading]) -> str:
        """Return the table of these headings, from the first id to the end of the last entry."""
        entries = listed(headings)
        places = depths(entries)
        parts: list[str] = []
        following = [*places[1:], 0]
        for (_, anchor, title), depth, next_depth in zip(entries, places, following, strict=True):
            label = escaped(title)
            parts += (escaped(anchor), self.to_title, label)
            if next_depth > depth:
                parts += (self.to_label, label, self.descend)
                continue
            parts += (self.leaf_end, self.climb * (depth - max(next_depth, 1)))
            if next_depth:
                parts.append(self.to_top if next_depth == 1 else self.to_nested)
        return "".join(parts)
