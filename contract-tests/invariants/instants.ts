/** Instants, as text or in milliseconds. @module */

/** A day of milliseconds: what a day is depends on the zone. */
export const aDay = 86_400_000;

/** The instant that a value tells, in milliseconds; NaN where it tells none. Days are written in two ways. */
export function instantOf(value: unknown): number {
  // what is less counts or costs something
  if (typeof value === 'number') return value > 1e11 ? value : Number.NaN;
  const text = typeof value === 'string' ? value.replace(/^(\d\d)\/(\d\d)\/(\d{4})/, '$3-$1-$2') : '';
  return /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
}

/** Whether what was sent and what is read tell one instant; a day may be read as the instant at which it begins somewhere. */
export function isSameInstant(sent: string, read: string | number): boolean {
  const apart = Math.abs(instantOf(sent) - instantOf(read));
  const isDayRead = !sent.includes('T') && (typeof read === 'number' || read.includes('T'));
  return isDayRead ? apart < aDay : apart === 0;
}
