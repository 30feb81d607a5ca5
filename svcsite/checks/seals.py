"""The seals of every report: remembered, or read and verified, several at a time since each is asked of ssh-keygen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from svcsite.checks.diagnostic import Diagnostic
from svcsite.checks.judging import judge
from svcsite.checks.memory import Memory
from svcsite.checks.subject import Subject
from svcsite.checks.unsealing import Unsealing
from svcsite.checks.verdict import Verdict
from svcsite.record.customer import Customer
from svcsite.record.facets import Facets
from svcsite.record.reader import read_report
from svcsite.record.settings import Settings
from svcsite.source.files import read_file
from svcsite.source.seal_folder import sealed_folder
from svcsite.source.span import Defect
from svcsite.source.ssh import Verifier
from svcsite.source.tree import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A report that has seals or may need one; the customer is None while its own file cannot be relied on."""

    path: Path
    facets: Facets
    customer: Customer | None
    files: tuple[Path, ...]
    beside: frozenset[str]
    """The names of the files in its folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What seals are held against; `fingerprint` is that of the settings' file, `signers` None where there are none."""

    settings: Settings
    fingerprint: str
    signers: str | None
    instead: Mapping[Path, bytes]


def holders(
    tree: Tree, verdicts: Iterable[Verdict], customers: Mapping[str, Customer]
) -> Iterable[Holder]:
    """Give the reports that could be read, each with what stands in its folder."""
    seals: dict[Path, list[Path]] = {}
    beside: dict[Path, set[str]] = {}
    for folder in tree.folders:
        for path in folder.seals:
            seals.setdefault(sealed_folder(path), []).append(path)
        for path in folder.attachments:
            beside.setdefault(path.parent, set()).add(path.name)
    for verdict in verdicts:
        if verdict.facets is not None:
            folder_of = verdict.path.with_suffix("")
            yield Holder(
                path=verdict.path,
                facets=verdict.facets,
                customer=customers.get(verdict.facets.customer),
                files=tuple(seals.get(folder_of, ())),
                beside=frozenset(beside.get(folder_of, ())),
            )


def signers_in(tree: Tree) -> str | None:
    """Give the text of `allowed_signers`, or None where there is none that can be read."""
    file, _ = read_file(tree.signers)
    return file.text if file and file.text.strip() else None


def judge_seals(
    found: Iterable[Holder], bench: Bench, memory: Memory | None
) -> Mapping[Path, Verdict]:
    """Judge what is sealed and what should be, by the report's path.

    The diagnostics stand in the report; with a memory, only what has changed is verified.
    """
    verdicts: dict[Path, Verdict] = {}
    unknown: list[tuple[Holder, str]] = []
    for holder in found:
        if not holder.files:
            verdicts[holder.path] = _unsealed(holder, bench.settings)
            continue
        context = _context(holder, bench, memory) if memory else ""
        known = memory.recall(holder.files[0], context) if memory and context else None
        if known is None:
            unknown.append((holder, context))
        else:
            verdicts[holder.path] = known
    with Verifier(bench.signers) if bench.signers and unknown else nullcontext() as verifier:
        for (holder, context), verdict in zip(
            unknown, _all(lambda one: _verdict(one[0], bench, verifier), unknown), strict=True
        ):
            verdicts[holder.path] = verdict
            if memory and context:
                memory.keep(verdict, context)
    return {
        path: replace(
            verdict, diagnostics=tuple(replace(d, path=path) for d in verdict.diagnostics)
        )
        for path, verdict in verdicts.items()
    }


def _all(
    make: Callable[[tuple[Holder, str]], Verdict], tasks: list[tuple[Holder, str]]
) -> Iterable[Verdict]:
    if len(tasks) < 2:  # noqa: PLR2004 - one needs no help
        return [make(task) for task in tasks]
    # Only who verifies several pays for what this needs to be imported.
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(make, tasks))


def _context(holder: Holder, bench: Bench, memory: Memory) -> str:
    """Give what a verdict on seals holds for; empty where a file of theirs cannot be read."""
    hashed = blake2b(digest_size=16)
    for path in holder.files:
        file, _ = read_file(path)
        if file is None:
            return ""
        hashed.update(f"{path.name} {file.fingerprint}\n".encode())
    customer = holder.customer.fingerprint if holder.customer else ""
    beside = "\0".join(sorted(holder.beside))
    return memory.context(
        "seals",
        bench.fingerprint,
        bench.signers or "",
        customer,
        holder.facets.fingerprint,
        hashed.hexdigest(),
        beside,
    )


def _verdict(holder: Holder, bench: Bench, verifier: Verifier | None) -> Verdict:
    customer = holder.customer or Customer(slug=holder.facets.customer, fingerprint="")
    reading = read_report(holder.path, customer, bench.settings, bench.instead.get(holder.path))
    if reading.record is None:
        return Verdict(path=holder.files[0], diagnostics=(), lasts=False)
    unsealed = Unsealing(reading, customer, bench.settings, verifier).run(holder.files)
    return Verdict(
        path=holder.files[0],
        diagnostics=_judged(holder, bench.settings, unsealed.defects),
        seals=unsealed.seals,
        lasts=unsealed.lasts,
    )


def _unsealed(holder: Holder, settings: Settings) -> Verdict:
    facets, customer = holder.facets, holder.customer
    defects = []
    contract = customer.contract_on(facets.begins.day) if customer and facets.begins else None
    asked = contract is not None and contract.seal == "required"
    if asked and facets.signed and not facets.imported:
        facts = {"customer": facets.customer, "report": facets.id}
        defects.append(Defect("seal-missing", facets.span("signed"), facts))
    return Verdict(path=holder.path, diagnostics=_judged(holder, settings, tuple(defects)))


def _judged(
    holder: Holder, settings: Settings, defects: tuple[Defect, ...]
) -> tuple[Diagnostic, ...]:
    facets = holder.facets
    if facets.acceptance_photo and facets.acceptance_photo not in holder.beside:
        facts = {"name": facets.acceptance_photo, "folder": f"{facets.id}/"}
        defects = (*defects, Defect("acceptance-photo", facets.span("accepted"), facts))
    if not defects:
        return ()
    subject = Subject(
        path=holder.path,
        settings=settings,
        about="seal",
        defects=defects,
        facets=facets,
        customer=holder.customer,
    )
    return judge(subject)
