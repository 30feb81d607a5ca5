/*
 * Answers said as a report says them: names as they stand on file, choices in the report's language, times as
 * `2026-10-02 09:12`. What is not understood stays as it was typed. The same as `svcsite.authoring.filled`.
 */
import { casefold, fold, tidyLine } from "./characters.js";
import { parseMoment, sayMoment } from "./moments.js";
import { tidy } from "./tidying.js";

const LISTS = new Set(["product", "parts", "pauses", "amended"]);
const isMapping = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** What is known, with the language of the customer's reports at hand. */
export const knowing = ({ form, customer, now = new Date() }) => ({
  form,
  customer,
  now,
  language: form.languages[customer.language] ?? form.languages[form.language],
  written: form.languages[customer.language] ? customer.language : form.language,
});

/** The facts of a report, by canonical name a list of texts and mappings, and its sections in Markdown. */
export const read = (answers, known) => {
  const facts = new Map();
  for (const [place, answer] of Object.entries(answers.fields ?? {})) {
    for (const [name, values] of factsAt(place, listed(answer), known)) if (values.length) facts.set(name, values);
  }
  const sections = {};
  for (const [name, typed] of Object.entries(answers.sections ?? {})) {
    if (!known.language.headings.some((heading) => heading.name === name)) throw new RangeError(`no section ${name}`);
    const text = tidy(typed ?? "");
    if (text) sections[name] = text;
  }
  return { facts, sections };
};

const listed = (answer) => (Array.isArray(answer) ? answer : answer === null || answer === undefined ? [] : [answer]);

const factsAt = (place, answers, known) => {
  const [field, part] = place.split(".");
  const key = known.language.keys.report.find(({ name }) => name === field);
  if (!key) throw new RangeError(`no field ${place}`);
  const texts = (shape, name) =>
    answers.filter((answer) => !isMapping(answer)).map((answer) => said(answer, shape, name, known)).filter(Boolean);
  if (part) return [[place, texts(key.shape, part)]];
  if (key.shape && !LISTS.has(field)) {
    const inner = answers.filter(isMapping).flatMap((answer) => Object.entries(row(answer, key.shape, known)));
    return [[field, texts("report", field)], ...inner.map(([name, text]) => [`${field}.${name}`, [text]])];
  }
  const values = answers.map((answer) =>
    isMapping(answer) ? row(answer, key.shape, known) : said(answer, "report", field, known),
  );
  return [[field, values.filter((value) => (isMapping(value) ? Object.keys(value).length : value))]];
};

const row = (answer, shape, known) => {
  const pairs = Object.entries(answer).map(([name, typed]) =>
    shape ? [name, said(typed, shape, name, known)] : [tidyLine(name), plain(typed)],
  );
  return Object.fromEntries(pairs.filter(([name, text]) => name && text));
};

const plain = (answer) => (typeof answer === "boolean" ? (answer ? "yes" : "no") : tidyLine(answer ?? ""));

const said = (answer, shape, name, known) => {
  const text = plain(answer);
  const { language, form, customer } = known;
  const key = language.keys[shape].find((candidate) => candidate.name === name);
  if (!key) throw new RangeError(`no field ${shape}.${name}`);
  const chosen = key.choice && own(form.spellings[key.choice], fold(text));
  if (chosen) return language.choices[key.choice].find((choice) => choice.name === chosen).typed;
  if (key.form === "moment") {
    const moment = parseMoment(text, form.moments, customer.timezone);
    return moment && moment !== "impossible" ? sayMoment(moment) : text;
  }
  if (key.form === "yes-no") return language.yes_no[own(form.spellings["yes-no"], fold(text))] ?? text;
  return ON_FILE[`${shape}.${name}`]?.(text, known) ?? text;
};

/** What an object has of its own at a name that somebody typed. */
export const own = (object, name) => (Object.hasOwn(object, name) ? object[name] : undefined);

const findRep = (text, { form }) => {
  const exact = form.reps.find(({ id }) => id === text);
  return exact ? exact.id : own(form.rep_spellings, fold(text));
};

export const findCause = (text, { form }) => {
  const exact = form.causes.find(({ id }) => id === text);
  const id = exact ? exact.id : own(form.cause_spellings, fold(text));
  return form.causes.find((cause) => cause.id === id);
};

const machines = new WeakMap();

/** A customer's machines by serial number and tag, looked through once: there may be thousands. */
const machinesOf = (customer) => {
  if (!machines.has(customer)) {
    const found = new Map();
    for (const machine of customer.machines) {
      for (const name of [machine.serial, machine.tag].filter(Boolean).map(casefold)) {
        if (!found.has(name)) found.set(name, machine);
      }
    }
    machines.set(customer, found);
  }
  return machines.get(customer);
};

export const findMachine = (text, { customer }) => machinesOf(customer).get(casefold(text));

export const findContact = (text, { customer }) => customer.contacts.find(({ name }) => fold(name) === fold(text));

export const findSite = (text, { customer }) => customer.sites.find((name) => fold(name) === fold(text));

const machineName = (text, known) => {
  const machine = findMachine(text, known);
  return machine && [machine.tag, machine.serial].find((name) => name && casefold(name) === casefold(text));
};

const contactName = (text, known) => findContact(text, known)?.name;
const reportId = (text) => text.slice(text.lastIndexOf("/") + 1).replace(/\.md$/u, "");

const ON_FILE = {
  "report.rep": findRep,
  "report.involved": findRep,
  "report.team": findRep,
  "report.cause": (text, known) => findCause(text, known)?.word[known.written],
  "report.product": machineName,
  "report.site": findSite,
  "report.contact": contactName,
  "contact.name": contactName,
  "report.related": reportId,
  "report.follows": reportId,
};

export { findRep };
