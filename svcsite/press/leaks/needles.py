"""Where in a text one of many secrets stands: each word of the text is looked up once, however many there are.

A secret is found however its words are divided: `VNB-3K 12345` is `VNB3K12345`, and `4133441820` is `(41) 3344-1820`. It
begins and ends where a word does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from svcsite.press.leaks.secrets import Secret
from svcsite.press.leaks.tokens import readings, tokens


@dataclass(frozen=True, slots=True)
class Needles:
    """Secrets by what they are compared as, and what each of them begins with."""

    whole: dict[str, Secret]
    beginnings: frozenset[str]

    @classmethod
    def of(cls, secrets: Iterable[Secret]) -> Needles:
        """Return what finds these secrets."""
        whole: dict[str, Secret] = {}
        beginnings: set[str] = set()
        for secret in secrets:
            if secret.compared in whole:
                continue
            whole[secret.compared] = secret
            if secret.is_prose:
                said = ""
                for word in tokens(secret.text):
                    said += word
                    beginnings.add(said)
            else:
                name = secret.compared
                beginnings.update(name[:end] for end in range(1, len(name) + 1))
        return cls(whole, frozenset(beginnings))

    def find(self, text: str) -> Iterator[Secret]:
        """Yield each secret that stands in a text once, however it is escaped there."""
        found: set[str] = set()
        for reading in readings(text):
            for name in self._in(tokens(reading)):
                if name not in found:
                    found.add(name)
                    yield self.whole[name]

    def _in(self, words: list[str]) -> Iterator[str]:
        beginnings, whole = self.beginnings, self.whole
        if beginnings.isdisjoint(words):
            return
        for place, word in enumerate(words):
            if word not in beginnings:
                continue
            said, after = word, place + 1
            while True:
                if said in whole:
                    yield said
                if after == len(words):
                    break
                said += words[after]
                if said not in beginnings:
                    break
                after += 1
