"""A photo is broken, too large, or not what its name says.

## What it does

Opens every photo beside a report: files that end in `.jpg`, `.jpeg`, `.png` or `.webp`. Refuses what cannot be decoded to
its end, what is another kind of file than its ending says or can be opened as a program too, what has more bytes than
`photos.limit` (5 MB) or more than 64 million pixels, and pictures of other kinds: HEIC, SVG, GIF, TIFF. Documents in
the folder are left alone; they are not published.

## Why

A photo that does not open proves nothing, and a web page named `.jpg` is an attack on whoever opens it. A refused photo
is not published; its report is.

## Bad

```text
acme/2026/2026-10-02-printer-jam/fuser.jpg       a HEIC picture that was renamed
acme/2026/2026-10-02-printer-jam/plate.jpg       9 MB
```

## Good

```text
acme/2026/2026-10-02-printer-jam/fuser.jpg
acme/2026/2026-10-02-printer-jam/plate.jpg       1.2 MB
```

## Fix

Export or send the photo again as JPEG. On an iPhone: Settings, Camera, Formats, Most Compatible. Sent through a chat it
comes out smaller. Where larger photos are needed, set the limit in `archive.yml`: `photos: {limit: 10 MB}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from svcsite.checks.rule import Finding, rule
from svcsite.checks.saying import Said
from svcsite.checks.subject import Subject
from svcsite.words.text import Text

_MEGABYTE = 1 << 20
_TENTHS = Text(en="{whole}.{tenth} MB", pt="{whole},{tenth} MB")
_WHOLE = Text(en="{whole} MB", pt="{whole} MB")

_TROUBLES = {
    "picture-broken": Text(
        en="it does not open to its end", pt="o arquivo está corrompido ou incompleto"
    ),
    "picture-misnamed": Text(
        en="it is {real} and called {ending}; rename it to {name}",
        pt="é {real}, mas termina em {ending}; renomeie para {name}",
    ),
    "picture-disguised": Text(
        en="it is called {ending} and holds {real}", pt="termina em {ending}, mas contém {real}"
    ),
    "picture-unsupported": Text(
        en="{real} cannot be shown on a page", pt="o formato {real} não pode ser exibido"
    ),
    "picture-too-large": Text(
        en="{size}, and the limit is {limit}", pt="{size}; o limite é {limit}"
    ),
    "picture-too-many-pixels": Text(
        en="{width} by {height} pixels, and the limit is {limit} million",
        pt="{width} por {height} pixels; o limite é de {limit} milhões",
    ),
}


@rule(
    "SV114",
    "bad-image",
    en="image broken, disguised or too large: {trouble}",
    pt="imagem inválida ou grande demais: {trouble}",
    help=Text(
        en="save or send the photo again as JPEG, in an ordinary size",
        pt="salve ou envie a foto de novo em JPEG, em tamanho comum",
    ),
)
def bad_image(subject: Subject) -> Iterator[Finding]:
    for defect in subject.defects_of(*_TROUBLES):
        facts = dict(defect.facts)
        if defect.kind == "picture-too-large":
            facts = {name: _megabytes(size) for name, size in facts.items()}
        yield Finding(defect.span, {"trouble": Said(_TROUBLES[defect.kind], facts)})


def _megabytes(size: int) -> Said:
    """Write a number of bytes in megabytes, rounded up: 5.01 MB are not said to be 5."""
    whole, tenth = divmod(-(-size * 10 // _MEGABYTE), 10)
    return Said(_TENTHS if tenth else _WHOLE, {"whole": whole, "tenth": tenth})
