/** The filters of catalog reads: which properties of a response to keep. @module */

/** Comma-separated property paths. */
export interface PropertyFilter {
  /** The only properties to keep. */
  readonly fields?: string | undefined;
  /** Properties to keep besides those of `fields`. */
  readonly include?: string | undefined;
  /** Properties to leave out. */
  readonly exclude?: string | undefined;
}

/** A response with the properties that the filters leave. Paths lead into objects and through lists. */
export function filterProperties<T extends object>(
  answer: T,
  { fields, include = '', exclude = '' }: PropertyFilter,
): Partial<T> {
  const kept = fields === undefined ? [] : [...paths(fields), ...paths(include)];
  const narrowed: Partial<T> = kept.length === 0 ? answer : keep(answer, kept);
  return paths(exclude).reduce<Partial<T>>(omit, narrowed);
}

type Path = readonly string[];

function paths(list: string): Path[] {
  const names = list.split(',').map(name => name.trim());
  return names.filter(name => name !== '').map(name => name.split('.'));
}

function keep<T>(value: T, wanted: readonly Path[]): T {
  return each(value, (name, inner) => {
    const below = wanted.filter(path => path[0] === name).map(path => path.slice(1));
    if (below.length === 0) return [];
    return [below.some(path => path.length === 0) ? inner : keep(inner, below)];
  });
}

function omit<T>(value: T, [head, ...rest]: Path): T {
  return each(value, (name, inner) => {
    if (name !== head) return [inner];
    return rest.length === 0 ? [] : [omit(inner, rest)];
  });
}

/** Replaces every property by what a function returns for it: one value, or none to leave it out. */
function each<T>(value: T, change: (name: string, inner: unknown) => unknown[]): T {
  if (Array.isArray(value)) return value.map(element => each(element, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, inner]) =>
    change(name, inner).map(changed => [name, changed] as const),
  );
  return Object.fromEntries(entries) as T;
}
