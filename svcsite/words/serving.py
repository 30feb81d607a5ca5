"""What `svcsite serve` says."""

from __future__ import annotations

from svcsite.words.text import Text

AT = Text(
    en="The site is at {url} and shows what you save. Ctrl+C ends it.",
    pt="O site está em {url} e mostra o que você salvar. Ctrl+C encerra.",
)
MADE = Text(
    en="{time}  {files} files made anew in {seconds} s",
    pt="{time}  {files} arquivos refeitos em {seconds} s",
)
SHOWN = Text(
    en="{time}  {customer}: {files} files made anew in {seconds} s; the rest of the archive follows",
    pt="{time}  {customer}: {files} arquivos refeitos em {seconds} s; o restante do acervo vem em seguida",
)
SAME = Text(
    en="{time}  nothing to be made anew",
    pt="{time}  nada a refazer",
)
STALE = Text(
    en="The site shown is the last good one, since what is saved now cannot be published:",
    pt="O site mostrado é o último que deu certo, pois o que está salvo agora não pode ser publicado:",
)
FAILED = Text(
    en="{time}  not published; the site stays as it was",
    pt="{time}  não publicado; o site continua como estava",
)
FAULT = Text(
    en="internal error (not the report's fault): {error}. SVCSITE_DEBUG=1 shows all of it.",
    pt="erro interno (não é culpa do relatório): {error}. SVCSITE_DEBUG=1 mostra tudo.",
)
NO_ROOM = Text(
    en="{address} cannot be used ({reason}); choose another, as in --dev-addr 127.0.0.1:8001",
    pt="não dá para usar {address} ({reason}); escolha outro, por exemplo --dev-addr 127.0.0.1:8001",
)
BAD_ADDRESS = Text(
    en='"{value}" is no HOST:PORT, as in 127.0.0.1:8001',
    pt='"{value}" não é MÁQUINA:PORTA, por exemplo 127.0.0.1:8001',
)
POLLING = Text(
    en="The system does not tell what is saved here, so it is looked for every other second. "
    "On Linux, raise fs.inotify.max_user_watches.",
    pt="O sistema não avisa o que é salvo aqui; por isso procuramos a cada dois segundos. "
    "No Linux, aumente fs.inotify.max_user_watches.",
)
