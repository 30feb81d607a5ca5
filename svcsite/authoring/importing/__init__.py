"""A help desk's export into reports: a map says which column is what.

map_reader -> import_map     the map, or every mistake in it with its place
table                        the CSV file: encoding, delimiter, rows
evaluation, dates, markdown  what the map makes of one row's cells
slug                         the names of folders and files
row                          one row as a report's fields and sections, or a reason why not
folder, contract             what the archive has already: reports, customers, reps, causes
rejects                      the rows that became no report, with the reason
run                          all of it together
"""
