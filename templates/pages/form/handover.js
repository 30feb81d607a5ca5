/*
 * The ways in which a finished report leaves the phone. Each is {name, label, help, act}; `act` promises how it was
 * handed over, or null where it was not.
 */
import { FORGES, LONGEST_ADDRESS, LOSES_TEXT, addressOf } from "./forge.js";
import { say } from "./phrases.js";

/** `<customer>.<id>`: what receives it knows by this where it belongs; a dot is in neither of both. */
export const stemOf = (path) => {
  const [customer, , file] = path.split("/");
  return `${customer}.${file.replace(/\.md$/u, "")}`;
};

/** The report as a file, and its photos beside it under the same name. */
export const filesOf = ({ path, text }, photos, ending = ".md") => {
  const stem = stemOf(path);
  // Browsers share no file that ends in .md; as text it arrives, and its first ending says what it is.
  const type = ending === ".md" ? "text/markdown" : "text/plain";
  const pictures = photos.map((blob, n) => new File([blob], `${stem}.${n + 1}.jpg`, { type: "image/jpeg" }));
  return [new File([text], `${stem}${ending}`, { type }), ...pictures];
};

const canShare = (files) => Boolean(navigator.canShare?.({ files }));

export const waysOf = ({ written, photos, forge, branch, ui }) => {
  const ways = [];
  const count = { n: photos.length };
  const several = ["", "_one"][photos.length] ?? "_with";
  const files = [".md", ".md.txt"].map((ending) => filesOf(written, photos, ending)).find(canShare);
  if (files) {
    const act = async () => {
      await navigator.share({ files, title: files[0].name });
      return "share";
    };
    ways.push({ name: "share", label: say(ui[`share${several}`], count), act });
  }
  ways.push({
    name: "download",
    label: say(ui[`download${several}`], count),
    help: files ? "" : ui.no_share,
    act: async () => {
      for (const file of filesOf(written, photos)) save(file);
      return "download";
    },
  });
  const message = say(ui.message, { file: stemOf(written.path) });
  const address = addressOf(forge, { ...written, branch, message });
  if (address) {
    const name = FORGES[forge.kind];
    const isTooLong = address.length > LONGEST_ADDRESS;
    const help = [isTooLong ? say(ui.forge_too_long, { forge: name }) : say(ui.forge_help, { branch })];
    const isPasted = LOSES_TEXT.has(forge.kind);
    if (isPasted) help.push(ui.forge_paste);
    if (photos.length) help.push(ui.forge_no_photos);
    const act = async () => {
      // Begun before the other page has the focus: who has none may not copy.
      const copied = isPasted && navigator.clipboard?.writeText(written.text).catch(() => {});
      open(address, "_blank", "noopener");
      await copied;
      return "forge";
    };
    ways.push({ name: "forge", label: say(ui.forge, { forge: name }), help: help.join(" "), isOff: isTooLong, act });
  }
  ways.push({
    name: "copy",
    label: ui.copy,
    help: photos.length ? ui.copy_no_photos : "",
    act: async () => {
      await navigator.clipboard.writeText(written.text);
      return "copy";
    },
  });
  return ways;
};

const save = (file) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
