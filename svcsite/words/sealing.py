"""What `svcsite sign` says, and why a seal could not be verified."""

from __future__ import annotations

from svcsite.words.text import Text

TROUBLES = {
    "no-signers": Text(
        en="there is no allowed_signers beside archive.yml",
        pt="não há allowed_signers ao lado do archive.yml",
    ),
    "no-ssh-keygen": Text(
        en="ssh-keygen was not found; install OpenSSH's client",
        pt="ssh-keygen não foi encontrado; instale o cliente OpenSSH",
    ),
    "too-old": Text(
        en="this ssh-keygen is too old; OpenSSH 8.9 or newer is needed",
        pt="este ssh-keygen é antigo demais; é preciso OpenSSH 8.9 ou mais novo",
    ),
    "too-slow": Text(en="ssh-keygen gave no answer in time", pt="ssh-keygen não respondeu a tempo"),
    "refused": Text(en="ssh-keygen refused", pt="ssh-keygen recusou"),
}

NO_REPORT = Text(
    en="there is no such report: {typed}; give its file, or CUSTOMER/ID",
    pt="não existe esse relatório: {typed}; informe o arquivo, ou CLIENTE/ID",
)
UNFINISHED = Text(
    en="what svcsite check refuses cannot be sealed; first mend:\n{listing}",
    pt="o que svcsite check recusa não pode ser selado; antes corrija:\n{listing}",
)
SAID = Text(en="{said}", pt="{said}")
NO_REP = Text(
    en="who seals? say it with --as REP, one of: {reps}",
    pt="quem põe o selo? informe com --as TECNICO, um destes: {reps}",
)
NOT_THE_SIGNER = Text(
    en="{rep} did not sign this report, {signers} did; who amends it says so in {amended} first",
    pt="{rep} não assinou este relatório, foi {signers}; quem retifica diz isso antes em {amended}",
)
NO_AMENDMENT = Text(
    en="since the last seal something changed: {what}. First say in {amended} who changed it (by), when (on) and why (reason)",
    pt="depois do último selo houve alteração: {what}. Antes acrescente em {amended} quem alterou (por), quando (em) e a razão (motivo)",
)
ALREADY = Text(
    en="it is sealed already, and nothing changed since: {path}",
    pt="já está selado, e nada mudou desde então: {path}",
)
NO_KEY = Text(
    en="no key to sign with was found; make one with ssh-keygen -t ed25519, or say which: --key FILE",
    pt="não foi encontrada chave para assinar; crie uma com ssh-keygen -t ed25519, ou informe: --key ARQUIVO",
)
NOT_SIGNED = Text(en="{trouble}; nothing was written", pt="{trouble}; nada foi gravado")
NOT_ALLOWED = Text(
    en="the key is not among those that may seal for {rep}; nothing was written. Who keeps the archive adds to "
    "{path}:\n    {line}",
    pt="a chave não está entre as que valem para {rep}; nada foi gravado. Quem cuida do acervo acrescenta a "
    "{path}:\n    {line}",
)
TOO_LARGE = Text(
    en="the report is too long for a seal: more than {limit} bytes",
    pt="o relatório é longo demais para um selo: mais de {limit} bytes",
)
UNPLACED = Text(
    en='the sign-off could not be written into the report; write it yourself: "{line}"',
    pt='não foi possível escrever a assinatura no relatório; escreva você mesmo: "{line}"',
)
LEFT_ALONE = Text(en="{path} was left alone: {reason}", pt="{path} ficou como estava: {reason}")
SEALED = Text(
    en="sealed by {rep} on {day}; git add the report and its folder",
    pt="selado por {rep} em {day}; inclua no git o relatório e a pasta dele",
)
SIGNED = Text(en="the sign-off was written: {line}", pt="a assinatura foi escrita: {line}")

HOLDS = Text(en="Seal holds", pt="Selo íntegro")
BROKEN = Text(en="Seal broken", pt="Selo rompido")
UNVERIFIED = Text(en="Seal not verified", pt="Selo não conferido")
SEALED_ON = Text(en="Sealed {moment}", pt="Selado em {moment}")
SEALED_BY = Text(en="Sealed {moment} by {rep}", pt="Selado em {moment} por {rep}")
SINCE = Text(en="Added after the seal: {names}", pt="Acrescentado depois do selo: {names}")
SEALS = Text(en="Seals", pt="Selos")
SIGNED_PDF = Text(en="Signed PDF, SHA-256 {hash}", pt="PDF assinado, SHA-256 {hash}")
