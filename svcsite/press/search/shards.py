"""How the records of an archive are divided, so that a change asks for one small index only.

The division depends on what the archive holds and on nothing else: not on what was there before, nor on
the order in which it is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from svcsite.press.search.record import MANUAL, PAGES, SearchEntry

LIMIT = 5_000
"""How many records one index may have: 5,000 take Pagefind some 3 s and half a gigabyte."""

_BITS = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Some entries of one shelf, by address. `bits` are those that the hashes of all begin with."""

    shelf: str
    bits: str
    entries: tuple[SearchEntry, ...]

    def key(self, *parts: str) -> str:
        """Return the hex hash of what its index is made from; `parts` are what else it depends on."""
        digest = blake2b(digest_size=12)
        for part in (
            *parts,
            self.shelf,
            *(text for entry in self.entries for text in (entry.url, entry.key)),
        ):
            digest.update(f"{len(part)}:{part}".encode("utf-8", "surrogatepass"))
        return digest.hexdigest()


def shards(entries: Iterable[SearchEntry], *, limit: int = LIMIT) -> tuple[Shard, ...]:
    """Return all entries in shards of at most `limit`, pages first, then years from the latest back.

    A shelf of more is halved by the first bit of each owner's hash, halves that are still too large by
    the next, and so on; the bits of an entry's own address follow those of its owner. No two
    entries have the same address.
    """
    shelves: dict[str, list[SearchEntry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.url):
        shelves.setdefault(entry.shelf, []).append(entry)
    years = sorted(shelves.keys() - {PAGES, MANUAL}, reverse=True)
    order = [shelf for shelf in (PAGES, *years, MANUAL) if shelf in shelves]
    return tuple(shard for shelf in order for shard in _divided(shelf, shelves[shelf], limit))


def _divided(shelf: str, entries: list[SearchEntry], limit: int) -> Iterator[Shard]:
    if len(entries) <= limit:
        yield Shard(shelf=shelf, bits="", entries=tuple(entries))
        return
    waiting = [("", [(_bits(entry), entry) for entry in entries])]
    while waiting:
        start, held = waiting.pop()
        if len(held) <= limit:
            if held:
                yield Shard(shelf=shelf, bits=start, entries=tuple(entry for _, entry in held))
            continue
        place = len(start)
        waiting += ((start + bit, [one for one in held if one[0][place] == bit]) for bit in "10")


def _bits(entry: SearchEntry) -> str:
    return f"{_number(entry.owner):0{_BITS}b}{_number(entry.url):0{_BITS}b}"


def _number(text: str) -> int:
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_BITS // 8)
    return int.from_bytes(digest.digest())
