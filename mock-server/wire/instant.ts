/** Instants on the wire. @module */

/** ISO 8601 in UTC with milliseconds, as OCC writes it. */
export function isoDate(instant: number): string {
  return new Date(instant).toISOString();
}

const isoForm = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * The instant of an ISO date that a request sends, with or without time; `undefined`: it is not a date. Without a zone it is in that
 * of the reference merchant's sites, which is UTC, and never in that of the machine.
 */
export function sentInstant(sent: string): number | undefined {
  const [, day, time = '00:00', zone = 'Z'] = isoForm.exec(sent) ?? [];
  // engines take the 30th of February for a day in March
  if (day === undefined || !isDay(day)) return undefined;
  const instant = Date.parse(`${day}T${time}${zone}`);
  return Number.isNaN(instant) ? undefined : instant;
}

/** Whether it is a date alone, which means the whole day. */
export function isDayAlone(sent: string): boolean {
  return !sent.includes('T');
}

function isDay(day: string): boolean {
  const midnight = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(midnight) && isoDate(midnight).startsWith(day);
}
