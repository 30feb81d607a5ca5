/* The photos of a draft: taken or chosen, made small, kept beside the draft, and shown. */
import { prepared } from "./photos.js";
import { element, say } from "./phrases.js";

/** `photobox(root, desk)` binds the box; it gives {show, blobs}, of which `blobs()` promises the pictures still there. */
export const photobox = (root, desk) => {
  const list = root.querySelector("ul");
  const trouble = root.querySelector("[role=alert]");
  const unkept = new Map();
  const tell = (text) => {
    trouble.textContent = text;
    trouble.hidden = !text;
  };

  const blobOf = async (key) => unkept.get(key) ?? (await desk.store.photo(key).catch(() => undefined));

  const blobs = async () => (await Promise.all(desk.photos().map(blobOf))).filter(Boolean);

  const add = async (files) => {
    tell("");
    for (const file of files) {
      const blob = await prepared(file).catch(() => null);
      if (!blob) {
        tell(say(desk.ui.photo_refused, { name: file.name }));
        continue;
      }
      let key;
      try {
        key = await desk.store.addPhoto(desk.id(), blob);
      } catch {
        key = `${desk.id()}/page-${unkept.size}`;
        unkept.set(key, blob);
      }
      if (unkept.has(key) || desk.store.kind !== "database") tell(desk.ui.photo_unsaved);
      desk.setPhotos([...desk.photos(), key]);
      await show();
    }
  };

  for (const input of root.querySelectorAll("[type=file]")) {
    input.addEventListener("change", async () => {
      const files = [...input.files];
      input.value = "";
      await add(files);
    });
  }

  const show = async () => {
    const shown = await Promise.all(desk.photos().map(async (key) => [key, await blobOf(key)]));
    list.querySelectorAll("img").forEach(({ src }) => URL.revokeObjectURL(src));
    const there = shown.filter(([, blob]) => blob);
    list.hidden = !there.length;
    list.replaceChildren(...there.map(([key, blob], n) => {
      const title = say(desk.ui.photo, { n: n + 1 });
      const drop = element("button", { type: "button", className: "svc-button", textContent: "×" });
      drop.setAttribute("aria-label", say(desk.ui.remove, { what: title }));
      drop.addEventListener("click", async () => {
        desk.setPhotos(desk.photos().filter((one) => one !== key));
        unkept.delete(key);
        await desk.store.removePhoto(key).catch(() => {});
        await show();
      });
      return element("li", {}, element("img", { src: URL.createObjectURL(blob), alt: title }), drop);
    }));
    if (there.length < shown.length) tell(say(desk.ui.photo_lost, { n: shown.length - there.length }));
  };
  return { show, blobs };
};
