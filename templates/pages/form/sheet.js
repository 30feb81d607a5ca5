/*
 * What the boxes of a form say, as the answers that `write` and `judge` take. Short forms are used where there is no
 * more to say: `rating: 9`, `service: Certificado digital`.
 */

export const answersOf = ({ kind, answers }) => {
  const fields = { kind };
  const { fields: given } = answers;
  for (const [name, value] of Object.entries(given)) if (!isEmpty(value)) fields[name] = value;
  if (given.readings?.length) fields.readings = [Object.fromEntries(given.readings.map((row) => [row.name, row.value]))];
  shorten(fields, "rating", "score");
  shorten(fields, "service", "title");
  shorten(fields, "accepted", "state");
  shorten(fields, "escalated", "to");
  if (fields["accepted.by"]) fields["accepted.on"] ??= fields.signed ?? "";
  return { customer: answers.customer, fields, sections: answers.sections };
};

const isEmpty = (value) => value === undefined || value === "" || (Array.isArray(value) && !value.length);

const shorten = (fields, name, part) => {
  const parts = Object.keys(fields).filter((field) => field.startsWith(`${name}.`));
  if (parts.length !== 1 || parts[0] !== `${name}.${part}`) return;
  fields[name] = fields[parts[0]];
  delete fields[parts[0]];
};
