"""The wording of sections: what is told of, and all that must stay quiet."""

import time

import pytest

from svcsite.checks.person import pairs, slips
from svcsite.checks.person_words import PARTICIPLES
from svcsite.checks.prose import count_words, own_words, running_text
from tests.archive import CUSTOMER, SETTINGS

PROBLEM = "Paper jam on every second page."
WORK = "Fuser unit replaced, 20 test pages printed."

QUIET = [
    "Padaria Pão Nosso ME",
    "Entrega na Padaria Pão Nosso ME, no balcão.",
    "Fusor no estoque da padaria pão nosso, nos fundos da loja.",
    "nos fundos da loja",
    "O cliente nos fundos da loja acompanhou.",
    "switch com 3 nós",
    "pasta Meus Documentos",
    "Arquivos movidos para meus documentos.",
    "Lei 13.589",
    "Plano conforme a Lei 13.589.",
    "Sidnei acompanhou",
    "O serviço foi acompanhado por Sidnei Ramos; Vanderlei Lemos testou.",
    "nobreak substitui o antigo",
    "O nobreak novo substitui o antigo e sai do rack.",
    "foi trocado",
    "próximos passos",
    "mínimos",
    "rolo fusor",
    "selo mecânico",
    "em curto",
    "registro de gás",
    "Gás R-410A reposto, rei do gás, seis parafusos, óleo nº 6.",
    "Trocada a placa; medidos 220 V.",
    "Havia muita gente na loja; toda a gente esperou fora.",
    "É preciso trocar o filtro; troco de moedas preso no cofre.",
    "O cliente levou consigo a chave.",
    "Fase I concluída, bomba I desligada, Tipo I.",
    "Programa Minha Casa Minha Vida; Nosso Lar Móveis; Nossa Senhora da Luz.",
    "Norma EU 2019, tensão US, modelo ME-12.",
    "Google Meu Negócio e My Cloud sincronizados.",
    "WE-200 unit",
    "The WE-200 unit was cleaned.",
    "I/O board",
    "The I/O board was replaced.",
    "Vitamin I",
    "Phase I completed, type I error cleared, class I device checked.",
    "Elizabeth I reopened in Hall I after the test.",
    "Shipped to the US; IT informed; us plug fitted, us keyboard left.",
    "Pulse of 10 us measured on the bus.",
    "Core I5 and I2C bus checked; see section I.",
    "eu-west-1 region, host we.example.com, me@example.com.",
    "I tasti non funzionano.",
    "Folder My Documents, button Contact Us, app My HP.",
    "Meu INSS reinstalado e nossonumero.txt apagado.",
    "Windows Me removed.",
    # neither language
    "Pas eu le temps de le réparer, il faut l'abri.",
    "Ik vroeg me af of het kapot is; we weten het niet.",
    # somebody else's words
    'O cliente disse: "eu troquei o toner".',
    "O cliente disse: “eu já troquei o toner, e a gente testou”.",
    "O cliente disse: «meu micro parou».",
    'A mensagem era "Contact us or\nwe will call". Sem outra falha.',
    'Cliente: "meu micro parou e eu não consigo',
    "Label reads 'Call us before opening'. Door closed.",
    "Label reads ‘Don’t call us, we’ll call you’. Door closed.",
    "> Eu troquei o toner\ne testei ontem.\n\nToner trocado.",
    "- > I replaced it.\n- Toner checked.",
    # no words at all
    "Command `cd my && we` run.",
    "```\nI replaced my disk\n```\nDisk replaced.",
    "- Log:\n  ~~~\n  we failed\n  ~~~",
    "[How I replaced it](https://example.com/my/we) read.",
    "See https://example.com/we/my and www.our.example/our.",
    r"Share \\server\my and C:\my remapped.",
    "<!-- troquei o quê? -->Trocado o fusor.",
]

