"""A person at a customer's replaced by a pseudonym in every file of an archive, and what no tool can reach told."""
