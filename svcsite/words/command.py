"""What the commands say, beyond the rules' own messages."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

FILES = Counted(
    none=Text(en="no file", pt="nenhum arquivo"),
    one=Text(en="1 file", pt="1 arquivo"),
    more=Text(en="{n} files", pt="{n} arquivos"),
)
ERRORS = Counted(
    none=Text(en="no errors", pt="nenhum erro"),
    one=Text(en="1 error", pt="1 erro"),
    more=Text(en="{n} errors", pt="{n} erros"),
)
WARNINGS = Counted(
    none=Text(en="no warnings", pt="nenhum aviso"),
    one=Text(en="1 warning", pt="1 aviso"),
    more=Text(en="{n} warnings", pt="{n} avisos"),
)
CLEAN = Text(en="No findings in {files}.", pt="Nenhum apontamento em {files}.")
SEVERITIES = {
    "error": Text(en="error", pt="erro"),
    "warning": Text(en="warning", pt="aviso"),
    "off": Text(en="off", pt="desligada"),
}
HELP = Text(en="how to mend it", pt="como corrigir")

NOT_ANNOTATED = Text(
    en="Beyond those annotated: {errors}, {warnings}. The job's summary and log have them all.",
    pt="Além dos anotados: {errors}, {warnings}. O resumo e o registro do job têm todos.",
)
NO_SUCH_FORMAT = Text(
    en='"{value}" is no FORMAT:FILE; the formats are {formats}',
    pt='"{value}" não é FORMATO:ARQUIVO; os formatos são {formats}',
)
CANNOT_WRITE = Text(
    en="{path} could not be written: {reason}",
    pt="não foi possível gravar {path}: {reason}",
)

NO_ARCHIVE = Text(
    en="no archive here: no archive.yml at or above {path}. `svcsite init` makes one.",
    pt="não há acervo aqui: nenhum archive.yml em {path} nem acima. `svcsite init` cria um.",
)
NO_SUCH_PATH = Text(en="there is no {path}", pt="não existe {path}")
NOT_A_REPORT = Text(
    en="{path} is no part of the archive at {root}",
    pt="{path} não faz parte do acervo em {root}",
)
TWO_ARCHIVES = Text(
    en="the paths belong to different archives; check them one at a time",
    pt="os caminhos são de acervos diferentes; verifique um de cada vez",
)
INTERNAL = Text(
    en="internal error (not the report's fault): {error}. SVCSITE_DEBUG=1 shows all of it.",
    pt="erro interno (não é culpa do relatório): {error}. SVCSITE_DEBUG=1 mostra tudo.",
)

NO_SUCH_RULE = Text(
    en='`svcsite rule` lists all rules, and "{name}" is none of them{meant}',
    pt='`svcsite regra` lista todas as regras, e "{name}" não é uma delas{meant}',
)

NO_CONFIG = Text(
    en="there is no {path} here; go to the project's folder, or make one with `svcsite init`",
    pt="não existe {path} aqui; vá para a pasta do projeto, ou crie um com `svcsite init`",
)
BUILT = Text(
    en="{pages} pages printed; open {path}",
    pt="{pages} páginas publicadas; abra {path}",
)
NO_SUCH_EXECUTOR = Text(
    en='"{value}" names no executor; write dask:tcp://HOST:PORT for a Dask cluster, or dask:local for one on this machine',
    pt='"{value}" não indica um executor; escreva dask:tcp://MÁQUINA:PORTA para um cluster do Dask, ou dask:local para um nesta máquina',
)
WORKERS_ARE_THE_CLUSTER_S = Text(
    en="a cluster has the workers that it has; --workers goes with dask:local only",
    pt="um cluster tem os workers que tem; --workers só vale com dask:local",
)
OUTPUT_IN_ARCHIVE = Text(
    en="{path} stands in the archive; write findings somewhere else",
    pt="{path} fica dentro do acervo; grave os apontamentos em outro lugar",
)
MADE_ANEW = Text(
    en="{files} files were new or had changed; the rest was left as it is",
    pt="{files} arquivos eram novos ou mudaram; o restante ficou como estava",
)
PROGRESS = Text(
    en="{done} of {of} reports printed, {rate} a second, about {left} s left",
    pt="{done} de {of} relatórios impressos, {rate} por segundo, faltam cerca de {left} s",
)
