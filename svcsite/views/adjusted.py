"""A mean rating adjusted for how many ratings it was made from, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from svcsite.measures.observation import Observation
from svcsite.measures.shrinkage import WEIGHT, shrunk_mean
from svcsite.record.settings import Settings
from svcsite.views import format as written
from svcsite.views.figures import FigureView, figure_view
from svcsite.views.rating_charts import mean_figure
from svcsite.words import ratings as words


def adjusted_view(
    observations: Sequence[Observation],
    settings: Settings,
    prior: Decimal | None,
    href: str,
    name: str = "rating_mean",
) -> FigureView | None:
    """Return the adjusted mean of some ratings; None where no mean is known to adjust to.

    Their reports are at `href`. Where the plain mean stands beside it, it needs another `name`, since a table in
    which both are adds up each by its name.
    """
    if prior is None:
        return None
    language = settings.language
    scores = [o.value for o in observations if o.value is not None]
    mean = figure_view(mean_figure(observations), settings, href=href)
    value = written.mean(shrunk_mean(sum(scores, Decimal(0)), len(scores), prior), language)
    return replace(
        mean,
        name=name,
        label=words.LABELS["adjusted_mean"].of(language),
        short=words.LABELS["adjusted_short"].of(language),
        value=value if scores else mean.value,
    )


def adjusted_note(prior: Decimal | None, settings: Settings) -> str:
    """Say how the adjusted mean is made; empty where there is none."""
    if prior is None:
        return ""
    language = settings.language
    return words.ADJUSTED_LEAD.format_in(
        language, weight=WEIGHT, prior=written.mean(prior, language)
    )
