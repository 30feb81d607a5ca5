/*
 * Days and times as reports have them: read from what was typed, told apart, put in order. As `record.parsing` and
 * `record.moment` do; a time without an offset is that of the customer's zone.
 */
import { visible } from "./characters.js";
import { atBegin, whole } from "./expressions.js";

const HALF_A_DAY = 12 * 3600e3;
const pad = (number, digits = 2) => String(number).padStart(digits, "0");

/** Milliseconds of a wall clock as if it were UTC's. */
const asUtc = (year, month, day, hour = 0, minute = 0, second = 0) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second);
};

const formatters = new Map();

/** What the clocks of a zone show at an instant, as if it were UTC's. */
const wallAt = (instant, zone) => {
  if (!formatters.has(zone)) {
    const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" };
    const options = { ...numeric, second: "numeric", timeZone: zone, hourCycle: "h23", calendar: "iso8601" };
    formatters.set(zone, new Intl.DateTimeFormat("en", options));
  }
  const parts = formatters.get(zone).formatToParts(instant);
  const of = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
  return asUtc(of.year, of.month, of.day, of.hour, of.minute, of.second);
};

/** The instant of a wall clock. Where it shows an hour twice, the first; where it skips one, as if it had not yet. */
const instantOf = (wall, zone) => {
  const offset = (instant) => wallAt(instant, zone) - instant;
  const earlier = offset(wall - HALF_A_DAY);
  const later = offset(wall + HALF_A_DAY);
  const isLater = offset(wall - earlier) !== earlier && offset(wall - later) === later;
  return wall - (isLater ? later : earlier);
};

const dayOf = (groups) => {
  const year = Number(groups.year) + (groups.year.length === 2 ? 2000 : 0);
  const [month, day] = [Number(groups.month), Number(groups.day)];
  const date = new Date(asUtc(year, month, day));
  const exists = year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1;
  return exists ? { year, month, day, text: `${pad(year, 4)}-${pad(month)}-${pad(day)}` } : null;
};

const moment = (wall, instant) => {
  const text = new Date(wall).toISOString();
  return { day: text.slice(0, 10), clock: text.slice(11, 16), instant };
};

/**
 * Read a day with or without a time: {day, clock, instant}, the last two null for a day alone.
 * Gives "impossible" for a day or an hour that does not exist, and null for what is no moment.
 */
export const parseMoment = (typed, expressions, zone) => {
  const text = visible(typed);
  const found = atBegin(expressions.iso_day, text) ?? atBegin(expressions.day_first, text);
  if (!found) return null;
  const day = dayOf(found.groups);
  if (!day) return "impossible";
  const rest = text.slice(found[0].length);
  if (!rest) return { day: day.text, clock: null, instant: null };
  const joint = atBegin(expressions.joint, rest);
  const time = joint && whole(expressions.time, rest.slice(joint[0].length));
  if (!time) return null;
  const [hour, minute, second] = ["hour", "minute", "second"].map((name) => Number(time.groups[name] ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return "impossible";
  const wall = asUtc(day.year, day.month, day.day, hour, minute, second);
  const { offset } = time.groups;
  if (offset === undefined) return moment(wall, instantOf(wall, zone));
  const ahead = offset === "Z" ? 0 : Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  const instant = wall - (offset[0] === "-" ? -ahead : ahead) * 60e3;
  return moment(wallAt(instant, zone), instant);
};

/** A day alone, "impossible", or null. */
export const parseDay = (typed, expressions) => {
  const text = visible(typed);
  const found = whole(expressions.iso_day, text) ?? whole(expressions.day_first, text);
  return found ? (dayOf(found.groups)?.text ?? "impossible") : null;
};

/** A moment as reports write it. */
export const sayMoment = ({ day, clock }) => (clock ? `${day} ${clock}` : day);

/** Whether one moment is surely earlier than another. */
export const precedes = (one, other) =>
  one.instant !== null && other.instant !== null ? one.instant < other.instant : one.day < other.day;

/** Sorts moments; a day alone comes before its times. */
export const byTime = (one, other) =>
  one.day === other.day ? (one.instant ?? 0) - (other.instant ?? 0) : one.day < other.day ? -1 : 1;

/** The day that it is somewhere. */
export const today = (now, zone) => new Date(wallAt(now.getTime(), zone)).toISOString().slice(0, 10);

/** The instant at which a moment begins at the earliest. */
export const beginOf = ({ day, instant }, zone) =>
  instant ?? instantOf(asUtc(...day.split("-").map(Number)), zone);
