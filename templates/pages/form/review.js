/* The last step: what the judge says, the file as it will be, and the ways to hand it over. */
import { KEPT_DAYS } from "./drafts.js";
import { listed } from "./findings.js";
import { waysOf } from "./handover.js";
import { element, say } from "./phrases.js";

/** `review(dialog, desk)` gives `open({written, findings, photos})`, which shows a report as it stands. */
export const review = (dialog, desk) => {
  const { ui } = desk;
  const at = (name) => dialog.querySelector(`.svc-hand__${name}`);
  const tell = (text) => (at("told").textContent = text);
  at("close").addEventListener("click", () => dialog.close());

  const handed = (how) => {
    desk.handOver(how);
    tell(how === "copy" ? `${ui.copied} ${say(ui.handed_now, { days: KEPT_DAYS })}` : say(ui.handed_now, { days: KEPT_DAYS }));
    const back = element("button", { type: "button", className: "svc-button", textContent: ui.not_arrived });
    back.addEventListener("click", () => (desk.takeBack(), tell("")));
    const next = element("a", { href: "index.html", className: "svc-button", textContent: ui.new });
    at("told").append(element("span", { className: "svc-hand__next" }, next, back));
  };

  const button = (way, isFirst) => {
    const made = element("button", {
      type: "button",
      className: `svc-button${isFirst ? " svc-button--main" : ""}`,
      textContent: way.label,
      disabled: Boolean(way.isOff),
    });
    made.dataset.way = way.name;
    made.addEventListener("click", async () => {
      try {
        handed(await way.act());
      } catch (error) {
        if (way.name === "copy") {
          at("file").open = true;
          dialog.querySelector("textarea").select();
          tell(ui.not_copied);
        } else if (error.name !== "AbortError") tell(ui.share_failed);
        else tell(ui.share_failed);
      }
    });
    return element("div", {}, made, ...(way.help ? [element("p", { className: "svc-quiet", textContent: way.help })] : []));
  };

  const open = ({ written, findings, photos }) => {
    at("findings").replaceChildren(...listed(findings, ui, (finding) => (dialog.close(), desk.lead(finding))));
    const ways = written ? waysOf({ written, photos, forge: desk.forge, branch: desk.branch(written), ui }) : [];
    const first = ways.find(({ isOff }) => !isOff);
    at("ways").replaceChildren(...ways.map((way) => button(way, way === first)));
    at("file").hidden = !written;
    at("name").textContent = written?.path ?? "";
    dialog.querySelector("textarea").value = written?.text ?? "";
    tell("");
    dialog.showModal();
    dialog.querySelector("h2").focus();
  };
  return open;
};
