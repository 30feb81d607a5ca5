"""What to say of a client report that is printed although something is missing in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from svcsite.delivery.archive import Delivery, shown
from svcsite.delivery.refused import named, refused_within
from svcsite.views import format as written
from svcsite.words import pdf as words

_DAY = timedelta(days=1)


def cautions(delivery: Delivery) -> Iterator[str]:
    """Yield in the archive's language: that the period goes on, which files with errors a report is printed without."""
    archive, path = delivery.archive, delivery.narrative_file
    language = archive.language
    if not archive.desk.period(*delivery.key).is_over:
        day = written.day(delivery.period.end - _DAY, language)
        yield words.PARTIAL.format_in(language, day=day)
    if refused := refused_within(delivery):
        files = named(refused, delivery)
        yield words.REFUSED_REPORTS.format_in(language, len(refused), files=files)
    if path.exists() and archive.desk.narrative(*delivery.key) is None:
        yield words.NARRATIVE_LEFT_OUT.format_in(language, path=shown(path))
