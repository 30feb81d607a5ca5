"""What `svcsite forget` says: what it would do, what it leaves to a person, what it cannot reach, and what to do there."""

from __future__ import annotations

from svcsite.record.vocabulary.names import Language
from svcsite.words.text import Counted, Text

__all__ = ["Language"]

NO = Text(en="no", pt="não")
REMOVED = {
    "email": Text(en="removed-email", pt="email-removido"),
    "phone": Text(en="removed-phone", pt="telefone-removido"),
}
"""What takes the place of an address or a number in a sentence. One word, which is plain text in YAML, JSON and Markdown."""

SEVERAL = Text(
    en='"{typed}" may be {names}; write the whole name',
    pt='"{typed}" pode ser {names}; escreva o nome completo',
)
NO_PSEUDONYM = Text(
    en='--as goes with one CONTACT, and names a pseudonym such as "Contact B"',
    pt='--as vale com um CONTATO só, e indica um pseudônimo como "Contato B"',
)
NOBODY = Text(
    en="no file that can be reached names {who} ({customer}); nothing was written",
    pt="nenhum arquivo ao alcance cita {who} ({customer}); nada foi gravado",
)
ALL_CONTACTS = Text(en="a contact", pt="um contato")
WHO = Text(en="{name} becomes {pseudonym}", pt="{name} passa a ser {pseudonym}")
REPLACED = Text(en='{place}: "{typed}" -> "{text}"', pt='{place}: "{typed}" -> "{text}"')
EMPTIED = Text(en='{place}: "{typed}" is taken out', pt='{place}: "{typed}" é retirado')
PLACES = Counted(
    none=Text(en="no place is replaced", pt="nenhum ponto é substituído"),
    one=Text(en="1 place is replaced, in {files}", pt="1 ponto é substituído, em {files}"),
    more=Text(
        en="{n} places are replaced, in {files}", pt="{n} pontos são substituídos, em {files}"
    ),
)
WRITTEN = Counted(
    none=Text(en="nothing was written", pt="nada foi gravado"),
    one=Text(en="1 file was written", pt="1 arquivo foi gravado"),
    more=Text(en="{n} files were written", pt="{n} arquivos foram gravados"),
)
TRIAL = Text(
    en="This was a trial: nothing was written.", pt="Isto foi um ensaio: nada foi gravado."
)
ASK = Text(en="Write this?", pt="Gravar?")
NOT_ASKED = Text(
    en="nobody is here to be asked; look with --dry-run, then write with --yes",
    pt="não há ninguém para responder; veja com --dry-run, depois grave com --yes",
)
LEFT_ALONE = Text(
    en="{path} was left as it is: {reason}; run the command again",
    pt="{path} ficou como estava: {reason}; rode o comando de novo",
)
REFUSED = Text(
    en="nothing was written: svcsite check would refuse the files then; change these places by hand first:\n{listing}",
    pt="nada foi gravado: o svcsite check recusaria os arquivos depois; antes mude estes pontos à mão:\n{listing}",
)
REVIEW_SEAL = Text(
    en="{report} is sealed: rewritten, it says something else than its seal, and check refuses it (SV902) until a rep "
    "adds an `amended` entry and runs `svcsite sign {report}`.",
    pt="{report} tem selo: reescrito, diz outra coisa que o selo, e o verificar o recusa (SV902) até que um técnico "
    "acrescente uma entrada em `retificacoes` e rode `svcsite assinar {report}`.",
)

DOUBTFUL = Text(
    en="Look at these places yourself: the word may be somebody else, or no name",
    pt="Veja estes pontos você mesmo: a palavra pode ser outra pessoa, ou nem ser nome",
)
HIDDEN = Text(
    en="{path}: a name is written with escapes (\\u00e1, &aacute;); write it out, and run the command again",
    pt="{path}: há um nome escrito com escapes (\\u00e1, &aacute;); escreva por extenso e rode o comando de novo",
)

