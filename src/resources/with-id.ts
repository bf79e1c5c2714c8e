/** Ids that every response has, although the specification allows `fields` and older releases to omit them. @module */

interface MayHaveId {
  readonly id?: string;
}
type WithId<T> = T & { readonly id: string };

/** The rows of a search. Only `fields`, which our searches do not send, omits their ids. */
export function rowsWithId<T extends MayHaveId>(rows: readonly T[]): readonly WithId<T>[] {
  return rows as readonly WithId<T>[];
}

/** A record with its id, which the caller knows, in case the response omits it. Anything but a record is returned unchanged. */
export function withId<T extends MayHaveId>(record: T, id: string | undefined): WithId<T> {
  const lacks = typeof record === 'object' && record !== null && record.id === undefined && id !== undefined;
  return (lacks ? { ...record, id } : record) as WithId<T>;
}
