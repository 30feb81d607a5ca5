/*
 * Text as people type it: what is seen of it, how names are compared, the words of a file's name.
 * The same as `svcsite.source.characters`, `fold` and `words_of`.
 */

const CONTROL = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]/gu;
const BLANKS = "\\t\\n\\v\\f\\r\\x1c-\\x1f \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const RUN_OF_BLANKS = new RegExp(`[${BLANKS}]+`, "gu");
const ENDS = new RegExp(`^[${BLANKS}]+|[${BLANKS}]+$`, "gu");
const BLANK = new RegExp(`^[${BLANKS}]$`, "u");
const JOINTS = new RegExp(`[${BLANKS}_\\-\\u2010-\\u2015]+`, "gu");
const SPACE = /[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\x85\u2028\u2029\v\f]/gu;
const UNSEEN = /[\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/gu;
const WORDS_LIMIT = 60;

/** Whether a character is a blank, as Python has it. */
export const isBlank = (character) => BLANK.test(character);

/** The text without blanks around it. */
export const strip = (text) => text.replace(ENDS, "");

/** The text without characters that no text has. */
export const withoutControl = (text) => text.replace(CONTROL, "");

/** The text with ordinary spaces and without marks that nobody sees, on its way from a chat. */
export const ordinary = (text) =>
  text.replace(SPACE, " ").replace(UNSEEN, (run, start, whole) => {
    const around = whole.slice(Math.max(0, start - 1), start) + whole.slice(start + run.length, start + run.length + 1);
    const joins = start > 0 && around.length === 2 && ![...around].some((c) => c < "\x80");
    // Joiners between letters of a script that needs them, and between emoji, stay.
    return joins ? run.replace(/[^\u200c\u200d]/gu, "") : "";
  });

/** The text as a person sees it, without blanks around it. */
export const visible = (text) => strip(ordinary(text));

/** What was typed for a field as one line. */
export const tidyLine = (typed) => visible(strip(withoutControl(typed)).replace(RUN_OF_BLANKS, " "));

/** How many characters a text has, as people count them. */
export const lengthOf = (text) => [...text].length;

/** The form in which capitals do not matter. */
export const casefold = (text) =>
  [...text].map((c) => (c === "ı" ? c : c.toLowerCase().toUpperCase().toLowerCase())).join("");

const combining = new Map();

/** Whether a mark goes with the letter before it: marks that do change places when they are put in order. */
const isCombining = (mark) => {
  if (!combining.has(mark)) {
    const moves = (pair) => pair.normalize("NFD") !== pair;
    combining.set(mark, moves(`${mark}\u0334`) || moves(`\u0345${mark}`));
  }
  return combining.get(mark);
};

/** The form in which names are compared: no accents, lower case, `_` between words. */
export const fold = (text) => {
  const letters = visible(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, (mark) => (isCombining(mark) ? "" : mark));
  const plain = casefold(letters).replace(/^[ .:]+|[ .:]+$/gu, "");
  return plain.replace(JOINTS, "_");
};

/** The words of a file's name; empty where none is left. */
export const wordsOf = (text) => {
  const plain = fold(text).replace(/[^a-z0-9]+/gu, "-").replace(/^-+|-+$/gu, "");
  if (plain.length <= WORDS_LIMIT) return plain;
  const cut = plain.slice(0, WORDS_LIMIT + 1);
  const end = cut.lastIndexOf("-");
  return end > 0 ? cut.slice(0, end) : cut.slice(end + 1).slice(0, WORDS_LIMIT);
};
