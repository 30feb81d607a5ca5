/*
 * A front matter as `svcsite.source.layout` writes it: plain text wherever that is safe, else in single quotes; lists of
 * texts on one line. Values have no line breaks and no controls in them, so that nothing else is ever needed.
 */
import { lengthOf } from "./characters.js";

const NULL = /^(?:~|null|Null|NULL)$/u;
const IN_BLOCK = /^(?:---|\.\.\.)|^[#,[\]{}&*!|>'"%@`]|^[?-](?: |$)|:(?: |$)| #/u;
const IN_FLOW = /^[?-](?: |$)|[,?[\]{}:]/u;
const FLOW_LIMIT = 100;
const NOT_ON_A_LINE = /[:,[\]{}]/u;
const LONGEST_KEY = 122;

/** One text, between brackets or not. */
const scalar = (text, { flow = false } = {}) => {
  const plain = !NULL.test(text) && !IN_BLOCK.test(text) && !(flow && IN_FLOW.test(text));
  return plain ? text : `'${text.replaceAll("'", "''")}'`;
};

const isMapping = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

const fitsOnALine = (row) => {
  const texts = Object.entries(row).flat();
  const length = texts.reduce((sum, text) => sum + lengthOf(text) + 2, 0);
  return length <= FLOW_LIMIT && !texts.some((text) => NOT_ON_A_LINE.test(text));
};

const flow = (row) =>
  `{${Object.entries(row)
    .map(([key, text]) => `${scalar(key, { flow: true })}: ${scalar(text, { flow: true })}`)
    .join(", ")}}`;

const pairs = (row, indent) =>
  Object.entries(row)
    .map(([key, text]) => `${begin(key, indent)}${text === null ? "" : ` ${scalar(text)}`}`)
    .join(`\n${indent}`);

/** A key with its colon; a very long one takes a line of its own. */
const begin = (key, indent) =>
  lengthOf(key) > LONGEST_KEY ? `? ${scalar(key)}\n${indent}:` : `${scalar(key)}:`;

/** A key with its value: a text, null, a mapping of texts, or a list of texts and mappings. */
export const entry = (key, value) => {
  if (value === null) return begin(key, "");
  if (isMapping(value)) return `${begin(key, "")}\n  ${pairs(value, "  ")}`;
  if (!Array.isArray(value)) return `${begin(key, "")} ${scalar(value)}`;
  if (!value.some(isMapping)) {
    return `${begin(key, "")} [${value.map((text) => scalar(text, { flow: true })).join(", ")}]`;
  }
  const items = value.map((item) => {
    if (!isMapping(item)) return `- ${scalar(item)}`;
    return `- ${fitsOnALine(item) ? flow(item) : pairs(item, "  ")}`;
  });
  return `${begin(key, "")}\n${items.join("\n")}`;
};
