"""The words that the first person is told by: closed lists, in both languages. See `checks.person`."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Singular, plural, and the participle to write instead; three words a verb, `|` between verbs.
_VERBS = """
abri abrimos aberto | acertei acertamos acertado | acionei acionamos acionado | adicionei adicionamos adicionado
afastei afastamos afastado | ajustei ajustamos ajustado | alinhei alinhamos alinhado
alterei alteramos alterado | analisei analisamos analisado | anotei anotamos anotado | apaguei apagamos apagado
apertei apertamos apertado | apliquei aplicamos aplicado | aterrei aterramos aterrado
atualizei atualizamos atualizado | avaliei avaliamos avaliado | avisei avisamos avisado
baixei baixamos baixado | busquei buscamos buscado | cadastrei cadastramos cadastrado
calibrei calibramos calibrado | carreguei carregamos carregado | coletei coletamos coletado
coloquei colocamos colocado | combinei combinamos combinado | completei completamos completado
comprei compramos comprado | concluí concluímos concluído | conectei conectamos conectado
conferi conferimos conferido | configurei configuramos configurado | confirmei confirmamos confirmado
constatei constatamos constatado | consertei consertamos consertado | copiei copiamos copiado
corrigi corrigimos corrigido | cortei cortamos cortado | criei criamos criado | deixei deixamos deixado
desativei desativamos desativado | descobri descobrimos descoberto | desconectei desconectamos desconectado
desentupi desentupimos desentupido | desinstalei desinstalamos desinstalado | desliguei desligamos desligado
desmontei desmontamos desmontado | desobstruí desobstruímos desobstruído | detectei detectamos detectado
diagnostiquei diagnosticamos diagnosticado | drenei drenamos drenado | efetuei efetuamos efetuado
encaixei encaixamos encaixado | encaminhei encaminhamos encaminhado | encontrei encontramos encontrado
entreguei entregamos entregue | enviei enviamos enviado | escrevi escrevemos escrito
esvaziei esvaziamos esvaziado | evacuei evacuamos evacuado | excluí excluímos excluído
executei executamos executado | expliquei explicamos explicado | fechei fechamos fechado
finalizei finalizamos finalizado | fixei fixamos fixado | fiz fizemos feito | formatei formatamos formatado
fotografei fotografamos fotografado | gravei gravamos gravado | habilitei habilitamos habilitado
identifiquei identificamos identificado | imprimi imprimimos impresso | incluí incluímos incluído
informei informamos informado | inspecionei inspecionamos inspecionado | instalei instalamos instalado
instruí instruímos instruído | isolei isolamos isolado | lacrei lacramos lacrado | lavei lavamos lavado
levei levamos levado | liberei liberamos liberado | liguei ligamos ligado | limpei limpamos limpo
localizei localizamos localizado | lubrifiquei lubrificamos lubrificado | medi medimos medido
monitorei monitoramos monitorado | montei montamos montado | mostrei mostramos mostrado | mudei mudamos mudado
notei notamos notado | observei observamos observado | orientei orientamos orientado | passei passamos passado
pedi pedimos pedido | percebi percebemos percebido | pressurizei pressurizamos pressurizado
programei programamos programado | realizei realizamos realizado | reapertei reapertamos reapertado
recarreguei recarregamos recarregado | recebi recebemos recebido | recoloquei recolocamos recolocado
recolhi recolhemos recolhido | recomendei recomendamos recomendado | reconfigurei reconfiguramos reconfigurado
recuperei recuperamos recuperado | redefini redefinimos redefinido | refiz refizemos refeito
registrei registramos registrado | regulei regulamos regulado | reinstalei reinstalamos reinstalado
reiniciei reiniciamos reiniciado | religuei religamos religado | remontei remontamos remontado
removi removemos removido | reparei reparamos reparado | repus repusemos reposto | resetei resetamos resetado
resolvi resolvemos resolvido | restaurei restauramos restaurado | retirei retiramos retirado
revisei revisamos revisado | sangrei sangramos sangrado | separei separamos separado | soldei soldamos soldado
solicitei solicitamos solicitado | solucionei solucionamos solucionado | soltei soltamos solto
substituí substituímos substituído | sugeri sugerimos sugerido | testei testamos testado | tirei tiramos tirado
transferi transferimos transferido | transportei transportamos transportado | treinei treinamos treinado
troquei trocamos trocado | usei usamos usado | utilizei utilizamos utilizado | validei validamos validado
verifiquei verificamos verificado
"""
_WITHOUT_PARTICIPLE = """
achei achamos acho acredito acreditamos agradeço agradecemos aguardamos aguardei acompanhei acompanhamos atendi
atendemos cheguei chegamos consegui conseguimos conversei conversamos devemos enviarei enviaremos espero estamos
estarei estaremos estive estivemos estou falei falamos farei faremos faço fazemos fui fomos iremos irei informo
mexemos mexi ouvi ouvimos peço podemos posso possuímos precisamos pude pudemos recomendo respondi respondemos
retornarei retornaremos retornei retornamos saí saímos somos sugiro temos tenho tentei tentamos teremos terei
tive tivemos trabalhei vamos vimos voltamos voltarei voltaremos voltei vou substituimos concluimos
"""


def _participles() -> dict[str, str]:
    rows = (row.split() for row in _VERBS.replace("\n", "|").split("|") if row.strip())
    table = {form: done for *forms, done in rows for form in forms}
    return dict.fromkeys(_WITHOUT_PARTICIPLE.split(), "") | table


PARTICIPLES = _participles()
"""Portuguese verbs in the first person, with what to write instead, masculine; empty where that depends."""

PT_PRONOUNS = _words(
    "eu me mim comigo conosco gente meu meus minha minhas nosso nossos nossa nossas"
)
EN_PRONOUNS = _words("i me my myself we us our ours ourselves")

FIXED = _words("""
meus_documentos minhas_imagens minhas_músicas meus_vídeos meu_computador meu_drive meus_arquivos my_documents
my_computer my_pictures my_music my_videos my_drive my_files my_cloud my_book my_passport us_plug us_plugs
us_keyboard us_layout us_version us_adapter us_adaptor us_mains us_voltage us_letter us_socket us_english
us_model us_import us_style us_standard us_spec us_power us_type us_supply pão_nosso pai_nosso contact_us
about_us the_us a_us find_my my_iphone my_ipad i_pod i_pad i_phone i_mac
""")
"""What programs and plugs are called, and idioms: a pronoun and the word next to it."""

EN_COMMON = _words("""
the and is was were of with to not for it this that but from have has had been when are will would can could
does doesn didn isn wasn won after then they which into only still also there just
""")
PT_COMMON = _words("""
de da dos das na nas em para por que não nao foi foram uma ao à é está pelo pela mas o e sem com ou já mais
quando após até cliente técnico equipamento
""")
FOREIGN_COMMON = _words("""
le la les et est une il elle du avec pour pas sur dans plus qui je au y los las con pero il che non è sono gli
della het een niet ik dat ze er maar met wordt zijn deze den det og ikke til som af der das und nicht ist mit
ein eine auf zu
""")
"""Words that tell the two languages from each other, and from those whose first person nobody here can tell."""

AFTER_I = _words("""
already also always am arrived asked believe bought brought called can changed charged checked cleaned connected
could couldn did didn do don dropped expect explained felt fitted fixed found gave get glued got had have haven
heard helped informed inspected installed just keep knew know left like look looked lubricated made managed may
measured might must need needed never noticed observed only opened ordered performed plug plugged put ran
recommend recommended reconnected rebuilt removed repaired replaced reset returned saw see set should showed
soldered spoke started still strongly suggest suggested suspect swapped switched tested then think thought
tightened told took tried turn turned tweaked unplugged updated use used verified want wanted was wasn went will
would wouldn
""")
"""What stands behind an "I" that speaks, and never behind a numeral."""

NUMBERED = _words("""
andar anexo annex apartamento appendix area artigo bloco block bomba building capítulo category categoria
chapter circuit circuito class classe edifício engine etapa fase floor grade grau group grupo item level line
linha lote mark mesa module módulo motor nível parte part phase planta port porta prédio processor pump sala
schedule section seção sector setor stage step terminal tier tipo torre tower type unidade unit vitamin vitamina
volume ward zona zone
""")
"""What a Roman numeral is put behind."""

BEGINS_CLAUSE = _words("""
after also although and as because before but can could did do does finally first hence how however if maybe may
now once or perhaps should since so that then therefore this though thus today unfortunately until what when
where whereas which while why will would yesterday
""")
"""Words after which an "I" may begin a clause, however they are written."""