UNREACHED = Text(en="What this command cannot reach", pt="O que este comando não alcança")
SEALS = Text(
    en="{path}: the text that was sealed. It is evidence and is never rewritten: with another text the signature no longer "
    "holds. Keep it as long as you need to prove what was signed, and write down why; else remove the folder `seals` "
    "in a commit of its own, and the seal is gone for good (SV604 tells of it).",
    pt="{path}: o texto que foi selado. É prova e nunca é reescrito: com outro texto a assinatura deixa de valer. Guarde-o "
    "enquanto precisar provar o que foi assinado, e registre o motivo; senão, remova a pasta `seals` num commit à "
    "parte, e o selo se perde de vez (a SV604 avisa).",
)
NAMED = Text(
    en="{path}: the file's own name has the person's. Rename it with `git mv`, and put a report's old name under `aliases` "
    "only if it must still be found by it.",
    pt="{path}: o nome do próprio arquivo tem o da pessoa. Renomeie com `git mv`; ponha o nome antigo em `aliases` só "
    "se ainda for preciso achá-lo por ele.",
)
OPAQUE = Text(
    en="{path}: a picture or a document, not looked into. Open it; make it anew or remove it if the person is in it.",
    pt="{path}: imagem ou documento, que não foi lido. Abra; refaça ou remova se a pessoa estiver nele.",
)
MADE = Text(
    en="{path}: made from the archive before. Remove it (`rm -r {path}`) and make it anew.",
    pt="{path}: feito antes, a partir do acervo. Remova (`rm -r {path}`) e faça de novo.",
)
OUTSIDE = Text(
    en="{project}: templates, hand-written pages and whatever else stands outside the archive's own folder: `git grep -i`.",
    pt="{project}: modelos, páginas escritas à mão e o mais que fica fora da pasta do acervo: `git grep -i`.",
)
HISTORY = Text(
    en="""\
git history: every commit until now still has the name. On a fresh clone, once all branches are merged or dropped:
     git clone --mirror <repository> forget.git && cd forget.git
     git filter-repo --replace-text {file} --replace-message {file}
     git push --mirror --force
   It gives every later commit another hash, so everybody clones again. It rewrites kept seals as well, which breaks them,
   and leaves PDFs and pictures, which go with: git filter-repo --invert-paths --path <file>
   Names of branches, tags and authors are not in these files; rename or drop those yourself. Then remove {file}.""",
    pt="""\
histórico do git: cada commit até agora ainda tem o nome. Num clone novo, com os ramos todos unidos ou descartados:
     git clone --mirror <repositório> esquecer.git && cd esquecer.git
     git filter-repo --replace-text {file} --replace-message {file}
     git push --mirror --force
   Os commits seguintes ganham outro hash, e todos clonam de novo. Reescreve também selos guardados, que assim se rompem,
   e deixa PDFs e imagens, que saem com: git filter-repo --invert-paths --path <arquivo>
   Nomes de ramos, etiquetas e autores não estão nesses arquivos; renomeie ou descarte você mesmo. Depois remova {file}.""",
)
NO_HISTORY = Text(
    en="git history: no git repository was found here; if the archive is kept in one elsewhere, its history has the name.",
    pt="histórico do git: não há repositório git aqui; se o acervo está em outro lugar num, o histórico dele tem o nome.",
)
FORGE = Text(
    en="the forge: pull requests, comments, caches and forks keep old commits. Write to its support: which repository, which "
    "commits, that personal data was erased on request, and ask them to drop cached views and run garbage collection.",
    pt="a forja: pull requests, comentários, caches e forks guardam commits antigos. Escreva ao suporte: qual repositório, "
    "quais commits, que dados pessoais foram apagados a pedido, e peça que descartem caches e coletem o lixo.",
)
CLONES = Text(
    en="clones and phones: everybody fetches anew and deletes the old clone; drafts on phones are in each browser.",
    pt="clones e celulares: cada um clona de novo e apaga o clone antigo; rascunhos do celular estão em cada navegador.",
)
CACHES = Text(
    en="CI: drop its caches (`.svcsite/`, `site/`), artifacts and logs of earlier runs.",
    pt="CI: descarte os caches (`.svcsite/`, `site/`), artefatos e registros das execuções anteriores.",
)
PUBLISHED = Text(
    en="the published site and each client's edition: run `svcsite build` into an empty folder, publish all of it, and have "
    "the host and search engines drop old copies.",
    pt="o site publicado e a edição de cada cliente: rode `svcsite publicar` numa pasta vazia, publique tudo, e peça ao "
    "provedor e aos buscadores que descartem cópias antigas.",
)
SENT = Text(
    en="mails and PDFs that left the house: they are with whoever got them. Ask for them to be deleted where you must, and "
    "note whom you asked and when; do the same in your own mailboxes and backups.",
    pt="e-mails e PDFs que já saíram: estão com quem os recebeu. Peça que apaguem quando for devido, e anote a quem e "
    "quando; faça o mesmo nas suas caixas de correio e cópias de segurança.",
)
