/*
 * Which boxes a kind of job and its outcome need. What must be there the archive's own table says (`form.required`); a
 * few boxes more are offered where they are of use. What was filled in is always shown.
 */
const ALWAYS = ["customer", "ticket", "contact", "outcome", "rep"];
const BY_PHONE = new Set(["support", "complaint"]);
const PLANNED = new Set(["preventive", "installation", "supply"]);
const BEGINNING = ["opened", "scheduled"];

/** The names of the fields and sections to show: {fields, sections}. `draft` is as draftOf gives it. */
export const needsOf = ({ form, kind, outcome, fields, cause }) => {
  const required = form.required[kind][outcome];
  const isDone = required.fields.includes("resolved");
  const isOpen = form.unresolved.includes(outcome);
  const wanted = new Set([...ALWAYS, ...required.fields]);
  const offer = (condition, ...names) => condition && names.forEach((name) => wanted.add(name));
  BEGINNING.forEach((name) => wanted.delete(name));
  const begun = BEGINNING.find((name) => fields[name]);
  offer(true, begun ?? (PLANNED.has(kind) ? "scheduled" : "opened"));
  const subject = fields["service.title"] ? "service" : fields.product?.length ? "product" : "";
  offer(subject !== "service", "product");
  offer(subject === "service" || (!subject && BY_PHONE.has(kind)), "service.title", "service.description");
  offer(!BY_PHONE.has(kind), "arrived", "left");
  offer(isDone, "rating.score");
  offer(fields["rating.score"], "rating.comment");
  offer(outcome.startsWith("waiting"), "pauses");
  offer(cause?.component || kind === "warranty", "defective_parts");
  offer(fields.defective_parts?.length, "parts");
  offer(kind === "warranty" || outcome === "waiting third party", "escalated.reference", "escalated.to");
  offer(kind === "complaint", "involved");
  const sections = new Set(required.sections);
  if (isOpen) sections.add("next_steps");
  return { fields: wanted, sections };
};
