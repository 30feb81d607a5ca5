"""An edition is read through before it is published, and one that tells of others is not."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from svcsite.checks.examination import Examination
from svcsite.press.leaks.audit import audit
from svcsite.press.leaks.secrets import Holdings, holdings, secrets_of
from svcsite.press.page import PressError
from svcsite.press.planning import prints
from svcsite.press.site import Settings
from svcsite.press.templating import key
from svcsite.words import leaks as words

_MOST = 40
"""How many findings are told at once."""


def refuse_leaks(files: Mapping[str, Path], examination: Examination, settings: Settings) -> None:
    """Raise `PressError` with what the files of an edition, by address, tell of others; the archive is examined whole."""
    language = examination.settings.language
    secrets = secrets_of(_held(examination), settings.edition, examination, redact=settings.redact)
    found = audit(files, secrets)
    lines = [finding.told(language) for finding in islice(found, _MOST)]
    if not lines:
        return
    if more := sum(1 for _ in found):
        lines.append(words.AND_MORE.format_in(language, n=more))
    raise PressError.of(words.REFUSED, findings="\n".join(lines), slug=settings.edition)


_KNOWN: dict[str, Mapping[str, Holdings]] = {}


def _held(examination: Examination) -> Mapping[str, Holdings]:
    """Return what is in each customer's files; of all editions that one command makes, the first alone reads them."""
    print_ = key(
        (
            str(examination.root),
            repr(examination.settings),
            *prints(examination.customers),
            *prints(examination.admitted),
            *(one.fingerprint for one in examination.narratives),
        )
    )
    if print_ not in _KNOWN:
        _KNOWN.clear()
        _KNOWN[print_] = holdings(examination)
    return _KNOWN[print_]
