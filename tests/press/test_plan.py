"""From files to the pages of a site."""

import pickle
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from svcsite.press.page import Content, Page, PressError
from svcsite.press.plan import plan
from svcsite.press.site import Settings, Site
from tests.archive import Archive
from tests.checks.test_memory import age
from tests.sealing import sealed

PORTUGUESE = """\
nome: Horizonte Assistência
idioma: pt-BR
fuso_horario: America/Sao_Paulo
avaliacao: {escala: {0: Péssimo, 5: Regular, 10: Excelente}, satisfeito: 8}
causas: {componente: Defeito de componente}
tecnicos: {joao.silva: João Silva, ana.lima: Ana Lima}
"""

CUSTOMER = """\
---
nome: Padaria Pão & Cia
razao_social: Pão Ltda
cnpj: 11.222.333/0001-81
contatos: [{nome: Ana Souza, cargo: Gerente, email: ana@example.com, telefone: "(41) 3333-4444"}]
unidades: [{nome: Loja 2, endereco: "Rua das Flores, 120"}]
equipamentos:
  - {serie: VNB3K12345, marca: HP, modelo: M404, local: Loja 2, descricao: Impressora}
contratos:
  - numero: C-1
    inicio: 2026-01-01
    horario: seg-sex 08:00-18:00
    metas: [{prazo_atendimento: 4h, prazo_solucao: 24h, meta: 95%}]
---
Tocar a campainha **duas** vezes.
"""

FULL = """\
---
chamado: OS-1
tipo: corretiva
situacao: resolvido
abertura: 02/10/2026 9h12
primeira_resposta: 02/10/2026 9h40
chegada: 02/10/2026 13h20
saida: 02/10/2026 15h10
solucao: 02/10/2026 15h05
pausas: [{de: 2026-10-02 10:00, ate: 2026-10-02 11:00, motivo: sem acesso}]
canal: visita
prioridade: alta
local: Loja 2
contato: Ana Souza
equipamento: VNB3K12345
causa: componente
pecas_defeituosas: [fusor]
pecas_trocadas: [{peca: Fusor <novo>, codigo: RM2, quantidade: 1, paga_por: contrato}]
contador: 187420
medicoes: {tensão: 127 V}
reincidente: sim
relacionados: [2026-09-30-diagnostico, antes do acervo]
encaminhado: {para: Fabricante, em: 2026-10-02, referencia: "88412"}
avaliacao: {nota: 10, por: Ana Souza, em: 2026-10-03, comentario: Muito bom}
tecnico: joao.silva
equipe: [ana.lima]
assinatura: 2026-10-02
aceite: {por: Ana Souza, em: 2026-10-02}
retificacoes: [{por: ana.lima, em: 2026-10-05, motivo: corrigido o código}]
---
## Problema relatado
Papel preso. <script>alert(1)</script>

## Serviços executados
- Trocado o fusor, como em [outro](../2026/2026-09-30-diagnostico.md).

## Causa
Película rasgada.

## Observações
Nada mais.

## Próximos passos
- [ ] Ligar — João Silva — 08/10/2026

## Uso interno
Cobrar a peça.
"""

EARLIER = (
    FULL.replace("02/10/2026", "30/09/2026")
    .replace("2026-10-02 1", "2026-09-30 1")
    .replace("2026-09-30-diagnostico, ", "")
    .replace("../2026/2026-09-30-diagnostico.md", "2026-01-01-nunca.md")
)


@pytest.fixture
def full(archive: Archive) -> Archive:
    archive.write("archive.yml", PORTUGUESE)
    archive.write("acme/customer.md", CUSTOMER)
    archive.write("acme/2026/2026-10-02-papel.md", FULL)
    archive.write("acme/2026/2026-09-30-diagnostico.md", EARLIER)
    return archive


def site_of(archive: Archive, *, repository: str = "https://git.example/edit/main/") -> Site:
    return plan(Settings(project=archive.root.parent, reports=archive.root, repository=repository))


def pages_of(archive: Archive) -> dict[str, Page]:
    return {page.url: page for page in site_of(archive).planned().pages}


