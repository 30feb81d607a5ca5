"""What the tests of authoring share: a clock, a person at a terminal, and a report filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from svcsite.authoring.known import Known, know, open_archive
from svcsite.authoring.new import Written, write_new_report
from svcsite.record.vocabulary.names import Language
from tests.archive import SETTINGS, Archive

NOON = datetime(2026, 10, 2, 15, 0, tzinfo=UTC)
"""Noon in São Paulo."""

_HINT = re.compile(r"<!--.*?-->", re.DOTALL)


class Person:
    """Someone who answers questions in turn and leaves empty what comes after the last answer."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []
        self.shown: list[str] = []

    def ask(self, question: str) -> str:
        self.asked.append(question)
        return self.answers.pop(0) if self.answers else ""

    def say(self, text: str) -> None:
        self.shown.append(text)


def speak(archive: Archive, language: Language) -> None:
    archive.write("archive.yml", SETTINGS.replace("language: en", f"language: {language}"))


def known(archive: Archive, customer: str = "acme", **environment: str) -> Known:
    """What is known at noon by someone of whom git says nothing."""
    return know(open_archive(archive.root, "en"), customer, NOON, environment)


def new(
    archive: Archive,
    facts: Mapping[str, str | Iterable[str]] | None = None,
    *,
    person: Person | None = None,
    name: str | None = None,
    **more: str | Iterable[str],
) -> Written:
    """Write a report; `escalated_reference` stands for `escalated.reference`."""
    given = {**(facts or {}), **more}
    said = {
        field.replace("escalated_", "escalated."): (value,)
        if isinstance(value, str)
        else tuple(value)
        for field, value in given.items()
    }
    return write_new_report(known(archive), said, name=name, terminal=person)


def fill_sections(path: Path) -> None:
    """Write a sentence in place of every hint."""
    text = path.read_text(encoding="utf-8")
    path.write_text(_HINT.sub("Trocada a unidade fusora; 20 páginas impressas.", text), "utf-8")


def front(path: Path) -> list[str]:
    """The lines between the fences."""
    return path.read_text(encoding="utf-8").split("---\n")[1].splitlines()
