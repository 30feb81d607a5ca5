/* The rules about the sections of a report: which must be there, and how they are worded. */
import { fold, lengthOf, strip } from "./characters.js";
import { allIn, atBegin, whole } from "./expressions.js";
import { pairsOf, slips } from "./person.js";
import { countWords, hasListOrTable, ownWords, runningText } from "./prose.js";

const FEWEST_LIMITED = 2;
const IN_BRACKETS = new Set(["<>", "[]"]);

const requiredTexts = ({ required, written }) => written.filter(({ name }) => required.sections.includes(name));
const found = (section, facts = {}) => ({ section, facts: { section: { heading: section }, ...facts } });

export const WORDING = {
  *"missing-section"({ required, written }) {
    for (const name of required.sections) if (!written.some((section) => section.name === name)) yield found(name);
  },

  /** A form writes no empty section: one that is missing is told above. */
  *"empty-section"() {},

  *"placeholder-text"(subject, { placeholders }) {
    for (const { name, text } of requiredTexts(subject)) {
      const bracketed = !text.includes("\n") && IN_BRACKETS.has(text[0] + text.at(-1)) && !text.includes("](");
      if (placeholders.includes(fold(text)) || bracketed) yield found(name);
    }
  },

  *"na-without-reason"(subject, { longest, words }) {
    for (const { name, text } of requiredTexts(subject)) {
      const said = fold(text.replace(/^[*_ ]+|[*_ ]+$/gu, ""));
      if (lengthOf(text) <= longest && words.includes(said)) yield found(name, { text });
    }
  },

  *vague({ written }, { sections, longest, words, vague, mark }) {
    const isVague = (line) => {
      const said = fold(line.replace(/^[*_ !.;,]+|[*_ !.;,]+$/gu, ""));
      return words.includes(said) || whole(vague, said);
    };
    for (const { name, text } of written) {
      if (lengthOf(text) > longest || !sections.includes(name)) continue;
      const lines = text.split("\n").map((line) => line.slice(atBegin(mark, line)?.[0].length ?? 0));
      const said = lines.filter((line) => line.trim());
      if (said.length && said.every(isVague)) yield found(name, { text: strip(said[0]) });
    }
  },

  *"first-person"(subject, words) {
    const { written, known } = subject;
    const names = namesIn(subject, words);
    for (const { name, text } of written) {
      if (words.passed_over.includes(name)) continue;
      const own = ownWords(text, known.form.prose);
      const said = slips(own, words, names);
      if (!said.length) continue;
      const shown = said.slice(0, words.shown).map(({ word }) => `"${word}"`);
      yield found(name, { words: shown.join(", "), instead: instead(own, said, words) });
    }
  },

  *"too-long"({ written, known }) {
    for (const { name, text } of written) {
      const limit = known.form.limits[name];
      if (limit === null || limit === undefined || lengthOf(text) < FEWEST_LIMITED * limit) continue;
      const words = countWords(runningText(text, known.form.prose));
      if (words > limit) yield found(name, { words, limit });
    }
  },

  *bullets({ written, known }, { most, end, abbreviated }) {
    for (const { name, text } of written) {
      if (name !== "work_done" || hasListOrTable(text, known.form.prose)) continue;
      const ends = allIn(end, runningText(text, known.form.prose));
      const sentences = ends.filter(({ groups }) => !abbreviated.includes(groups.word.toLowerCase()));
      if (sentences.length > most) yield found(name);
    }
  },

  *shouting({ written, known }, { passed_over, fewest_letters, fewest_words, most_small, word }) {
    for (const { name, text } of written) {
      const letters = [...text];
      if (passed_over.includes(name) || letters.length < fewest_letters) continue;
      if (2 * capitals(letters.slice(0, fewest_letters).join("")) < fewest_letters / 2) continue;
      const own = ownWords(text, known.form.prose);
      const [large, small] = [capitals(own), own.match(/\p{Lowercase}/gu)?.length ?? 0];
      const shouted = allIn(word, own).filter(([one]) => capitals(one) && !/[\p{Lowercase}\p{Lt}]/u.test(one));
      const enough = large >= fewest_letters && shouted.length >= fewest_words;
      if (enough && small <= most_small * (large + small)) yield found(name);
    }
  },
};

const capitals = (text) => text.match(/\p{Uppercase}/gu)?.length ?? 0;

const onFile = new WeakMap();

/** The pairs of words in the names that a customer's file has, looked through once. */
const pairsOnFile = ({ form, customer }, words) => {
  if (!onFile.has(customer)) {
    const people = [...form.reps, ...customer.contacts].map(({ name }) => name);
    const places = [form.archive, customer.name, ...customer.sites, ...customer.named];
    onFile.set(customer, pairsOf([...people, ...places, ...customer.machines.flatMap(ofMachine)], words));
  }
  return onFile.get(customer);
};

const ofMachine = ({ brand, model, description, site }) => [brand, model, description, site].filter(Boolean);

/** Tells of a pair of words whether a name has it that a text may repeat: one on file, or one of the report's. */
const namesIn = ({ known, record }, words) => {
  const { site, received_by, rep, rating, team, contact, service, product } = record;
  const names = [site, received_by, rep, rating?.by, contact?.name, service?.title, ...team];
  const own = pairsOf([...names, ...product.flatMap(ofMachine)].filter(Boolean), words);
  const filed = pairsOnFile(known, words);
  return { has: (pair) => own.has(pair) || filed.has(pair) };
};

/** The end of the message that says it better, for the first word of which that is known. */
const instead = (text, said, words) => {
  for (const slip of said) {
    const better = impersonal(text, slip, words);
    if (better) return `: "${better[0].toUpperCase()}${better.slice(1)}"`;
  }
  return "";
};

/** "Troquei o fusor" as "trocado o fusor", "I replaced the fuser" as "replaced the fuser". */
const impersonal = (text, { end, word }, words) => {
  const rest = text.slice(end, end + 60);
  if (["I", "we", "We"].includes(word)) {
    const done = atBegin(words.done, rest);
    return done ? done.groups.verb + (done.groups.object ?? "") : "";
  }
  const typed = word.toLowerCase();
  const participle = Object.hasOwn(words.participles, typed) ? words.participles[typed] : "";
  const thing = participle && atBegin(words.object, rest);
  if (!thing) return participle;
  const ending = words.endings[thing.groups.article.toLowerCase()] ?? participle.at(-1);
  const agreed = participle.endsWith("o") ? participle.slice(0, -1) + ending : participle;
  return `${agreed} ${thing.groups.article} ${thing.groups.noun}`;
};
