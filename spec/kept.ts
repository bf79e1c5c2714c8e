/** What follows from something, worked out when it is first asked for. @module */

/** What was made of something before, or is made now. */
export function kept<From extends object, To>(known: WeakMap<From, To>, from: From, make: () => To): To {
  const found = known.get(from);
  if (found !== undefined) return found;
  const made = make();
  known.set(from, made);
  return made;
}
