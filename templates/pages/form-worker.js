/*
 * Keeps the form and its lists for places without network. It looks after what lies below `new/` and nothing else, so
 * that no page of the archive can ever be an old one. VERSION and KEPT stand above: the one changes with whatever a
 * form's page is made of, and all that belongs to a version is kept together. Lists are asked for first, and remembered.
 */
const SCOPE = new URL("./", self.location).href;
const SHELL = `svcsite-form ${SCOPE} ${VERSION}`;
const LISTS = `svcsite-lists ${SCOPE}`;
const PATIENCE = 4000;

self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));

self.addEventListener("activate", (event) => {
  const drop = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(`svcsite-form ${SCOPE} `) && name !== SHELL);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(drop());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  url.search = url.hash = "";
  if (isList(url.href)) event.respondWith(freshest(url.href));
  else event.respondWith(kept(url.href, request));
});

const isList = (address) =>
  address.startsWith(`${SCOPE}customers`) || address === `${SCOPE}made.json`;

/** Everything of this version, and the lists as they are now. */
const keep = async () => {
  const [cache, lists] = await Promise.all([caches.open(SHELL), caches.open(LISTS)]);
  const all = (paths, into) => paths.map((path) => put(into, new URL(path, SCOPE).href));
  await Promise.all([...all(KEPT, cache), ...all(["customers.json", "made.json"], lists)]);
};

/** Past the browser's own cache, which may still hold what belongs to an older version. */
const put = async (cache, address) => {
  const answer = await fetch(address, { cache: "reload" });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  await cache.put(address, answer);
};

const kept = async (address, request) => {
  const cache = await caches.open(SHELL);
  const found = await cache.match(address.endsWith("/") ? `${address}index.html` : address);
  return found ?? fetch(request);
};

const freshest = async (address) => {
  const cache = await caches.open(LISTS);
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), PATIENCE);
  try {
    const answer = await fetch(address, { cache: "no-cache", signal: waiting.signal });
    if (answer.ok) {
      // Whole before it is kept: a list that breaks off halfway would take the place of the one that is here.
      const whole = new Response(await answer.blob(), { headers: answer.headers });
      await cache.put(address, whole.clone()).catch(() => {});
      return whole;
    }
    // What the site has no more is told as it is; a server in trouble is no reason to be without lists.
    if (answer.status === 404 || answer.status === 410) return answer;
    return (await cache.match(address)) ?? answer;
  } catch {
    return (await cache.match(address)) ?? new Response("", { status: 504 });
  } finally {
    clearTimeout(timer);
  }
};
