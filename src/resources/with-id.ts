/** Ids that every response carries, though the specification lets `fields` and older releases leave them out. @module */

interface MayHaveId {
  readonly id?: string;
}
type WithId<T> = T & { readonly id: string };

/** The rows of a search. Only `fields`, which no search of ours sends, leaves their ids out. */
export function rowsWithId<T extends MayHaveId>(rows: readonly T[]): readonly WithId<T>[] {
  return rows as readonly WithId<T>[];
}

/** A record with its id, which the caller knows, should the response leave it out. What is no record stays as it came. */
export function withId<T extends MayHaveId>(record: T, id: string | undefined): WithId<T> {
  const lacks = typeof record === 'object' && record !== null && record.id === undefined && id !== undefined;
  return (lacks ? { ...record, id } : record) as WithId<T>;
}
