/*
 * What the checks will say of a report, before it is one.
 *
 * `judge(answers, {form, customer, now})` gives {code, name, severity, field or section, message, help} for each finding,
 * in the words of the command line. The rules, their words and what they look by are `form.rules`; what each of them asks
 * stands in fields.js, times.js and wording.js, by the rule's name. What only the server can judge is in `docs/form.md`.
 */
import { knowing } from "./answers.js";
import { FIELDS } from "./fields.js";
import { readDraft } from "./reading.js";
import { TIMES } from "./times.js";
import { WORDING } from "./wording.js";
import { draftOf, sectionsOf } from "./writing.js";

const JUDGES = { ...FIELDS, ...TIMES, ...WORDING };

export const judge = (answers, about) => {
  const draft = draftOf(answers, knowing(about));
  const { form } = draft.known;
  const reading = readDraft(draft);
  const required = form.required[reading.record.kind][reading.record.outcome];
  const subject = { ...draft, ...reading, required, written: sectionsOf(draft) };
  return form.rules.flatMap((rule) =>
    [...JUDGES[rule.name](subject, rule.data)].map((finding) => told(rule, finding, draft.known)),
  );
};

const told = ({ code, name, severity, message, help }, { path, section, facts = {} }, known) => {
  const place = section ? { section } : { field: (path ?? []).join(".") };
  return { code, name, severity, ...place, message: put(message, facts, known), help: put(help, facts, known) };
};

/** A phrase with its facts: texts, `{field}` for a key in the archive's language, `{phrase, facts}` within another. */
const put = (phrase, facts, known) =>
  phrase.replace(/\{\{|\}\}|\{(\w+)\}/gu, (mark, name) => (name ? say(facts[name], known) : mark[0]));

const say = (fact, known) => {
  if (fact?.phrase !== undefined) return put(fact.phrase, fact.facts ?? {}, known);
  if (fact?.field) return keyOf(fact.field, fact.shape ?? "report", known);
  if (fact?.heading) return known.form.languages[known.form.language].headings.find(({ name }) => name === fact.heading).typed;
  if (fact?.choice) return choiceOf(fact.choice, fact.name, known);
  return String(fact ?? "");
};

const choiceOf = (choice, wanted, { form }) =>
  form.languages[form.language].choices[choice].find(({ name }) => name === wanted).typed;

/** A field's key as the archive's language writes it: `pausas.de`. */
const keyOf = (path, shape, { form }) => {
  const { keys } = form.languages[form.language];
  let names = keys[shape];
  return path
    .filter((part) => typeof part === "string")
    .map((part) => {
      const key = names?.find(({ name }) => name === part);
      names = key?.shape && keys[key.shape];
      return key?.typed ?? part;
    })
    .join(".");
};