LOUD = [
    ("Troquei o fusor.", ["Troquei"]),
    ("TROQUEI O FUSOR E TESTEI.", ["TROQUEI", "TESTEI"]),
    ("Fusor no chão; testei, removi e fiz a limpeza.", ["testei", "removi", "fiz"]),
    ("Verifiquei, limpei, instalei, ajustei.", ["Verifiquei", "limpei", "instalei", "ajustei"]),
    ("orientei, configurei, encontrei", ["orientei", "configurei", "encontrei"]),
    ("Constatei curto; medi 220 V.", ["Constatei", "medi"]),
    ("Substituí o fusor.", ["Substituí"]),
    ("- Coloquei-o na bancada.", ["Coloquei"]),
    ("Não temos a peça.", ["temos"]),
    ("Fizemos o teste e trocamos a placa.", ["Fizemos", "trocamos"]),
    ("Ontem a gente testou.", ["a gente"]),
    ("A chave ficou com o porteiro da gente.", ["da gente"]),
    ("Eu voltei com meu colega.", ["Eu", "voltei", "meu"]),
    ("Nossa equipe esperou; nosso estoque acabou.", ["Nossa", "nosso"]),
    ("O cliente me pediu; informou-me a senha.", ["me"]),
    ("O zelador avisou a mim e foi conosco.", ["mim", "conosco"]),
    ("I replaced the fuser.", ["I"]),
    ("Fuser found torn and I’ve replaced it.", ["I"]),
    ("When I arrived, the printer was off.", ["I"]),
    ("The printer that I tested was off; i'm back on Friday.", ["I"]),
    ("We cleaned it with my cloth.", ["We", "my"]),
    ("Our colleague tested; they told us.", ["Our", "us"]),
    ("The customer asked me to leave.", ["me"]),
    ('Ela disse "ok". Troquei o fusor; disse "ok" e saí.', ["Troquei", "saí"]),
    ('Trocado o monitor de 24" por um de 27"; testei.', ["testei"]),
    ("Don't worry: it's the customers' door, we don't mind.", ["we"]),
    ("> Citação\n\nTroquei o fusor.", ["Troquei"]),
]


@pytest.mark.parametrize("text", QUIET)
def test_what_only_looks_like_the_first_person_stays_quiet(archive, text):
    archive.report((WORK, text))
    assert [f for f in archive.findings() if "SV40" in f] == []


@pytest.mark.parametrize(("text", "words"), LOUD, ids=[text for text, _ in LOUD])
def test_the_first_person_is_told_by_its_words(text, words):
    assert [slip.word for slip in slips(own_words(text))] == words


@pytest.mark.parametrize(
    "word", ["trouxe", "disse", "nos", "nós", "sei", "lei", "sai", "substitui"]
)
def test_words_that_another_may_say_are_in_no_list(word):
    assert word not in PARTICIPLES
    assert list(slips(f"Ele {word} ontem.")) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Troquei o fusor.", 'escreva sem "Troquei": "Trocado o fusor"'),
        ("Troquei a placa e testei.", 'escreva sem "Troquei", "testei": "Trocada a placa"'),
        ("Reset feito; medi as tensões.", 'escreva sem "medi": "Medidas as tensões"'),
        ("Eu entreguei os toners.", 'escreva sem "Eu", "entreguei": "Entregue os toners"'),
        ("Testei duas vezes.", 'escreva sem "Testei": "Testado"'),
        ("Não temos a peça.", 'escreva sem "temos"'),
        ("I replaced the fuser.", 'escreva sem "I": "Replaced the fuser"'),
        ("We've reset it.", 'escreva sem "We": "Reset"'),
    ],
)
def test_the_message_says_it_better_where_that_is_known(archive, text, message):
    archive.write("archive.yml", SETTINGS.replace("language: en", "language: pt-BR"))
    archive.report((WORK, text))
    assert [d.message for d in archive.examine().diagnostics] == [message]


def test_the_first_person_is_told_once_a_section_at_its_first_word(archive):
    archive.report(
        (PROBLEM, "Paper jam.\n\n- Front door\n- `ok` and then I saw\n  that we had my tools."),
        ("Fuser film torn.", "I think heat."),
    )
    assert archive.findings() == [
        "19:17 SV401 first-person warning",
        "28:1 SV401 first-person warning",
    ]
    first = archive.examine().diagnostics[0]
    assert first.message == 'write without "I", "we", "my"'
    assert first.span.end_column == 18


