"""What the facts of a period suggest to a client, each with its evidence."""
