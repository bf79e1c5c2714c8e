/** Finds what a path of the specification stands for. A literal segment goes before a parameter. @module */

/** What a path leads to. */
export interface Route<T> {
  /** By method, in capital letters. */
  readonly methods: ReadonlyMap<string, T>;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Something that is served at a path template, for instance `/orders/{id}`. */
export interface Served<T> {
  readonly path: string;
  /** In capital letters. */
  readonly method: string;
  readonly value: T;
}

interface Place<T> {
  readonly literals: Map<string, Place<T>>;
  parameter?: Place<T>;
  end?: End<T>;
}

interface End<T> {
  /** Of the parameters on the way, in their order. */
  readonly names: readonly string[];
  readonly methods: Map<string, T>;
}

const parameter = /^\{([^{}]+)\}$/;

/** Makes the search for a path. */
export function createRoutes<T>(served: readonly Served<T>[]): (path: string) => Route<T> | undefined {
  const root: Place<T> = { literals: new Map() };
  for (const { path, method, value } of served) {
    const names: string[] = [];
    let place = root;
    for (const segment of path.split('/')) {
      const name = parameter.exec(segment)?.[1];
      const next = (name === undefined ? place.literals.get(segment) : place.parameter) ?? { literals: new Map() };
      if (name === undefined) place.literals.set(segment, next);
      else {
        names.push(name);
        place.parameter = next;
      }
      place = next;
    }
    place.end ??= { names, methods: new Map() };
    place.end.methods.set(method, value);
  }

  return path => {
    const found = search(root, path.split('/'), []);
    if (found === undefined) return undefined;
    const { names, methods, values } = found;
    return {
      methods,
      parameters: Object.fromEntries(names.map((name, index) => [name, decoded(values[index] ?? '')])),
    };
  };
}

function search<T>(
  place: Place<T>,
  [segment, ...rest]: readonly string[],
  values: readonly string[],
): (End<T> & { readonly values: readonly string[] }) | undefined {
  if (segment === undefined) return place.end === undefined ? undefined : { ...place.end, values };
  const literal = place.literals.get(segment);
  const found = literal === undefined ? undefined : search(literal, rest, values);
  if (found !== undefined || place.parameter === undefined || segment === '') return found;
  return search(place.parameter, rest, [...values, segment]);
}

/** What is not encoded as it should be stands for itself. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
