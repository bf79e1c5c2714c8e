import { OccValidationError } from '../errors/errors.ts';

/** The instant a caller means. */
export function instant(field: string, value: Date | string): Date {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw new OccValidationError(field, `${field} must be a Date or an ISO 8601 text`);
  return date;
}
