"""Where every page lives, for ever, and how one page leads to another.

A site may stand at any address or be opened from disk, so links between pages are relative.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from hashlib import blake2b
from itertools import takewhile
from urllib.parse import quote, urlencode

from svcsite.record.period import Period
from svcsite.record.vocabulary.names import fold

HOME = "index.html"
CUSTOMERS = "customers/index.html"
ATTENTION = "attention.html"
DEFINITIONS = "definitions.html"
OPEN = "open.html"
RECURRENCES = "recurrences.html"
NEXT_STEPS = "next-steps.html"
MODELS = "models/index.html"
REPS = "reps/index.html"
CAUSES = "causes/index.html"
RATINGS = "ratings/index.html"
MONTHS = "months/index.html"
DEFECTIVE_PARTS = "causes/defective-parts.html"
FITTED_PARTS = "causes/fitted-parts.html"
CLIENT_REPORTS = "periods/index.html"
FEED = "feed.xml"
NEW = "new/index.html"
NEW_FORM = "new/form.json"
NEW_LISTS = "new/customers.json"
NEW_MADE = "new/made.json"
NEW_WORKER = "new/worker.js"
NEW_STYLE = "new/form.css"
"""The form for a report: where its kind is chosen, what it works from, and what keeps it for places without network."""
DATA_PACKAGE = "data/datapackage.json"
"""What describes the files of data of the whole archive."""

_READABLE = 40
"""How many characters of a name its address keeps; a hash of the whole follows."""


def new_report(kind: str) -> str:
    """Return where the form for a report of a kind of job is."""
    return f"new/{kind}.html"


def new_script(name: str) -> str:
    """Return where a module of the form is."""
    return f"new/form/{name}"


def new_customer(slug: str) -> str:
    """Return where the lists are that the form has of a customer."""
    return f"new/customers/{slug}.json"


def begin_report(customer: str, start: str, machine: str = "") -> str:
    """Return the link from the page at `start` to a new report about a customer, or one of their machines."""
    # The search on every page takes `customer` for one of its own filters.
    about = {"about": customer} | ({"machine": machine} if machine else {})
    return f"{relative(NEW, start)}?{urlencode(about)}"


def customer(slug: str, page: int = 1) -> str:
    """Return where a page of a customer's index is; a long one has several."""
    return f"customers/{slug}/index{'' if page == 1 else f'-{page}'}.html"


def report(customer: str, report_id: str) -> str:
    """Return where a report is; the year is the one that its id begins with."""
    return f"customers/{customer}/{report_id[:4]}/{report_id}.html"


def photo(customer: str, report_id: str, name: str, *, small: bool = False) -> str:
    """Return where the large or the small copy of a report's photo is; `name` is the file's own."""
    readable = _name(name.rpartition(".")[0], name)
    folder = report(customer, report_id).removesuffix(".html")
    return f"{folder}/{readable}{'.small' if small else ''}.jpg"


def customer_period(customer: str, period: Period, figure: str = "", page: int = 1) -> str:
    """Return where a customer's figures of a month or year are, with the reports behind each.

    A long list goes on, from the second page, on pages of that figure's own.
    """
    more = "" if page == 1 else f"-{figure}-{page}"
    return f"customers/{customer}/months/{period.key}{more}.html"


def client_report(customer: str, period: Period) -> str:
    """Return where the report is that a customer gets of a period."""
    return f"customers/{customer}/periods/{period.key}.html"


def client_report_pdf(customer: str, period: Period) -> str:
    """Return where the same report is as a PDF."""
    return client_report(customer, period).removesuffix(".html") + ".pdf"


def enclosure(customer: str, period: Period, name: str) -> str:
    """Return where a file is that is sent along with a client report; `name` is its own."""
    return f"{client_report(customer, period).removesuffix('.html')}/{name}"


def customer_causes(customer: str, page: int = 1) -> str:
    """Return where a customer's reports are by cause; the first page has a section for each."""
    return further(f"customers/{customer}/causes.html", page)


