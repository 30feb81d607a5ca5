"""Reports as people type them on phones: what Hypothesis makes from the vocabulary, in both languages, with noise."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from svcsite.record.vocabulary.headings import HEADINGS
from svcsite.record.vocabulary.names import Name
from svcsite.record.vocabulary.report_keys import REPORT

TIMES = st.sampled_from(
    ["2026-10-02 09:12", "02/10/2026 9h12", "2/10/26 9:12", "2026-10-02", "02.10.2026", "02/10/2026",
     "2026-10-02T09:12", "02/10/2026, 9h", "02/10/2026 às 9h12", "2026-10-02 09:12 -03:00",
     '"02/10/2026 9h12"', "'2026-10-02 09:12'", "02-10-2026 - 09:12:30", "31/02/2026", "ontem"]
)  # fmt: skip
WORDS = st.sampled_from(
    ["Loja 2", "rolo fusor", "said: no: never", '"Great" she said', "100% ok", "* a star", "don't: x",
     "R$ 9,5 # a remark", "OS-48213", "@ the desk", "'quoted: well'", "a#b", "nao", "~", "", "!", "null"]
)  # fmt: skip
MACHINES = st.sampled_from(
    ["VNB3K12345", "vnb3k12345", "Tag-01", '"vnb3k12345"', "0012345", "{serie: vnb3k12345, marca: hp}",
     "[vnb3k12345, TAG-01]", "\n  - vnb3k12345\n  - {tag: tag-01}", "\n- tag-01"]
)  # fmt: skip
VALUES: dict[str, st.SearchStrategy[str]] = {
    **dict.fromkeys(
        ("opened", "scheduled", "responded", "arrived", "left", "resolved", "signed"), TIMES
    ),
    "kind": st.sampled_from(["corretiva", "Preventive", "garantia", "odd"]),
    "outcome": st.sampled_from(["resolvido", "waiting part", "em aberto"]),
    "product": MACHINES,
    "rating": st.sampled_from(["9", "9,5", "{nota: 8, em: 02/10/2026}", "não solicitada", "nine"]),
    "recurring": st.sampled_from(["sim", "no"]),
    "pauses": st.sampled_from(
        ["\n  - {de: 02/10/2026 10h, até: 2026-10-02 11:00, motivo: sem acesso}", "\n  - lunch"]
    ),
    "accepted": st.sampled_from(["{by: Ana Souza, on: 3/10/2026}", "absent", "3/10/2026"]),
    "parts": st.sampled_from(["\n# for the fuser\n  - {peca: fusor, quantidade: 1}", "fusor"]),
    "service": st.sampled_from(["Rede", "{titulo: Rede, descricao: Wi-Fi lento}"]),
    "waive": st.just("{SV402: the customer's words}"),
}


@dataclass(frozen=True)
class Typed:
    """A report as typed, and as typed by somebody who misspells no name."""

    text: str
    spelt: str

    def bytes(self) -> bytes:
        """The report as a file."""
        return self.text.encode()


@st.composite
def spellings(draw: st.DrawFn, name: Name) -> str:
    """One of the ways to write a name."""
    written = [*name.typed.values(), *name.label.values(), *name.also]
    word = draw(st.sampled_from([w for w in written if ":" not in w]))
    return draw(
        st.sampled_from([word, word, word.upper(), word.capitalize(), word.replace("_", " ")])
    )


@st.composite
def misspellings(draw: st.DrawFn, word: str) -> str:
    """A word with two letters swapped, one lost or one doubled."""
    at = draw(st.integers(1, max(1, len(word) - 2)))
    one, other = word[at : at + 1], word[at + 1 : at + 2]
    return word[:at] + draw(st.sampled_from([other + one, one, one + one + other])) + word[at + 2 :]


@st.composite
def headers(draw: st.DrawFn) -> list[tuple[str, str]]:
    """The lines of a header, each as typed and as spelt."""
    names = draw(st.lists(st.sampled_from(list(REPORT)), unique_by=lambda n: n.name, max_size=12))
    lines: list[tuple[str, str]] = []
    for name in names:
        key = draw(spellings(name))
        typed = draw(st.one_of(st.just(key), st.just(key), misspellings(key)))
        value = draw(VALUES.get(name.name, WORDS))
        colon = draw(st.sampled_from([": ", ": ", ":  ", ":\u00a0", ":", " : "]))
        if value.startswith("\n"):
            colon = ":"
        tail = draw(
            st.sampled_from(["", "", "", "  ", "\u200b", "   # noted\u00a0 by phone ", "\t"])
        )
        above = draw(st.sampled_from([*[""] * 9, "# about the next \n", "\n", "#  - put aside\n"]))
        lines.append((above + typed + colon + value + tail, above + key + colon + value + tail))
    return lines


@st.composite
def bodies(draw: st.DrawFn) -> list[tuple[str, str]]:
    """The lines of a body, each as typed and as spelt."""
    lines: list[tuple[str, str]] = []
    for name in draw(st.lists(st.sampled_from(list(HEADINGS)), unique_by=lambda n: n.name)):
        title = draw(spellings(name))
        typed = draw(st.one_of(st.just(title), st.just(title), misspellings(title)))
        hashes = draw(st.sampled_from(["## ", "##", "# ", "##  "]))
        end = draw(st.sampled_from(["", "", "  ", " ##"]))
        lines.append((hashes + typed + end, hashes + title + end))
        text = draw(
            st.sampled_from(
                ["Fuser replaced.  ", "\u200bPaper\u00a0jam", "```\n##Problem\n```", ""]
            )
            | st.sampled_from(["<!-- what was done -->", "#2 printer\u2014ok", "- [ ] call  \n\n"])
        )
        lines.append((text, text))
    return lines


@st.composite
def reports(draw: st.DrawFn) -> Typed:
    """A whole report, with the fences, the mark and the line ends of some phone or editor."""
    fence = st.sampled_from(["---", "---", "---", "\u2014-", "\u2014", "--- ", "-----"])
    mark = draw(st.sampled_from(["", "", "\ufeff"]))
    first, last = draw(fence), draw(fence)
    header, body = draw(headers()), draw(bodies())
    end = draw(st.sampled_from(["\n", "\n", "\r\n"]))

    def whole(side: int) -> str:
        lines = [first, *(line[side] for line in header), last, *(line[side] for line in body)]
        return mark + "\n".join(lines).replace("\n", end) + draw_end

    draw_end = draw(st.sampled_from(["", end]))
    return Typed(whole(0), whole(1))
