/** Names that were meant. @module */

/** Says that a name is none of those known, and which of them is the nearest. */
export function unknownName(what: string, name: string, known: Iterable<string>): string {
  const names = [...known];
  const [nearest] = names.toSorted((a, b) => distance(name, a) - distance(name, b));
  if (nearest === undefined) return `there is no ${what} ${name}`;
  const isClose = distance(name, nearest) <= Math.max(name.length, nearest.length) / 2;
  return `there is no ${what} ${name}; ${isClose ? `did you mean ${nearest}?` : `known are ${listed(names)}`}`;
}

/**
 * Insists on names that are known.
 *
 * @throws {TypeError} One of the properties has another; the message says which, and which is the nearest.
 */
export function checkNames(what: string, value: object, known: readonly string[]): void {
  const unknown = Object.keys(value).find(name => !known.includes(name));
  if (unknown !== undefined) throw new TypeError(unknownName(what, unknown, known));
}

// of records there may be very many
const most = 20;

function listed(names: readonly string[]): string {
  return names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} and ${names.length - most} others`;
}

/** How many letters to add, leave out or change, without regard to case (Levenshtein). */
function distance(from: string, to: string): number {
  const [a, b] = [from.toLowerCase(), to.toLowerCase()];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const changed = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? a.length;
}
