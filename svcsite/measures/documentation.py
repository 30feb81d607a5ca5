"""The page of all figures in Markdown, made from the docstrings of what is observed for them: `docs/figures.md`."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from svcsite.measures.catalogue import Definition, Observe
from svcsite.record.settings import RatingSettings
from svcsite.words.figures import NAMES

PARTS = ("Formula", "Unit", "Source", "Small n")
"""What every docstring of a measure says after the definition, each in a paragraph of its own."""

_PART = re.compile(rf"^({'|'.join(PARTS)}): ", re.MULTILINE)
_HEAD = """\
# Figures

Every number of the site, of `svcsite figures` and of a client report, in the order in which they are shown: what is
counted, the formula, where the facts come from, and what becomes of a small n. Made from the code's own docstrings
(`svcsite/measures/`), so it says what is done.

Four things hold for all:

- **Each event counts once**, in the period of the day on which it happened, in the customer's time zone. So months add
  up to their quarter and year, and a fact that comes later does not move a period that is over. Three things do, and no
  rule could keep them from it: a ticket taken up again was not solved before; a rating that is answered late was not
  answered before; and a cause that is found later makes an earlier trouble the same.
- **A client report counts as of its cut-off**, the first moment after its period by the customer's clocks, and knows
  nothing of what is dated later: not these three things either, nor the cause of what was still open, which has no date.
  So what was delivered changes only when somebody enters late what had happened before. `svcsite figures --as-of end`
  prints the same numbers.
- **A figure is its population**: the reports it counted and those it left out, each with the reason. Where cases are
  counted, a case is the reports of one ticket and is named by the report at which the event happened.
- **n is always shown**, and under 5 there is no percentage. A trend is told only where the 95 % intervals of two periods
  do not touch: Wilson's for shares, Student's for means, order statistics for medians, Garwood's for counts.
"""


def page(definitions: Iterable[Definition], beside: Iterable[tuple[str, Observe]] = ()) -> str:
    """Return the page; `beside` are figures that stand outside the catalogue, by name."""
    named = [(d.name, d.observe) for d in definitions] + list(beside)
    sections = [
        _section([name for name, _ in group], observe)
        for observe, group in groupby(named, key=lambda pair: pair[1])
    ]
    return "\n".join([_HEAD, *sections])


def parts_of(observe: Observe) -> list[str]:
    """List the parts that a measure's docstring has, in its order."""
    return _PART.findall(inspect.getdoc(observe) or "")


def _section(names: list[str], observe: Observe) -> str:
    return "\n".join([f"## {', '.join(names)}", "", *_labels(names), "", *_text(observe), ""])


def _labels(names: list[str]) -> Iterator[str]:
    for name in names:
        label = NAMES[name]
        yield f"- `{name}`: {_filled(label.en)} · {_filled(label.pt)}"


def _filled(text: str) -> str:
    """Put in what an archive that sets nothing has."""
    return text.format(score=RatingSettings().satisfied)


def _text(observe: Observe) -> Iterator[str]:
    text = (inspect.getdoc(observe) or "").replace("Yield ", "**Observed:** ", 1)
    yield _PART.sub(r"**\1:** ", text)
