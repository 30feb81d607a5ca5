"""What stands in the way of sending a mail, in words."""

from __future__ import annotations

from svcsite.words.text import Text

NO_SERVER = Text(
    en="nothing was sent: no mail server is set; set SVCSITE_SMTP_HOST (and SVCSITE_SMTP_USER and"
    " SVCSITE_SMTP_PASSWORD), or send the .eml by hand",
    pt="nada foi enviado: falta o servidor de e-mail; defina SVCSITE_SMTP_HOST (e SVCSITE_SMTP_USER e"
    " SVCSITE_SMTP_PASSWORD), ou envie o .eml pelo seu programa de e-mail",
)
BAD_PORT = Text(
    en='SVCSITE_SMTP_PORT is "{value}"; a port is a number from 1 to 65535',
    pt='SVCSITE_SMTP_PORT é "{value}"; a porta é um número de 1 a 65535',
)
BAD_TLS = Text(
    en='SVCSITE_SMTP_TLS is "{value}"; write starttls or tls: nothing is sent without encryption',
    pt='SVCSITE_SMTP_TLS é "{value}"; escreva starttls ou tls: nada é enviado sem criptografia',
)
HALF_LOGIN = Text(
    en="SVCSITE_SMTP_USER and SVCSITE_SMTP_PASSWORD go together; {missing} is not set",
    pt="SVCSITE_SMTP_USER e SVCSITE_SMTP_PASSWORD andam juntas; falta definir {missing}",
)
NOT_REACHED = Text(
    en="nothing was sent: the mail server {server} could not be reached ({reason})",
    pt="nada foi enviado: não foi possível falar com o servidor de e-mail {server} ({reason})",
)
NOT_TRUSTED = Text(
    en="nothing was sent: the certificate of {server} cannot be trusted ({reason}); a company's own certificate"
    " authority is told with SSL_CERT_FILE",
    pt="nada foi enviado: o certificado de {server} não é confiável ({reason}); a autoridade certificadora da própria"
    " empresa é informada em SSL_CERT_FILE",
)
NO_TLS = Text(
    en="nothing was sent: {server} offers no encryption (STARTTLS); set SVCSITE_SMTP_TLS=tls if it wants it from the"
    " first byte",
    pt="nada foi enviado: {server} não oferece criptografia (STARTTLS); defina SVCSITE_SMTP_TLS=tls se ele a exige"
    " desde o começo",
)
NO_LOGIN = Text(
    en="nothing was sent: {server} did not accept the user {user} ({reason})",
    pt="nada foi enviado: {server} não aceitou o usuário {user} ({reason})",
)
REFUSED = Text(
    en="nothing was sent: {server} did not accept the mail ({reason})",
    pt="nada foi enviado: {server} não aceitou o e-mail ({reason})",
)
BROKEN_OFF = Text(
    en="{server} broke off before it said that it had taken the mail ({reason}); it may have arrived: ask before you"
    " send it again",
    pt="{server} encerrou a conversa antes de confirmar o e-mail ({reason}); ele pode ter chegado: pergunte antes de"
    " enviar de novo",
)
NOT_FOR = Text(
    en="{server} did not take the mail for {address} ({reason})",
    pt="{server} não aceitou o e-mail para {address} ({reason})",
)
SENT = Text(en="Sent to {addresses}.", pt="Enviado para {addresses}.")
