/*
 * The search of the site: a dialog, its keys, its filters, and what was asked in the page's address.
 * A classic script, since a page that is opened from disk loads no module.
 *
 * `pagefind/setup.js` sets `svcSearch`: which shards there are and every word that is shown. Nothing is
 * asked for before the search is opened for the first time.
 */
(() => {
  "use strict";

  const root = new URL("../../", document.currentScript.src);
  const fromDisk = location.protocol === "file:";
  const AT_ONCE = 10;
  const PAUSE = 150;
  const NAMES = ["customer", "year", "rep", "cause", "rating", "model", "status"];
  const DESCENDING = ["year", "rating"];

  let setup, loading, engine, view;
  let chosen = {}, found = [], shown = 0, turn = 0, pause;

  // ---- Loading ----

  const script = (path) =>
    new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = new URL(path, root);
      element.onload = resolve;
      element.onerror = () => reject(new Error(path));
      document.head.append(element);
    });

  // The one file that changes under its name: a copy of yesterday's would name shards that are gone.
  const loadSetup = async () => {
    await script(`pagefind/setup.js?${Date.now()}`);
    setup = globalThis.svcSearch;
    view = build();
  };

  const loadEngine = async () => {
    await script("assets/javascripts/search-engine.js");
    return globalThis.svcSearchEngine(setup, root, script);
  };

  // ---- The dialog ----

  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "string") element.setAttribute(name, value);
      else element[name] = value;
    }
    element.append(...children);
    return element;
  };

  const build = () => {
    const { words } = setup;
    const type = "button";
    const input = make("input", {
      type: "text", class: "svc-search__input", enterkeyhint: "search", "aria-label": words.title, oninput: typed,
      placeholder: words.placeholder, autocomplete: "off", autocapitalize: "off", spellcheck: false,
    });
    const close = make("button", { type, class: "svc-search__close", onclick: () => view.dialog.close() }, words.close);
    const bar = make("form", { class: "svc-search__bar", role: "search", onsubmit: entered }, input, close);
    const filters = make("div", { class: "svc-search__filters", role: "group", "aria-label": words.filters, hidden: true });
    const chips = make("div", { class: "svc-search__chips", hidden: true });
    const status = make("p", { class: "svc-search__status", role: "status" }, words.hint);
    const list = make("ol", { class: "svc-search__list" });
    const more = make("button", { type, class: "svc-search__more", hidden: true, onclick: showMore }, words.more);
    const results = make("div", { class: "svc-search__results" }, list, more);
    const dialog = make("dialog", { class: "svc-search", "aria-label": words.title, onkeydown: moved, onclose: closed },
      bar, filters, chips, status, results);
    // A press beside the dialog, on what is behind it, closes it.
    dialog.onpointerdown = (event) => event.target === dialog && dialog.close();
    document.body.append(dialog);
    return { dialog, input, filters, chips, status, list, more, results, boxes: [] };
  };

  const open = async (text) => {
    try {
      await (loading ??= loadSetup());
    } catch {
      // Not even words to say so with: the list of customers is where to look instead.
      location.assign(document.querySelector("[data-svc-search]").dataset.svcSearch);
      return;
    }
    if (view.dialog.open) return;
    view.dialog.showModal();
    view.input.value = text ?? view.input.value;
    view.input.select();
    await run();
  };

  const closed = () => {
    clearTimeout(pause);
    turn += 1;
    remember([]);
  };

  // The address says what was asked, so that “back” from a finding shows the findings again.
  const remember = (asked) => {
    if (fromDisk) return;
    const address = new URL(location.href);
    for (const name of ["q", ...NAMES]) address.searchParams.delete(name);
    for (const [name, value] of asked) address.searchParams.append(name, value);
    history.replaceState(history.state, "", address);
  };

  const typed = () => {
    clearTimeout(pause);
    pause = setTimeout(run, PAUSE);
  };

  const run = async () => {
    clearTimeout(pause);
    const { words, language } = setup;
    const mine = (turn += 1);
    const text = view.input.value.trim();
    const values = NAMES.flatMap((name) => (chosen[name] ?? []).map((value) => [name, value]));
    const filters = Object.fromEntries(values.map(([name]) => [name, chosen[name]]));
    remember(text ? [["q", text], ...values] : values);
    showChips(values);
    view.status.textContent = words.loading;
    try {
      const { find, filters: all } = await (engine ??= loadEngine());
      const asked = text || values.length;
      const { results, counts } = asked ? await find(text, filters) : { results: [], counts: all ?? {} };
      if (mine !== turn) return;
      [found, shown] = [results, 0];
      if (all) showFilters(all, counts);
      await showMore();
      if (mine !== turn) return;
      const number = found.length.toLocaleString(language);
      const count = [words.none, words.one][found.length] ?? words.several.replace("{n}", number);
      const more = all ? "" : words.titles_only;
      const told = more ? `${count.replace(/\.?$/, ".")} ${more}` : count;
      view.status.textContent = asked ? told : more || words.hint;
    } catch (error) {
      console.info(error);
      engine = undefined;
      if (mine === turn) view.status.textContent = words.failed;
    }
  };

  const showMore = async (event) => {
    const mine = turn;
    const items = await Promise.all(found.slice(shown, shown + AT_ONCE).map((data) => data()));
    if (mine !== turn) return;
    const added = items.map(item);
    // Who was among the findings stays there when others take their place.
    const focus = event || view.results.contains(document.activeElement);
    if (!shown) view.list.replaceChildren();
    if (!shown) view.results.scrollTop = 0;
    view.list.append(...added);
    shown += items.length;
    view.more.hidden = shown >= found.length;
    if (focus) (added[0]?.firstChild ?? view.input).focus();
  };

  const item = ({ url, title, kind, customer, date, excerpt }) => {
    const path = url.replace(/^\//, "").split("/").map(encodeURIComponent).join("/");
    const about = [kind, customer, date].filter(Boolean).join(" · ");
    const link = make("a", { class: "svc-search__link", href: new URL(path, root).href },
      make("strong", {}, title), make("span", { class: "svc-search__about" }, about));
    if (excerpt) link.append(make("span", { class: "svc-search__excerpt" }, ...marked(excerpt)));
    return make("li", {}, link);
  };

  // What was found in a text comes as HTML with marks; it is put in as text, whatever it says.
  const marked = (excerpt) =>
    excerpt.split(/<mark>(.*?)<\/mark>/su).map((part, place) => {
      const text = part.replaceAll("\u200b", "").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
      return place % 2 ? make("mark", {}, text) : text;
    });

  // ---- Filters: boxes to tick, and what was ticked as buttons that take it back ----

  const showFilters = (all, counts) => {
    const { language } = setup;
    if (!view.boxes.length) setup.filters.forEach(([name, label]) => addFilter(name, label, all[name] ?? {}));
    for (const { name, value, box, row, number } of view.boxes) {
      const count = counts[name]?.[value] ?? 0;
      box.checked = chosen[name]?.includes(value) ?? false;
      row.hidden = !count && !box.checked;
      number.textContent = count.toLocaleString(language);
    }
    view.filters.hidden = !view.boxes.length;
  };

  const addFilter = (name, label, values) => {
    const order = DESCENDING.includes(name) ? -1 : 1;
    const collator = new Intl.Collator(setup.language, { numeric: true });
    const sorted = Object.keys(values).sort((one, other) => order * collator.compare(one, other));
    if (!sorted.length) return;
    const rows = sorted.map((value) => {
      const box = make("input", { type: "checkbox", onchange: () => choose(name, value, box.checked) });
      const number = make("span", { class: "svc-search__number" });
      const row = make("label", {}, box, value, " ", number);
      view.boxes.push({ name, value, box, row, number });
      return row;
    });
    view.filters.append(make("details", { name: "svc-search-filter" },
      make("summary", {}, label), make("div", { class: "svc-search__values", role: "group", "aria-label": label }, ...rows)));
  };

  const showChips = (values) => {
    const labels = Object.fromEntries(setup.filters);
    const chips = values.map(([name, value]) => make("button", {
      type: "button", class: "svc-search__chip",
      "aria-label": setup.words.remove.replace("{filter}", labels[name]).replace("{value}", value),
      onclick: () => { choose(name, value, false); view.input.focus(); },
    }, `${labels[name]}: ${value}`));
    view.chips.replaceChildren(...chips);
    view.chips.hidden = !chips.length;
  };

  const choose = (name, value, wanted) => {
    const others = (chosen[name] ?? []).filter((other) => other !== value);
    chosen = { ...chosen, [name]: wanted ? [...others, value] : others };
    run();
  };

  // ---- Keys ----

  const entered = async (event) => {
    event.preventDefault();
    await run();
    view.list.querySelector("a")?.click();
  };

  const moved = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [view.input, ...view.list.querySelectorAll("a"), ...(view.more.hidden ? [] : [view.more])];
    const place = stops.indexOf(event.target);
    if (!step || place < 0) return;
    event.preventDefault();
    stops[place + step]?.focus();
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("click", (event) => event.target.closest?.("[data-svc-search]") && open());

  const asked = new URLSearchParams(fromDisk ? "" : location.search);
  chosen = Object.fromEntries(NAMES.map((name) => [name, asked.getAll(name)]));
  if (["q", ...NAMES].some((name) => asked.get(name))) open(asked.get("q") ?? "");
})();
