/*
 * The lists that the form works from, as the build made them: for the archive, and for each customer.
 *
 * `loadForm()` gives {form, customers, parts, made}; `loadCustomer(slug, row)` gives {customer, state}, where `state` is
 * "here", "gone" (the archive has no such customer any more) or "away" (its lists are not on this device).
 */
const at = (path) => new URL(path, location.href).href;

const json = async (path) => {
  const answer = await fetch(at(path));
  if (!answer.ok) throw Object.assign(new Error(path), { status: answer.status });
  return answer.json();
};

export const loadForm = async () => {
  const [form, lists, made] = await Promise.all([
    json("form.json"),
    json("customers.json").catch(() => ({ customers: [], parts: [] })),
    json("made.json").catch(() => ({ made: "" })),
  ]);
  return { form, ...lists, made: made.made };
};

export const loadCustomer = async (slug, name, form) => {
  try {
    return { customer: await json(`customers/${encodeURIComponent(slug)}.json`), state: "here" };
  } catch (error) {
    const state = error.status === 404 || error.status === 410 ? "gone" : "away";
    return { customer: bare(slug, name, form), state };
  }
};

/** What can be said of a customer whose file is not here; `isUnread` keeps anybody from saying what is not on it. */
export const bare = (slug, name, form) => ({
  slug,
  name: name || slug,
  language: form.language,
  timezone: form.timezone,
  isUnread: true,
  ...Object.fromEntries(
    ["contacts", "sites", "machines", "contracts", "open", "earlier", "named"].map((list) => [list, []]),
  ),
});
