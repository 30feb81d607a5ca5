"""What the search says, in its dialog and to who builds the site."""

from __future__ import annotations

from svcsite.words.text import Text

OPEN = Text(en="Search", pt="Buscar")

FILTERS: dict[str, Text] = {
    "customer": Text(en="Customer", pt="Cliente"),
    "year": Text(en="Year", pt="Ano"),
    "rep": Text(en="Rep", pt="Técnico"),
    "cause": Text(en="Cause", pt="Causa"),
    "rating": Text(en="Rating", pt="Avaliação"),
    "model": Text(en="Model", pt="Modelo"),
    "status": Text(en="Status", pt="Situação"),
}

LABELS: dict[str, Text] = {
    "title": Text(en="Search the archive", pt="Buscar no acervo"),
    "placeholder": Text(
        en="Customer, serial number, ticket…",
        pt="Cliente, nº de série, chamado…",
    ),
    "close": Text(en="Close", pt="Fechar"),
    "filters": Text(en="Filters", pt="Filtros"),
    "remove": Text(
        en="Remove the filter {filter}: {value}", pt="Remover o filtro {filter}: {value}"
    ),
    "hint": Text(
        en="Type a word, a serial number or a ticket, or choose a filter. Accents do not matter.",
        pt="Digite uma palavra, um nº de série ou um chamado, ou escolha um filtro. "
        "Os acentos não fazem diferença.",
    ),
    "loading": Text(en="Searching…", pt="Buscando…"),
    "none": Text(
        en="Nothing found. Try fewer words or remove a filter.",
        pt="Nada encontrado. Tente menos palavras ou remova um filtro.",
    ),
    "one": Text(en="1 result", pt="1 resultado"),
    "several": Text(en="{n} results", pt="{n} resultados"),
    "more": Text(en="Show more", pt="Mostrar mais"),
    "titles_only": Text(
        en="Here the search knows titles, customers, serial numbers and tickets only. "
        "The whole text and the filters can be searched on the published site.",
        pt="Aqui a busca conhece só títulos, clientes, nº de série e chamados. "
        "O texto completo e os filtros podem ser pesquisados no site publicado.",
    ),
    "failed": Text(
        en="The search could not be loaded. Reload the page, or look through the customers.",
        pt="Não foi possível carregar a busca. Recarregue a página ou consulte a lista de clientes.",
    ),
}

NO_INDEX = Text(
    en="The text of the reports was not indexed, so the site's search knows titles, customers and serial "
    "numbers only: {problem}. Install what the site needs again (pagefind[bin]) and build once more",
    pt="O texto dos relatórios não foi indexado, e a busca do site conhece só títulos, clientes e nº de "
    "série: {problem}. Reinstale o que o site precisa (pagefind[bin]) e publique de novo",
)

KINDS: dict[str, Text] = {
    "customer": Text(en="Customer", pt="Cliente"),
    "client_report": Text(en="Client report", pt="Relatório ao cliente"),
    "machine": Text(en="Machine", pt="Histórico do equipamento"),
    "model": Text(en="Model", pt="Histórico do modelo"),
    "rep": Text(en="Rep", pt="Técnico"),
    "cause": Text(en="Cause", pt="Causa"),
    "manual": Text(en="Manual", pt="Manual"),
}
"""What is said of a page that is no report; of a report, its own kind of work is."""
