"""What tells a finding from all others, and stays when lines above it come and go."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b

from svcsite.checks.diagnostic import Diagnostic
from svcsite.formats.listing import Listing

_NUMBER = re.compile(r"\d+")


def fingerprinted(listing: Listing) -> Iterator[tuple[Diagnostic, str]]:
    """Give every diagnostic with 32 hexadecimal digits that no other of the listing has.

    Numbers in a message do not count, since they may be those of lines; of findings that are alike otherwise, the
    first in its file stays the first.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for diagnostic in listing.diagnostics:
        path = listing.shown(diagnostic.path)
        key = (diagnostic.code, path, _NUMBER.sub("0", listing.advice(diagnostic)))
        text = "\0".join((*key, str(seen[key])))
        seen[key] += 1
        yield diagnostic, blake2b(text.encode(), digest_size=16).hexdigest()
