/* The archive's expressions, {source, flags}, as this browser's; each is made once. */

const made = new WeakMap();

const compiled = (expression, kind, source, flags) => {
  const known = made.get(expression) ?? {};
  made.set(expression, known);
  known[kind] ??= new RegExp(source, expression.flags + flags);
  known[kind].lastIndex = 0;
  return known[kind];
};

/** The match at the beginning of a text, or null. */
export const atBegin = (expression, text) => compiled(expression, "begin", expression.source, "y").exec(text);

/** The match of a whole text, or null. */
export const whole = (expression, text) => compiled(expression, "whole", `^(?:${expression.source})$`, "").exec(text);

/** The first match in a text, or null. */
export const firstIn = (expression, text) => compiled(expression, "first", expression.source, "").exec(text);

/** All matches in a text. */
export const allIn = (expression, text) => [...text.matchAll(compiled(expression, "all", expression.source, "g"))];
