"""A file of the site that is no page: a list as CSV, a feed, a photo."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """One file of the site.

    `url` is its path within the site, `key` the hex hash of all that it depends on. `recipe` makes its bytes; it
    can be pickled and gives the same result each time.
    """

    url: str
    key: str
    recipe: Callable[[], bytes]
