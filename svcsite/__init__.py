"""svcsite."""
