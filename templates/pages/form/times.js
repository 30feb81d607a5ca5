/* The rules about the times of a report: their order, pauses, and what cannot be. */
import { beginOf, byTime, precedes, sayMoment } from "./moments.js";

const DAY = 24 * 3600e3;

const outOfOrder = (early, earlyAt, late, lateAt, path = late) => ({
  path,
  facts: { early: { field: early }, early_at: sayMoment(earlyAt), late: { field: late }, late_at: sayMoment(lateAt) },
});

export const TIMES = {
  *"time-order"({ record }, { order }) {
    const pairs = order.map(([early, late]) => [early, record[late], [late]]);
    pairs.push(["opened", record.signed?.on, ["signed", "on"]]);
    for (const [early, at, late] of pairs) {
      const before = record[early];
      if (before && at && precedes(at, before)) yield outOfOrder([early], before, late, at);
    }
    for (const [n, { from, to }] of record.pauses.entries()) {
      if (from && to && precedes(to, from)) {
        yield outOfOrder(["pauses", "from"], from, ["pauses", "to"], to, ["pauses", n, "to"]);
      }
    }
  },

  *"impossible-time"({ known, record }, { earliest, ahead, events, dated, plans, future, long_ago }) {
    const { customer, now } = known;
    const latest = now.getTime() + ahead * 1e3;
    const yesterday = new Date(now.getTime() - DAY).toISOString().slice(0, 10);
    for (const [path, moment] of momentsOf(record, events, dated)) {
      const year = Number(moment.day.slice(0, 4));
      if (year >= earliest && moment.day <= yesterday) continue; // in whatever time zone
      const isAhead = !plans.includes(path.at(-1)) && beginOf(moment, customer.timezone) > latest;
      const what = year < earliest ? long_ago : isAhead ? future : "";
      const facts = { field: { field: path }, at: sayMoment(moment), what, scheduled: { field: ["scheduled"] } };
      if (what) yield { path, facts };
    }
  },

  *"bad-pause"({ record }, phrases) {
    const { opened, resolved, pauses } = record;
    const tell = (n, end, phrase, facts) => ({ path: ["pauses", n, end], facts: { what: { phrase, facts } } });
    for (const [n, { from, to }] of pauses.entries()) {
      if (from && opened && precedes(from, opened)) {
        const facts = { at: sayMoment(from), field: { field: ["opened"] }, limit: sayMoment(opened) };
        yield tell(n, "from", phrases.before, facts);
      }
      const field = { field: ["resolved"] };
      if (!resolved) continue;
      if (to && precedes(resolved, to)) {
        yield tell(n, "to", phrases.after, { at: sayMoment(to), field, limit: sayMoment(resolved) });
      } else if (from && !to) {
        yield tell(n, "from", phrases.open, { field });
      }
    }
    for (const { n, from, earlier } of overlapping(pauses)) {
      yield tell(n, "from", phrases.both, { at: sayMoment(from), limit: sayMoment(earlier) });
    }
  },
};

function* momentsOf(record, events, dated) {
  for (const name of events) if (record[name]) yield [[name], record[name]];
  for (const name of dated) if (record[name]?.on) yield [[name, "on"], record[name].on];
  for (const [n, pause] of record.pauses.entries()) {
    for (const end of ["from", "to"]) if (pause[end]) yield [["pauses", n, end], pause[end]];
  }
  for (const [n, { on }] of record.amended.entries()) if (on) yield [["amended", n, "on"], on];
}

/** Each pause that begins within an earlier one. */
function* overlapping(pauses) {
  const begun = pauses.map(({ from, to }, n) => ({ from, to, n })).filter(({ from }) => from);
  begun.sort((one, other) => byTime(one.from, other.from));
  let around;
  for (const { from, to, n } of begun) {
    if (to && precedes(to, from)) continue; // time-order tells of it
    if (around && (!around.to || precedes(from, around.to))) yield { n, from, earlier: around.from };
    if (!around || (around.to && (!to || precedes(around.to, to)))) around = { from, to };
  }
}
