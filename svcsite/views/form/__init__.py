"""What the form in the browser works from: plain data, made of the same tables that `new` and `check` use.

`form_data(settings, project, languages)` is one object for the whole archive (`new/form.json`):

    language        the archive's: of every label and message
    archive         its name
    timezone        its time zone, by IANA name; a customer may have its own
    languages       for each language that reports are written in (the archive's is always one of them):
        keys        by shape (report, pause, contact, machine, service, part, escalation, rating, signature, acceptance):
                    [{name, typed, label, shape, form, choice}] in the order in which they are written. `form` says
                    what the field holds (moment, day, number, yes-no, text, pairs, ...), `choice` which of the
                    choices may stand in it
        headings    [{name, typed}] the sections in their order
        choices     by kind of choice (kind, outcome, channel, priority, acceptance, source, related, rating, reason):
                    [{name, typed, label}]
        templates   by kind of job: {keys, before, sections: [{name, heading, hint}]}. A key is a canonical name that
                    stands there as the format has it, or {typed, name, yaml, said}: `yaml` what the template writes
                    there, `said` what it says of every report. `hint` is plain text
        yes_no      {yes, no} as this language writes them
    spellings       by kind of choice: {folded spelling: canonical name}
    required        by kind and outcome: {fields, sections} that a report must have; a dot leads into a mapping
    unresolved      the outcomes after which something remains to be done
    causes          [{id, word: {language: text}, label, component}], `cause_spellings` {folded: id}
    reps            [{id, name, email}], `rep_spellings` {folded: id}
    scale           {lowest, highest, phrases: [[score, phrase]]} as text
    limits          the most words of each section, by canonical name; null where there is none
    forms           what a text of each form must look like, in JSON Schema, as `svcsite schema` says it
    moments         the expressions by which a day and a time are read
    prose           the expressions by which a section's own words are found
    rules           [{code, name, severity, message, help, data}] those that the form judges, as the archive sets them
    phrases         {did_you_mean}

`customer_rows(customers)` is the list of all customers (`new/customers.json`), [{slug, name, about}], and
`customer_data(customer, reports, settings)` one of them (`new/customers/<slug>.json`). Optional texts are left out where
there are none:

    slug, name, language, timezone, country (two letters, for phone numbers)
    contacts        [{name, role, phone, email}]
    sites           [name]
    machines        [{name, serial, tag, brand, model, description, site, purchased, warranty}]; `name` is what a report
                    calls it
    contracts       [{from, to, reasons: [as the customer's language writes it], listed: [as on file], spellings}]
    open            the last report of each ticket that is not done: [{ticket, id, day, outcome, machines, service, site,
                    contact, priority}]
    earlier         the newest reports: [{id, day, machines: [name], cause, outcome}]
    named           further names that a text may repeat

Expressions are {source, flags} of JavaScript.

In the browser `write(answers, known)` gives {path, text} and `judge(answers, known)` the findings; `known` is
{form, customer, now}: the two objects above, and the time as a `Date` (default: the phone's).

**Answers** are what they take, and `svcsite new --answers`: {customer: slug, fields, sections, name}.
`fields` are by canonical name, `contact.name` for what stands in a mapping; each is a text, or a list of texts or of
mappings of texts (`pauses`, `parts`, several machines), or a mapping of free names (`readings`). `sections` are what
was typed, by canonical name; `name` has the words of the file's name where they are not to be the machine's.
"""
