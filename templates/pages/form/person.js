/*
 * The first person in a text, by the closed lists of both languages that the archive gives. What is passed over, and
 * why, stands in `svcsite/checks/person.py`; `words` are that module's lists and expressions.
 */
import { allIn, atBegin, firstIn } from "./expressions.js";

const sets = new WeakMap();

/** The lists as sets, made once. */
const setsOf = (words) => {
  if (!sets.has(words)) {
    const made = {};
    for (const [name, list] of Object.entries(words)) if (Array.isArray(list)) made[name] = new Set(list);
    made.participles = new Map(Object.entries(words.participles));
    sets.set(words, made);
  }
  return sets.get(words);
};

/** The words in the first person, in their order, {start, end, word}; of equal words only the first. */
export const slips = (text, words, names) => {
  const known = setsOf(words);
  const { leaning, foreign } = leaningOf(text, words, known);
  if (foreign) return [];
  const told = new Set();
  const found = [];
  for (const token of allIn(words.token, text)) {
    const word = token[0].toLowerCase();
    const isListed = known.participles.has(word) || known.pt_pronouns.has(word) || known.en_pronouns.has(word);
    if (!isListed || told.has(word)) continue;
    const slip = slipAt(text, token, word, { leaning, names, words, known });
    if (!slip) continue;
    told.add(word);
    found.push(slip);
  }
  return found;
};

/** The pairs of neighbouring words in some names. */
export const pairsOf = (names, words) => {
  const found = new Set();
  for (const name of names) {
    const tokens = allIn(words.token, name.toLowerCase()).map(([token]) => token);
    tokens.slice(1).forEach((token, place) => found.add(`${tokens[place]}_${token}`));
  }
  return found;
};

const leaningOf = (text, words, known) => {
  const tokens = allIn(words.lower_token, text.toLowerCase()).map(([token]) => token);
  const count = (list) => tokens.filter((token) => known[list].has(token)).length;
  const [english, portuguese] = [count("en_common"), count("pt_common")];
  return { leaning: english - portuguese, foreign: count("foreign_common") > english + portuguese };
};

const isLower = (text) => text !== "" && /\p{Lowercase}/u.test(text) && !/[\p{Uppercase}\p{Lt}]/u.test(text);
const oneOf = (letter, letters) => letter !== "" && letters.includes(letter);

const slipAt = (text, token, word, { leaning, names, words, known }) => {
  const [start, end] = [token.index, token.index + token[0].length];
  const behind = text.slice(Math.max(0, start - words.reach), start);
  const ahead = text.slice(end, end + words.reach);
  const slip = { start, end, word: token[0] };
  if (known.participles.has(word)) {
    const joined = oneOf(behind.slice(-1), "-/\\@#&_") || oneOf(ahead.slice(0, 1), "/\\@");
    return joined ? null : slip;
  }
  const other =
    (leaning > 0 && !known.en_pronouns.has(word)) || (leaning < 0 && !known.pt_pronouns.has(word));
  if (other || isJoined(behind, ahead, word)) return null;
  const after = atBegin(words.next_word, ahead)?.[1] ?? "";
  const before = firstIn(words.last_word, behind)?.[1] ?? "";
  const begins = !behind || Boolean(firstIn(words.sentence_start, behind));
  const speaks =
    word === "i"
      ? isSpeaker(token[0], before, after, ahead, { leaning, begins, words, known })
      : isWrittenSmall(token[0], after, begins);
  if (!speaks || isNamed(word, before.toLowerCase(), after.toLowerCase(), names, known)) return null;
  return word === "gente" ? people(text, slip, behind, words) : slip;
};

const isJoined = (behind, ahead, word) => {
  if (behind.slice(-1) === "-" && word === "me" && isLower(behind.slice(-2, -1))) return false;
  const isLetter = (letter) => /[\p{L}\p{N}]/u.test(letter);
  const inside = behind.slice(-1) === "." && isLetter(behind.slice(-2, -1));
  const onward = ahead.slice(0, 1) === "." && isLetter(ahead.slice(1, 2));
  return inside || onward || oneOf(behind.slice(-1), "-/\\@#&'’+") || oneOf(ahead.slice(0, 1), "-/\\@&+");
};

const isSpeaker = (typed, before, after, ahead, { leaning, begins, words, known }) => {
  if (atBegin(words.contraction, ahead)) return true;
  if (typed !== "I" || !isLower(after)) return false;
  const named =
    known.numbered.has(before.toLowerCase()) ||
    (!isLower(before) && !known.begins_clause.has(before.toLowerCase()));
  if (before && !begins && named) return false;
  return leaning > 0 || known.after_i.has(after);
};

const isWrittenSmall = (typed, after, begins) => {
  if (isLower(typed)) return true;
  return begins && isLower(typed.slice(1)) && !/^\p{Uppercase}/u.test(after);
};

const isNamed = (word, before, after, names, known) => {
  if (word === "us" && /\p{Nd}$/u.test(before)) return true;
  return [`${before}_${word}`, `${word}_${after}`].some((pair) => known.fixed.has(pair) || names.has(pair));
};

const people = (text, slip, behind, words) => {
  const article = firstIn(words.article, behind.toLowerCase());
  if (!article || article[1]) return null;
  const start = slip.start - article[0].length;
  return { start, end: slip.end, word: text.slice(start, slip.end) };
};
