import { OccValidationError } from '../errors/errors.ts';

// a time without a zone would be another instant on every machine
const iso = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Parses an instant. */
export function instant(field: string, value: Date | string): Date {
  const date = typeof value !== 'string' || iso.test(value) ? new Date(value) : undefined;
  if (date === undefined || Number.isNaN(date.getTime())) {
    const message = `${field} must be a Date or an ISO 8601 string, with a zone where it has a time`;
    throw new OccValidationError(field, message);
  }
  return date;
}
