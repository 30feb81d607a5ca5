"""What only client reports measure: a period as of its cut-off, its targets and missed deadlines, what was promised."""
