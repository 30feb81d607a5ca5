"""JUnit XML, which every CI server shows as tests: each file is one, and fails by its errors."""

from __future__ import annotations

from junitparser import Failure, TestCase, TestSuite

from svcsite.formats.harmless import unicode
from svcsite.formats.listing import Listing

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'


def render(listing: Listing) -> str:
    """Give a test suite with a test for each report and each other file with findings.

    A file with errors is a failed test; warnings stand in the output of one that has passed.
    """
    suite = TestSuite("svcsite")
    for file in listing.by_file:
        case = TestCase(listing.shown(file.path), classname="svcsite")
        said = "\n".join(map(listing.headline, file.diagnostics))
        if file.severity == "error":
            failure = Failure(unicode(file.diagnostics[0].message), file.diagnostics[0].code)
            failure.text = said
            case.result = [failure]
        elif said:
            case.system_out = said
        suite.add_testcase(case)
    suite.update_statistics()  # type: ignore[no-untyped-call]
    text: str = suite.tostring().decode()  # type: ignore[no-untyped-call]
    return f"{_DECLARATION}\n{text}"
