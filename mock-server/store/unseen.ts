/**
 * Maps of records that are copied when somebody looks at the copy. Most snapshots are taken to be restored: nobody looks at them.
 *
 * @module
 */

type RecordMap = ReadonlyMap<string, unknown>;

/** What the properties stand for that nobody has looked at. */
const unseen = new WeakMap<object, Map<string, RecordMap>>();

/** An object with a copy of each map, under its name; the maps themselves never change. */
export function copiedWhenSeen(maps: Readonly<Record<string, RecordMap>>): Record<string, Map<string, unknown>> {
  const copy = {};
  const left = new Map(Object.entries(maps));
  unseen.set(copy, left);
  for (const name of Object.keys(maps)) {
    let seen: RecordMap | undefined;
    const become = (value: RecordMap) => {
      left.delete(name);
      seen = value;
      return value;
    };
    Object.defineProperty(copy, name, {
      get: () => seen ?? become(new Map(left.get(name))),
      set: become,
      enumerable: true,
      configurable: true,
    });
  }
  return copy;
}

/** What stands under a name, without looking at it: as long as nobody has, the map that was to be copied. */
export function withoutLooking<V>(copy: Readonly<Record<string, V>>, name: string): V | RecordMap | undefined {
  return uncopied(copy, name) ?? copy[name];
}

/** The map that is to be copied when somebody looks; `undefined`: somebody has, or none is to be copied. */
export function uncopied(copy: object, name: string): RecordMap | undefined {
  return unseen.get(copy)?.get(name);
}

/** What never changes of what stands under a name: the map that was to be copied, or a copy of one that somebody may have. */
export function unchanging(copy: Readonly<Record<string, RecordMap>>, name: string): RecordMap | undefined {
  return uncopied(copy, name) ?? (copy[name] && new Map(copy[name]));
}
