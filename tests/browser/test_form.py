"""The six reports of a day, filled in on a phone without network, and handed over in each way."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, expect

from svcsite.checks.examination import examine
from tests.browser.hand import Hand
from tests.browser.phone import begin, kept
from tests.browser.serving import ServedSite
from tests.built import PROJECT

MOST_TAPS, MOST_TYPED = 25, 40


def printer(hand: Hand) -> None:
    hand.choose("customer", "Padaria Pinheiral", "pin")
    hand.write("ticket", "OS-48190")
    hand.choose("product", "Impressora de cupom", "imp")
    hand.choose("contact", "Jussara Prado")
    hand.time("opened", "08:05")
    hand.time("responded", "08:20")
    hand.now("arrived")
    hand.now("left")
    hand.now("resolved")
    hand.say("problem", "Cupom sai com uma faixa branca no meio desde ontem à noite.")
    hand.say(
        "work_done",
        "• Cabeça térmica trocada\n• Rolo de tração limpo com álcool\n• 20 cupons impressos, sem faixa",
    )
    hand.say("cause", "Dois pontos da cabeça térmica queimados: aparecem no autoteste.")
    hand.say("comments", "Usar só bobina de 56 g/m²; a atual solta pó sobre a cabeça.")
    hand.choose("cause", "Defeito de componente", "comp")
    hand.write("defective_parts", "cabeça térmica")
    hand.touch("rating.score", "9")
    hand.touch("signed", "Assino")


def preventive(hand: Hand) -> None:
    hand.choose("customer", "Clínica Alto da XV", "alto")
    for tag in ("AC-01", "AC-02", "AC-03", "AC-04", "AC-05", "AC-06"):
        hand.tap(hand.page.locator(f'.svc-machines label:has([value="{tag}"])'))
    hand.choose("contact", "Denise Furtado", "den")
    hand.time("scheduled", "07:30")
    hand.time("arrived", "07:35")
    hand.time("left", "11:40")
    hand.time("resolved", "11:30")
    hand.say(
        "work_done",
        "– Filtros lavados e bandejas higienizadas nos seis climatizadores\n– Dreno do AC-04 desobstruído",
    )
    hand.touch("signed", "Assino")


def remote(hand: Hand) -> None:
    hand.choose("customer", "Bittencourt & Salvaro", "bit")
    hand.write("service.title", "Certificado digital")
    hand.choose("contact", "Igor Mattana")
    hand.touch("outcome", "Aguardando cliente")
    hand.time("opened", "09:02")
    hand.time("responded", "09:10")
    hand.press(re.compile("Acrescentar: Tempo suspenso"))
    hand.say("problem", "O portal recusa a assinatura com a mensagem “certificado não encontrado”.")
    hand.say(
        "work_done", "* Leitora testada em outra porta USB\n* Cadeia de certificados reinstalada"
    )
    hand.say("next_steps", "☐ Confirmar o PIN do certificado — Igor Mattana — 05/11/2026")


def absent(hand: Hand) -> None:
    hand.choose("customer", "Padaria Pinheiral", "pin")
    hand.choose("product", "PR22084517", "forno")
    hand.choose("contact", "Rafael Bonatto")
    hand.touch("outcome", "Visita improdutiva")
    hand.choose("reason", "cliente ausente", "aus")
    hand.time("opened", "07:40")
    hand.time("arrived", "13:10")
    hand.time("left", "13:35")
    hand.say(
        "work_done",
        "Loja fechada para inventário; ninguém atendeu a porta de serviço.\nAviso deixado com a portaria.",
    )
    hand.touch("signed", "Assino")


def warranty(hand: Hand) -> None:
    hand.choose("customer", "Escola Municipal Iolanda", "iol")
    hand.choose("product", "017.064", "017.064")
    hand.choose("contact", "Marlene Pacheco")
    hand.touch("outcome", "Aguardando terceiro")
    hand.time("opened", "10:15")
    hand.time("responded", "10:30")
    hand.time("arrived", "14:20")
    hand.time("left", "15:00")
    hand.say("problem", "Bebedouro não gela: água a 24 °C no fim da manhã.")
    hand.say(
        "work_done", "• Compressor parte e desliga em 8 s\n• Capacitor medido: 3,9 µF para 5 µF"
    )
    hand.say("next_steps", "☐ Cobrar a resposta do fabricante — Celso Wojcik — 11/11/2026")
    hand.write("escalated.reference", "KX-71544")
    hand.write("escalated.to", "Knox")


def complaint(hand: Hand) -> None:
    hand.choose("customer", "Supermercado Tropeiro", "trop")
    hand.write("service.title", "Reclamação de atraso")
    hand.choose("contact", "Simone Tavares", "sim")
    hand.time("opened", "11:00")
    hand.time("responded", "11:20")
    hand.time("resolved", "16:40")
    hand.say("problem", "Na visita de 03/11 o atraso de três horas não foi avisado.")
    hand.say("work_done", "1) Ouvidas a Simone e a técnica\n2) Pedido de desculpas por telefone")
    hand.say("cause", "Visita anterior estourou o horário e a agenda não foi remarcada.")
    hand.say("comments", "A coordenação acompanha as próximas três visitas.")
    hand.choose("cause", "Conduta", "cond")
    hand.touch("rating.score", "7")
    hand.choose("involved", "Ana Lima", "ana")
    hand.touch("signed", "Assino")


DAY_OF_REPORTS: dict[str, tuple[str, str, Callable[[Hand], None]]] = {
    "printer": ("corrective", "João Silva", printer),
    "preventive round": ("preventive", "Marcos Teixeira", preventive),
    "remote ticket": ("support", "Patrícia Rocha", remote),
    "customer absent": ("corrective", "Celso Wojcik", absent),
    "warranty": ("warranty", "Celso Wojcik", warranty),
    "complaint": ("complaint", "Bruna Kuroda", complaint),
}


def known_rep(hand: Hand, name: str) -> None:
    """The phone knows whose it is from the first report on: that is not counted."""
    before = (hand.taps, hand.typed)
    hand.choose("rep", name)
    hand.taps, hand.typed = before


def review(hand: Hand) -> None:
    hand.press("Conferir e entregar")
    expect(hand.page.locator(".svc-hand")).to_be_visible()


def checked(tmp_path: Path, name: str, text: str) -> list[str]:
    """Put a shared file where it belongs in a copy of the archive and give what the check says of it."""
    found = re.fullmatch(r"([a-z0-9-]+)\.((\d{4})-[a-z0-9-]+)\.md(?:\.txt)?", name)
    assert found, name
    root = tmp_path / "reports"
    if not root.exists():
        shutil.copytree(PROJECT / "reports", root)
    place = root / found[1] / found[3] / f"{found[2]}.md"
    assert not place.exists()
    place.write_text(text, encoding="utf-8", newline="")
    said = examine(root).diagnostics
    return [f"{one.code} {one.span}" for one in said if one.path == place]


WAYS = ("share", "download", "copy", "forge")


def handed_over_in_each_way(hand: Hand, phone: BrowserContext) -> dict[str, str]:
    """Hand a report over again and again, and give the text that each way carries."""
    page = hand.page
    phone.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("globalThis.open = (address) => (globalThis.opened = address)")
    hand.press("Compartilhar o arquivo")
    expect(page.locator(".svc-hand__told")).to_contain_text("Entregue")
    [shared] = page.evaluate("shared")
    # It need not have arrived: the other ways stand open.
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Baixar o arquivo").tap()
    page.get_by_role("button", name="Copiar o texto").tap()
    expect(page.locator(".svc-hand__told")).to_contain_text("O texto foi copiado.")
    page.get_by_role("button", name="Abrir no GitHub").tap()
    address = urlsplit(page.evaluate("opened"))
    return {
        "share": bytes(shared["bytes"]).decode("utf-8"),
        "download": downloading.value.path().read_bytes().decode("utf-8"),
        "copy": page.evaluate("navigator.clipboard.readText()"),
        "forge": parse_qs(address.query)["value"][0],
    }


@pytest.mark.parametrize("which", DAY_OF_REPORTS)
def test_a_report_of_the_day_is_filled_in_without_network_and_passes(
    which: str, phone: BrowserContext, site: ServedSite, tmp_path: Path
) -> None:
    kind, rep, fill = DAY_OF_REPORTS[which]
    page = kept(phone, site)
    hand = begin(page, site, kind)
    known_rep(hand, rep)
    fill(hand)
    # Halfway home the phone throws the page away.
    expect(page.get_by_text("Guardado neste aparelho")).to_be_visible()
    page.wait_for_timeout(300)
    page.reload()
    page.wait_for_selector(".svc-new.is-running .svc-form")
    review(hand)
    expect(page.locator(".svc-hand__findings li")).to_have_count(0)
    expect(page.locator(".svc-hand__count")).to_have_text("Não falta nada.")
    text = page.locator(".svc-hand textarea").input_value()
    assert handed_over_in_each_way(hand, phone) == {way: text for way in WAYS}
    [shared] = page.evaluate("shared")
    print(  # noqa: T201 - the counts are what the test is run for
        f"{which}: {hand.taps} taps, {hand.typed} characters beside {hand.sentences} of sentences"
    )
    assert checked(tmp_path, shared["name"], text) == []
    assert shared["name"].endswith(".md.txt")
    assert shared["type"] == "text/plain"
    if which == "printer":
        assert hand.taps <= MOST_TAPS
        assert hand.typed <= MOST_TYPED


def test_what_is_ticked_is_shown_once_and_the_focus_stays(
    phone: BrowserContext, site: ServedSite
) -> None:
    hand = begin(phone.new_page(), site, "preventive", "?about=clinica-alto-da-xv")
    box = hand.page.locator('.svc-machines [value="AC-02"]')
    box.focus()
    hand.page.keyboard.press("Space")
    expect(box).to_be_checked()
    expect(box).to_be_focused()
    expect(hand.field("product").locator(".svc-chips li")).to_have_count(0)
    hand.field("product").locator("input").fill("Bebedouro da copa")
    hand.page.keyboard.press("Enter")
    expect(hand.field("product").locator(".svc-chips li")).to_have_count(1)
    expect(box).to_be_checked()
