"""What keeps a site from being printed, told to who builds it."""

from __future__ import annotations

from svcsite.words.text import Text

UNFINISHED = Text(
    en="{url}: a page needs a title, a description and HTML that begins with <h1",
    pt="{url}: a página precisa de título, descrição e HTML que comece com <h1",
)
LEADS_OUT = Text(
    en="{url} leads out of the site's folder, so nothing was written there",
    pt="{url} leva para fora da pasta do site; nada foi gravado ali",
)
SPOILT_PHOTO = Text(
    en="{path}: the photo was changed while the site was built; build it again",
    pt="{path}: a foto foi alterada durante a publicação; publique de novo",
)
NOT_SHOWN_ONCE = Text(
    en="the theme shows the {part} of a page {times} times where once was expected: "
    "look at your own templates under theme.custom_dir",
    pt="o tema mostra “{part}” da página {times} vezes, e o esperado era uma: "
    "veja os seus modelos em theme.custom_dir",
)
OUT_OF_PLACE = Text(
    en="the theme uses something of a page where it cannot be filled in ({mark}): "
    "look at your own templates under theme.custom_dir",
    pt="o tema usa algo da página onde não dá para preencher ({mark}): "
    "veja os seus modelos em theme.custom_dir",
)
STRANGE_TABLE = Text(
    en="the theme writes the table of contents in a way that cannot be followed: "
    "remove your own partials/toc.html and partials/toc-item.html from theme.custom_dir",
    pt="o tema escreve o índice de um jeito que não dá para acompanhar: "
    "retire os seus partials/toc.html e partials/toc-item.html de theme.custom_dir",
)
SAME_ADDRESS = Text(
    en="{count} generated pages have the address {url}: rename what they are of",
    pt="{count} páginas geradas têm o endereço {url}: mude o nome de uma delas",
)
IN_THE_WAY = Text(
    en="{path} would be at {url}, where a page made from the reports is or may come to be: "
    "rename it or move it to another folder",
    pt="{path} ficaria em {url}, endereço reservado às páginas geradas a partir dos relatórios: "
    "mude o nome ou a pasta do arquivo",
)
REFUSED = Text(
    en="{problems}\nNothing was published. Correct these, or publish the rest with "
    "--allow-invalid (extra.svcsite.allow_invalid: true in mkdocs.yml)",
    pt="{problems}\nNada foi publicado. Corrija, ou publique o restante com "
    "--allow-invalid (extra.svcsite.allow_invalid: true no mkdocs.yml)",
)
WRONG_SETTINGS = Text(
    en="mkdocs.yml, extra.svcsite: {given} is not understood. It takes reports: <folder>, "
    "allow_invalid: true or false, search: true or false, edition: <customer>, "
    "redact: contacts, and repository: <https address that edits a file>",
    pt="mkdocs.yml, extra.svcsite: não deu para entender {given}. Aceita reports: <pasta>, "
    "allow_invalid: true ou false, search: true ou false, edition: <cliente>, "
    "redact: contacts, e repository: <endereço https que edita um arquivo>",
)
NO_HOOK = Text(
    en="{path} has no line for the hook, so no report was printed; add: hooks: [hooks/archive.py]",
    pt="falta o gancho em {path}, e nenhum relatório foi publicado; inclua: hooks: [hooks/archive.py]",
)
PRECIOUS = Text(
    en="the site cannot be printed into {folder}: that would empty {place}; nothing was touched",
    pt="o site não pode ser publicado em {folder}: isso esvaziaria {place}; nada foi alterado",
)
NOT_A_FOLDER = Text(
    en="the site cannot be printed into {folder}, which is no folder",
    pt="o site não pode ser publicado em {folder}, que não é uma pasta",
)
NOT_A_SITE = Text(
    en="{folder} has things in it that are no site; name an empty folder. Nothing was touched",
    pt="{folder} tem conteúdo que não é um site; escolha uma pasta vazia. Nada foi alterado",
)
NO_SHELL = Text(
    en="{url}: the site has no shell for a page of the kind {kind}; this is a fault of svcsite, please report it",
    pt="{url}: o site não tem moldura para páginas do tipo {kind}; é um defeito do svcsite, por favor avise",
)
CHANGED_MEANWHILE = Text(
    en="{path}: the file was changed while the site was built; build it again",
    pt="{path}: o arquivo foi alterado durante a publicação; publique de novo",
)
WAITING = Text(
    en="another build of this site is at work; waiting for it to end",
    pt="outra publicação deste site está em andamento; esperando que termine",
)
KEPT_LOST = Text(
    en="what was kept of the last build could not be read and was thrown away; build again",
    pt="o que havia da última publicação não pôde ser lido e foi descartado; publique de novo",
)
NO_DASK = Text(
    en="--executor dask needs Dask, which is not installed; install it with: pip install 'svcsite[dask]'. "
    "Nothing was published",
    pt="--executor dask precisa do Dask, que não está instalado; instale com: pip install 'svcsite[dask]'. "
    "Nada foi publicado",
)
NO_CLUSTER = Text(
    en="no Dask scheduler answers at {address}; see whether it runs, and whether this machine may reach it. "
    "Nothing was published",
    pt="nenhum agendador do Dask responde em {address}; veja se ele está em execução e se esta máquina o alcança. "
    "Nada foi publicado",
)
NO_WORKERS = Text(
    en="the Dask cluster has had no worker for {seconds} seconds; start some (dask worker) and build again. "
    "Nothing was published",
    pt="o cluster do Dask está sem nenhum worker há {seconds} segundos; inicie alguns (dask worker) e publique de novo. "
    "Nada foi publicado",
)
WORKERS_DIE = Text(
    en="one batch of work has ended {count} Dask workers, often for want of memory; "
    "give each worker more, or start fewer on each machine. Nothing was published",
    pt="um mesmo lote de trabalho derrubou {count} workers do Dask, muitas vezes por falta de memória; "
    "dê mais memória a cada worker, ou inicie menos deles por máquina. Nada foi publicado",
)
CLUSTER_LOST = Text(
    en="the Dask scheduler no longer answers; see why it ended and build again. Nothing was published",
    pt="o agendador do Dask parou de responder; veja por que ele terminou e publique de novo. Nada foi publicado",
)
OTHER_FOLDER = Text(
    en="the Dask worker {worker} cannot read and write {folder} as this machine does: the project has to lie "
    "on a file system that all share, under the same path. Nothing was published",
    pt="o worker {worker} do Dask não lê e grava em {folder} como esta máquina: o projeto precisa ficar "
    "em um sistema de arquivos compartilhado, no mesmo caminho em todas. Nada foi publicado",
)
OTHER_ARCHIVE = Text(
    en="the Dask worker {worker} does not see the archive in {folder} as it is on this machine: it has to lie "
    "on a file system that all share, under the same path. Nothing was published",
    pt="o worker {worker} do Dask não vê o acervo de {folder} como ele está nesta máquina: ele precisa ficar "
    "em um sistema de arquivos compartilhado, no mesmo caminho em todas. Nada foi publicado",
)
OTHER_PROGRAM = Text(
    en="the Dask worker {worker} runs other versions of Python, of svcsite or of what it needs than this machine: "
    "install the same there, and start it again. Nothing was published",
    pt="o worker {worker} do Dask usa outras versões do Python, do svcsite ou do que ele precisa: "
    "instale lá as mesmas desta máquina e inicie-o de novo. Nada foi publicado",
)
