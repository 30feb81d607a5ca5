"""What became of everything, in lines for who ran the command."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from svcsite.authoring.receiving.outcome import TAKEN, Account, Outcome
from svcsite.formats.harmless import one_line
from svcsite.record.vocabulary.names import Language
from svcsite.words import receiving as words

_NAMED = 5


def told(account: Account, root: str, language: Language, *, is_trial: bool) -> Iterator[str]:
    """Yield the lines; paths are shown below `root`, the archive's folder as a person here would type it."""
    for outcome in account.outcomes:
        yield from _outcome(outcome, root, language)
    yield from _branches(account, language, is_trial=is_trial)
    if account.passed_over:
        yield _passed_over(account, language)
    counts = Counter(outcome.fate for outcome in account.outcomes)
    taken = sum(counts[fate] for fate in TAKEN)
    said = [
        words.TAKEN.format_in(language, taken),
        words.HERE.format_in(language, counts["here"]),
        words.SENT_BACK.format_in(language, counts["refused"]),
    ]
    yield ", ".join(filter(None, said))
    if counts["refused"]:
        yield words.STAYS.of(language)
    if is_trial:
        yield words.WOULD_BE.of(language)


def _outcome(outcome: Outcome, root: str, language: Language) -> Iterator[str]:
    fate = words.FATES[outcome.fate].of(language)
    came = one_line(outcome.name or outcome.origin)
    # A mail's files are named by the mail: who looks for one opens that.
    if outcome.origin and not outcome.origin.endswith(outcome.name):
        came = f"{one_line(outcome.origin)}: {came}"
    where = f" -> {_shown(outcome.path, root)}" if outcome.path else ""
    yield f"{fate}: {came}{where if outcome.fate != 'refused' else ''}"
    if outcome.reason:
        yield f"  {one_line(outcome.reason)}"
    for d in outcome.diagnostics:
        # What stands nowhere yet has its place in the file that came.
        place = f"{d.span.line}:{d.span.column}"
        shown = f"{d.path.name}:{place}" if outcome.is_photo else place
        yield one_line(f"  {shown}: {d.code} [{d.name}] {d.message}")


def _branches(account: Account, language: Language, *, is_trial: bool) -> Iterator[str]:
    files = Counter(o.branch for o in account.outcomes if o.branch and o.fate in TAKEN)
    for branch, n in sorted(files.items()):
        yield words.ON_BRANCH.format_in(language, n, branch=branch)
    if files and not is_trial:
        yield words.PUSH.format_in(language, branches=" ".join(sorted(files)))


def _passed_over(account: Account, language: Language) -> str:
    names = [one_line(name) for name in account.passed_over[:_NAMED]]
    if left := len(account.passed_over) - len(names):
        names.append(words.AND_MORE.format_in(language, n=left))
    return words.PASSED_OVER.format_in(language, len(account.passed_over), names=", ".join(names))


def _shown(path: PurePosixPath, root: str) -> str:
    return (PurePosixPath(root) / path).as_posix()
