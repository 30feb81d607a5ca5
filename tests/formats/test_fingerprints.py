"""A finding keeps its fingerprint while lines come and go, and shares it with no other."""

from dataclasses import replace

from svcsite.checks.diagnostic import Diagnostic
from svcsite.formats.fingerprints import fingerprinted
from svcsite.formats.listing import Listing
from svcsite.source.span import Span


def finding(folder, line, **changes):
    facts = {
        "code": "SV107",
        "name": "duplicate-key",
        "severity": "error",
        "path": folder / "x.md",
        "span": Span(line, 1, line, 4),
        "message": f'"rep" stands on line {line - 1} already',
    }
    return Diagnostic(**{**facts, **changes})


def fingerprints(folder, *found):
    return [print_ for _, print_ in fingerprinted(Listing(found, 1, "en", folder))]


def test_a_line_more_above_changes_nothing(tmp_path):
    assert fingerprints(tmp_path, finding(tmp_path, 5)) == fingerprints(
        tmp_path, finding(tmp_path, 6)
    )


def test_another_place_rule_or_message_is_another_finding(tmp_path):
    one = finding(tmp_path, 5)
    others = (
        one,
        replace(one, path=tmp_path / "y.md"),
        replace(one, code="SV108"),
        replace(one, message='"team" stands there already'),
        replace(one, help="take one out"),
    )
    assert len(set(fingerprints(tmp_path, *others))) == len(others)


def test_findings_that_are_alike_are_told_apart_by_their_order(tmp_path):
    first, second = fingerprints(tmp_path, finding(tmp_path, 5), finding(tmp_path, 9))
    assert first != second
    assert fingerprints(tmp_path, finding(tmp_path, 7), finding(tmp_path, 11)) == [first, second]
