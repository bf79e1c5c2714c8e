/** Everything that can be reached from a value without calling it. @module */

/** Every string that hangs on a value: own and inherited properties, symbols, accessors, entries of collections. */
export function reachableStrings(root: unknown): string[] {
  const strings: string[] = [];
  const seen = new Set<unknown>();
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
      strings.push(String(value));
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) continue;
    seen.add(value);
    waiting.push(...entriesOf(value), ...propertiesOf(value, strings));
  }
  return strings;
}

function entriesOf(value: object): unknown[] {
  if (value instanceof Headers || value instanceof Map || value instanceof URLSearchParams) return [...value].flat();
  return value instanceof Set ? [...value] : [];
}

function propertiesOf(value: object, names: string[]): unknown[] {
  const found: unknown[] = [];
  for (let owner: object | null = value; owner !== null; owner = Object.getPrototypeOf(owner)) {
    // what everything inherits tells nothing of this value
    if (owner === Object.prototype || owner === Function.prototype) break;
    for (const key of Reflect.ownKeys(owner)) {
      names.push(String(key));
      try {
        found.push(Reflect.get(owner, key, value));
      } catch {
        // an accessor of a platform that wants another receiver
      }
    }
  }
  return found;
}
