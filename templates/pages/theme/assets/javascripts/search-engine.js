/*
 * What finds pages for the dialog of search.js: Pagefind's indexes, merged, or the lists of titles where
 * Pagefind cannot run. Loaded when the search is first opened.
 *
 * `svcSearchEngine(setup, root, script)` gives a promise of `find` and `filters`. `find(text, filters)`
 * promises `results`, for each page found a function that promises its {url, title, kind, customer, date,
 * excerpt}, and `counts`, how many of them there are by filter and value. `filters` has those counts for
 * the whole archive, or is null where there are none to choose by.
 */
globalThis.svcSearchEngine = (setup, root, script) => {
  "use strict";

  const TRIED = 20;

  const load = async () => {
    const { shards, indexed } = setup;
    if (indexed && shards.length && root.protocol !== "file:") return loadPagefind(shards);
    for (const { name } of shards) await script(`pagefind/${name}/titles.js`);
    return { find: findTitles, filters: null };
  };

  const loadPagefind = async (shards) => {
    const path = ({ name }) => new URL(`pagefind/${name}/`, root).pathname;
    const options = ({ weight }) => ({ baseUrl: root.pathname, indexWeight: weight, excerptLength: 26 });
    const [first, ...others] = shards;
    const { createInstance } = await import(new URL("pagefind.js", new URL(path(first), root)));
    const index = createInstance({ basePath: path(first), ...options(first) });
    await index.init();
    // One after the other: among findings of one score, those of the first shard come first.
    for (const shard of others) await index.mergeIndex(path(shard), options(shard));
    return { find: (text, filters) => findPages(index, text, filters), filters: await index.filters() };
  };

  const wordsOf = (text) => text.split(/\s+/).filter(Boolean);
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const looksLikeNumber = (word) => /^(?=.*\d)[\p{L}\d][\p{L}\d._/-]{4,}$/u.test(word);

  const findPages = async (index, text, filters) => {
    const words = wordsOf(text);
    const ask = (term, chosen, sort = {}) => {
      const any = Object.entries(chosen).map(([name, values]) => [name, { any: values }]);
      return index.search(term, { filters: Object.fromEntries(any), sort });
    };
    // Pagefind finds words by how they begin, and in an index that has none such by one that begins them:
    // “c” for “corretiva”. So a word that stands somewhere as typed must stand in what is found.
    const exact = await Promise.all(words.map((word) => asTyped(word, (form) => ask(`"${form}"`, filters))));
    const [one] = exact.length === 1 && exact[0].ids.size && exact[0].answers.length === 1 ? exact[0].answers : [];
    const isNumber = one && looksLikeNumber(words[0]);
    const begun = words.map(startOf).join(" ") || null;
    const answer = isNumber ? one : await ask(begun, filters);
    // Where all findings are worth the same, the newest come first; else those that fit best.
    const term = isNumber ? `"${words[0]}"` : begun;
    const ordered = isNumber || !term ? await newestFirst(ask, term, filters, answer) : answer.results;
    const both = ordered.filter(({ id }) => exact.every(({ ids }) => !ids.size || ids.has(id)));
    const fitting = await onlyFitting(both, words.filter((_, place) => !exact[place].ids.size));
    const countable = one ? `"${words[0]}"` : begun;
    return {
      counts: fitting.length < both.length ? {} : await countsOf(ask, countable, filters, one ?? answer),
      results: fitting.map(({ data }) => async () => {
        const { raw_url: url, meta, excerpt } = await data();
        return { ...meta, url, excerpt };
      }),
    };
  };

  const asTyped = async (word, ask) => {
    const answers = await Promise.all(formsOf(word).map(ask));
    return { answers, ids: new Set(answers.flatMap(({ results }) => results.map(({ id }) => id))) };
  };

  // Pagefind sorts within an index only. Pages of no year come first, as they are; then each year's reports.
  const newestFirst = async (ask, term, filters, { results, filters: { year = {} } }) => {
    const years = Object.keys(year).filter((name) => year[name]).sort().reverse();
    const answers = years.map((name) => ask(term, { ...filters, year: [name] }, { day: "desc" }));
    const dated = (await Promise.all(answers)).flatMap((answer) => answer.results);
    const ids = new Set(dated.map(({ id }) => id));
    return [...results.filter(({ id }) => !ids.has(id)), ...dated];
  };

  // To Pagefind “manutenção” and “manutenções” are two words; both are asked for by how they begin.
  const ENDING = /(?<=\p{L}{3}[cçs])(?:ao|ão|oes|ões)$/iu;
  const hasForms = (word) => setup.language === "pt-BR" && ENDING.test(word);
  const startOf = (word) => (hasForms(word) ? word.replace(ENDING, "") : word);
  const formsOf = (word) => (hasForms(word) ? ["ão", "ões"].map((end) => word.replace(ENDING, end)) : [word]);

  // A word that stands nowhere as typed is still being typed: what is found must have one that begins so.
  const onlyFitting = async (results, words) => {
    if (!words.length) return results;
    const tried = results.slice(0, TRIED);
    const fits = await Promise.all(tried.map(async ({ data }) => {
      const { content, meta } = await data();
      const text = ` ${plain([content, ...Object.values(meta)].join(" "))}`;
      return words.every((word) => text.includes(` ${plain(startOf(word))}`) || (/\d/.test(word) && dense(text).includes(dense(word))));
    }));
    return fits.every(Boolean) ? results : tried.filter((_, place) => fits[place]);
  };

  const plain = (text) => folded(text).replace(/[^\p{L}\d]+/gu, " ").trim();
  const dense = (text) => plain(text).replaceAll(" ", "");

  // What a filter offers is counted as if nothing of it were chosen yet.
  const countsOf = async (ask, term, filters, answer) => {
    const counts = { ...answer.filters };
    for (const name of Object.keys(filters)) {
      const { [name]: _, ...others } = filters;
      counts[name] = (await ask(term, others)).filters[name];
    }
    return counts;
  };

  const findTitles = async (text) => {
    const words = wordsOf(folded(text));
    const fits = (row) => {
      const line = folded(row.slice(1).join(" "));
      return words.every((word) => line.includes(word));
    };
    const results = (words.length ? setup.titles.filter(fits) : []).map(
      ([url, title, kind, customer, date]) => async () => ({ url, title, kind, customer, date }),
    );
    return { counts: {}, results };
  };

  return load();
};
