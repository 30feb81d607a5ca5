/*
 * A report's Markdown from the answers to a form: byte for byte what `svcsite new --answers` writes.
 *
 * `write(answers, {form, customer, now})` gives {path, text}; what answers, form and customer are stands in
 * `svcsite/views/form/__init__.py`. Raises RangeError for a field or a section that reports do not have.
 */
import { knowing, findMachine, read } from "./answers.js";
import { fold, wordsOf } from "./characters.js";
import { byTime, parseMoment, today } from "./moments.js";
import { entry } from "./yaml.js";

const BEGINNING = ["opened", "scheduled"];
const SUBJECT = ["product", "service"];
const MOMENTS = ["opened", "scheduled", "responded", "arrived", "left", "resolved", "signed"];
const ALWAYS_LISTS = new Set(["defective_parts", "related", "pauses", "parts", "team"]);

export const write = (answers, about) => {
  const draft = draftOf(answers, knowing(about));
  return { path: pathOf(draft, answers.name ?? ""), text: fill(draft) };
};

/** What a report says, with all that follows from it: {known, facts, sections, kind, outcome, template, required}. */
export const draftOf = (answers, known) => {
  const { form, language } = known;
  const { facts, sections } = read(answers, known);
  const first = (name) => textOf(facts.get(name)?.[0]);
  const spelled = (choice) => form.spellings[choice][fold(first(choice))];
  const kind = (first("kind") && spelled("kind")) || "corrective";
  const template = templateOf(kind, language);
  for (const { name, said } of template.keys) {
    const rivals = SUBJECT.includes(name) && SUBJECT.some((subject) => isIn(facts, subject));
    if (said && name !== "kind" && !isIn(facts, name) && !rivals) facts.set(name, [said]);
  }
  const outcome = (first("outcome") && spelled("outcome")) || (facts.has("resolved") ? "resolved" : "open");
  return { known, facts, sections, first, kind, outcome, template, required: form.required[kind][outcome] };
};

/** A kind's template with all its keys as {name, typed, yaml, said}. */
const templateOf = (kind, { templates, keys }) => {
  const plain = Object.fromEntries(keys.report.map(({ name, typed }) => [name, { name, typed }]));
  return { ...templates[kind], keys: templates[kind].keys.map((key) => plain[key] ?? key) };
};

const textOf = (value) => (typeof value === "string" ? value : "");

/** Whether a field, or something in its mapping, is there. */
export const isIn = (facts, name) => facts.has(name) || [...facts.keys()].some((fact) => fact.startsWith(`${name}.`));

