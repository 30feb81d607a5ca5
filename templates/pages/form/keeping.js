/*
 * Keeps the draft of a page: after every change, one write at a time, and never over what another window wrote.
 *
 * `told(state)` hears "saved", "full", or "copied" when the draft became one of its own.
 */
import { Conflict, blankDraft } from "./drafts.js";

export class Keeper {
  #isWaiting = false;
  #writing = null;

  constructor(store, draft, told) {
    this.store = store;
    this.draft = draft;
    this.told = told;
  }

  /** Whether something is not kept yet. */
  get isDirty() {
    return this.#isWaiting || this.#writing !== null;
  }

  changed() {
    this.#isWaiting = true;
    this.#writing ??= this.#write();
    return this.#writing;
  }

  async #write() {
    while (this.#isWaiting) {
      this.#isWaiting = false;
      try {
        const { version, changed } = await this.store.save(structuredClone(this.draft));
        Object.assign(this.draft, { version, changed });
        this.told("saved");
      } catch (error) {
        if (error instanceof Conflict) this.#part();
        else this.told("full", error);
      }
    }
    this.#writing = null;
  }

  /** Somebody else changed this draft: go on with one of its own, so that both are there. */
  #part() {
    const { id } = blankDraft(this.draft.kind);
    Object.assign(this.draft, { id, version: 0 });
    this.#isWaiting = true;
    this.told("copied");
  }
}
