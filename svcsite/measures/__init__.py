"""Every number that is shown, and the reports behind it. Knows nothing of HTML and files."""
