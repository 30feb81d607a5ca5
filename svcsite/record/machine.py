"""What a customer has: people to talk to and machines to look after."""

from __future__ import annotations

from pydantic import Field

from svcsite.record.fields import Day, DayOrUnknown, Record, Text, YesNo


class Contact(Record):
    """A person at the customer's. `known` says that the name stands in `customer.md`."""

    name: Text | None = None
    role: Text | None = None
    email: Text | None = None
    phone: Text | None = None
    receives_report: YesNo = False
    known: bool = Field(default=False, exclude=True)


class Machine(Record):
    """A machine. `known` says that its serial number or tag stands in `customer.md`.

    `reference` is what a report typed in place of the machine's data, and None once it was found.
    """

    reference: Text | None = None
    serial: Text | None = None
    tag: Text | None = None
    brand: Text | None = None
    model: Text | None = None
    description: Text | None = None
    site: Text | None = None
    purchased: DayOrUnknown = None
    warranty: Day | None = None
    known: bool = Field(default=False, exclude=True)

    @property
    def identity(self) -> str | None:
        """What tells this machine from all others of the customer: serial number, or tag."""
        return self.serial or self.tag
