/* The way in: the kind of job, and the drafts that wait on this device. */
import { KEPT_DAYS, openDrafts } from "./drafts.js";
import { loadForm } from "./lists.js";
import { READINESS, fetchLists, keptLists, makeReady, stateOf } from "./offline.js";
import { element, say } from "./phrases.js";

/** What a draft is about in a few words: the beginning of its first text, without the mark of a list. */
const beginning = (sections) => Object.values(sections).find(Boolean)?.replace(/^[^\p{L}\p{N}]+/u, "").slice(0, 60);

const root = document.querySelector(".svc-new");

/** What this page was opened about goes on to the form. */
for (const link of root.querySelectorAll(".svc-kinds a")) link.search = location.search;

const start = async () => {
  const store = await openDrafts();
  const data = await loadForm().catch(() => null);
  root.classList.add("is-running");
  if (!data) return;
  await store.tidy().catch(() => {});
  const show = async () => showDrafts(await store.list(), store, data, show);
  await show();
  store.onChange(show);
  const readiness = await makeReady(data.customers);
  root.querySelector(".svc-form__state").textContent = stateOf({ ...data, readiness });
  if (readiness !== READINESS.none) await offerLists(data);
};

const showDrafts = (drafts, store, { form, customers }, again) => {
  const { ui, language } = form;
  const box = root.querySelector(".svc-drafts");
  const kinds = Object.fromEntries(form.languages[language].choices.kind.map(({ name, label }) => [name, label]));
  const names = Object.fromEntries(customers.map(({ slug, name }) => [slug, name]));
  box.hidden = !drafts.length;
  box.querySelector(".svc-drafts__kept").textContent = say(ui.kept_for, { days: KEPT_DAYS });
  const rows = drafts.map((draft) => {
    const { customer, sections, fields } = draft.answers;
    const title = names[customer] ?? draft.customerName ?? ui.unnamed;
    const when = new Date(draft.changed).toLocaleString(language, { dateStyle: "short", timeStyle: "short" });
    const about = [kinds[draft.kind], fields.ticket, beginning(sections)];
    const link = element("a", { href: `${draft.kind}.html?draft=${draft.id}` }, element("b", { textContent: title }));
    link.append(element("small", { textContent: [...about, when].filter(Boolean).join(" · ") }));
    const tone = draft.handed ? "good" : "waiting";
    const badge = element("span", { className: `svc-badge svc-badge--${tone}`, textContent: draft.handed ? ui.handed : ui.draft });
    const drop = element("button", { type: "button", className: "svc-button", textContent: ui.delete });
    drop.setAttribute("aria-label", `${ui.delete}: ${title}`);
    drop.addEventListener("click", async () => {
      if (drop.textContent !== ui.delete_sure) {
        drop.textContent = ui.delete_sure;
        drop.setAttribute("aria-label", `${ui.delete_sure}: ${title}`);
        return;
      }
      await store.remove(draft.id);
      await again();
    });
    return element("li", {}, link, badge, drop);
  });
  box.querySelector("ul").replaceChildren(...rows);
};

/** All lists at once, for who goes where no network is. */
const offerLists = async ({ form, customers }) => {
  const box = root.querySelector(".svc-new__fetch");
  const told = box.querySelector("[role=status]");
  const tell = async () => {
    const n = (await keptLists(customers)).length;
    told.textContent = say(form.ui.fetched, { n, all: customers.length });
    return n;
  };
  box.hidden = (await tell()) >= customers.length;
  box.querySelector("button").addEventListener("click", async () => {
    await fetchLists(customers, (n) => (told.textContent = `${n} / ${customers.length}`));
    await tell();
  });
};

await start();
