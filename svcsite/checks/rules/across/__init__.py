"""SV5xx: a report among all others."""

from __future__ import annotations

from svcsite.checks.rule import Rule
from svcsite.checks.rules.across.dangling_related import dangling_related
from svcsite.checks.rules.across.duplicate_visit import duplicate_visit
from svcsite.checks.rules.across.look_alike_customer import look_alike_customer
from svcsite.checks.rules.across.look_alike_name import look_alike_name
from svcsite.checks.rules.across.look_alike_rep import look_alike_rep
from svcsite.checks.rules.across.look_alike_serial import look_alike_serial
from svcsite.checks.rules.across.machine_differs import machine_differs
from svcsite.checks.rules.across.untracked_recurrence import untracked_recurrence

RULES: tuple[Rule, ...] = (
    duplicate_visit,
    untracked_recurrence,
    dangling_related,
    look_alike_serial,
    machine_differs,
    look_alike_name,
    look_alike_customer,
    look_alike_rep,
)
