"""Judges against figures: what people typed, what was delivered, what was promised. Never decides what enters the ledger."""
