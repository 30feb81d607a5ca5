/*
 * The boxes of a form, each bound to an answer: `bind(form, desk)` puts what a draft says into them and tells the desk
 * of every change. The desk has `get(name)`, `set(name, value)`, `section(name)`, `setSection(name, text)`, `items(list)`
 * and `ui`; an answer is a text, a list of texts, or a list of rows.
 *
 * It gives `show()`, which puts all answers into the boxes anew.
 */
import { combobox } from "./combobox.js";
import { clockIn } from "./clock.js";
import { element, say } from "./phrases.js";

export const bind = (form, desk) => {
  const shows = [];
  const each = (selector, make) => form.querySelectorAll(selector).forEach((root) => shows.push(make(root, desk)));
  each("[data-line]", line);
  each("[data-combo]:not([data-many])", single);
  each("[data-combo][data-many]", many);
  each(".svc-choices", choices);
  each(".svc-moment", moment);
  each(".svc-rows", rows);
  each("[data-tick]", ticks);
  each("[data-today]", today);
  each("[data-section] textarea", section);
  return () => shows.forEach((show) => show());
};

const nameOf = (root) => root.closest("[data-name]").dataset.name;

const line = (input, desk) => {
  const name = nameOf(input);
  input.addEventListener("input", () => desk.set(name, input.value));
  return () => (input.value = desk.get(name) ?? "");
};

