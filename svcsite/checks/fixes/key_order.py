"""The keys of a report in the order of the format, each with the lines and remarks that belong to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from svcsite.checks.fixes.sheet import Sheet
from svcsite.record.vocabulary.report_keys import REPORT
from svcsite.source.edit import Edit
from svcsite.source.span import Span

_RANKS = {name.name: rank for rank, name in enumerate(REPORT)}
# A report has one of the two, and templates of support put the service first.
_RANKS["service"] = _RANKS["product"]

# `#  - {part: ...}` belongs to the key above it, `# bought in May` to the one below.
_PUT_ASIDE = ("#-", "#  ", "# -", "#\t")
# The order of these decides what they mean.
_UNCLEAR = ("duplicate-key", "two-names", "anchor-or-tag")


@dataclass(frozen=True, slots=True)
class _Block:
    """A key with the remarks above it and all that follows up to the next: line numbers, the end excluded."""

    rank: int
    first: int
    end: int


def key_order(sheet: Sheet) -> Iterator[Edit]:
    """Put blocks of lines in order, where it is plain what belongs to which key."""
    if sheet.shape != "report" or sheet.defects(*_UNCLEAR):
        return
    blocks = _blocks(sheet)
    ordered = sorted(blocks, key=lambda block: block.rank)
    if blocks != ordered:
        lines = (sheet.typed.line(n) for block in ordered for n in range(block.first, block.end))
        yield Edit(Span(blocks[0].first, 1, blocks[-1].end, 1), "".join(lines))


def _blocks(sheet: Sheet) -> list[_Block]:
    """Divide the header at its keys; nothing where a line belongs to no key for certain."""
    keys = {
        span.line: str(path[0])
        for path, span in sheet.document.front.keys.items()
        if len(path) == 1 and span.column == 1
    }
    starts: list[tuple[int, str]] = []
    above: int | None = None
    end = sheet.header.start
    for number in sheet.header:
        line = sheet.lines[number - 1]
        if number in keys:
            starts.append((number if above is None else above, keys[number]))
            above, end = None, number + 1
        elif line.startswith("#") and not line.startswith(_PUT_ASIDE):
            above = number if above is None else above
        elif line.startswith((" ", "\t", "-")) and line.strip() and starts:
            above, end = None, number + 1
        elif line.strip() or any(later > number for later in keys):
            return []
    ends = [first for first, _ in starts[1:]] + [end]
    blocks: list[_Block] = []
    for (first, key), last in zip(starts, ends, strict=False):
        name = REPORT.find(key)
        # What nobody knows stays with the key above it.
        rank = _RANKS[name.name] if name else blocks[-1].rank if blocks else -1
        blocks.append(_Block(rank, first, last))
    return blocks
