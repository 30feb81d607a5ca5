"""A plan carried out: judged as `svcsite check` would judge it, then written, each file whole or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.forgetting.plan import Plan
from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.examination import Examination, examine
from svcsite.formats.listing import Listing
from svcsite.source.seal_folder import SEALS
from svcsite.source.writing import WriteRefusedError, rewrite
from svcsite.words import fixing
from svcsite.words import forgetting as words

# What a sealed report is told of until it is amended and sealed again.
_SEALED = frozenset({"SV902", "SV906"})
_REASONS = {"changed": fixing.CHANGED, "outside": fixing.OUTSIDE}


def sealed_reports(plan: Plan) -> tuple[Path, ...]:
    """Give the reports with seals that would be written anew."""
    paths = (one.original.path for one in plan.rewritings)
    return tuple(path for path in paths if (path.with_suffix("") / SEALS).is_dir())


def judge(plan: Plan, root: Path) -> None:
    """Make sure that no file is refused that was not. Raises `AuthoringError` with what would be found."""
    before = examine(root)
    instead = {one.original.path: one.data for one in plan.rewritings}
    after = examine(root, instead=instead)
    known = Counter(_errors(before))
    new: list[Diagnostic] = []
    for error in after.diagnostics:
        key = (error.path, error.code)
        if error.severity != "error" or error.code in _SEALED:
            continue
        known[key] -= 1
        if known[key] < 0:
            new.append(error)
    if new:
        language = after.settings.language
        listing = Listing(tuple(new), after.files, language, Path.cwd())
        said = "\n".join(f"  {listing.headline(error)}" for error in new)
        raise AuthoringError(words.REFUSED, language, listing=said)


def _errors(examination: Examination) -> Iterator[tuple[Path, str]]:
    for one in examination.diagnostics:
        if one.severity == "error":
            yield one.path, one.code


def write(plan: Plan, root: Path, said: list[tuple[Path, str]], language: words.Language) -> int:
    """Write every file of a plan and give how many; those that could not be are added to `said` with the reason."""
    written = 0
    for one in plan.rewritings:
        try:
            rewrite(one.original, one.data, root)
        except WriteRefusedError as refused:
            known = _REASONS.get(refused.reason)
            said.append((one.original.path, known.of(language) if known else refused.reason))
        else:
            written += 1
    return written
