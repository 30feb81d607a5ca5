/*
 * What a section says in its writer's own words, as `svcsite.checks.prose`: what is not prose, or not the writer's, is
 * blanked where it stands. `patterns` are that module's.
 */
import { isBlank } from "./characters.js";
import { allIn, atBegin, firstIn, whole } from "./expressions.js";

const LETTER = /[\p{L}\p{N}]/u;
const TABLE_RULE = /^[|:\- \t]*$/u;

/** Blank all that the writer does not say: code, links, addresses, quotes of every kind. */
export const ownWords = (typed, patterns) => {
  let text = blanked(typed, typed.includes("<!--") ? spans(allIn(patterns.comment, typed)) : []);
  text = blanked(text, linesOf(text, patterns, ["code", "quote"]));
  if (text.includes("`")) text = blanked(text, inlineCode(text, patterns));
  if (text.includes("](")) text = blanked(text, spans(allIn(patterns.link, text)));
  if (firstIn(patterns.address, text)) {
    text = blanked(text, spans(allIn(patterns.token, text).filter(([token]) => firstIn(patterns.address, token))));
  }
  text = blanked(text, quoted(text, patterns));
  return blanked(text, quotedSingly(text, patterns));
};

/** Blank what is looked up rather than read: code, tables, lists of readings. */
export const runningText = (typed, patterns) => {
  const text = blanked(typed, typed.includes("<!--") ? spans(allIn(patterns.comment, typed)) : []);
  return blanked(text, linesOf(text, patterns, ["code", "table", "reading"]));
};

/** How many words there are; dashes and bullets are none. */
export const countWords = (text) => text.split(/\s+/u).filter((word) => LETTER.test(word)).length;

/** Whether part of a text is written as a list or a table. */
export const hasListOrTable = (text, patterns) =>
  lines(text, patterns).some(({ kind, line }) => kind === "table" || atBegin(patterns.list_item, line));

const spans = (matches) => matches.map((match) => [match.index, match.index + match[0].length]);

const blanked = (text, ranges) => {
  const pieces = [];
  let done = 0;
  for (const [start, end] of ranges) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    pieces.push(text.slice(done, from), text.slice(from, end).replace(/[^\n]/gu, " "));
    done = end;
  }
  return pieces.length ? pieces.join("") + text.slice(done) : text;
};

const linesOf = (text, patterns, kinds) =>
  lines(text, patterns)
    .filter(({ line, kind }) => line && kinds.includes(kind))
    .map(({ start, line }) => [start, start + line.length]);

/** Each line, where it begins, and what it is: code, quote, table, reading or text. */
const lines = (text, patterns) => {
  const all = text.split("\n");
  let [start, fence, before] = [0, "", "text"];
  return all.map((line, number) => {
    const kind = kindOf(line, patterns, { fence, before, below: all[number + 1] ?? "" });
    if (fence) {
      const closing = line.trim();
      const ends = closing && [...closing].every((c) => c === fence[0]) && closing.length >= fence.length;
      if (ends) fence = "";
    } else if (kind === "code") {
      fence = atBegin(patterns.fence, line).groups.fence;
    }
    const found = { start, line, kind };
    start += line.length + 1;
    before = kind;
    return found;
  });
};

const kindOf = (line, patterns, { fence, before, below }) => {
  if (fence || atBegin(patterns.fence, line)) return "code";
  if (atBegin(patterns.quote, line)) return "quote";
  const isRuled = below.includes("|") && below.includes("-") && TABLE_RULE.test(below);
  if (line.includes("|") && (before === "table" || line.trimStart()[0] === "|" || isRuled)) return "table";
  if (atBegin(patterns.list_item, line)) return whole(patterns.reading, line.trimEnd()) ? "reading" : "text";
  return before === "quote" && line.trim() ? "quote" : "text";
};

/** What stands between runs of as many backticks, within a paragraph. */
const inlineCode = (text, patterns) => {
  const breaks = allIn(patterns.blank_line, text).map(({ index }) => index);
  const begins = [0, ...breaks];
  const ends = [...breaks, text.length];
  return begins.flatMap((begin, paragraph) => {
    const all = spans(allIn(patterns.ticks, text.slice(begin, ends[paragraph])));
    const runs = all.map(([start, end]) => [start + begin, end + begin]);
    const found = [];
    for (let n = 0; n < runs.length; n += 1) {
      const length = runs[n][1] - runs[n][0];
      const partner = runs.findIndex(([start, end], other) => other > n && end - start === length);
      if (partner < 0) continue;
      found.push([runs[n][0], runs[partner][1]]);
      n = partner;
    }
    return found;
  });
};

const around = (text, start, end) => [text[start - 1] ?? " ", text[end] ?? " "];

/** What stands in double quotes; one that is never closed ends with its paragraph. */
const quoted = (text, patterns) => {
  const found = [];
  let [begun, covered] = [-1, 0];
  const endOfParagraph = (at) => {
    if (at < covered) return covered;
    const end = text.indexOf("\n\n", at);
    return end < 0 ? text.length : end;
  };
  for (const { index: at } of allIn(patterns.double, text)) {
    const [before, after] = around(text, at, at + 1);
    const opens = !LETTER.test(before) && !isBlank(after);
    if (begun < 0) {
      begun = opens ? at : -1;
    } else if (isBlank(before) && opens) {
      covered = endOfParagraph(begun);
      found.push([begun, covered]);
      begun = at;
    } else {
      found.push([begun, at + 1]);
      begun = -1;
    }
  }
  if (begun >= 0) found.push([begun, endOfParagraph(begun)]);
  return found;
};

/** What stands in single quotes within a paragraph; an apostrophe is none. */
const quotedSingly = (text, patterns) => {
  const found = [];
  let begun = -1;
  for (const { index: at } of allIn(patterns.single, text)) {
    const [before, after] = around(text, at, at + 1);
    if (!LETTER.test(before) && LETTER.test(after)) {
      begun = at;
    } else if (begun >= 0 && !isBlank(before) && !LETTER.test(after)) {
      if (!text.slice(begun, at).includes("\n\n")) found.push([begun, at + 1]);
      begun = -1;
    }
  }
  return found;
};
