/* The rules about what a report says in its fields: each a generator of findings, by the rule's name. */
import { findRep, findCause, findSite, own } from "./answers.js";
import { fold, tidyLine } from "./characters.js";
import { firstIn, whole } from "./expressions.js";
import { closest } from "./likeness.js";

const SHORT = 7;
// Numbers of eight digits that are dialled everywhere: 4004 1234.
const NATIONWIDE = /^(?:4|30)/u;
const DOT = /[.\u3002\uff0e\uff61]/u;

/** Whether something was typed at a path, understood or not; a schedule stands for an opening. */
const isTyped = (data, path) => {
  if (path.join() === "opened") return "opened" in data || "scheduled" in data;
  let here = data;
  for (const part of path) {
    if (here === null || typeof here !== "object" || Array.isArray(here) || !(part in here)) return false;
    here = here[part];
  }
  return here !== "";
};

/** The finding about a name that stands nowhere on file, with the one that was probably meant. */
const unregistered = (path, value, names, { form }) => {
  const folded = new Map(names.map((name) => [fold(name), name]));
  const meant = closest(fold(value), folded.keys(), 0.7);
  const hint = meant === undefined ? "" : { phrase: form.phrases.did_you_mean, facts: { name: folded.get(meant) } };
  return { path, facts: { value, field: { field: path }, hint } };
};

export const FIELDS = {
  *"missing-field"({ data, required }) {
    for (const name of required.fields) {
      const path = name.split(".");
      if (name !== "signed" && !isTyped(data, path)) yield { path, facts: { field: { field: path } } };
    }
  },

  *unsigned({ data, record, required }, { absent, undated }) {
    if (!required.fields.includes("signed")) return;
    if (!isTyped(data, ["signed"])) {
      yield { path: ["signed"], facts: { what: { phrase: absent, facts: { field: { field: ["signed"] } } } } };
    } else if (record.signed && !isTyped(data, ["signed", "on"])) {
      yield { path: ["signed"], facts: { what: undated } };
    }
  },

  *"product-or-service"({ data }, { both, neither }) {
    if ("product" in data && "service" in data) yield { path: ["service"], facts: { what: both } };
    else if (!("product" in data) && !("service" in data)) yield { path: ["product"], facts: { what: neither } };
  },

  *"wrong-type"({ known, mistakes }, { expected }) {
    const { choices } = known.form.languages[known.form.language];
    for (const { path, typed, expected: kind } of mistakes) {
      const wanted = own(choices, kind)?.map((choice) => choice.typed).join(", ") ?? expected[kind] ?? expected.text;
      yield { path, facts: { field: { field: path }, value: typed && `: "${typed}"`, expected: wanted } };
    }
  },

  *"rating-scale"({ known, record }) {
    const { lowest, highest } = known.form.scale;
    const typed = record.rating?.score;
    const score = typed && decimal(typed);
    if (score && (Number(score) < Number(lowest) || Number(score) > Number(highest))) {
      yield { path: ["rating", "score"], facts: { score, lowest, highest } };
    }
  },

  *"outcome-contradiction"({ record }, { unresolved }) {
    if (record.resolved && unresolved.includes(record.outcome)) {
      const facts = { outcome: { choice: "outcome", name: record.outcome }, resolved: { field: ["resolved"] } };
      yield { path: ["outcome"], facts };
    }
  },

  *"not-in-contract"({ known, record }) {
    const { form } = known;
    if (record.cause && !findCause(record.cause, known)) {
      yield unregistered(["cause"], record.cause, form.causes.map(({ id }) => id), known);
    }
    const reps = form.reps.map(({ id }) => id);
    for (const name of ["rep", "involved"]) {
      if (record[name] && !findRep(record[name], known)) yield unregistered([name], record[name], reps, known);
    }
    for (const [n, name] of record.team.entries()) {
      if (!findRep(name, known)) yield unregistered(["team", n], name, reps, known);
    }
  },

  *"not-on-file"({ known, record }) {
    const { customer } = known;
    if (customer.isUnread) return;
    const { contact, site } = record;
    if (contact?.name && !contact.known && !contact.email && !contact.phone) {
      yield unregistered(["contact"], contact.name, customer.contacts.map(({ name }) => name), known);
    }
    if (site && customer.sites.length && !findSite(site, known)) {
      yield unregistered(["site"], site, customer.sites, known);
    }
    const machines = customer.machines.flatMap(({ serial, tag }) => [serial, tag].filter(Boolean));
    for (const [n, machine] of record.product.entries()) {
      const isDescribed = machine.known || machine.brand || machine.model;
      if (machine.identity && !isDescribed) yield unregistered(["product", n], machine.identity, machines, known);
    }
    yield* reasons(known, record);
  },

  *"purchase-after-visit"({ record }) {
    const days = [record.begins, record.arrived, record.left, record.resolved].filter(Boolean).map(({ day }) => day);
    for (const [n, machine] of record.product.entries()) {
      const visit = days.sort().at(-1) ?? machine.purchased;
      if (machine.purchased && machine.purchased > visit) {
        const facts = { machine: machine.identity ?? machine.model, purchased: machine.purchased, visit };
        yield { path: ["product", n, "purchased"], facts };
      }
    }
  },

  *"warranty-contradiction"({ data, record }, { over, backwards }) {
    const claims = [record.begins, record.escalated?.on].filter(Boolean).map(({ day }) => day).sort();
    for (const [n, machine] of record.product.entries()) {
      const { warranty, purchased } = machine;
      const tell = (phrase, day) => ({
        path: ["product", n, "warranty"],
        facts: { machine: machine.identity ?? machine.model, what: { phrase, facts: { warranty, day } } },
      });
      if (!warranty) continue;
      if ((!machine.known || data.product[n].warranty) && purchased && warranty < purchased) yield tell(backwards, purchased);
      if (record.kind === "warranty" && claims.length && warranty < claims[0]) yield tell(over, claims[0]);
    }
  },

  *"component-without-part"({ known, data, record }, { spellings }) {
    if (!record.cause || isTyped(data, ["defective_parts"])) return;
    const cause = known.form.causes.find(({ id }) => id === record.cause);
    if (cause ? cause.component : spellings.includes(fold(record.cause))) {
      yield { path: ["cause"], facts: { field: { field: ["defective_parts"] } } };
    }
  },

  *"recurring-without-related"({ record, required }) {
    if (record.recurring !== "yes" || record.related.length || record.follows) return;
    if (!required.fields.includes("related")) yield { path: ["recurring"], facts: { field: { field: ["related"] } } };
  },

  *"declined-without-reason"({ data, record }, { no_reasons }) {
    if (data.rating?.declined === undefined) return;
    const reason = record.rating.declined;
    if (!reason || no_reasons.includes(fold(reason))) {
      const facts = { rating: { field: ["rating"] }, declined: { field: ["declined"], shape: "rating" } };
      yield { path: ["rating", "declined"], facts };
    }
  },

  /** Only what is surely wrong; the server knows more of addresses. */
  *email({ data }, { plain }) {
    const typed = data.contact?.email;
    if (!typed || whole(plain, typed)) return;
    const [name, domain, ...more] = typed.split("@");
    const isWrong = !name || !domain || more.length || /\s/u.test(domain) || !DOT.test(domain);
    if (isWrong) yield { path: ["contact", "email"], facts: { value: typed, field: { field: ["contact", "email"] } } };
  },

  /** Only what is surely wrong, and Brazilian numbers; the server knows those of all countries. */
  *phone({ known, data }, patterns) {
    const typed = data.contact?.phone;
    const what = typed && troubleWith(typed, known, patterns);
    if (what) yield { path: ["contact", "phone"], facts: { value: typed, what: patterns.troubles[what] } };
  },

  *"mixed-scripts"({ data }, words) {
    for (const key of words.names) {
      for (const [path, name] of leaves(data[key], [key])) {
        const last = path.at(-1);
        if (words.free.includes(last)) continue;
        const pieces = words.whole.includes(last) ? [name] : name.match(/[\p{L}\p{N}_]+/gu) ?? [];
        for (const word of pieces) {
          const foreign = firstIn(words.foreign, word);
          if (!foreign || !firstIn(words.latin, word)) continue;
          const what = words.greek.includes(foreign[0]) ? words.greek_letter : words.cyrillic_letter;
          yield { path, facts: { word, letter: foreign[0], what } };
          break;
        }
      }
    }
  },
};