const pathOf = (draft, name) => {
  const { customer } = draft.known;
  const day = dayOf(draft);
  const stem = `${day}-${wordsOf(name) || wordsOf(subjectOf(draft))}`;
  const taken = new Set(customer.earlier.map(({ id }) => id));
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`;
  return `${customer.slug}/${day.slice(0, 4)}/${id}.md`;
};

/** The day of a report: when it was opened or planned, else the first of its times, else today. */
const dayOf = ({ known, first }) => {
  const { form, customer, now } = known;
  const at = (name) => parseMoment(first(name), form.moments, customer.timezone);
  const moments = (names) => names.map(at).filter((moment) => moment && moment !== "impossible");
  const [begin] = [...moments(BEGINNING), ...moments(MOMENTS).sort(byTime)];
  return begin?.day ?? today(now, customer.timezone);
};

/** A few words of what a report is about; a round of several machines is its kind. */
const subjectOf = ({ known, facts, first, kind }) => {
  const label = known.language.choices.kind.find(({ name }) => name === kind).typed;
  if (facts.get("product")?.length > 1) return label;
  const product = facts.get("product")?.[0] ?? "";
  const machine = typeof product === "string" ? product && findMachine(product, known) : null;
  const given = typeof product === "string" ? {} : product;
  const candidates = [
    machine?.description,
    `${machine?.brand ?? ""} ${machine?.model ?? ""}`,
    first("service"),
    first("service.title"),
    first("product"),
    given.description,
    `${given.brand ?? ""} ${given.model ?? ""}`,
    given.tag,
    given.serial,
  ];
  return candidates.find((text) => text && wordsOf(text)) ?? label;
};

const fill = (draft) => {
  const front = keysOf(draft)
    .map((key) => lineOf(draft, key))
    .filter((line) => line !== null);
  return `---\n${front.join("\n")}\n---\n${bodyOf(draft)}`;
};

/** The template's keys with those that it lacks, each behind the ones that come before it in the format. */
const keysOf = (draft) => {
  const { known, facts, template } = draft;
  const order = known.language.keys.report.map(({ name }) => name);
  const needed = neededBy(draft);
  const wanted = new Set([...facts.keys(), ...needed].map((name) => name.split(".")[0]));
  const keys = template.keys.map((key) => ({ ...key, needed: needed.has(key.name) }));
  for (const { name, typed } of known.language.keys.report) {
    if (wanted.has(name) && !keys.some((key) => key.name === name)) {
      const place = order.indexOf(name);
      const before = keys.findLastIndex((key) => key.name && order.indexOf(key.name) < place);
      keys.splice(before + 1, 0, { name, typed, needed: needed.has(name) });
    }
  }
  return keys.map((key) => ({ ...key, parts: needed }));
};

const neededBy = ({ facts, template, required }) => {
  const needed = new Set(required.fields);
  if (BEGINNING.some((name) => isIn(facts, name))) BEGINNING.forEach((name) => needed.delete(name));
  if (!SUBJECT.some((name) => isIn(facts, name))) {
    needed.delete("product");
    needed.add(template.keys.find(({ name }) => SUBJECT.includes(name))?.name ?? "product");
  }
  return needed;
};

/** What the front matter says at a key, or null where it says nothing. */
const lineOf = ({ known, facts }, { name, typed, yaml, needed, parts }) => {
  if (name === null) return yaml;
  const key = known.language.keys.report.find((candidate) => candidate.name === name);
  const shape = key.shape ? known.language.keys[key.shape] : null;
  if (facts.has(name)) {
    const values = facts.get(name).map((value) => keyed(value, shape));
    return entry(typed, values.length === 1 && !ALWAYS_LISTS.has(name) ? values[0] : values);
  }
  const inner = {};
  for (const part of shape ?? []) {
    const place = `${name}.${part.name}`;
    if (facts.has(place) || parts.has(place)) inner[part.typed] = facts.get(place)?.[0] ?? null;
  }
  if (Object.keys(inner).length) return entry(typed, inner);
  return yaml ?? (needed ? entry(typed, null) : null);
};

const keyed = (value, shape) => {
  if (typeof value === "string" || !shape) return value;
  const known = shape.filter(({ name }) => name in value);
  return Object.fromEntries(known.map(({ name, typed }) => [typed, value[name]]));
};

/** The sections that have a text, as {name, heading, text}, in the template's order, others in the format's. */
export const sectionsOf = ({ known, sections, template }) => {
  const rank = Object.fromEntries(known.language.headings.map(({ name }, place) => [name, place]));
  const written = template.sections
    .filter(({ name }) => name && sections[name])
    .map(({ name, heading }) => ({ name, heading, text: sections[name] }));
  for (const { name, typed } of known.language.headings) {
    if (sections[name] && !template.sections.some((section) => section.name === name)) {
      const after = written.findIndex((section) => rank[section.name] > rank[name]);
      written.splice(after < 0 ? written.length : after, 0, { name, heading: typed, text: sections[name] });
    }
  }
  return written;
};

const bodyOf = (draft) => {
  const parts = sectionsOf(draft).map(({ heading, text }) => `## ${heading}\n${text}`);
  if (draft.template.before) parts.unshift(draft.template.before);
  return `${parts.join("\n\n")}\n`;
};
