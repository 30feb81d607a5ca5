"""Somebody who fills in the form: taps and types as a person does, and every tap and character is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page


@dataclass
class Hand:
    """One hand on a phone. `taps` and `typed` count all but the sentences themselves, which `sentences` does."""

    page: Page
    taps: int = 0
    typed: int = 0
    sentences: int = 0

    def tap(self, what: Locator) -> None:
        """Touch something once."""
        what.scroll_into_view_if_needed()
        what.tap()
        self.taps += 1

    def field(self, name: str) -> Locator:
        """Find the box of a field by its canonical name."""
        return self.page.locator(f'[data-name="{name}"]')

    def choose(self, name: str, said: str, typing: str = "") -> None:
        """Take something from a list, after typing what finds it."""
        box = self.field(name).get_by_role("combobox")
        self.tap(box)
        self._type(typing)
        self.tap(self.field(name).get_by_role("option", name=re.compile(re.escape(said))).first)

    def write(self, name: str, text: str) -> None:
        """Type a short text, such as a ticket's number, and nothing else."""
        self.tap(self.field(name).locator("input").first)
        self._type(text)

    def touch(self, name: str, said: str) -> None:
        """Choose one of a few."""
        label = (
            self.field(name).locator("label").filter(has_text=re.compile(rf"^\s*{re.escape(said)}"))
        )
        self.tap(label.first)

    def time(self, name: str, at: str) -> None:
        """Type a time of today: four digits on the phone's own keypad."""
        box = self.field(name).locator("[type=time]")
        self.tap(box)
        box.fill(at)
        self.typed += len(at.replace(":", ""))

    def now(self, name: str) -> None:
        """Say that it is now."""
        self.tap(self.field(name).locator(".svc-moment__now"))

    def say(self, section: str, text: str) -> None:
        """Write a section, line by line as phones do."""
        box = self.page.locator(f'[data-section="{section}"] textarea')
        self.tap(box)
        for number, line in enumerate(text.split("\n")):
            if number:
                self.page.keyboard.press("Enter")
            self.page.keyboard.type(line)
        self.sentences += len(text)

    def press(self, said: str | re.Pattern[str]) -> None:
        """Tap a button."""
        self.tap(self.page.get_by_role("button", name=said).first)

    def _type(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.typed += len(text)