def customer_ratings(customer: str, page: int = 1) -> str:
    """Return where a customer's ratings are by score; the first page has a section for each."""
    return further(f"customers/{customer}/ratings.html", page)


def cause_anchor(cause: str) -> str:
    """Return the id of the section of a cause, by the cause's id, on a page that has all of them."""
    return f"cause-{_name(cause, fold(cause))}"


def score_anchor(lowest: Decimal) -> str:
    """Return the id of the section of those scores of which `lowest` is the lowest."""
    return f"score-{lowest.normalize():f}"


def machine(customer: str, identity: str) -> str:
    """Return where a machine's history is; `identity` is its serial number or tag."""
    return f"customers/{customer}/machines/{_name(identity, identity.casefold())}.html"


def model(brand: str, model: str) -> str:
    """Return where a model's history is; capitals and accents make no other model."""
    # "HP Laser", "Jet" is no "HP", "Laser Jet".
    return f"models/{_name(f'{brand} {model}', f'{fold(brand)}/{fold(model)}')}.html"


def rep(rep: str, page: int = 1) -> str:
    """Return where a rep's page is, by the rep's id; a long list of reports has several."""
    return f"reps/{_name(rep, rep)}{'' if page == 1 else f'-{page}'}.html"


def rep_period(rep: str, period: Period, figure: str = "", page: int = 1) -> str:
    """Return where a rep's figures of a month or year are, with the reports behind each.

    A long list goes on, from the second page, on pages of that figure's own.
    """
    more = "" if page == 1 else f"-{figure}-{page}"
    return f"reps/{_name(rep, rep)}/{period.key}{more}.html"


def cause(cause: str, page: int = 1) -> str:
    """Return where a cause's reports are, by its id, which is empty for none; a long list has several pages."""
    return f"causes/{_name(cause, fold(cause))}{'' if page == 1 else f'-{page}'}.html"


def ratings(period: Period, page: int = 1) -> str:
    """Return where the ratings of a year are by score; a long list has several pages."""
    return f"ratings/{period.key}{'' if page == 1 else f'-{page}'}.html"


def month(period: Period, page: int = 1) -> str:
    """Return where all customers' figures of a month or year are; many customers need several pages.

    Of a year these say that they are pages: 2026-10 is October.
    """
    return f"months/{period.key}{'' if page == 1 else f'-p{page}'}.html"


def customer_feed(customer: str) -> str:
    """Return where the feed of a customer's reports is."""
    return f"customers/{customer}/feed.xml"


def data(page: str, ending: str) -> str:
    """Return where the file of data of a list is: beside all others, by its first page and `csv` or `json`."""
    return f"data/{page.removesuffix('.html')}.{ending}"


def customer_data_package(customer: str) -> str:
    """Return where the files of data of one customer are described."""
    return f"data/customers/{customer}/datapackage.json"


def further(first: str, page: int) -> str:
    """Return where a page of a list is that begins at `first`."""
    return first if page == 1 else f"{first.removesuffix('.html')}-{page}.html"


def part_anchor(part: str, cause: str | None = None) -> str:
    """Return the id of the section of a part, or of what in it has that cause; "" is no cause."""
    return f"part-{_name(part, fold(part))}{'' if cause is None else f'-{cause_anchor(cause)}'}"


def _name(text: str, identity: str) -> str:
    """Return a name fit for a file: readable, and told from all others by a hash of the identity."""
    readable = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")[:_READABLE].strip("-")
    told = blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return f"{readable}-{told}" if readable else told


def relative(target: str, start: str) -> str:
    """Return the link that leads from the page at `start` to the one at `target`."""
    return _way(target, start[: start.rfind("/") + 1])


@lru_cache(maxsize=16384)
def _way(target: str, folder: str) -> str:
    # posixpath.relpath would first ask where the process stands, and a site has a million links.
    aim, base = target.split("/"), folder.split("/")[:-1]
    same = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(aim[:-1], base, strict=False))
    )
    return quote("/".join([*[".."] * (len(base) - same), *aim[same:]]))
