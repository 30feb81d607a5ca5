"""All kinds of generated pages and where they stand: what MkDocs must make a shell for before any page is planned."""

from __future__ import annotations

from dataclasses import dataclass

from svcsite.views import links


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of page, and the folders of its pages: one name for each, since none of them is in a shell.

    `contents` tells that its pages list their headings beside them; `editable` that some lead to the file they are of.
    `entry` is the address of its first page where that may stand in the navigation.
    """

    name: str
    folder: str = ""
    contents: bool = False
    editable: bool = False
    entry: str = ""


KINDS = (
    Kind(name="home", entry=links.HOME),
    Kind(name="attention", entry=links.ATTENTION),
    Kind(name="definitions"),
    Kind(name="next-steps"),
    Kind(name="recurrences"),
    Kind(name="open-cases", entry=links.OPEN),
    Kind(name="months", folder="months/", entry=links.MONTHS),
    Kind(name="month", folder="months/"),
    Kind(name="ratings", folder="ratings/", entry=links.RATINGS),
    Kind(name="ratings-year", folder="ratings/"),
    Kind(name="causes", folder="causes/", entry=links.CAUSES),
    Kind(name="cause", folder="causes/"),
    Kind(name="parts", folder="causes/"),
    Kind(name="models", folder="models/", entry=links.MODELS),
    Kind(name="model", folder="models/"),
    Kind(name="model-more", folder="models/"),
    Kind(name="reps", folder="reps/", entry=links.REPS),
    Kind(name="rep", folder="reps/"),
    Kind(name="rep-period", folder="reps/rep/"),
    Kind(name="rep-period-more", folder="reps/rep/"),
    Kind(name="client-reports", folder="periods/", entry=links.CLIENT_REPORTS),
    Kind(name="customers", folder="customers/", entry=links.CUSTOMERS),
    Kind(name="customer", folder="customers/slug/", editable=True),
    Kind(name="customer-causes", folder="customers/slug/"),
    Kind(name="customer-ratings", folder="customers/slug/"),
    Kind(name="customer_period", folder="customers/slug/months/"),
    Kind(name="customer_period_more", folder="customers/slug/months/"),
    Kind(name="machine", folder="customers/slug/machines/"),
    Kind(name="client-report", folder="customers/slug/periods/", contents=True, editable=True),
    Kind(name="report", folder="customers/slug/2026/", editable=True),
)
