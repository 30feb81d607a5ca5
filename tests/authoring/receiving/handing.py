"""What the tests of receiving share: a day's reports, mails as programs write them, and one way to hand them in."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

from svcsite.authoring.receiving.folder import gather
from svcsite.authoring.receiving.in_branches import InBranches
from svcsite.authoring.receiving.in_folder import InFolder
from svcsite.authoring.receiving.outcome import Account
from svcsite.authoring.receiving.run import Intake
from svcsite.authoring.receiving.standing import Place
from tests.archive import REPORT, Archive
from tests.repository import Repository

TODAY = date(2026, 12, 1)
NAME = "acme.2026-10-02-printer-jam.md"
PATH = "acme/2026/2026-10-02-printer-jam.md"
BRANCH = "reports/joao.silva/2026-10-02"


def report(*changes: tuple[str, str]) -> str:
    """The good report with some texts replaced, each of which must be there."""
    text = REPORT
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def mail(
    *attachments: tuple[str, bytes | str],
    text: str = "Segue o relatório.\n",
    sender: str = "João Silva <joao@example.com>",
    subject: str = "Relatório",
) -> EmailMessage:
    """A mail with these files attached."""
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = sender, "office@example.com", subject
    message.set_content(text)
    for name, data in attachments:
        raw = data.encode() if isinstance(data, str) else data
        kind = (
            ("image", "jpeg") if name.lower().endswith("jpg") else ("application", "octet-stream")
        )
        message.add_attachment(raw, maintype=kind[0], subtype=kind[1], filename=name)
    return message


class Office:
    """The person who receives: an archive in a repository, and a folder in which things arrive."""

    def __init__(self, archive: Archive, *, git: bool = True) -> None:
        self.archive = archive
        self.folder = archive.root.parent
        self.repository = Repository(self.folder, archive) if git else None
        self.inbox = self.folder.parent / f"{self.folder.name}-inbox"
        self.inbox.mkdir()

    def arrives(self, name: str, content: bytes | str | EmailMessage) -> Path:
        """Put a file into the folder in which things arrive."""
        path = self.inbox / name
        if isinstance(content, EmailMessage):
            content = content.as_bytes()
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def empties(self) -> None:
        """Throw away what has arrived."""
        for path in self.inbox.iterdir():
            path.unlink()

    def place(self) -> Place:
        if self.repository is None:
            return InFolder(self.archive.root, "en")
        return InBranches(self.archive.root, "en")

    def receives(self, **options: Any) -> Account:
        """Receive all that has arrived."""
        place = self.place()
        limit = place.settings.photos.limit
        parcels = gather([self.inbox], photo_limit=limit, without=self.archive.root)
        intake = Intake(root=self.archive.root, place=place, today=TODAY, **options)
        return intake.run(parcels)

    def git(self, *arguments: str) -> str:
        assert self.repository is not None
        return self.repository.git(*arguments)

    def on_branch(self, branch: str = BRANCH) -> list[str]:
        """List what a branch has beyond the trunk, as paths of the archive."""
        names = self.git("diff", "--name-only", f"main...{branch}").splitlines()
        return [name.removeprefix("reports/") for name in names]

    def holds(self, path: str, branch: str = BRANCH) -> str:
        """What a file holds on a branch."""
        return self.git("show", f"{branch}:reports/{path}")

    def branches(self) -> dict[str, str]:
        """Every branch with the commit it stands at."""
        lines = self.git("for-each-ref", "--format=%(refname:short) %(objectname)", "refs/heads")
        return dict(line.split(" ") for line in lines.splitlines())


def fates(account: Account) -> list[str]:
    """Each outcome as `name: fate path`, sorted."""
    return sorted(
        f"{outcome.name}: {outcome.fate}" + (f" {outcome.path}" if outcome.path else "")
        for outcome in account.outcomes
    )
