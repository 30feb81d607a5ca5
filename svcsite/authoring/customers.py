"""Which customer a report is for: found by folder or name, or begun with a first `customer.md`."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from string import Template

from svcsite import resources
from svcsite.authoring.errors import AuthoringError
from svcsite.authoring.placing import quoted, words_of, write_new
from svcsite.record.customer import Customer
from svcsite.record.reader import read_customer
from svcsite.record.settings import Settings
from svcsite.record.vocabulary.names import fold
from svcsite.source.characters import visible
from svcsite.source.tree import CUSTOMER, slug_is_good
from svcsite.words import authoring as words

_LISTED = 8


def find_customer(root: Path, typed: str, settings: Settings) -> Customer:
    """Find a customer by the folder's name or its own, however typed.

    Raises `AuthoringError` with suggestions when there is none, or when its file cannot be read.
    """
    language = settings.language
    wanted = fold(typed)
    names: dict[str, str] = {}
    found: list[Customer] = []
    for path in _files(root):
        slug = path.parent.name
        customer = read_customer(path, slug).record
        if slug == typed and customer is None:
            raise AuthoringError(words.UNREADABLE_CUSTOMER, language, path=path)
        if customer is None:
            continue
        if slug == typed:
            return customer
        known = [name for name in (slug, customer.name, customer.legal_name) if name]
        if wanted in {fold(name) for name in known}:
            found.append(customer)
        names |= {fold(name): slug for name in known}
    if len(found) == 1:
        return found[0]
    if found:
        slugs = ", ".join(customer.slug for customer in found)
        raise AuthoringError(words.SEVERAL_CUSTOMERS, language, typed=typed, slugs=slugs)
    raise AuthoringError(
        words.NO_CUSTOMER,
        language,
        typed=typed,
        hint=_suggestion(wanted, names, settings),
        slug=_slug_of(typed) or words.A_SLUG.of(language),
    )


def begin_customer(root: Path, slug: str, name: str, settings: Settings) -> Path:
    """Write the first `customer.md` of a new customer, from the template, and give its path.

    Raises `AuthoringError` for a folder's name that cannot be one, and when the folder is there already.
    """
    language = settings.language
    if not slug_is_good(slug):
        hint = _slug_of(slug) or _slug_of(name) or words.A_SLUG.of(language)
        raise AuthoringError(words.BAD_SLUG, language, slug=slug, hint=hint)
    title = visible(name)
    if not title:
        raise AuthoringError(words.NAMELESS, language)
    folder = root / slug
    if folder.exists() or folder.is_symlink():
        raise AuthoringError(words.CUSTOMER_IS_THERE, language, path=folder)
    template = resources.place("templates", "reports", language, CUSTOMER, project=root.parent)
    text = Template(template.read_text(encoding="utf-8")).safe_substitute(name=quoted(title))
    return write_new(folder / CUSTOMER, text, language)


def _files(root: Path) -> Iterator[Path]:
    for path in sorted(root.glob(f"*/{CUSTOMER}")):
        if slug_is_good(path.parent.name) and not path.parent.is_symlink():
            yield path


def _slug_of(name: str) -> str:
    slug = words_of(name)
    return slug if slug_is_good(slug) else ""


def _suggestion(wanted: str, names: dict[str, str], settings: Settings) -> str:
    """Say which customers were probably meant, or which there are while they are few."""
    language = settings.language
    containing = [name for name in names if wanted and wanted in name]
    close = containing or get_close_matches(wanted, names, n=3, cutoff=0.6)
    slugs = list(dict.fromkeys(names[name] for name in close))
    if slugs:
        return words.DID_YOU_MEAN.format_in(language, names=", ".join(slugs[:_LISTED]))
    known = sorted(set(names.values()))
    if 0 < len(known) <= _LISTED:
        return words.CUSTOMERS_ARE.format_in(language, names=", ".join(known))
    return ""
