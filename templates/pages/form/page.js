/*
 * The form for one kind of job: a draft, its boxes, the customer's lists, and the way out. What the boxes say is the
 * draft's answers; everything else follows from these.
 */
import { findCause, knowing } from "./answers.js";
import { choosable } from "./choosable.js";
import { clockIn } from "./clock.js";
import { bind } from "./controls.js";
import { blankDraft, openDrafts, remember, remembered } from "./drafts.js";
import { boxOf, mark } from "./findings.js";
import { judge } from "./judging.js";
import { Keeper } from "./keeping.js";
import { bare, loadCustomer, loadForm } from "./lists.js";
import { needsOf } from "./needs.js";
import { makeReady, stateOf } from "./offline.js";
import { photobox } from "./photobox.js";
import { element, say } from "./phrases.js";
import { review } from "./review.js";
import { answersOf } from "./sheet.js";
import { write } from "./writing.js";

const RECENT = 20;
const TWO_HOURS = 2 * 3600e3;
const TICKED = new Set(["preventive"]);
const CONFIRMED = "resolved";

const root = document.querySelector(".svc-new");
const form = root.querySelector(".svc-form");
const dialog = root.querySelector(".svc-hand");
const { kind } = form.dataset;
const given = new URLSearchParams(location.search);

const start = async () => {
  const store = await openDrafts();
  const wanted = given.get("draft");
  const found = wanted ? await store.get(wanted).catch(() => undefined) : undefined;
  const draft = found?.kind === kind ? found : blankDraft(kind);
  let data;
  try {
    data = await loadForm();
  } catch {
    root.classList.add("is-running");
    note(document.querySelector(".svc-form__off").dataset.unloaded ?? document.querySelector(".svc-form__off").textContent);
    return;
  }
  await run({ store, draft, isLost: Boolean(wanted) && !found, ...data });
};

const note = (text) => {
  const notes = form.querySelector(".svc-form__notes");
  if ([...notes.children].some(({ textContent }) => textContent === text)) return;
  notes.append(element("p", { textContent: text }));
};

