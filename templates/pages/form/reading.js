/*
 * A draft read as the checks read its file: short forms as mappings, times and numbers understood, names put in place.
 *
 * `readDraft(draft)` gives {data, record, mistakes}: what was typed by canonical name, what could be understood of it,
 * and what could not, as {path, typed, expected}.
 */
import { findCause, findContact, findMachine, findRep, findSite, own } from "./answers.js";
import { fold } from "./characters.js";
import { parseDay, parseMoment } from "./moments.js";

const MANY = new Set(["product", "pauses", "parts", "amended", "defective_parts", "related", "team", "aliases"]);
const ALONE = {
  contact: "name",
  machine: "reference",
  service: "title",
  part: "part",
  escalation: "to",
  import: "from",
  pause: "reason",
  amendment: "reason",
};
const UNKNOWN = new Set(["unknown", "desconhecida", "desconhecido"]);

export const readDraft = (draft) => {
  const { known } = draft;
  const data = dataOf(draft);
  const mistakes = [];
  const record = {};
  for (const key of known.language.keys.report) {
    const value = data[key.name];
    const isMany = MANY.has(key.name);
    if (value === undefined) {
      record[key.name] = isMany ? [] : undefined;
    } else if (isMany) {
      const items = Array.isArray(value) ? value : [value];
      record[key.name] = items.map((item, n) => understood(item, key, [key.name, n], known, mistakes));
      record[key.name] = record[key.name].filter((item) => item !== undefined);
    } else {
      record[key.name] = understood(value, key, [key.name], known, mistakes);
    }
  }
  return { data, record: withReferences(record, draft), mistakes };
};

/** What the file says, by canonical name; a lone text that stands for a mapping is one. */
const dataOf = ({ known, facts }) => {
  const data = {};
  for (const { name, shape } of known.language.keys.report) {
    const parts = known.language.keys[shape]?.filter((part) => facts.has(`${name}.${part.name}`)) ?? [];
    if (facts.has(name)) {
      const values = facts.get(name).map((value) => (typeof value === "string" ? expand(shape, value, known) : value));
      data[name] = values.length === 1 && !MANY.has(name) ? values[0] : values;
    } else if (parts.length) {
      data[name] = Object.fromEntries(parts.map((part) => [part.name, facts.get(`${name}.${part.name}`)[0]]));
    }
  }
  return data;
};

const expand = (shape, text, { form }) => {
  if (shape === "rating") return own(form.spellings.rating, fold(text)) ? { asked: "no" } : { score: text };
  const state = shape === "acceptance" && own(form.spellings.acceptance, fold(text));
  if (state) return { state };
  if (shape === "acceptance" || shape === "signature") return { [/^\p{Nd}/u.test(text) ? "on" : "by"]: text };
  return shape in ALONE ? { [ALONE[shape]]: text } : text;
};

/** A value as what its key holds; what it cannot be is told among the mistakes and left out. */
const understood = (value, key, path, known, mistakes) => {
  if (key.shape) {
    const row = {};
    for (const part of known.language.keys[key.shape]) {
      const inner = value[part.name] === undefined ? undefined : value[part.name];
      if (inner !== undefined) row[part.name] = leaf(inner, part, [...path, part.name], known, mistakes);
    }
    return row;
  }
  return leaf(value, key, path, known, mistakes);
};

const leaf = (value, { name, form: expected }, path, known, mistakes) => {
  if (expected === "pairs") return value;
  const wrong = (kind = expected) => {
    mistakes.push({ path, typed: typeof value === "string" ? value : "", expected: kind });
    return undefined;
  };
  if (typeof value !== "string") return wrong();
  const { form, customer } = known;
  if (expected === "moment") {
    const moment = parseMoment(value, form.moments, customer.timezone);
    return moment === "impossible" ? wrong("impossible") : (moment ?? wrong());
  }
  if (expected === "day") {
    if (name === "purchased" && UNKNOWN.has(fold(value))) return undefined;
    const day = parseDay(value, form.moments);
    return day === "impossible" ? wrong("impossible") : (day ?? wrong());
  }
  if (expected === "yes-no" || form.spellings[expected]) {
    const found = own(form.spellings[expected], fold(value));
    return found ?? wrong();
  }
  if (form.forms[expected]) return meets(value, form.forms[expected]) ? value : wrong();
  return value;
};

/** Whether a text meets a JSON Schema; those of forms know no more than these keywords. */
export const meets = (text, schema) =>
  (!schema.anyOf || schema.anyOf.some((one) => meets(text, one))) &&
  (!schema.enum || schema.enum.includes(text)) &&
  (!schema.type || [schema.type].flat().includes("string")) &&
  (!schema.pattern || new RegExp(schema.pattern, "u").test(text));

/** The record with the contact and the machines of the customer's file, causes and reps by their ids. */
const withReferences = (record, { known, kind }) => {
  const contact = record.contact?.name && findContact(record.contact.name, known);
  const cause = record.cause && findCause(record.cause, known);
  const rep = (typed) => typed && (findRep(typed, known) ?? typed);
  return {
    ...record,
    kind,
    outcome: record.outcome ?? (record.resolved ? "resolved" : "open"),
    rep: rep(record.rep),
    involved: rep(record.involved),
    team: record.team.map(rep),
    cause: cause ? cause.id : record.cause,
    site: record.site && (findSite(record.site, known) ?? record.site),
    contact: contact ? { ...contact, ...defined(record.contact), known: true } : record.contact,
    product: record.product.map((machine) => placed(machine, known)),
    begins: record.opened ?? record.scheduled,
  };
};

const placed = (typed, known) => {
  const reference = typed.reference ?? typed.serial ?? typed.tag;
  const found = reference && findMachine(reference, known);
  const itself = { ...typed, serial: typed.reference ?? typed.serial };
  const machine = found ? { ...found, ...defined(typed), known: true } : itself;
  return { ...machine, identity: machine.serial ?? machine.tag };
};

const defined = (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
