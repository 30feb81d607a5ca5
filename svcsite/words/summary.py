"""What the summary for a reviewer says, beyond the rules' own messages and the record's labels."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

TITLE = Text(en="Service reports", pt="Relatórios de atendimento")
GROUPS = {
    "error": Text(en="Refused", pt="Recusados"),
    "warning": Text(en="With warnings", pt="Com avisos"),
    None: Text(en="Without findings", pt="Sem apontamentos"),
}
"""What files are headed, by the worst severity found in them."""

WHEN = Text(en="When", pt="Quando")
OF_BEST = Text(en="{score} of {best}", pt="{score} de {best}")
LINE = Text(en="line {line}", pt="linha {line}")
WAIVED = Text(en="Waived", pt="Dispensada")
NO_REASON = Text(en="no reason given", pt="sem motivo")
MORE_FINDINGS = Counted(
    none=Text(en="", pt=""),
    one=Text(en="and 1 more", pt="e mais 1"),
    more=Text(en="and {n} more", pt="e mais {n}"),
)
MORE_FILES = Counted(
    none=Text(en="", pt=""),
    one=Text(en="And 1 more file.", pt="E mais 1 arquivo."),
    more=Text(en="And {n} more files.", pt="E mais {n} arquivos."),
)
