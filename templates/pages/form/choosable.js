/*
 * What can be chosen in each list of the form, as {value, label, about}: the archive's names, and the customer's. Of
 * the customers those come first that this phone wrote about last.
 */

export const choosable = ({ form, lists, customer, recent = [] }) => {
  const { language } = form;
  const about = (...texts) => texts.filter(Boolean).join(" · ");
  const named = (names) => names.map((value) => ({ value, label: value }));
  const day = (text) => text.split("-").reverse().join("/");
  const reasons = customer.contracts.flatMap((contract) => contract.reasons);
  const general = form.languages[customer.language]?.choices.reason.map(({ typed }) => typed) ?? [];
  const outcomes = Object.fromEntries(form.languages[language].choices.outcome.map(({ name, label }) => [name, label]));
  return {
    customers: firstOf(lists.customers, recent).map((row) => ({ value: row.slug, label: row.name, about: row.about })),
    machines: customer.machines.map((machine) => ({
      value: machine.name,
      label: about(machine.description || about(machine.brand, machine.model), machine.name),
      about: about(machine.description && `${machine.brand ?? ""} ${machine.model ?? ""}`.trim(), machine.site),
      machine,
    })),
    contacts: customer.contacts.map(({ name, role, phone }) => ({ value: name, label: name, about: about(role, phone) })),
    sites: named(customer.sites),
    tickets: customer.open.map((last) => ({
      value: last.ticket,
      label: last.ticket,
      about: about(day(last.day), outcomes[last.outcome], last.machines.join(", "), last.service),
      last,
    })),
    reps: form.reps.map(({ id, name }) => ({ value: id, label: name, about: id })),
    causes: form.causes.map(({ id, label }) => ({ value: id, label })),
    parts: named(lists.parts),
    earlier: customer.earlier.map(({ id, day: on, machines }) => ({ value: id, label: id, about: about(day(on), machines.join(", ")) })),
    reasons: named([...new Set([...reasons, ...general])]),
  };
};

const firstOf = (customers, recent) => {
  const place = new Map(recent.map((slug, n) => [slug, n - recent.length]));
  return [...customers].sort((one, other) => (place.get(one.slug) ?? 0) - (place.get(other.slug) ?? 0));
};
