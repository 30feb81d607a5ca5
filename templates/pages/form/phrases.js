/* A phrase with its facts put in. */
export const say = (phrase, facts = {}) => phrase.replace(/\{(\w+)\}/gu, (mark, name) => facts[name] ?? mark);

export const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};
