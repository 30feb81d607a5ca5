"""A CNPJ or CPF that was never given out: its check digits do not fit.

## What it does

Recomputes the two check digits of a customer's `cnpj` and `cpf`. A CNPJ may have letters, as those given out since
July 2026 do. Dots, dashes and slashes do not matter.

## Why

The number goes on reports, invoices and public tenders. One wrong digit makes it somebody else's, or nobody's.

## Bad

```yaml
name: Acme
cnpj: 11.222.333/0001-82
```

## Good

```yaml
name: Acme
cnpj: 11.222.333/0001-81
```

## Fix

Copy it from the company's registration card; a person's number belongs in `cpf`.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Field, Said
from svcsite.checks.subject import Subject
from svcsite.source.characters import visible
from svcsite.words.text import Text

_LONGEST = 40
"""More characters than anybody needs for fourteen digits; the library fails on thousands of them."""
_OTHER = {"cnpj": "cpf", "cpf": "cnpj"}
_WRONG = Text(en="the number or its check digits are wrong", pt="número ou dígito verificador")
_MOVED = Text(en='it belongs in "{other}"', pt='deve estar no campo "{other}"')


@rule(
    "SV313",
    "tax-id",
    about="customer",
    en='invalid "{field}": {what}',
    pt='"{field}" inválido: {what}',
)
def tax_id(subject: Subject) -> Iterator[Finding]:
    for key, other in _OTHER.items():
        typed = subject.normal.data.get(key)
        if not isinstance(typed, str) or _is_valid(key, visible(typed)):
            continue
        moved = _is_valid(other, visible(typed))
        what = Said(_MOVED, {"other": Field((other,), "customer")}) if moved else _WRONG
        facts = {"field": Field((key,), "customer"), "what": what}
        yield Finding(subject.normal.span(key), facts)


def _is_valid(key: str, number: str) -> bool:
    if len(number) > _LONGEST:
        return False
    # Only files with a number pay for the import.
    if key == "cnpj":
        from stdnum.br import cnpj  # noqa: PLC0415

        return cnpj.is_valid(number)
    from stdnum.br import cpf  # noqa: PLC0415

    # Eleven times the same digit passes the sum and is given to nobody.
    return cpf.is_valid(number) and len(set(cpf.compact(number))) > 1
