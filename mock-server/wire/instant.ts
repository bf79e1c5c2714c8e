/** Instants on the wire. @module */

/** ISO 8601 in UTC with milliseconds, as OCC writes it. */
export function isoDate(instant: number): string {
  return new Date(instant).toISOString();
}
