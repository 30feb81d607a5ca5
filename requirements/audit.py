"""Ask whether anything that is pinned has a known vulnerability: `python audit.py PIP_AUDIT FILE...`.

pip-audit leaves with 0 when it could not ask about a package ("not found"), also where the whole service is out of reach.
Here what was not asked about is a failure. Leaves with 0 when everything was and nothing is known, 1 when something is known,
2 when the question could not be put.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

_KNOWN, _UNASKED = 1, 2


def main(pip_audit: str, files: list[str]) -> int:
    """Ask about each file of pins with hashes, print what is known, and give the worst exit code."""
    # One at a time: the same package may have another version in each, which pip-audit takes for a mistake.
    return max(_audited(pip_audit, file) for file in files)


def _audited(pip_audit: str, file: str) -> int:
    command = [pip_audit, "--disable-pip", "--require-hashes", "--progress-spinner=off"]
    command += ["--format=json", f"--requirement={file}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        packages: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError, TypeError):
        packages = []
    if not packages:
        said = (done.stderr.strip() or done.stdout.strip())[-500:]
        return _unasked(file, f"pip-audit gave no answer: {said}")
    skipped = [package["name"] for package in packages if "skip_reason" in package]
    known = [(package, vuln) for package in packages for vuln in package.get("vulns", [])]
    for package, vuln in known:
        fixed = ", ".join(vuln.get("fix_versions", [])) or "no version yet"
        print(f"{file}: {package['name']} {package['version']}: {vuln['id']}, mended in {fixed}")
    if skipped:
        count = f"{len(skipped)} of {len(packages)} packages"
        return _unasked(file, f"{count} could not be asked about at the vulnerability service")
    if known:
        print(f"{file}: raise the pins: make lock, then make test")
        return _KNOWN
    print(f"{file}: {len(packages)} packages, no known vulnerability")
    return 0


def _unasked(file: str, what: str) -> int:
    print(
        f"make audit: {file}: {what}. Nothing is known of these packages, good or bad: run it again on a machine that "
        "reaches the package index's vulnerability service.",
        file=sys.stderr,
    )
    return _UNASKED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
