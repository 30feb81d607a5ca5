"""The periodic client report as plain data: ten sections of blocks, the same for the page, the PDF and the mail."""
