"""One customer's pages shown at once, before a build goes through the whole archive.

Whoever writes a report and looks at it waits for its page, and not for the figures of all customers. The build that
follows sees a customer's pages that it did not make, and makes all of them right.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from svcsite.checks.examination import examine
from svcsite.press.addresses import Targets
from svcsite.press.as_of import AsOf
from svcsite.press.current import MANUAL
from svcsite.press.kept import Kept
from svcsite.press.overlay import lay_over
from svcsite.press.plan import remembered, site_of
from svcsite.press.printing import Context, Known, print_planned
from svcsite.press.shells_kept import kept_shells
from svcsite.press.site import Settings
from svcsite.press.workers import last


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """What shows a customer's pages on the site in `published`, made of what the last build kept in `kept`.

    `targets` are the files that had a page then.
    """

    settings: Settings
    published: Path
    kept: Path
    targets: Targets
    as_of: AsOf | None = None

    def of(self, slug: str) -> int:
        """Make a customer's pages that are stale, and return how many files that were.

        None where something is wrong: the build that follows says so. Raises `PressError`, `OSError` and `ValueError`
        where they cannot be made.
        """
        with remembered(self.settings) as memory:
            examination = examine(self.settings.reports, folder=slug, memory=memory)
        if examination.refused or not examination.customers:
            return 0
        if self.settings.edition:
            # Nothing of a client's own site is shown before all of it was read through.
            return 0
        site = site_of(examination, self.settings, (), self.as_of)
        (chapter,) = site.customers
        with (
            Kept(self.kept) as kept,
            tempfile.TemporaryDirectory(dir=self.kept.parent, prefix="glimpse-") as stage,
        ):
            context = Context(
                stamp=kept_shells(kept.extract(MANUAL)),
                stage=Path(stage),
                targets=self.targets | site.targets,
                language=site.language,
                search=False,
            )
            known = Known(files={url: file.key for url, file in kept.files(slug).items()})
            planned = chapter.recipe(context.targets, last(kept.extract(slug)))
            made = print_planned(planned, context, known).made
            there = {url for url in made if (self.published / url).exists()}
            lay_over(Path(stage), self.published, new=made.keys() - there, changed=there)
        return len(made)
