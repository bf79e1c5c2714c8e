/**
 * A copy of plain data, all the way down. Anything else (a signal, a date, an object of a class) stays what it is, and so
 * does an object inside itself, which no request can hold.
 */
export function copied<T>(value: T, parents: readonly unknown[] = []): T {
  const isPlain =
    typeof value === 'object' &&
    value !== null &&
    (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);
  if (!isPlain || parents.includes(value)) return value;
  const path = [...parents, value];
  if (Array.isArray(value)) return value.map(item => copied(item, path)) as T;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copied(inner, path)])) as T;
}
