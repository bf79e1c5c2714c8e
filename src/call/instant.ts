import { OccValidationError } from '../errors/errors.ts';

/** Parses an instant. */
export function instant(field: string, value: Date | string): Date {
  const date = new Date(value);
  if (Number.isNaN(date.getTime()))
    throw new OccValidationError(field, `${field} must be a Date or an ISO 8601 string`);
  return date;
}
