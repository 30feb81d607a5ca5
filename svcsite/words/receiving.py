"""What `svcsite receive` says: what became of each file, and why; on branches, and in the settings' way."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

_MEGABYTE = 1024 * 1024


def size(limit: int) -> str:
    """Write a size as people say it: `5 MB`, `256 KB`."""
    return f"{limit // _MEGABYTE} MB" if limit >= _MEGABYTE else f"{limit // 1024} KB"


# Before anything is taken in

BAD_ARCHIVE = Text(
    en="the archive's settings have errors: {path}; svcsite check says which. Nothing was taken in",
    pt="o cadastro do acervo tem erros: {path}; svcsite check diz quais. Nada foi recebido",
)
NO_COMMIT = Text(
    en="the repository has no commit with archive.yml yet; commit the archive first, or use --no-commit",
    pt="o repositório ainda não tem um commit com o archive.yml; faça o commit do acervo antes, ou use --no-commit",
)
NO_IDENTITY = Text(
    en="git does not know who you are, so nothing was taken in. Tell it once:"
    ' git config user.name "Your Name", and git config user.email you@example.com',
    pt="o git não sabe quem é você, então nada foi recebido. Informe uma vez:"
    ' git config user.name "Seu Nome" e git config user.email voce@exemplo.com.br',
)
NO_REPOSITORY = Text(
    en="no git repository here: the reports go into the folder itself",
    pt="não há repositório git aqui: os relatórios vão para a própria pasta",
)
INSIDE_ARCHIVE = Text(
    en="{path} is the archive itself or within it; give the folder or the mails that came in",
    pt="{path} é o próprio acervo ou fica dentro dele; indique a pasta ou as mensagens que chegaram",
)
REPLY_IS_THERE = Text(
    en="{path} is there already and may hold an answer that was not sent; give another name",
    pt="{path} já existe e pode ter uma resposta ainda não enviada; use outro nome",
)
BASE_WITHOUT_COMMIT = Text(
    en="--base says where branches begin; with --no-commit there are none",
    pt="--base diz onde começam os ramos; com --no-commit não há ramos",
)

# Branches and commits

BRANCHES = Text(en="reports", pt="relatorios")
"""What the names of branches begin with: no accents, as everything that git names here."""

A_REP = Text(en="no-rep", pt="sem-tecnico")
COMMIT = Text(en="Reports by {rep}, {day}", pt="Relatórios de {rep}, {day}")
COMMIT_WITHOUT_REP = Text(en="Reports of {day}", pt="Relatórios de {day}")

# Why a file is sent back

UNREADABLE = Text(
    en="the file cannot be read: {reason}", pt="não foi possível ler o arquivo: {reason}"
)
NOT_A_FILE = Text(
    en="this is a link, a folder or a device, and no file",
    pt="isto é um atalho, uma pasta ou um dispositivo, e não um arquivo",
)
TOO_LARGE = Text(
    en="the file is too large: at most {limit}; send a photo smaller, or a text in several reports",
    pt="o arquivo é grande demais: no máximo {limit}; envie a foto menor, ou o texto em mais de um relatório",
)
TOO_MUCH = Text(
    en="one run takes in {files} files and {size} at most; this one and what comes after it were left for another",
    pt="de cada vez são recebidos no máximo {files} arquivos e {size}; este e os seguintes ficaram para outra vez",
)
ARCHIVE_FILE = Text(
    en="compressed files are not opened; send the report and its photos one by one",
    pt="arquivos compactados não são abertos; envie o relatório e as fotos soltos",
)
NOT_A_REPORT = Text(
    en="this is no report (.md), photo or mail; send the file that the form shares",
    pt="isto não é relatório (.md), foto nem mensagem; envie o arquivo que o formulário compartilha",
)
NO_REPORT_IN_MAIL = Text(
    en="no report was found in this message; attach the file that the form shares (it ends in .md or .md.txt)",
    pt="nenhum relatório foi encontrado nesta mensagem; anexe o arquivo que o formulário compartilha "
    "(termina em .md ou .md.txt)",
)
MAIL_BROKEN = Text(
    en="the message cannot be read; attach the report to a new one",
    pt="não foi possível ler a mensagem; anexe o relatório a uma nova",
)
MAIL_TOO_DEEP = Text(
    en="the message has too many others inside it; attach the report itself",
    pt="a mensagem tem muitas outras dentro dela; anexe o próprio relatório",
)
WINMAIL = Text(
    en="Outlook wrapped the attachments in a file that only it opens; send the message as HTML or plain text",
    pt="o Outlook embrulhou os anexos num arquivo que só ele abre; envie a mensagem em HTML ou texto sem formatação",
)
NO_CUSTOMER = Text(
    en="the file's name does not say whose report this is; name it customer.2026-10-02-what.md{hint}",
    pt="o nome do arquivo não diz de que cliente é; use cliente.2026-10-02-assunto.md{hint}",
)
UNKNOWN_CUSTOMER = Text(
    en='there is no customer "{typed}"{hint}', pt='não há cliente "{typed}"{hint}'
)
DID_YOU_MEAN = Text(en="; did you mean {names}?", pt=". Você quis dizer {names}?")
DIFFERS = Text(
    en="this visit is here already as {path}, and differs in: {what}. If it is another visit, give the file another"
    " name; if this version is the right one, the office puts it in its place (svcsite receive --update)",
    pt="este atendimento já está aqui como {path}, e difere em: {what}. Se for outro atendimento, dê outro nome ao"
    " arquivo; se esta versão é a certa, o escritório a põe no lugar (svcsite receber --update)",
)
DIFFERS_ELSEWHERE = Text(
    en="this visit waits on the branch {branch} already as {path}, and differs in: {what}. Change it there",
    pt="este atendimento já aguarda no ramo {branch} como {path}, e difere em: {what}. Altere lá",
)
DIFFERS_IN_FOLDER = Text(
    en="this visit is here already as {path}, and differs in: {what}. Nothing is replaced in a folder: change"
    " that file by hand",
    pt="este atendimento já está aqui como {path}, e difere em: {what}. Numa pasta nada é substituído: altere"
    " esse arquivo à mão",
)
LATE_FACTS = Text(en="what was added", pt="o que foi acrescentado")
HERE_AND_WRONG = Text(
    en="this visit is here already as {path}; this version of it does not pass",
    pt="este atendimento já está aqui como {path}; esta versão dele não passa",
)
OLDER = Text(
    en="what is here has everything of it, and more",
    pt="o que está aqui tem tudo o que ele diz, e mais",
)
PHOTO_OF_NOTHING = Text(
    en="nothing says which report this photo belongs to; name it customer.2026-10-02-what.1.jpg, or send it in"
    " one message with its report",
    pt="nada diz de que relatório é esta foto; use o nome cliente.2026-10-02-assunto.1.jpg, ou envie na mesma"
    " mensagem do relatório",
)
PHOTO_WITHOUT_REPORT = Text(
    en="the report of this photo is not here: {path}; send both together",
    pt="o relatório desta foto não está aqui: {path}; envie os dois juntos",
)
PHOTO_ELSEWHERE = Text(
    en="the report of this photo waits on the branch {branch}, which is open somewhere; leave that branch and"
    " try again",
    pt="o relatório desta foto aguarda no ramo {branch}, que está aberto em algum lugar; saia desse ramo e tente"
    " de novo",
)
PHOTO_OF_REFUSED = Text(
    en="its report was sent back; send both again together",
    pt="o relatório dela foi devolvido; envie os dois de novo, juntos",
)
TOO_BUSY = Text(
    en="somebody else was writing to the same branch all the time; try again",
    pt="outra pessoa estava gravando no mesmo ramo o tempo todo; tente de novo",
)

# The account at the terminal

FATES = {
    "new": Text(en="taken", pt="recebido"),
    "completed": Text(en="completed", pt="completado"),
    "updated": Text(en="updated", pt="atualizado"),
    "here": Text(en="here already", pt="já estava"),
    "refused": Text(en="sent back", pt="devolvido"),
}
WOULD_BE = Text(en="(trial: nothing was written)", pt="(ensaio: nada foi gravado)")
ON_BRANCH = Counted(
    none=Text(en="", pt=""),
    one=Text(en="branch {branch}: 1 file", pt="ramo {branch}: 1 arquivo"),
    more=Text(en="branch {branch}: {n} files", pt="ramo {branch}: {n} arquivos"),
)
PUSH = Text(
    en="send for review: git push origin {branches}",
    pt="envie para revisão: git push origin {branches}",
)
TAKEN = Counted(
    none=Text(en="none taken", pt="nenhum recebido"),
    one=Text(en="1 taken", pt="1 recebido"),
    more=Text(en="{n} taken", pt="{n} recebidos"),
)
HERE = Counted(
    none=Text(en="", pt=""),
    one=Text(en="1 here already", pt="1 já estava aqui"),
    more=Text(en="{n} here already", pt="{n} já estavam aqui"),
)
SENT_BACK = Counted(
    none=Text(en="none sent back", pt="nenhum devolvido"),
    one=Text(en="1 sent back", pt="1 devolvido"),
    more=Text(en="{n} sent back", pt="{n} devolvidos"),
)
PASSED_OVER = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="passed over, no report and no photo: {names}", pt="sem relatório nem foto: {names}"
    ),
    more=Text(
        en="passed over {n} files that are no report and no photo: {names}",
        pt="{n} arquivos sem relatório nem foto: {names}",
    ),
)
AND_MORE = Text(en="and {n} more", pt="e mais {n}")
STAYS = Text(
    en="What was sent back stays where it was; nothing of it was changed or deleted.",
    pt="O que foi devolvido continua onde estava; nada dele foi alterado nem apagado.",
)