const run = async ({ store, draft, isLost, form: data, customers, parts, made }) => {
  const { ui } = data;
  const lists = { customers, parts };
  const { answers } = draft;
  let known = { customer: bare("", "", data), state: "here" };
  const chosenFrom = () => choosable({ form: data, lists, customer: known.customer, recent: remembered("customers", []) });
  let choices = chosenFrom();
  let isReviewed = false;
  let all = false;

  const state = form.querySelector(".svc-form__state");
  const keeper = new Keeper(store, draft, (what) => {
    if (what === "saved") {
      const { time } = clockIn(Intl.DateTimeFormat().resolvedOptions().timeZone);
      state.textContent = store.kind === "page" ? "" : say(ui.saved, { at: time });
      history.replaceState(null, "", `?draft=${draft.id}`);
    }
    if (what === "full") {
      state.textContent = "";
      note(ui.full);
    }
    if (what === "copied") note(ui.copied_draft);
  });

  const outcomeOf = () => answers.fields.outcome ?? "open";

  const desk = {
    ui,
    store,
    forge: data.forge,
    id: () => draft.id,
    get: (name) => (name === "customer" ? answers.customer : answers.fields[name]),
    section: (name) => answers.sections[name],
    items: (list) => choices[list] ?? [],
    timezone: () => known.customer.timezone,
    usualDay: () => answers.fields.opened?.slice(0, 10) ?? answers.fields.scheduled?.slice(0, 10) ?? clockIn(desk.timezone()).day,
    usualRow: (name) => {
      const { day, time } = clockIn(desk.timezone());
      if (name === "pauses") return { from: `${day}T${time}`, reason: answers.fields.reason ?? reasonOf(outcomeOf()) };
      if (name === "parts") return { part: (answers.fields.defective_parts ?? [])[0] ?? "", quantity: "1" };
      return {};
    },
    ticksMachines: () => TICKED.has(kind),
    customerLabel: () => (answers.customer ? (choices.customers.find(({ value }) => value === answers.customer)?.label ?? draft.customerName ?? answers.customer) : ""),
    photos: () => draft.photos,
    setPhotos: (photos) => ((draft.photos = photos), changed()),
    setSection: (name, text) => ((answers.sections[name] = text), changed()),
    set: (name, value, item) => {
      if (name === "customer") return chooseCustomer(value);
      if (value === "" || (Array.isArray(value) && !value.length)) delete answers.fields[name];
      else answers.fields[name] = value;
      if (name === "ticket" && item?.last) takeCase(item.last);
      if (name === "product") takeSite(value);
      if (name === "rep" && data.reps.some(({ id }) => id === value)) remember("rep", value);
      changed();
      // A name that is being typed should not take its own box away.
      if (item || !["cause"].includes(name)) refresh(name);
    },
    refresh: () => show(),
    branch: ({ path }) => `${ui.branches}/${answers.fields.rep || ui.no_rep}/${path.split("/")[2].slice(0, 10)}`,
    lead,
    handOver: (how) => ((draft.handed = { how, at: Date.now(), path: written()?.path }), changed()),
    takeBack: () => (delete draft.handed, changed()),
  };

  const reasonOf = (outcome) => data.languages[known.customer.language]?.choices.reason.find(({ name }) => name === outcome)?.typed ?? "";

  /** An open ticket knows its machine, its place and who called. */
  const takeCase = (last) => {
    const { fields } = answers;
    const offered = { product: last.machines, site: last.site, contact: last.contact, priority: last.priority };
    if (last.service) offered["service.title"] = last.service;
    for (const [name, value] of Object.entries(offered)) if (value?.length && !fields[name]?.length) fields[name] = value;
    show();
  };

  /** A machine stands at its site. */
  const takeSite = (machines) => {
    const sites = new Set(machines.map((name) => known.customer.machines.find((one) => one.name === name)?.site));
    const [site] = sites;
    if (sites.size === 1 && site && !answers.fields.site) answers.fields.site = site;
  };

  const chooseCustomer = async (slug) => {
    const isOther = slug !== answers.customer;
    answers.customer = slug;
    draft.customerName = choices.customers.find(({ value }) => value === slug)?.label ?? draft.customerName;
    if (isOther) {
      // What is on one customer's file is not on another's; what was written stays.
      for (const name of ["ticket", "product", "contact", "site", "related", "follows"]) delete answers.fields[name];
    }
    remember("customers", [slug, ...remembered("customers", []).filter((one) => one !== slug)].slice(0, RECENT));
    changed();
    await useCustomer();
    const { contacts } = known.customer;
    if (isOther && contacts.length === 1) answers.fields.contact = contacts[0].name;
    show();
  };

  const useCustomer = async () => {
    if (!answers.customer) return;
    const slug = answers.customer;
    const name = draft.customerName ?? slug;
    const loaded = await loadCustomer(slug, name, data);
    if (slug !== answers.customer) return; // another one was chosen meanwhile
    known = loaded;
    if (known.state === "gone") note(say(ui.gone_customer, { customer: name }));
    if (known.state === "away") note(say(ui.no_lists, { customer: name }));
    choices = chosenFrom();
  };

  const about = () => ({ form: data, customer: withOwn(known.customer), now: new Date() });
  let others = [];
  /** Reports that this phone handed over already have their names, too. */
  const withOwn = (customer) => ({
    ...customer,
    earlier: [...customer.earlier, ...others.map((id) => ({ id, day: id.slice(0, 10), outcome: "", machines: [] }))],
  });
  const readOthers = async () => {
    const list = await store.list().catch(() => []);
    const paths = list.filter((one) => one.id !== draft.id && one.handed?.path).map((one) => one.handed.path.split("/"));
    others = paths.filter(([customer]) => customer === answers.customer).map(([, , file]) => file.replace(/\.md$/u, ""));
  };

  const written = () => (answers.customer ? write(answersOf(draft), about()) : null);
  const judged = () => (answers.customer ? judge(answersOf(draft), about()) : []);

  const changed = () => {
    if (store.kind === "page") note(ui.no_store);
    keeper.changed();
    if (isReviewed) mark(form, safely(judged, []));
  };

  const safely = (act, otherwise) => {
    try {
      return act();
    } catch (error) {
      note(say(ui.written_badly, { problem: error.message }));
      return otherwise;
    }
  };

  /** Show what is needed, what was filled in, and what is wrong; in a box of radio buttons nothing moves. */
  const refresh = () => {
    const { fields, sections } = answers;
    const cause = fields.cause && findCause(fields.cause, knowing({ form: data, customer: known.customer }));
    const needs = needsOf({ form: data, kind, outcome: outcomeOf(), fields, cause });
    for (const box of form.querySelectorAll("[data-name]")) {
      const { name } = box.dataset;
      const isFilled = fields[name] !== undefined || Object.keys(fields).some((field) => field === name);
      box.hidden = !(all || isFilled || needs.fields.has(name) || box.classList.contains("is-wrong") || box.contains(document.activeElement));
    }
    form.querySelector('[data-name="signed"]').hidden = !(all || fields.signed || needs.fields.has("signed"));
    for (const box of form.querySelectorAll("[data-section]")) {
      const { section } = box.dataset;
      box.hidden = !(all || sections[section] || needs.sections.has(section) || box.classList.contains("is-wrong"));
    }
    for (const part of form.querySelectorAll("section")) {
      part.hidden = [...part.querySelectorAll(".svc-field")].every(({ hidden }) => hidden);
    }
  };

  const showBoxes = bind(form, desk);
  const photos = photobox(form.querySelector("[data-photos]"), desk);
  const openReview = review(dialog, desk);
  const show = () => {
    showBoxes();
    refresh();
  };

  function lead(finding) {
    const box = boxOf(form, finding);
    if (!box) return;
    box.hidden = box.closest("section").hidden = false;
    box.scrollIntoView({ block: "center" });
    box.querySelector("input, textarea, button")?.focus({ preventScroll: true });
  }

  const more = form.querySelector(".svc-form__more");
  more.addEventListener("click", () => {
    all = !all;
    more.setAttribute("aria-pressed", String(all));
    more.textContent = all ? ui.less : ui.more;
    refresh();
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!answers.customer) {
      note(ui.needs_customer);
      lead({ field: "customer" });
      return;
    }
    await readOthers();
    isReviewed = true;
    const findings = safely(judged, []);
    mark(form, findings);
    refresh();
    openReview({ written: safely(written, null), findings, photos: await photos.blobs() });
  });

  /** Another window changed this draft: follow it, unless something typed here is not kept yet. */
  store.onChange(async ({ id, version }) => {
    if (id !== draft.id || version === null || version <= draft.version || keeper.isDirty) return;
    const newer = await store.get(id);
    if (!newer || keeper.isDirty) return;
    const isOther = newer.answers.customer !== answers.customer;
    Object.assign(answers, { fields: {}, sections: {} }, newer.answers);
    Object.assign(draft, { ...newer, answers });
    if (isOther) await useCustomer();
    note(ui.followed);
    show();
    await photos.show();
  });

  if (isLost) note(ui.gone_draft);
  // A clock that is behind is told by lists that are not made yet; of one that is ahead nothing tells.
  if (made && new Date(made) - Date.now() > TWO_HOURS) note(ui.clock_behind);
  if (store.kind === "page") note(ui.no_store);
  if (!draft.version) {
    answers.fields.outcome ??= CONFIRMED;
    const rep = remembered("rep", "");
    if (data.reps.some(({ id }) => id === rep)) answers.fields.rep = rep;
    const slug = given.get("about");
    if (slug) {
      answers.customer = slug;
      draft.customerName = choices.customers.find(({ value }) => value === slug)?.label;
    }
  }
  await useCustomer();
  if (answers.customer && !customers.some(({ slug }) => slug === answers.customer) && customers.length && known.state !== "gone") {
    note(say(ui.gone_customer, { customer: draft.customerName ?? answers.customer }));
  }
  if (!draft.version && given.get("machine")) {
    const wanted = given.get("machine");
    const machine = known.customer.machines.find(({ name, serial, tag }) => [name, serial, tag].includes(wanted));
    desk.set("product", [machine?.name ?? wanted]);
  }
  state.textContent = draft.version ? "" : ui.unsaved;
  show();
  await photos.show();
  root.classList.add("is-running");
  let readiness;
  const tell = () => (form.querySelector(".svc-form__lists").textContent = stateOf({ made, form: data, readiness }));
  for (const event of ["online", "offline"]) addEventListener(event, tell);
  tell();
  readiness = await makeReady(customers, answers.customer);
  tell();
};

addEventListener("error", ({ message }) => note(message));
await start();
