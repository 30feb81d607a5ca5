"""Python's expressions as a browser takes them."""

from __future__ import annotations

import re

import pytest

from svcsite.views.form.expressions import script


@pytest.mark.parametrize(
    ("ours", "theirs", "flags"),
    [
        (re.compile(r"(?P<year>\d{4})-\w+"), r"(?<year>[\p{Nd}]{4})-[\p{L}\p{N}_]+", "u"),
        (re.compile(r"[\w.]+\d", re.ASCII), "[A-Za-z0-9_.]+[0-9]", "u"),
        (re.compile(r"[^\W\d_]+"), r"(?:(?![\p{Nd}_])[\p{L}\p{N}_])+", "u"),
        (re.compile(r"(?P<f>`+).*?(?P=f)|\Z", re.DOTALL), r"(?<f>`+).*?\k<f>|(?![\s\S])", "su"),
        (re.compile(r"^\"\'a\-b$", re.MULTILINE | re.IGNORECASE), "^\"'a-b$", "imu"),
    ],
)
def test_an_expression_says_the_same(ours: re.Pattern[str], theirs: str, flags: str) -> None:
    assert script(ours) == {"source": theirs, "flags": flags}
