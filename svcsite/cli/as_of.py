"""The moment as of which figures are asked: now, the end of their period, or the end of a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import click

from svcsite.cli.language import ui_language
from svcsite.ledger.cut_off import ledger_at
from svcsite.ledger.ledger import Ledger, Slice
from svcsite.record.customer import Customer
from svcsite.record.parsing import parse_day
from svcsite.record.period import Period
from svcsite.record.vocabulary.names import fold
from svcsite.words import figures_command as words

_NOW = frozenset({"now", "agora"})
_END = frozenset({"end", "fim"})


@dataclass(frozen=True, slots=True)
class AsOf:
    """What was typed: `end` is the first day of which nothing is known, None for now. Make it with `read`."""

    end: date | None

    @classmethod
    def read(cls, text: str, period: Period | None) -> AsOf:
        """Read `now`, `end` (of the period) or a day, which counts too, in either language.

        Raises a usage error for what is none of them, and for the end of no period.
        """
        language = ui_language()
        if fold(text) in _NOW:
            return cls(None)
        if fold(text) in _END:
            if period is None:
                raise click.UsageError(words.END_OF_WHAT.of(language))
            return cls(period.end)
        try:
            return cls(parse_day(text) + timedelta(days=1))
        except (ValueError, OverflowError):
            raise click.UsageError(words.NO_AS_OF.format_in(language, text=text)) from None

    def moment(self, now: datetime, zone: ZoneInfo) -> datetime:
        """Return the moment by the clocks of a zone, never after now (aware)."""
        here = now.astimezone(zone)
        if self.end is None:
            return here
        end = datetime.combine(self.end, time(), zone)
        return min(end, here, key=lambda moment: moment.astimezone(UTC))

    def slices(self, ledger: Ledger, customer: str | None) -> Iterator[tuple[Customer, Slice]]:
        """Yield each customer with its slice as it was known at the moment by its own clocks; one alone where named.

        Raises `KeyError` for a customer that is not in the ledger.
        """
        for one in ledger.customers if customer is None else [ledger.customer(customer)]:
            if self.end is None:
                yield one, ledger.slice_of_customer(one.slug)
                continue
            moment = self.moment(ledger.as_of, one.timezone or ledger.settings.timezone)
            yield one, ledger_at(ledger, one.slug, moment).slice_of_customer(one.slug)