const section = (box, desk) => {
  const { section: name } = box.closest("[data-section]").dataset;
  const grow = () => {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight + 2}px`;
  };
  box.addEventListener("input", () => (grow(), desk.setSection(name, box.value)));
  return () => {
    box.value = desk.section(name) ?? "";
    if (box.value) requestAnimationFrame(grow);
  };
};

const single = (root, desk) => {
  const name = nameOf(root);
  const { combo } = root.dataset;
  const isOpen = combo !== "customers";
  const labelOf = (value) => desk.items(combo).find((item) => item.value === value)?.label ?? value;
  const { input } = combobox(root, {
    phrases: desk.ui,
    isOpen,
    items: () => desk.items(combo),
    typed: (text) => isOpen && desk.set(name, valueOf(desk.items(combo), text)),
    choose: (item) => {
      input.value = item.label;
      desk.set(name, item.value, item);
    },
  });
  const show = () => (input.value = name === "customer" ? desk.customerLabel() : labelOf(desk.get(name) ?? ""));
  // Half a name is no choice: the box says again what was chosen.
  if (!isOpen) input.addEventListener("blur", show);
  return show;
};

/** What a typed name stands for, where it is one of the list. */
const valueOf = (items, text) => items.find(({ label }) => label === text.trim())?.value ?? text;

const many = (root, desk) => {
  const name = nameOf(root);
  const { combo } = root.dataset;
  const field = root.closest("[data-name]");
  const chips = field.querySelector(".svc-chips");
  const all = () => desk.get(name) ?? [];
  const put = (list) => (desk.set(name, list), show());
  const { input, close } = combobox(root, {
    phrases: desk.ui,
    items: () => desk.items(combo).filter(({ value }) => !all().includes(value)),
    typed: () => {},
    choose: ({ value }) => {
      input.value = "";
      put([...new Set([...all(), value])]);
    },
  });
  // What was typed and not chosen is meant all the same.
  input.addEventListener("blur", () => {
    const text = input.value.trim();
    if (text) put([...new Set([...all(), valueOf(desk.items(combo), text)])]);
    input.value = "";
    close();
  });
  const show = () => {
    const items = desk.items(combo);
    // What has a box of its own to tick is not shown twice.
    const isTicked = (value) => name === "product" && desk.ticksMachines() && items.some((item) => item.value === value);
    const shown = all().filter((value) => !isTicked(value));
    chips.hidden = !shown.length;
    chips.replaceChildren(
      ...shown.map((value) => {
        const label = items.find((item) => item.value === value)?.label ?? value;
        const drop = element("button", { type: "button", className: "svc-button", textContent: "×" });
        drop.setAttribute("aria-label", say(desk.ui.remove, { what: label }));
        drop.addEventListener("click", () => put(all().filter((one) => one !== value)));
        return element("li", {}, element("span", { textContent: label }), drop);
      }),
    );
  };
  return show;
};

const choices = (root, desk) => {
  const name = nameOf(root);
  const boxes = [...root.querySelectorAll("input")];
  for (const box of boxes) {
    box.addEventListener("change", () => desk.set(name, box.value));
    // A second touch takes it back: a radio button has no other way.
    box.addEventListener("click", () => {
      if (box.dataset.was === "yes" && name !== "outcome") {
        box.checked = false;
        desk.set(name, "");
      }
      boxes.forEach((one) => (one.dataset.was = one.checked ? "yes" : ""));
    });
  }
  return () => {
    for (const box of boxes) {
      box.checked = box.value === desk.get(name);
      box.dataset.was = box.checked ? "yes" : "";
    }
  };
};

/** The time is typed or is now; the day is today's unless somebody says so. A day alone counts when it was chosen. */
const moment = (root, desk) => {
  const name = nameOf(root);
  const [time, day] = [root.querySelector("[type=time]"), root.querySelector("[type=date]")];
  let isChosen = false;
  const tell = () => {
    const on = day.value || clockIn(desk.timezone()).day;
    desk.set(name, time.value ? `${on}T${time.value}` : isChosen ? day.value : "");
  };
  time.addEventListener("input", tell);
  day.addEventListener("input", () => {
    isChosen = true;
    tell();
  });
  root.querySelector(".svc-moment__now").addEventListener("click", () => {
    const now = clockIn(desk.timezone());
    [day.value, time.value] = [now.day, now.time];
    tell();
  });
  return () => {
    const [on, at = ""] = (desk.get(name) ?? "").split("T");
    isChosen = Boolean(on);
    time.value = at;
    day.value = on || desk.usualDay();
  };
};

const rows = (root, desk) => {
  const name = nameOf(root);
  const all = root.querySelector(".svc-rows__all");
  const tell = () => {
    const filled = [...all.children].map((row) =>
      Object.fromEntries([...row.querySelectorAll("[data-column]")].map((box) => [box.dataset.column, box.value])),
    );
    desk.set(name, filled.filter((row) => Object.values(row).some(Boolean)));
  };
  const add = (values = {}) => {
    const row = root.querySelector("template").content.firstElementChild.cloneNode(true);
    for (const box of row.querySelectorAll("[data-column]")) {
      box.value = values[box.dataset.column] ?? "";
      box.addEventListener("input", tell);
    }
    row.querySelector(".svc-row__remove").addEventListener("click", () => (row.remove(), tell()));
    all.append(row);
    return row;
  };
  root.querySelector(".svc-rows__add").addEventListener("click", () => {
    const row = add(desk.usualRow(name));
    row.querySelector("input").focus();
    tell();
  });
  return () => {
    all.replaceChildren();
    (desk.get(name) ?? []).forEach(add);
  };
};

/** A round over many machines: each is ticked, in the order of the customer's list. */
const ticks = (root, desk) => {
  const name = root.dataset.tick;
  const [all, every] = [root.querySelector(".svc-machines__all"), root.querySelector("button")];
  const boxes = () => [...all.querySelectorAll("input")];
  const tell = () => {
    const ticked = boxes().filter((box) => box.checked).map((box) => box.value);
    const others = (desk.get(name) ?? []).filter((value) => !boxes().some((box) => box.value === value));
    desk.set(name, [...ticked, ...others]);
    label();
  };
  const label = () => {
    const isFull = boxes().every((box) => box.checked);
    every.textContent = isFull ? desk.ui.no_machine : desk.ui.all_machines;
    every.setAttribute("aria-pressed", String(isFull));
  };
  const tickbox = ({ value, label: text, about }) => {
    const box = element("input", { type: "checkbox", value });
    box.addEventListener("change", () => (tell(), desk.refresh()));
    const said = element("span", {}, element("b", { textContent: text }), element("small", { textContent: about ?? "" }));
    return element("label", { className: "svc-choice" }, box, said);
  };
  every.addEventListener("click", () => {
    const isFull = boxes().every((box) => box.checked);
    boxes().forEach((box) => (box.checked = !isFull));
    tell();
    desk.refresh();
  });
  let made;
  return () => {
    const machines = desk.ticksMachines() ? desk.items("machines") : [];
    root.hidden = !machines.length;
    const print = JSON.stringify(machines);
    // Boxes that are there stay: the focus is in one of them.
    if (print !== made) all.replaceChildren(...machines.map(tickbox));
    made = print;
    const ticked = new Set(desk.get(name) ?? []);
    for (const box of boxes()) box.checked = ticked.has(box.value);
    label();
  };
};

const today = (box, desk) => {
  const name = nameOf(box);
  box.addEventListener("change", () => desk.set(name, box.checked ? clockIn(desk.timezone()).day : ""));
  return () => (box.checked = Boolean(desk.get(name)));
};
