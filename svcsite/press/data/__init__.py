"""The files beside the pages: each list for spreadsheets and for programs, feeds, and what describes them."""
