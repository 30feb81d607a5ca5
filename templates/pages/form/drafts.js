/*
 * The drafts of this device and their photos. A draft is {id, kind, answers, customerName, version, changed, handed};
 * `version` counts its changes, so that of two windows with one draft neither undoes what the other wrote.
 *
 * `openDrafts()` gives a store. `store.kind` is "database", "text" (no room for photos) or "page" (nothing is kept).
 */
export const KEPT_DAYS = 14;

export class Conflict extends Error {}

const NAME = `svcsite ${new URL("..", location.href).pathname}`;
const DAY = 24 * 3600e3;

export const openDrafts = async () => {
  const place = await openDatabase().catch(() => null) ?? openText() ?? new InPage();
  return new Drafts(place);
};

class Drafts {
  constructor(place) {
    this.place = place;
    this.kind = place.kind;
    this.channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(NAME) : null;
  }

  get(id) {
    return this.place.get(id);
  }

  /** All drafts, the last changed first. */
  async list() {
    return (await this.place.all()).sort((one, other) => other.changed - one.changed);
  }

  /** Keep a draft and give it with its new version. Throws Conflict where another window has changed it since. */
  async save(draft) {
    const next = { ...draft, version: draft.version + 1, changed: Date.now() };
    await this.place.put(next, (held) => {
      if (held && held.version !== draft.version) throw new Conflict();
    });
    this.channel?.postMessage({ id: next.id, version: next.version });
    return next;
  }

  async remove(id) {
    await this.place.remove(id);
    this.channel?.postMessage({ id, version: null });
  }

  /** Forget what was handed over long enough ago. */
  async tidy(now = Date.now()) {
    const old = (await this.place.all()).filter(({ handed }) => handed && now - handed.at > KEPT_DAYS * DAY);
    await Promise.all(old.map(({ id }) => this.place.remove(id)));
  }

  onChange(told) {
    this.channel?.addEventListener("message", ({ data }) => told(data));
  }

  addPhoto(id, blob) {
    return this.place.addPhoto(id, blob);
  }

  photo(key) {
    return this.place.photo(key);
  }

  removePhoto(key) {
    return this.place.removePhoto(key);
  }
}

export const blankDraft = (kind) => ({
  id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`,
  kind,
  answers: { customer: "", fields: {}, sections: {} },
  photos: [],
  version: 0,
  changed: Date.now(),
});

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const openDatabase = async () => {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("drafts", { keyPath: "id" });
    opening.result.createObjectStore("photos");
  };
  const database = await done(opening);
  const place = new Database(database);
  await place.all(); // a private window may open one and refuse to read it
  return place;
};

class Database {
  kind = "database";

  constructor(database) {
    this.database = database;
    database.onversionchange = () => database.close();
  }

  /** Do something in one transaction; what is kept is on disk when this is over. */
  async within(names, mode, act) {
    const transaction = this.database.transaction(names, mode, { durability: "strict" });
    const ended = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
    });
    ended.catch(() => {});
    try {
      const result = await act(...names.map((name) => transaction.objectStore(name)));
      await ended;
      return result;
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // it is over already
      }
      throw error;
    }
  }

  get(id) {
    return this.within(["drafts"], "readonly", (drafts) => done(drafts.get(id)));
  }

  all() {
    return this.within(["drafts"], "readonly", (drafts) => done(drafts.getAll()));
  }

  put(draft, allow) {
    return this.within(["drafts"], "readwrite", async (drafts) => {
      allow(await done(drafts.get(draft.id)));
      await done(drafts.put(draft));
    });
  }

  remove(id) {
    return this.within(["drafts", "photos"], "readwrite", async (drafts, photos) => {
      await done(drafts.delete(id));
      await done(photos.delete(IDBKeyRange.bound(`${id}/`, `${id}/\uffff`)));
    });
  }

  async addPhoto(id, blob) {
    const key = `${id}/${Date.now()}-${Math.random().toString(36).slice(2, 6)}`;
    await this.within(["photos"], "readwrite", (photos) => done(photos.put(blob, key)));
    return key;
  }

  photo(key) {
    return this.within(["photos"], "readonly", (photos) => done(photos.get(key)));
  }

  removePhoto(key) {
    return this.within(["photos"], "readwrite", (photos) => done(photos.delete(key)));
  }
}

/** In the page alone: what is there when it is closed is lost, which has to be told. */
class InPage {
  kind = "page";
  drafts = new Map();
  photos = new Map();

  async get(id) {
    return this.drafts.get(id);
  }

  async all() {
    return [...this.drafts.values()];
  }

  async put(draft, allow) {
    allow(await this.get(draft.id));
    this.drafts.set(draft.id, draft);
  }

  async remove(id) {
    this.drafts.delete(id);
  }

  async addPhoto(id, blob) {
    const key = `${id}/${this.photos.size}`;
    this.photos.set(key, blob);
    return key;
  }

  async photo(key) {
    return this.photos.get(key);
  }

  async removePhoto(key) {
    this.photos.delete(key);
  }
}

/** Where there is no database there may still be room for texts; photos stay in the page. */
class Text extends InPage {
  kind = "text";

  async get(id) {
    const text = localStorage.getItem(`${NAME} ${id}`);
    return text ? JSON.parse(text) : undefined;
  }

  async all() {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${NAME} `));
    return keys.map((key) => JSON.parse(localStorage.getItem(key))).filter(({ id }) => id);
  }

  async put(draft, allow) {
    allow(await this.get(draft.id));
    localStorage.setItem(`${NAME} ${draft.id}`, JSON.stringify(draft));
  }

  async remove(id) {
    localStorage.removeItem(`${NAME} ${id}`);
  }
}

const openText = () => {
  try {
    localStorage.setItem(NAME, "");
    localStorage.removeItem(NAME);
    return new Text();
  } catch {
    return null;
  }
};

/** Small things that the phone knows of its owner: the rep, the last customers. */
export const remembered = (name, otherwise) => {
  try {
    return JSON.parse(localStorage.getItem(`${NAME}: ${name}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
};

export const remember = (name, value) => {
  try {
    localStorage.setItem(`${NAME}: ${name}`, JSON.stringify(value));
  } catch {
    // then it has to be chosen again
  }
};