def test_the_customer_may_say_i_and_so_may_colleagues_among_themselves(archive):
    said = (
        "## Comments\n\nNone.\n\n## Customer feedback\n\nI love it.\n\n## Internal notes\n\nI'd go."
    )
    archive.report(("## Comments\n\nReplace the fuser at 150,000 pages.", said))
    assert [f for f in archive.findings() if "SV401" in f] == []


def test_names_on_file_are_passed_over_however_they_are_typed(archive):
    told = (WORK, "Left, meu bem, our place, my press.")
    archive.report(told)
    assert [f for f in archive.findings() if "SV401" in f]
    names = CUSTOMER.replace("Ana Souza", "Ana Souza}\n  - {name: Meu Bem").replace(
        "Store 1", "Our Place"
    )
    archive.write("acme/customer.md", names.replace("LaserJet M404", "My Press"))
    assert [f for f in archive.findings() if "SV401" in f] == []


def test_the_names_of_reps_are_passed_over(archive):
    archive.write("archive.yml", SETTINGS.replace("Ana Lima", "Ana Nossa Lima"))
    archive.report((WORK, "Fusor entregue a ana nossa."))
    assert archive.findings() == []


def test_pairs_of_neighbouring_words_make_a_name():
    assert pairs(["Padaria Pão Nosso ME", None]) == {"padaria_pão", "pão_nosso", "nosso_me"}


def test_what_is_blanked_leaves_everything_else_in_its_place():
    text = 'A "b\nc" d `e` <!-- f\n --> g [h](i) j\n> k\nl\n\nm ‘n’ o'
    left = own_words(text)
    assert len(left) == len(text)
    assert left.split() == ["A", "d", "g", "j", "m", "o"]
    assert all(a in {b, " "} for a, b in zip(left, text, strict=True))
    assert [i for i, c in enumerate(left) if c == "\n"] == [
        i for i, c in enumerate(text) if c == "\n"
    ]


