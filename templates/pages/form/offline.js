/* The form without network: the worker that keeps it, the age of its lists, and all customers' lists at once. */
import { remember, remembered } from "./drafts.js";
import { say } from "./phrases.js";

const PATIENCE = 20_000;
const FEW_CUSTOMERS = 300;

/** How far this device is: it opens without network, has the lists that are likely to be wanted as well, or neither. */
export const READINESS = { none: "not_ready", opens: "half_ready", whole: "ready" };

/** Register the worker. Promises whether the form opens without network from now on. */
const keepOffline = async () => {
  if (!("serviceWorker" in navigator) || !isSecureContext) return false;
  try {
    await navigator.serviceWorker.register("worker.js", { updateViaCache: "none" });
    return await Promise.race([looksAfter(), new Promise((resolve) => setTimeout(resolve, PATIENCE, false))]);
  } catch {
    return Boolean(navigator.serviceWorker.controller);
  }
};

const looksAfter = async () => {
  await navigator.serviceWorker.ready;
  if (navigator.serviceWorker.controller) return true;
  await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
  return true;
};

/** "Lists of 1 December 2026 · works without network"; nothing of the network while that is not known. */
export const stateOf = ({ made, form, readiness }) => {
  const { ui, language, timezone: timeZone } = form;
  const day = made && new Date(made).toLocaleString(language, { dateStyle: "medium", timeStyle: "short", timeZone });
  const parts = [day && say(ui.lists_of, { day }), ui[readiness]];
  if (!navigator.onLine) parts.push(ui.offline);
  return parts.filter(Boolean).join(" · ");
};

/** Those of the customers whose lists are on this device, as they are now. */
export const keptLists = async (customers) => {
  if (!("caches" in globalThis)) return [];
  const cache = await caches.open(`svcsite-lists ${new URL("./", location.href).href}`);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  return customers.filter((row) => kept.has(addressOf(row.slug)) && remembered(`list ${row.slug}`, "") === row.print);
};

/**
 * Keep the form, and the lists of all customers where they are few, else of those that this phone writes about.
 *
 * Whoever reads that it works without network drives off: what is promised has to be here by then.
 */
export const makeReady = async (customers, slug) => {
  if (!(await keepOffline())) return READINESS.none;
  const recent = new Set([slug, ...remembered("customers", [])]);
  const wanted = customers.length <= FEW_CUSTOMERS ? customers : customers.filter((row) => recent.has(row.slug));
  if (navigator.onLine) await fetchLists(wanted);
  const kept = await keptLists(wanted);
  return customers.length && kept.length === wanted.length ? READINESS.whole : READINESS.opens;
};

const addressOf = (slug) => new URL(`customers/${encodeURIComponent(slug)}.json`, location.href).href;

/** Ask for the lists of these customers that are not here, a few at a time; the worker keeps what comes. */
export const fetchLists = async (customers, told = () => {}) => {
  const kept = new Set(await keptLists(customers));
  const waiting = customers.filter((row) => !kept.has(row));
  let count = kept.size;
  const work = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const answer = await fetch(addressOf(row.slug)).catch(() => null);
      if (!answer?.ok) continue;
      await answer.arrayBuffer();
      remember(`list ${row.slug}`, row.print);
      told((count += 1));
    }
  };
  await Promise.all([work(), work(), work(), work()]);
};
