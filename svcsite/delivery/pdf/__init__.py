"""PDFs of client reports and of single service reports, set by Typst."""
