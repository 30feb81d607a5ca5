/*
 * The name that was probably meant: the likeness of two texts as Python's difflib reckons it, so that the form suggests
 * what the command line does.
 */

const POPULAR_FROM = 200;

/** The most alike of some texts, from a likeness of `cutoff` (0 to 1) on, or undefined. */
export const closest = (wanted, candidates, cutoff) => {
  const target = [...wanted];
  const places = placesOf(target);
  let best;
  for (const candidate of candidates) {
    const letters = [...candidate];
    const sum = letters.length + target.length;
    // No more than the shorter text can be alike.
    if (sum && (2 * Math.min(letters.length, target.length)) / sum < cutoff) continue;
    const likeness = sum ? (2 * matching(letters, target, places)) / sum : 1;
    if (likeness < cutoff) continue;
    if (!best || likeness > best.likeness || (likeness === best.likeness && candidate > best.candidate)) {
      best = { likeness, candidate };
    }
  }
  return best?.candidate;
};

/** Where each letter stands; those that are everywhere in a long text tell nothing. */
const placesOf = (letters) => {
  const places = new Map();
  letters.forEach((letter, place) => places.set(letter, [...(places.get(letter) ?? []), place]));
  if (letters.length >= POPULAR_FROM) {
    const most = Math.floor(letters.length / 100) + 1;
    for (const [letter, all] of places) if (all.length > most) places.delete(letter);
  }
  return places;
};

/** How many letters match, in the longest stretches first. */
const matching = (one, other, places) => {
  let total = 0;
  const queue = [[0, one.length, 0, other.length]];
  while (queue.length) {
    const [low, high, otherLow, otherHigh] = queue.pop();
    const { at, otherAt, size } = longest(one, other, places, low, high, otherLow, otherHigh);
    if (!size) continue;
    total += size;
    if (low < at && otherLow < otherAt) queue.push([low, at, otherLow, otherAt]);
    if (at + size < high && otherAt + size < otherHigh) queue.push([at + size, high, otherAt + size, otherHigh]);
  }
  return total;
};

const longest = (one, other, places, low, high, otherLow, otherHigh) => {
  let [at, otherAt, size] = [low, otherLow, 0];
  let lengths = new Map();
  for (let i = low; i < high; i += 1) {
    const next = new Map();
    for (const j of places.get(one[i]) ?? []) {
      if (j < otherLow) continue;
      if (j >= otherHigh) break;
      const length = (lengths.get(j - 1) ?? 0) + 1;
      next.set(j, length);
      if (length > size) [at, otherAt, size] = [i - length + 1, j - length + 1, length];
    }
    lengths = next;
  }
  while (at > low && otherAt > otherLow && one[at - 1] === other[otherAt - 1]) {
    [at, otherAt, size] = [at - 1, otherAt - 1, size + 1];
  }
  while (at + size < high && otherAt + size < otherHigh && one[at + size] === other[otherAt + size]) size += 1;
  return { at, otherAt, size };
};
