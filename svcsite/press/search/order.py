"""One order for what Pagefind 1.5 writes in an order of chance: the values of a filter, and the filters.

What is indexed twice must be the same byte for byte, or else a site built anew would differ from one that
grew. Pagefind keeps filters in hash maps, so the files that list them, their names (hashes of what is in them)
and the index of all files come out otherwise each time. Here they are read, sorted and written
again. The rest of what Pagefind writes is the same each time.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import TypeAlias

Item: TypeAlias = "int | str | list[Item]"
"""What stands in these files, which are CBOR (RFC 8949) of whole numbers, texts and lists alone."""

_SIGNATURE = b"pagefind_dcd"
_NUMBER, _TEXT, _LIST = 0, 3, 4
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}
_SMALL = 24
_FILTERS = 3
"""Which part of the index of all files lists the filters, as pairs of name and hash."""


class UnknownFormError(Exception):
    """These are not the files that this version of Pagefind is known to write."""


def put_in_order(folder: Path) -> None:
    """Rewrite the filters of an index made by Pagefind. Raises `UnknownFormError` and `OSError`."""
    try:
        entry = json.loads((folder / "pagefind-entry.json").read_text(encoding="utf-8"))
        for language in entry["languages"].values():
            language["hash"] = _reorder(folder, language["hash"])
        text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
        (folder / "pagefind-entry.json").write_text(text, encoding="utf-8")
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise UnknownFormError(str(error)) from error


def _reorder(folder: Path, name: str) -> str:
    """Reorder all filters that the index named `name` lists; return the index's new name."""
    path = folder / f"pagefind.{name}.pf_meta"
    index = _read(path)
    filters = _list(index)[_FILTERS]
    code = name.partition("_")[0]
    renamed: list[Item] = []
    for title, file in sorted(map(_pair, _list(filters))):
        old = folder / "filter" / f"{file}.pf_filter"
        label, values = _list(_read(old))
        content = _written([label, sorted(_list(values), key=lambda value: str(_list(value)[0]))])
        old.unlink()
        hashed = f"{code}_{_hash(content)}"
        _write(folder / "filter" / f"{hashed}.pf_filter", content)
        renamed.append([title, hashed])
    _list(index)[_FILTERS] = renamed
    content = _written(index)
    path.unlink()
    hashed = f"{code}_{_hash(content)}"
    _write(folder / f"pagefind.{hashed}.pf_meta", content)
    return hashed


def _pair(item: Item) -> tuple[str, str]:
    title, file = _list(item)
    return str(title), str(file)


def _list(item: Item) -> list[Item]:
    if not isinstance(item, list):
        raise TypeError(f"a list was expected, not {item!r}")
    return item


def _hash(content: bytes) -> str:
    return blake2b(content, digest_size=5).hexdigest()


def _read(path: Path) -> Item:
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(_SIGNATURE):
        raise ValueError(f"{path.name} has no signature")
    item, end = _item(content, len(_SIGNATURE))
    if end != len(content):
        raise ValueError(f"{path.name} has more than one item")
    return item


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(gzip.compress(_SIGNATURE + content, mtime=0))


def _item(content: bytes, at: int) -> tuple[Item, int]:
    """Return the item that begins at `at`, and where it ends."""
    kind, number = content[at] >> 5, content[at] & 31
    at += 1
    if width := _WIDTHS.get(number, 0):
        number, at = int.from_bytes(content[at : at + width]), at + width
    elif number >= _SMALL:
        raise ValueError(f"an item of no length at {at}")
    if kind == _NUMBER:
        return number, at
    if kind == _TEXT:
        return content[at : at + number].decode("utf-8"), at + number
    if kind != _LIST:
        raise ValueError(f"an item of kind {kind} at {at}")
    items: list[Item] = []
    for _ in range(number):
        item, at = _item(content, at)
        items.append(item)
    return items, at


def _written(item: Item) -> bytes:
    return b"".join(_pieces(item))


def _pieces(item: Item) -> Iterator[bytes]:
    if isinstance(item, int):
        yield _head(_NUMBER, item)
    elif isinstance(item, str):
        text = item.encode("utf-8")
        yield _head(_TEXT, len(text)) + text
    else:
        yield _head(_LIST, len(item))
        for part in item:
            yield from _pieces(part)


def _head(kind: int, number: int) -> bytes:
    if number < _SMALL:
        return bytes([kind << 5 | number])
    code, width = next(pair for pair in _WIDTHS.items() if number < 1 << 8 * pair[1])
    return bytes([kind << 5 | code]) + number.to_bytes(width)