HEAVY = [
    '"a ', "'a ", "“a ”", "`a ", "``a `", "[a", "](a", "<!--", "> ", "| a\n", "| - |\n", "eu ", "I ", "my ", " ", "\n \n",
    "-", "a.", "```\n", "- a: 1\n", "a\\b", "@", "a gente ", "Pão Nosso ", ":", "1. ", "I'", "A ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HEAVY)
def test_any_text_takes_time_in_line_with_its_length(archive, piece):
    heavy = piece * (250_000 // len(piece))
    archive.write("archive.yml", SETTINGS + "rules: {SV403: warning}\n")
    archive.report((WORK, heavy))
    begun = time.monotonic()
    archive.examine()
    assert time.monotonic() - begun < 5


LONG = " ".join(["word"] * 121)


@pytest.mark.parametrize(
    ("limits", "text", "found"),
    [
        ("", LONG, ["14:4 SV402 too-long warning"]),
        ("", LONG.removesuffix(" word"), []),
        ("limits: {Problem: 121}", LONG, []),
        ("limites: {Problema relatado: 10}", "word " * 11, ["14:4 SV402 too-long warning"]),
        ("limits: {work_done: 10}", LONG, ["14:4 SV402 too-long warning"]),
        ("limits:", LONG, ["14:4 SV402 too-long warning"]),
        ("limits: {problem: 10}", "- " * 300 + "short", []),
    ],
)
def test_a_section_may_have_as_many_words_as_its_limit(archive, limits, text, found):
    archive.write("archive.yml", f"{SETTINGS}{limits}\n")
    archive.report((PROBLEM, text))
    assert [f for f in archive.findings() if "SV402" in f] == found


@pytest.mark.parametrize(
    "text",
    [
        "| Point | Read |\n| --- | --- |\n| a | 1 |\n| b | 2 |",
        "Point | Read\n--- | ---\na | 1\nb | 2",
        "```\na b c d e f g\n```",
        "- Suction: 68 psi\n- Discharge: 250 psi\n* Delta T = 9,5 K\n1. Corrente: ~ 4 A",
        "<!-- a b c d e -->",
    ],
)
def test_tables_code_and_readings_are_no_words(text):
    assert count_words(running_text(f"Two words\n\n{text}\n\nand three more")) == 5


@pytest.mark.parametrize("text", ["- Suction: falling to 68 psi", "Call: 3 times", "a | b"])
def test_what_only_looks_like_a_reading_or_a_table_counts(text):
    assert running_text(text) == text


@pytest.mark.parametrize(
    ("limits", "found"),
    [
        ("{problem: many}", "7:19 SV301 wrong-type error"),
        ("{problem: 1.5}", "7:19 SV301 wrong-type error"),
        ("{problem: 0}", "7:19 SV301 wrong-type error"),
        ("{problem: -3}", "7:19 SV301 wrong-type error"),
        ("{problem: [3]}", "7:19 SV301 wrong-type error"),
        ("120", "7:9 SV301 wrong-type error"),
        ("[120]", "7:9 SV301 wrong-type error"),
        ("{probelm: 3}", "7:10 SV202 unknown-key warning"),
        ("{problem: 3, problema: 4}", "7:22 SV124 two-names error"),
    ],
)
def test_limits_that_are_none_are_told_of(archive, limits, found):
    settings = SETTINGS.replace("  ana.lima: Ana Lima\n", "")
    archive.write("archive.yml", f"{settings}limits: {limits}\n")
    assert archive.findings() == [found]


def test_work_as_a_story_is_no_finding_until_a_team_asks(archive):
    archive.report((WORK, "Fuser replaced. Rollers cleaned. Door oiled. Tested."))
    assert archive.findings() == []
    archive.write("archive.yml", SETTINGS + "rules: {bullets: error}\n")
    assert archive.findings() == ["18:4 SV403 bullets error"]


@pytest.mark.parametrize(
    "text",
    [
        "Fuser replaced. Rollers cleaned. Tested.",
        "Eng. Silva and Sr. Souza watched. Tel. no. 3 in the av. Brasil rang. Tested.",
        "Fuser replaced:\n\n1) rollers. Door.\n2) oil. Test.",
        "• Fuser. Film.\n• Door. Test.",
        "| a. | b. |\n| - | - |\n| c. | d. |",
        "Firmware 2.4.1.7 on 10.0.0.1 at 9.30 installed.",
    ],
)
def test_little_work_and_lists_need_no_bullets(archive, text):
    archive.write("archive.yml", SETTINGS + "rules: {SV403: warning}\n")
    archive.report((WORK, text))
    assert archive.findings() == []


@pytest.mark.parametrize(
    "text",
    [
        "IMPRESSORA PUXANDO DUAS FOLHAS DESDE SEGUNDA-FEIRA.",
        "FUSOR TROCADO, TESTADO COM 20 PÁGINAS DE 90 g E ENTREGUE AO CLIENTE.",
    ],
)
def test_a_section_in_capitals_is_told_of(archive, text):
    archive.report((WORK, text))
    assert archive.findings() == ["20:1 SV404 shouting warning"]


@pytest.mark.parametrize(
    "text",
    [
        "OK",
        "HP LASERJET M404, S/N VNB3K12345",
        "SN VNB3K12345, VNB3K12346, VNB3K12347, VNB3K12348, VNB3K12349.",
        "PAPER JAM 13.20 OPEN REAR DOOR was on the display since Monday.",
        'Display: "PAPER JAM 13.20 OPEN REAR DOOR AND REMOVE PAPER"',
        "`PAPER JAM 13.20 OPEN REAR DOOR AND REMOVE PAPER`",
    ],
)
def test_codes_displays_and_acronyms_are_not_shouted(archive, text):
    archive.report((WORK, text))
    assert [f for f in archive.findings() if "SV404" in f] == []
