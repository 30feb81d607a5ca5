"""What the search knows of one page of the site."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

FilterName: TypeAlias = Literal["customer", "year", "rep", "cause", "rating", "model", "status"]

FILTERS: tuple[FilterName, ...] = (
    "customer",
    "year",
    "rep",
    "cause",
    "rating",
    "model",
    "status",
)
"""All filters, in the order in which a person is offered them."""

PAGES = "pages"
"""The shelf of what is of no year: customers, machines, models, reps, causes."""

MANUAL = "manual"
"""The shelf of pages written by hand."""

WEIGHTS = {PAGES: 1.5, MANUAL: 0.02}
"""How much a finding on a shelf counts beside one among the reports of a year, which counts 1.

A serial number so finds its machine before the machine's reports, and a word of the trade finds
reports before the manual.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """One page as the search has it, all in plain text and in the words of the archive's language.

    `kind` says what sort of page it is, `customer` and `date` whose and of when; all three are shown
    with it. `day` is the date as YYYY-MM-DD and puts the newest first. `identity` has the names by
    which people ask for it: serial number, tag, ticket. `text` is the rest that can be found, one
    passage each. `filters` has the values by which it can be chosen, as a person reads them.
    """

    title: str
    kind: str
    customer: str = ""
    date: str = ""
    day: str = ""
    identity: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    filters: Mapping[FilterName, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """A page that can be found: where it is, what its record depends on, and how that is made.

    `url` is the page's path within the site. `shelf` is the year of a report, `PAGES` or `MANUAL`;
    what has the same `owner`, the slug of a customer, stays together when a shelf must be divided. `key` is the
    hex hash of all that the record depends on; `recipe` makes it and is asked only when that changed.
    """

    url: str
    shelf: str
    owner: str = ""
    key: str
    recipe: Callable[[], SearchRecord]