/** A number as Python writes a decimal. */
const decimal = (typed) => {
  const [, sign, digits] = /^([+-]?)0*(\d.*)$/u.exec(tidyLine(typed).replace(",", "."));
  return (sign === "-" ? "-" : "") + digits;
};

/** Hold the reasons of pauses against the contract of the day, which says which of them stop the clock. */
function* reasons(known, record) {
  const day = record.begins?.day;
  const valid = known.customer.contracts.filter(({ from, to }) => day && (!from || from <= day) && (!to || day <= to));
  const contract = valid.reduce((newest, one) => (!newest || one.from > newest.from ? one : newest), undefined);
  if (!contract?.listed.length) return;
  for (const [n, { reason }] of record.pauses.entries()) {
    if (!reason) continue;
    const name = own(known.form.spellings.reason, fold(reason));
    const isListed = contract.spellings.includes(fold(name ?? reason));
    if (!isListed) yield unregistered(["pauses", n, "reason"], reason, contract.listed, known);
  }
}

const troubleWith = (typed, { customer }, { remark, extension, number, plain, subscriber }) => {
  const replaced = typed.replace(new RegExp(remark.source, `${remark.flags}g`), " ");
  const bare = replaced.split(new RegExp(extension.source, extension.flags))[0];
  const found = firstIn(number, bare)?.[0].trim();
  if (!found) return "none";
  if (customer.country !== "BR" || found.includes("+") || whole(plain, found)) return null;
  const digits = found.replace(/\D/gu, "").replace(/^0+/u, "");
  if (!found.includes("(") && !NATIONWIDE.test(digits) && whole(subscriber, digits)) return "area";
  return digits.length <= SHORT ? "short" : null;
};

function* leaves(value, path) {
  if (typeof value === "string") yield [path, value];
  else if (value && typeof value === "object") {
    const items = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [part, item] of items) yield* leaves(item, [...path, part]);
  }
}