def test_every_record_has_its_page(full):
    site = site_of(full)
    assert {(page.kind, page.url) for page in site.planned().pages} >= {
        ("home", "index.html"),
        ("customers", "customers/index.html"),
        ("customer", "customers/acme/index.html"),
        ("customer_period", "customers/acme/months/2026-10.html"),
        ("customer_period", "customers/acme/months/2026.html"),
        ("months", "months/index.html"),
        ("month", "months/2026-09.html"),
        ("month", "months/2026.html"),
        ("report", "customers/acme/2026/2026-10-02-papel.html"),
        ("report", "customers/acme/2026/2026-09-30-diagnostico.html"),
    }
    assert site.nav[:2] == (("Início", "index.html"), ("Clientes", "customers/index.html"))
    assert {url for _, url in site.nav} <= {page.url for page in site.planned().pages}
    assert (site.name, site.language, site.problems) == ("Horizonte Assistência", "pt-BR", ())


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("index.html", "home.html"),
        ("customers/index.html", "customers.html"),
        ("customers/acme/index.html", "customer.html"),
        ("customers/acme/months/2026-10.html", "customer_period.html"),
        ("months/2026-10.html", "month.html"),
        ("customers/acme/2026/2026-10-02-papel.html", "report.html"),
    ],
)
def test_pages_as_they_were_looked_at(full, golden, url, name):
    golden.check(name, pages_of(full)[url].recipe().html)


def test_what_a_rep_wrote_can_do_no_harm(full):
    html = pages_of(full)["customers/acme/2026/2026-10-02-papel.html"].recipe().html
    assert "<script" not in html
    assert "Fusor &lt;novo&gt;" in html


def test_a_report_leads_to_its_source_and_to_the_other_reports(full):
    content = pages_of(full)["customers/acme/2026/2026-10-02-papel.html"].recipe()
    assert content.source == "reports/acme/2026/2026-10-02-papel.md"
    assert 'href="https://git.example/edit/main/reports/acme/2026/2026-10-02-papel.md"' in (
        content.html
    )
    # Once in the list of the same ticket, though it is related too, and where the rep wrote of it.
    assert content.html.count('href="2026-09-30-diagnostico.html"') == 2


def test_an_address_of_a_file_without_a_page_leads_nowhere(full):
    html = pages_of(full)["customers/acme/2026/2026-09-30-diagnostico.html"].recipe().html
    assert re.search(r"<a(?! href)[^>]*>outro</a>", html)


def test_without_a_repository_nothing_leads_to_a_source(full):
    for page in site_of(full, repository="").planned().pages:
        assert "Corrigir este" not in page.recipe().html


def test_every_link_between_pages_leads_to_a_page(full):
    site = site_of(full)
    found = {page.url for page in site.planned().pages} | {
        asset.url for asset in site.planned().assets
    }
    for page in site.planned().pages:
        for href in re.findall(r'href="([^"#:?]+)["#?]', page.recipe().html):
            target = (Path("/site") / page.url).parent.joinpath(unquote(href)).resolve()
            assert str(target.relative_to("/site")) in found, (page.url, href)


def test_a_recipe_can_be_sent_to_another_process(full):
    for page in site_of(full).planned().pages:
        assert pickle.loads(pickle.dumps(page)).recipe() == page.recipe()


def test_a_page_begins_with_its_title_and_has_a_description(full):
    for page in site_of(full).planned().pages:
        content: Content = page.recipe()
        assert content.html.startswith("<h1")
        assert content.title.strip()
        assert content.description.strip()


def test_a_portuguese_page_has_no_english_on_it(full):
    english = re.compile(r"\b(report|reports|customer|rating|rep|None|staff|of \d)\b")
    for page in site_of(full).planned().pages:
        text = re.sub(r"<[^>]*>", " ", page.recipe().html)
        assert not english.search(text), page.url


def test_the_same_files_give_the_same_keys(full):
    first, second = pages_of(full), pages_of(full)
    assert {url: page.key for url, page in first.items()} == {
        url: page.key for url, page in second.items()
    }


