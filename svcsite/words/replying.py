"""The answer to who sent reports in: what was taken, what has to be mended, and how."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

TO = Text(en="To: {who}", pt="Para: {who}")
SUBJECT = Text(en="Subject: {subject}", pt="Assunto: {subject}")
SUBJECTS = {
    "taken": Text(en="Your reports have arrived", pt="Seus relatórios chegaram"),
    "mixed": Text(
        en="Your reports: some have to be mended", pt="Seus relatórios: há o que corrigir"
    ),
    "refused": Text(en="Your report has to be mended", pt="Seu relatório precisa de correção"),
}
HELLO = Text(en="Hello,", pt="Olá,")
HELLO_TO = Text(en="Hello {name},", pt="Olá, {name},")
THANKS = Text(en="thank you for what you sent.", pt="agradecemos o envio.")
TAKEN = Counted(
    none=Text(en="", pt=""),
    one=Text(en="This one is in:", pt="Este está recebido:"),
    more=Text(
        en="These {n} are in:",
        pt="Estes {n} estão recebidos:",
    ),
)
NOTED = {
    "new": Text(en="", pt=""),
    "completed": Text(en="added to what was here", pt="completou o que já estava aqui"),
    "updated": Text(en="in place of the earlier version", pt="no lugar da versão anterior"),
    "here": Text(en="it was here already", pt="já estava aqui"),
    "refused": Text(en="", pt=""),
}
PLACE = Text(en="kept as {path}", pt="guardado como {path}")
REVIEW = Text(en="waiting for review on {branch}", pt="aguarda revisão em {branch}")
PHOTOS = Counted(
    none=Text(en="", pt=""),
    one=Text(en="with 1 photo", pt="com 1 foto"),
    more=Text(en="with {n} photos", pt="com {n} fotos"),
)
MORE_PHOTOS = Counted(
    none=Text(en="", pt=""),
    one=Text(en="1 more photo for {path}", pt="mais 1 foto para {path}"),
    more=Text(en="{n} more photos for {path}", pt="mais {n} fotos para {path}"),
)
SOON = Text(en="Good to know (it is in all the same):", pt="Bom saber (está recebido mesmo assim):")
TO_MEND = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="One has to be mended before it can go in:", pt="Um precisa de correção para entrar:"
    ),
    more=Text(
        en="{n} have to be mended before they can go in:",
        pt="{n} precisam de correção para entrar:",
    ),
)
LINE = Text(en="line {line}: {message}", pt="linha {line}: {message}")
QUOTE = Text(en="it says: {text}", pt="está escrito: {text}")
TO_DO = Text(en="what to do: {help}", pt="o que fazer: {help}")
NOT_YOURS = Text(
    en="the fault is in the customer's file, not in your report; the office mends it and takes your report in"
    " then ({message})",
    pt="o erro está no cadastro do cliente, não no seu relatório; o escritório corrige e depois recebe o seu"
    " relatório ({message})",
)
SEND_AGAIN = Text(
    en="Mend it in the form or in the file, and send it again, under the same name unless a line above asks for"
    " another. What is in already need not come again, and does no harm if it does.",
    pt="Corrija no formulário ou no arquivo e envie de novo, com o mesmo nome, a não ser que uma linha acima"
    " peça outro. O que já está recebido não precisa voltar, e se voltar não faz mal.",
)
NOTHING_LOST_MAIL = Text(
    en="Nothing is lost: your message stays with us as it came.",
    pt="Nada se perdeu: sua mensagem continua conosco como chegou.",
)
NOTHING_LOST_FILE = Text(
    en="Nothing is lost: the file is where you put it, as it was.",
    pt="Nada se perdeu: o arquivo está onde foi posto, como era.",
)
REGARDS = Text(en="Kind regards,", pt="Atenciosamente,")
NAMELESS = Text(en="(no name)", pt="(sem nome)")
PASTED = Text(en="the report in the message's text", pt="o relatório no texto da mensagem")
A_MESSAGE = Text(en="the message", pt="a mensagem")
WRITTEN = Counted(
    none=Text(en="no answer to write", pt="nenhuma resposta a escrever"),
    one=Text(en="1 answer written: {path}", pt="1 resposta escrita: {path}"),
    more=Text(en="{n} answers written: {path}", pt="{n} respostas escritas: {path}"),
)
