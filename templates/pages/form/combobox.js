/*
 * A box with a list that filters while typing, as the ARIA practices have it: the focus stays in the box, arrows walk
 * the list, Enter takes, Escape closes. What is typed and not in the list stays, where the list is an open one.
 *
 * `combobox(root, {items, choose, typed, isOpen, phrases})`: `items()` gives [{value, label, about}], `choose(item)` is
 * told of one that was taken, `typed(text)` of what stands in the box.
 */
import { fold } from "./characters.js";

const SHOWN = 40;
let numbered = 0;

/** Items with what they are found by, made once for each list. */
const folded = new WeakMap();
const foundBy = (item) => {
  if (!folded.has(item)) folded.set(item, fold(`${item.label} ${item.about ?? ""} ${item.value}`));
  return folded.get(item);
};

/** The items in which every typed word stands somewhere; those that begin so come first. */
export const matching = (items, text) => {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (!words.length) return items;
  const found = items.filter((item) => {
    const by = foundBy(item);
    return words.every((word) => by.includes(word));
  });
  const begins = (item) => foundBy(item).startsWith(words[0]);
  return [...found.filter(begins), ...found.filter((item) => !begins(item))];
};

export const combobox = (root, { items, choose, typed, phrases, isOpen = true }) => {
  const input = root.querySelector("input");
  const list = root.querySelector("[role=listbox]");
  let options = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
  };

  const show = (text) => {
    const all = items();
    const found = matching(all, text);
    options = found.slice(0, SHOWN).map((item) => ({ item, label: item.label, about: item.about }));
    const isKnown = all.some(({ label, value }) => [label, value].some((one) => fold(one) === fold(text)));
    if (isOpen && text.trim() && !isKnown) {
      const own = { value: text.trim(), label: text.trim() };
      options.push({ item: own, label: phrases.as_typed.replace("{text}", text.trim()), isOwn: true });
    }
    const rows = options.map(({ label, about, isOwn }) => {
      const row = Object.assign(document.createElement("li"), { role: "option", id: `option-${(numbered += 1)}` });
      row.setAttribute("aria-selected", "false");
      row.append(Object.assign(document.createElement("span"), { textContent: label }));
      if (about) row.append(Object.assign(document.createElement("small"), { textContent: about }));
      row.classList.toggle("is-own", Boolean(isOwn));
      return row;
    });
    if (found.length > SHOWN) rows.push(note(phrases.more_found.replace("{n}", found.length - SHOWN)));
    if (!rows.length) rows.push(note(phrases.none_found));
    list.replaceChildren(...rows);
    list.hidden = !options.length && !text.trim();
    list.scrollTop = 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    active = -1;
    input.removeAttribute("aria-activedescendant");
  };

  const note = (text) => {
    const row = Object.assign(document.createElement("li"), { className: "is-note", role: "option", textContent: text });
    row.setAttribute("aria-disabled", "true");
    row.setAttribute("aria-selected", "false");
    return row;
  };

  const mark = (place) => {
    const rows = list.querySelectorAll("[role=option]:not(.is-note)");
    if (!rows.length) return;
    rows[active]?.setAttribute("aria-selected", "false");
    active = (place + rows.length) % rows.length;
    rows[active].setAttribute("aria-selected", "true");
    rows[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", rows[active].id);
  };

  const take = (place) => {
    const option = options[place];
    close();
    if (option) choose(option.item);
  };

  input.addEventListener("focus", () => {
    show("");
    // Half the screen will be the keyboard: the list needs the other half.
    input.scrollIntoView({ block: "start" });
  });
  input.addEventListener("click", () => list.hidden && show(""));
  input.addEventListener("input", () => {
    typed(input.value);
    show(input.value);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const isShown = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isShown) show(input.value);
      mark(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (isShown && active >= 0) take(active);
      else if (isShown && input.value.trim() && options.length) take(0);
      else close();
    } else if (event.key === "Escape" && isShown) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  // The box keeps the focus: a phone's keyboard would come and go otherwise.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const row = event.target.closest("[role=option]:not(.is-note)");
    if (row) take([...list.querySelectorAll("[role=option]:not(.is-note)")].indexOf(row));
  });
  return { input, close };
};
