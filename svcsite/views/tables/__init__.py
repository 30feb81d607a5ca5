"""The lists of the site as tables of typed values, from which files for spreadsheets and programs are made."""