@pytest.mark.parametrize(
    ("path", "old", "new", "changed", "same"),
    [
        (
            "acme/2026/2026-10-02-papel.md",
            "Nada mais.",
            "Mais uma coisa.",
            {
                "index.html",
                "customers/acme/index.html",
                "customers/acme/months/2026-10.html",
                "customers/acme/2026/2026-10-02-papel.html",
                # The other report of the case shows this one in a list.
                "customers/acme/2026/2026-09-30-diagnostico.html",
            },
            # What only counts does not read what a rep wrote.
            {"customers/index.html", "customers/beta/index.html", "months/2026-10.html"},
        ),
        (
            "acme/2026/2026-10-02-papel.md",
            "solucao: 02/10/2026 15h05",
            "solucao: 02/10/2026 15h15",
            {"months/2026-10.html", "months/index.html", "customers/acme/months/2026.html"},
            # Ten minutes more, and still in time.
            {"customers/index.html", "customers/beta/index.html", "months/2026-09.html"},
        ),
        (
            "beta/customer.md",
            "Beta",
            "Betânia",
            {"customers/index.html", "customers/beta/index.html"},
            {"index.html", "customers/acme/index.html", "months/2026-10.html"},
        ),
    ],
)
def test_a_changed_file_changes_the_keys_of_the_pages_that_read_it(
    full, path, old, new, changed, same
):
    different, before = different_keys(full, path, old, new)
    assert changed <= different
    assert same <= before - different


def test_changed_settings_change_every_key(full):
    different, before = different_keys(full, "archive.yml", "satisfeito: 8", "satisfeito: 7")
    assert different == before


def different_keys(archive: Archive, path: str, old: str, new: str) -> tuple[set[str], set[str]]:
    """Change a file; return the addresses of the pages with another key, and of all pages."""
    archive.write("beta/customer.md", "---\nnome: Beta\n---\n")
    before = pages_of(archive)
    text = (archive.root / path).read_text(encoding="utf-8")
    assert old in text
    archive.write(path, text.replace(old, new))
    after = pages_of(archive)
    return {url for url in before if before[url].key != after[url].key}, set(before)


def test_a_page_that_changed_has_another_key(full):
    before = pages_of(full)
    contents = {url: page.recipe() for url, page in before.items()}
    full.write("acme/customer.md", CUSTOMER.replace("Padaria", "Confeitaria"))
    for url, page in pages_of(full).items():
        assert (page.recipe() != contents[url]) <= (page.key != before[url].key), url


def test_a_refused_report_is_a_problem_and_is_listed(full, golden):
    full.write("acme/2026/2026-10-03-ruim.md", FULL.replace("tecnico: joao.silva\n", ""))
    site = site_of(full)
    assert [page.url for page in site.planned().pages if page.kind == "attention"] == [
        "attention.html"
    ]
    assert site.nav[-1] == ("Relatórios a corrigir", "attention.html")
    assert "customers/acme/2026/2026-10-03-ruim.html" not in {
        page.url for page in site.planned().pages
    }
    (problem,) = [line for line in site.problems if "tecnico" in line]
    assert problem.startswith("reports/acme/2026/2026-10-03-ruim.md:1:1: SV")
    golden.check("attention.html", pages_of(full)["attention.html"].recipe().html)


def test_settings_that_cannot_be_read_stop_everything(full):
    full.write("archive.yml", "nome: [")
    with pytest.raises(PressError, match=r"archive\.yml:1"):
        site_of(full)


def test_a_teams_own_template_takes_the_place_of_ours(full):
    template = full.root.parent / "templates" / "pages" / "customers.html"
    template.parent.mkdir(parents=True)
    template.write_text("<h1>{{ view.title }} da casa</h1>", encoding="utf-8")
    page = pages_of(full)["customers/index.html"]
    assert page.recipe().html.startswith("<h1>Clientes da casa</h1>")
    template.write_text("<h1>outro</h1>", encoding="utf-8")
    assert pages_of(full)["customers/index.html"].key != page.key


def test_a_build_asks_once_whether_a_seal_holds(archive, monkeypatch):
    sealed(archive)
    age(archive)
    site_of(archive)
    monkeypatch.setenv("PATH", "")
    site = site_of(archive)
    assert site.problems == ()
