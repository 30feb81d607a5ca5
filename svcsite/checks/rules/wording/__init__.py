"""SV4xx: how the sections are worded. Nothing here keeps a report out; a team turns it up, down or off."""

from __future__ import annotations

from svcsite.checks.rule import Rule
from svcsite.checks.rules.wording.bullets import bullets
from svcsite.checks.rules.wording.first_person import first_person
from svcsite.checks.rules.wording.shouting import shouting
from svcsite.checks.rules.wording.too_long import too_long

RULES: tuple[Rule, ...] = (first_person, too_long, bullets, shouting)
