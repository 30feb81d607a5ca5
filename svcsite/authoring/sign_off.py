"""The sign-off written into a report that has none: one line, and every other byte as it was."""

from __future__ import annotations

from datetime import date
from itertools import takewhile

from svcsite.authoring.placing import quoted
from svcsite.checks.fixes.sheet import Sheet
from svcsite.record.report import Report
from svcsite.record.vocabulary.names import Language
from svcsite.record.vocabulary.shapes import REPORT, SIGNATURE
from svcsite.source.edit import Edit
from svcsite.source.span import Span

_RANKS = {name.name: rank for rank, name in enumerate(REPORT)}


def sign_off_line(report: Report, rep: str, day: date, language: Language) -> str:
    """Give the line that says that a rep signed on a day; only the day where the report names the rep already."""
    key = REPORT["signed"].typed[language]
    if rep == report.rep:
        return f"{key}: {day.isoformat()}"
    by, on = (SIGNATURE[name].typed[language] for name in ("by", "on"))
    who = rep if rep.replace(".", "").replace("-", "").isalnum() else quoted(rep)
    return f"{key}: {{{by}: {who}, {on}: {day.isoformat()}}}"


def sign_off_edit(sheet: Sheet, line: str) -> Edit:
    """Give the edit that puts the line where the format has it, or in place of the key that says too little."""
    places = {
        str(path[0]): span for path, span in sheet.reading.normal.keys.items() if len(path) == 1
    }
    if there := places.get("signed"):
        value = sheet.reading.normal.values[("signed",)]
        return Edit(Span(there.line, 1, value.end_line, _end(sheet, value.end_line)), line)
    number = _place(sheet, {name: span.line for name, span in places.items()})
    before = sheet.typed.line(number)
    ending = before[len(before.rstrip("\r\n")) :] or "\n"
    return Edit(Span(number, 1, number, 1), f"{line}{ending}")


def _place(sheet: Sheet, keys: dict[str, int]) -> int:
    """Give the number of the line above which the sign-off belongs: the next key's remarks, or the closing fence."""
    later = [line for name, line in keys.items() if _RANKS[name] > _RANKS["signed"]]
    earlier = [line for name, line in keys.items() if _RANKS[name] < _RANKS["signed"]]
    first = min(later, default=sheet.fences[1])
    if max(earlier, default=0) > first:
        return sheet.fences[1]
    above = reversed(sheet.lines[sheet.fences[0] : first - 1])
    return first - len(list(takewhile(lambda line: line.startswith("#"), above)))


def _end(sheet: Sheet, number: int) -> int:
    return len(sheet.lines[number - 1]) + 1
