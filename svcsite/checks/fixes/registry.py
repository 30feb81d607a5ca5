"""The table of fixes, in the order in which they are made: what others rely on comes first."""

from __future__ import annotations

from svcsite.checks.fixes.byte_order_mark import byte_order_mark
from svcsite.checks.fixes.fix import Fix
from svcsite.checks.fixes.headings import heading_blank, misspelt_heading
from svcsite.checks.fixes.hidden_characters import hidden_characters
from svcsite.checks.fixes.key_order import key_order
from svcsite.checks.fixes.misspelt_key import misspelt_key
from svcsite.checks.fixes.serial_case import serial_case
from svcsite.checks.fixes.time_form import time_form
from svcsite.checks.fixes.trailing_blanks import trailing_blanks
from svcsite.checks.fixes.typed_fence import typed_fence
from svcsite.checks.fixes.unquoted_value import unquoted_value

FIXES: tuple[Fix, ...] = (
    Fix(name="byte-order-mark", rule="SV103", edits=byte_order_mark),
    Fix(name="typed-fence", rule="SV128", edits=typed_fence),
    Fix(name="hidden-characters", rule="SV129", edits=hidden_characters),
    Fix(name="unquoted-value", rule="SV130", edits=unquoted_value),
    Fix(name="trailing-blanks", rule=None, edits=trailing_blanks),
    Fix(name="misspelt-key", rule="SV202", edits=misspelt_key, meaning="more"),
    Fix(name="heading-blank", rule=None, edits=heading_blank),
    Fix(name="misspelt-heading", rule="SV207", edits=misspelt_heading, meaning="more"),
    Fix(name="time-form", rule=None, edits=time_form),
    Fix(name="serial-case", rule=None, edits=serial_case),
    Fix(name="key-order", rule=None, edits=key_order),
)
"""Every fix."""
