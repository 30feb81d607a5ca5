"""What the tests of delivery share: an authority that this process trusts."""

from __future__ import annotations

import pytest

from tests.delivery.authority import Authority, make_authority


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """A certificate authority that nobody trusts yet."""
    return make_authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def trusted(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """The authority, trusted as a company trusts its own."""
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.trusted))
    return authority
