"""What is said where git cannot tell what a branch changed."""

from __future__ import annotations

from svcsite.words.text import Text

TROUBLES = {
    "no-git": Text(
        en="git could not be run ({reason}); without it, leave out --changed and --base",
        pt="não foi possível executar o git ({reason}); sem ele, não use --changed nem --base",
    ),
    "no-repository": Text(
        en="{folder} is in no git repository, so nobody knows what changed; leave out --changed and --base",
        pt="{folder} não está em um repositório git, então não se sabe o que mudou; não use --changed nem --base",
    ),
    "no-revision": Text(
        en='git knows no revision "{revision}" here; fetch it, or name another: --base origin/main',
        pt='o git não conhece a revisão "{revision}" aqui; baixe-a (git fetch) ou indique outra: --base origin/main',
    ),
    "no-common-start": Text(
        en='git finds no commit that HEAD shares with "{revision}"; a copy cut short has to be fetched whole:'
        " git fetch --unshallow (on GitHub, fetch-depth: 0)",
        pt='o git não encontra um commit em comum entre HEAD e "{revision}"; uma cópia parcial precisa ser'
        " completada: git fetch --unshallow (no GitHub, fetch-depth: 0)",
    ),
    "refused": Text(en="git refused: {said}", pt="o git recusou: {said}"),
}
