"""What the form for a report says on the screen. The names of fields and choices are the vocabulary's own."""

from __future__ import annotations

from svcsite.words.text import Text

NEW = Text(en="New report", pt="Novo relatório")
BEGIN = Text(en="New report here", pt="Novo relatório aqui")
LEAD = Text(
    en="Choose the kind of job. What you type stays on this device until you hand it over.",
    pt="Escolha o tipo de atendimento. O que for digitado fica neste aparelho até a entrega.",
)
KIND_LEAD = Text(
    en="Form for a report on the phone: {kind}.",
    pt="Formulário de relatório no celular: {kind}.",
)

PHRASES: dict[str, Text] = {
    "new": NEW,
    "off": Text(
        en="The form has not started. It needs JavaScript and the published site: opened from disk, browsers "
        "do not run it. Write the report with svcsite new, or open the site's address.",
        pt="O formulário não iniciou. Ele precisa de JavaScript e do site publicado: aberto do disco, o "
        "navegador não o executa. Escreva o relatório com svcsite new ou abra o endereço do site.",
    ),
    "waiting": Text(en="Waiting on this device", pt="Guardados neste aparelho"),
    "no_waiting": Text(
        en="No draft is waiting on this device.", pt="Nenhum rascunho guardado neste aparelho."
    ),
    "draft": Text(en="draft", pt="rascunho"),
    "handed": Text(en="handed over", pt="entregue"),
    "open": Text(en="Open", pt="Abrir"),
    "delete": Text(en="Delete", pt="Apagar"),
    "delete_sure": Text(en="Tap again to delete for good", pt="Toque de novo para apagar de vez"),
    "unnamed": Text(en="No customer yet", pt="Ainda sem cliente"),
    "kept_for": Text(
        en="What was handed over stays here for {days} days, in case it did not arrive.",
        pt="O que foi entregue fica aqui por {days} dias, caso não tenha chegado.",
    ),
    "kinds": Text(en="Kind of job", pt="Tipo de atendimento"),
    "back": Text(en="All kinds and drafts", pt="Tipos e rascunhos"),
    "customer": Text(en="Customer", pt="Cliente"),
    "choose_customer": Text(en="Name of the customer", pt="Nome do cliente"),
    "who": Text(en="Who and what", pt="Quem e o quê"),
    "times": Text(en="Times", pt="Horários"),
    "told": Text(en="Report", pt="Relato"),
    "result": Text(en="Cause and parts", pt="Causa e peças"),
    "closing": Text(en="Closing", pt="Fechamento"),
    "outcome": Text(en="How did it end?", pt="Como terminou?"),
    "at": Text(en="time", pt="hora"),
    "day": Text(en="day", pt="dia"),
    "now": Text(en="now", pt="agora"),
    "machine_hint": Text(en="Serial number, tag or name", pt="Nº de série, patrimônio ou nome"),
    "all_machines": Text(en="Tick all", pt="Marcar todos"),
    "no_machine": Text(en="Untick all", pt="Desmarcar todos"),
    "machines_of": Text(en="Machines of the customer", pt="Equipamentos do cliente"),
    "filter": Text(en="Filter", pt="Filtrar"),
    "ticket_hint": Text(en="Number, or one still open", pt="Número, ou um em aberto"),
    "list_hint": Text(en="Type or choose", pt="Digite ou escolha"),
    "add_one": Text(en="Enter adds what is typed", pt="Enter acrescenta o que foi digitado"),
    "as_typed": Text(en="use “{text}”", pt="usar “{text}”"),
    "none_found": Text(en="nothing found", pt="nada encontrado"),
    "found": Text(en="{n} found", pt="{n} encontrados"),
    "more_found": Text(en="{n} more; keep typing", pt="mais {n}; continue digitando"),
    "remove": Text(en="Remove {what}", pt="Remover {what}"),
    "add_row": Text(en="Add", pt="Acrescentar"),
    "quantity": Text(en="Quantity", pt="Quantidade"),
    "sign": Text(en="I sign this report", pt="Assino este relatório"),
    "accepted_by": Text(en="Accepted by", pt="Aceite de"),
    "score": Text(en="Score", pt="Nota"),
    "not_rated": Text(en="not asked", pt="não solicitada"),
    "photos": Text(en="Photos", pt="Fotos"),
    "take_photo": Text(en="Take a photo", pt="Tirar foto"),
    "choose_photo": Text(en="Choose photos", pt="Escolher fotos"),
    "photo": Text(en="Photo {n}", pt="Foto {n}"),
    "photo_refused": Text(
        en="{name} is no picture that this browser can read. Nothing was added.",
        pt="{name} não é imagem que este navegador consiga ler. Nada foi acrescentado.",
    ),
    "photo_lost": Text(
        en="{n} photos could not be found on this device any more.",
        pt="{n} fotos não estão mais neste aparelho.",
    ),
    "photo_unsaved": Text(
        en="This photo is held by the open page only: hand the report over before closing it.",
        pt="Esta foto está só na página aberta: entregue o relatório antes de fechá-la.",
    ),
    "more": Text(en="Show all fields", pt="Mostrar todos os campos"),
    "less": Text(en="Show what is needed", pt="Mostrar só o necessário"),
    "review": Text(en="Check and hand over", pt="Conferir e entregar"),
    "close": Text(en="Back to the form", pt="Voltar ao formulário"),
    "saved": Text(en="Saved on this device at {at}", pt="Guardado neste aparelho às {at}"),
    "unsaved": Text(en="Nothing typed yet", pt="Nada digitado ainda"),
    "no_store": Text(
        en="This browser keeps nothing (private window, or storage switched off). Do not close the page before "
        "you handed the report over; its text can be copied.",
        pt="Este navegador não guarda nada (janela anônima ou armazenamento desligado). Não feche a página "
        "antes de entregar o relatório; o texto pode ser copiado.",
    ),
    "full": Text(
        en="The device has no room left: the last changes are in this page only. Hand the report over or copy its "
        "text, and delete what was handed over.",
        pt="O aparelho está sem espaço: as últimas mudanças estão só nesta página. Entregue o relatório ou copie "
        "o texto, e apague o que já foi entregue.",
    ),
    "copied_draft": Text(
        en="This draft was changed in another window. What you typed here was kept as a draft of its own; "
        "the other one is in the list of drafts.",
        pt="Este rascunho mudou em outra janela. O que foi digitado aqui ficou guardado como outro rascunho; "
        "o primeiro está na lista de rascunhos.",
    ),
    "followed": Text(
        en="This draft is open in another window; its changes were taken over.",
        pt="Este rascunho está aberto em outra janela; as mudanças de lá aparecem aqui.",
    ),
    "gone_draft": Text(
        en="The draft is no longer on this device. This is a new one.",
        pt="O rascunho não está mais neste aparelho. Este é um novo.",
    ),
    "gone_customer": Text(
        en="{customer} is not in the lists any more. Nothing was lost; ask the office before handing over.",
        pt="{customer} não está mais nas listas. Nada se perdeu; confirme com o escritório antes de entregar.",
    ),
    "no_lists": Text(
        en="The lists of {customer} are not on this device yet: type machine and contact.",
        pt="As listas de {customer} ainda não estão neste aparelho: digite equipamento e contato.",
    ),
    "no_data": Text(
        en="The form's lists could not be loaded. What was typed is kept; open the page again with network.",
        pt="Não foi possível carregar as listas do formulário. O que foi digitado está guardado; abra a página "
        "de novo com rede.",
    ),
    "lists_of": Text(en="Lists of {day}", pt="Listas de {day}"),
    "offline": Text(en="no network", pt="sem rede"),
    "ready": Text(en="works without network", pt="funciona sem rede"),
    "clock_behind": Text(
        en="This device's clock is behind: its lists are newer than its date. Check date and time, and every “now”.",
        pt="O relógio deste aparelho está atrasado: as listas são mais novas que a data dele. Confira data e hora, e "
        "cada “agora”.",
    ),
    "half_ready": Text(
        en="opens without network, but not all lists are here yet",
        pt="abre sem rede, mas ainda faltam listas aqui",
    ),
    "not_ready": Text(
        en="needs network to open (the site is not served over https)",
        pt="precisa de rede para abrir (o site não está em https)",
    ),
    "fetch_all": Text(
        en="Keep all customers' lists on this device", pt="Guardar as listas de todos os clientes"
    ),
    "fetched": Text(
        en="Lists of {n} of {all} customers are on this device.",
        pt="Listas de {n} de {all} clientes neste aparelho.",
    ),
    "good": Text(en="Nothing is missing.", pt="Não falta nada."),
    "errors": Text(en="{n} to correct", pt="{n} a corrigir"),
    "warnings": Text(en="{n} to look at", pt="{n} a rever"),
    "server_too": Text(
        en="The server checks more: duplicates, earlier visits, photos.",
        pt="O servidor confere mais: duplicados, visitas anteriores, fotos.",
    ),
    "hand_over": Text(en="Hand over", pt="Entregar"),
    "even_so": Text(
        en="It can be handed over as it is; the office will send it back with the same messages.",
        pt="Pode ser entregue assim; o escritório devolve com as mesmas mensagens.",
    ),
    "share": Text(en="Share the file", pt="Compartilhar o arquivo"),
    "share_one": Text(en="Share the file and its photo", pt="Compartilhar o arquivo e a foto"),
    "share_with": Text(en="Share the file and {n} photos", pt="Compartilhar o arquivo e {n} fotos"),
    "download": Text(en="Download the file", pt="Baixar o arquivo"),
    "download_one": Text(en="Download the file and its photo", pt="Baixar o arquivo e a foto"),
    "download_with": Text(en="Download the file and {n} photos", pt="Baixar o arquivo e {n} fotos"),
    "copy": Text(en="Copy the text", pt="Copiar o texto"),
    "copied": Text(en="The text was copied.", pt="O texto foi copiado."),
    "not_copied": Text(
        en="This browser did not copy it: select the text below and copy it.",
        pt="Este navegador não copiou: selecione o texto abaixo e copie.",
    ),
    "forge": Text(en="Open in {forge}", pt="Abrir no {forge}"),
    "forge_help": Text(
        en="Needs an account there and network. Choose there to begin a branch and a pull request: {branch}.",
        pt="Precisa de conta lá e de rede. Escolha lá criar um ramo e um pedido de revisão: {branch}.",
    ),
    "forge_paste": Text(
        en="The text is copied as well: paste it there if the page is empty.",
        pt="O texto também é copiado: cole lá se a página estiver vazia.",
    ),
    "forge_no_photos": Text(
        en="Photos do not travel this way: share or download them too.",
        pt="As fotos não vão por aqui: compartilhe ou baixe também.",
    ),
    "forge_too_long": Text(
        en="The text is too long for an address of {forge}: share the file or copy the text.",
        pt="O texto é longo demais para um endereço do {forge}: compartilhe o arquivo ou copie o texto.",
    ),
    "copy_no_photos": Text(
        en="Text only; photos do not travel this way.", pt="Só o texto; as fotos não vão por aqui."
    ),
    "no_share": Text(
        en="This browser cannot share files: download, and attach them to a mail or message.",
        pt="Este navegador não compartilha arquivos: baixe e anexe a um e-mail ou mensagem.",
    ),
    "share_failed": Text(
        en="It was not shared. The report is still here.",
        pt="Não foi compartilhado. O relatório continua aqui.",
    ),
    "handed_now": Text(
        en="Handed over. It stays on this device for {days} days.",
        pt="Entregue. Fica neste aparelho por {days} dias.",
    ),
    "not_arrived": Text(en="It did not arrive: keep as draft", pt="Não chegou: manter rascunho"),
    "text": Text(en="The file", pt="O arquivo"),
    "needs_customer": Text(en="Choose the customer first.", pt="Escolha primeiro o cliente."),
    "written_badly": Text(
        en="The file could not be written: {problem}. What was typed is kept.",
        pt="Não foi possível escrever o arquivo: {problem}. O que foi digitado está guardado.",
    ),
    "message": Text(en="Report {file}", pt="Relatório {file}"),
    "branches": Text(en="reports", pt="relatorios"),
    "no_rep": Text(en="no-rep", pt="sem-tecnico"),
    "optional": Text(en="optional", pt="opcional"),
}
"""By name, for the templates and for the browser; `{names}` are facts that are put in."""
