"""What `svcsite check --fix` and `--diff` say."""

from __future__ import annotations

from svcsite.words.text import Text

FIXED = Text(en="fixed: {n} ({files})", pt="corrigido automaticamente: {n} ({files})")
WOULD_FIX = Text(en="would fix: {n} ({files})", pt="correção proposta: {n} ({files})")
LEFT_ALONE = Text(
    en="{path} was left as it is: {reason}",
    pt="{path} ficou como está: {reason}",
)
CHANGED = Text(
    en="it was changed meanwhile; run the command again",
    pt="foi alterado nesse meio-tempo; execute o comando de novo",
)
OUTSIDE = Text(en="it lies outside the archive", pt="está fora do acervo")
NOT_WITH_STANDARD_INPUT = Text(
    en="--stdin-filename judges one text as it comes: no paths, --changed, --fix or --diff with it",
    pt="--stdin-filename verifica um só texto, como veio: sem caminhos, --changed, --fix ou --diff",
)
