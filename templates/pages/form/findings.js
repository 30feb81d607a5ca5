/* What the judge found, at the boxes that it is about, and as a list that leads there. */
import { element, say } from "./phrases.js";

/** The box that a finding is about: that of its field, or of the nearest above or below it. */
export const boxOf = (form, { field, section }) => {
  if (section) return form.querySelector(`[data-section="${section}"]`);
  const parts = (field ?? "").split(".").filter((part) => !/^\d+$/u.test(part));
  for (let end = parts.length; end > 0; end -= 1) {
    const name = parts.slice(0, end).join(".");
    const box = form.querySelector(`[data-name="${name}"]`) ?? form.querySelector(`[data-name^="${name}."]`);
    if (box) return box;
  }
  return null;
};

/** Put every message at its box, and take away those that were there. */
export const mark = (form, findings) => {
  for (const box of form.querySelectorAll(".svc-field")) {
    const here = findings.filter((finding) => boxOf(form, finding) === box);
    const trouble = box.querySelector(".svc-field__trouble[id]");
    if (!trouble) continue;
    trouble.textContent = here.map(({ message }) => message).join("\n");
    trouble.hidden = !here.length;
    const isWrong = here.some(({ severity }) => severity === "error");
    box.classList.toggle("is-wrong", isWrong);
    const target = box.querySelector("input:not([type=radio]), textarea");
    if (!target) continue;
    if (isWrong) target.setAttribute("aria-invalid", "true");
    else target.removeAttribute("aria-invalid");
    describe(target, trouble.id, here.length > 0);
  }
};

const describe = (target, id, isThere) => {
  const ids = (target.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one && one !== id);
  if (isThere) ids.push(id);
  if (ids.length) target.setAttribute("aria-describedby", ids.join(" "));
  else target.removeAttribute("aria-describedby");
};

/** The list of findings, errors first; `lead(finding)` goes to one. */
export const listed = (findings, ui, lead) => {
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity !== "error");
  const counts = [errors.length && say(ui.errors, { n: errors.length }), warnings.length && say(ui.warnings, { n: warnings.length })];
  const told = counts.filter(Boolean).join(", ") || ui.good;
  let last = "";
  const items = [...errors, ...warnings].map((finding) => {
    const tone = finding.severity === "error" ? "bad" : "waiting";
    const code = element("span", { className: `svc-badge svc-badge--${tone}`, textContent: finding.code });
    const button = element("button", { type: "button" }, code, ` ${finding.message}`);
    // What is missing is missing for one reason: it is said once.
    if (finding.help && finding.help !== last) button.append(element("small", { textContent: finding.help }));
    last = finding.help;
    button.addEventListener("click", () => lead(finding));
    return element("li", {}, button);
  });
  const parts = [element("p", { className: "svc-hand__count", textContent: told })];
  if (items.length) parts.push(element("ul", { className: "svc-hand__list" }, ...items));
  if (errors.length) parts.push(element("p", { className: "svc-quiet", textContent: ui.even_so }));
  parts.push(element("p", { className: "svc-quiet", textContent: ui.server_too }));
  return parts;
};
