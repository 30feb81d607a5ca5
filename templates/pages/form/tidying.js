/*
 * What people type into a box as tidy Markdown: a line is a paragraph or an item of a list, and nothing is lost.
 * The law and its reasons stand in `svcsite/authoring/tidy.py`; this is the same, byte for byte.
 */
import { ordinary, withoutControl } from "./characters.js";

const BREAK = /\r\n|[\r\n\v\f\x85\u2028\u2029]/u;
const ITEM =
  /^(?<blank> *)(?:(?:[-*+–—•◦‣▪●·] +|[•◦‣▪●])(?<box>\[[ xX]\] +)?|(?<number>[0-9]{1,3})[.)] +|(?<mark>[☐☑]) *|(?<bare>\[[ xX]?\]) +)(?<said>[^ ].*)$/u;
const RULE = /^ *([-*_])(?: *\1){2,} *$/u;
const QUOTE = /^ *> *(?<said>[^ >0-9].*)$/u;
const TABLE = /^ *(?<said>\|.*\|.*)$/u;

const LOST_BACKSLASH = /\\(?=[!-/:-@[-`{-~])/gu;
const TAG = /<(?=[A-Za-z/?])/gu;
const ENTITY = /&(?=#?[0-9A-Za-z]{1,31};)/gu;
const STAR_INSIDE = /(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}])/gu;
const BEGIN = /^(?:#{1,2}(?= |$)|##(?!#)|>|\[(?=[^\]]+\]:)|`{3}|~{3}|=+$|-{2,}$)/u;
const NUMBER = /^(?:(?<digits>[0-9]{4,9})(?<mark>[.)])(?= )|(?<few>[0-9]{1,9})(?<last>[.)])$)/u;
const INNER_ITEM = /^[-*+](?= )/u;
const INNER_NUMBER = /^(?<digits>[0-9]{1,9})(?<mark>[.)])(?= |$)/u;

const DEEPEST = 4;
const ADJACENT = new Set(["item", "quote", "table"]);

/** What was typed for a section as Markdown, without blank lines around it. */
export const tidy = (typed) => {
  const pieces = [];
  const nest = [];
  let before = "";
  for (const line of typed.split(BREAK)) {
    const [kind, text] = read(line, nest);
    if (kind !== "blank") {
      const together = kind === before && ADJACENT.has(kind);
      pieces.push(pieces.length ? (together ? "\n" : "\n\n") : "", text);
    }
    before = kind;
  }
  return pieces.join("");
};

const read = (line, nest) => {
  const text = ordinary(withoutControl(line.replaceAll("\t", "    "))).replace(/ +$/u, "");
  if (!text) return ["blank", ""];
  const found = RULE.test(text) ? null : ITEM.exec(text);
  if (found) return ["item", item(found.groups, nest)];
  nest.length = 0;
  return RULE.test(text) ? ["rule", "***"] : other(text);
};

const other = (text) => {
  const quote = QUOTE.exec(text);
  if (quote) return ["quote", `> ${inner(quote.groups.said)}`];
  const table = TABLE.exec(text);
  if (table) return ["table", inline(table.groups.said)];
  return ["text", escaped(text.replace(/^ +/u, ""))];
};

/** An item under the items that it is typed further in than; `nest` has what was typed and written for those. */
const item = ({ blank, box, number, mark, bare, said }, nest) => {
  while (nest.length && nest.at(-1).typed >= blank.length) nest.pop();
  nest.length = Math.min(nest.length, DEEPEST);
  const written = nest.at(-1)?.within ?? 0;
  const sign = number ? `${number}. ` : "- ";
  nest.push({ typed: blank.length, within: written + sign.length });
  const typedBox = box ?? mark ?? bare ?? "";
  const ticked = typedBox && (/[xX☑]/u.test(typedBox) ? "[x] " : "[ ] ");
  return " ".repeat(written) + sign + ticked + inner(said);
};

const inner = (said) => {
  if (INNER_ITEM.test(said)) return `\\${inline(said)}`;
  const number = INNER_NUMBER.exec(said);
  if (!number) return escaped(said);
  return `${number.groups.digits}\\${number.groups.mark}${inline(said.slice(number[0].length))}`;
};

const escaped = (said) => {
  const number = NUMBER.exec(said);
  if (!number) return (BEGIN.test(said) ? "\\" : "") + inline(said);
  const { digits, mark, few, last } = number.groups;
  return `${digits ?? few}\\${mark ?? last}${inline(said.slice(number[0].length))}`;
};

const inline = (said) =>
  said
    .replace(LOST_BACKSLASH, "\\\\")
    .replaceAll("<!", "<\\!")
    .replace(TAG, "\\<")
    .replace(ENTITY, "\\&")
    .replace(STAR_INSIDE, "\\*");
