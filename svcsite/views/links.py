"""Where every page lives, for ever, and how one page leads to another.

A site may stand at any address or be opened from disk, so links between pages are relative.
"""

from __future__ import annotations

import posixpath
import re
from hashlib import blake2b
from urllib.parse import quote

from svcsite.record.period import Period
from svcsite.record.vocabulary.names import fold

HOME = "index.html"
CUSTOMERS = "customers/index.html"
ATTENTION = "attention.html"
OPEN = "open.html"
RECURRENCES = "recurrences.html"
NEXT_STEPS = "next-steps.html"
MODELS = "models/index.html"
REPS = "reps/index.html"
CAUSES = "causes/index.html"
RATINGS = "ratings/index.html"
MONTHS = "months/index.html"

_READABLE = 40
"""How many characters of a name its address keeps; a hash of the whole follows."""


def customer(slug: str, page: int = 1) -> str:
    """Return where a page of a customer's index is; a long one has several."""
    return f"customers/{slug}/index{'' if page == 1 else f'-{page}'}.html"


def report(customer: str, report_id: str) -> str:
    """Return where a report is; the year is the one that its id begins with."""
    return f"customers/{customer}/{report_id[:4]}/{report_id}.html"


def customer_period(customer: str, period: Period) -> str:
    """Return where a customer's figures of a month or year are, with the reports behind each."""
    return f"customers/{customer}/months/{period.key}.html"


def customer_causes(customer: str) -> str:
    """Return where a customer's reports are by cause."""
    return f"customers/{customer}/causes.html"


def customer_ratings(customer: str) -> str:
    """Return where a customer's ratings are by score."""
    return f"customers/{customer}/ratings.html"


def machine(customer: str, identity: str) -> str:
    """Return where a machine's history is; `identity` is its serial number or tag."""
    return f"customers/{customer}/machines/{_name(identity, identity.casefold())}.html"


def model(brand: str, model: str) -> str:
    """Return where a model's history is; capitals and accents make no other model."""
    return f"models/{_name(f'{brand} {model}', f'{fold(brand)} {fold(model)}')}.html"


def rep(rep: str, page: int = 1) -> str:
    """Return where a rep's page is, by the rep's id; a long list of reports has several."""
    return f"reps/{_name(rep, rep)}{'' if page == 1 else f'-{page}'}.html"


def rep_period(rep: str, period: Period) -> str:
    """Return where a rep's figures of a month or year are, with the reports behind each."""
    return f"reps/{_name(rep, rep)}/{period.key}.html"


def cause(cause: str, page: int = 1) -> str:
    """Return where a cause's reports are, by the cause's id; a long list has several pages."""
    return f"causes/{_name(cause, cause)}{'' if page == 1 else f'-{page}'}.html"


def ratings(period: Period, page: int = 1) -> str:
    """Return where the ratings of a year are by score; a long list has several pages."""
    return f"ratings/{period.key}{'' if page == 1 else f'-{page}'}.html"


def month(period: Period) -> str:
    """Return where all customers' figures of a month or year are."""
    return f"months/{period.key}.html"


def _name(text: str, identity: str) -> str:
    """Return a name fit for a file: readable, and told from all others by a hash of the identity."""
    readable = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")[:_READABLE].strip("-")
    told = blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return f"{readable}-{told}" if readable else told


def relative(target: str, start: str) -> str:
    """Return the link that leads from the page at `start` to the one at `target`."""
    return quote(posixpath.relpath(target, posixpath.dirname(start) or "."))
