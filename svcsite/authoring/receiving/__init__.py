"""Reports that come from phones, by mail or in a folder: each in its place, judged, on a branch of its rep and day.

parcel, naming               what was handed in, and what its names say
folder, mail, body           files, mails and their attachments, a report pasted into a mail
register, submission         whose report it is; each report with its photos
visit, settling              the same visit again or another one; the name that each report gets
standing                     what stands where it goes: in_branches or in_folder
judging                      all the rules, before anything is put anywhere
run                          all of it together
outcome, telling, reply      what became of each file: for who ran the command, and for who sent it
"""
