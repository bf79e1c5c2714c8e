/** Causes, reduced to what helps to find a fault: a foreign error may hold a request with its token, or a whole client. @module */

import { redactText } from '../observability/redact.ts';
import { brand } from './brand.ts';

// a chain may be a ring; real ones are short
const deepest = 10;

/** A cause as an error without anything but name, message, stack, code and its own cause; secrets are masked. */
export function plainCause(cause: unknown, secrets: readonly string[] = [], depth = 0): unknown {
  if (typeof cause === 'string') return redactText(cause, secrets);
  if (typeof cause !== 'object' || cause === null) return cause;
  // made here, so it holds none
  if (brand in cause) return cause;
  const { name, message, stack, code, cause: inner, errors } = cause as Partial<Record<string, unknown>>;
  const plain = new Error(redactText(typeof message === 'string' ? message : '', secrets));
  hidden(plain, 'name', typeof name === 'string' ? name : 'Error');
  hidden(plain, 'stack', typeof stack === 'string' ? redactText(stack, secrets) : undefined);
  if (typeof code === 'string' || typeof code === 'number') Object.assign(plain, { code });
  if (depth < deepest && inner !== undefined) hidden(plain, 'cause', plainCause(inner, secrets, depth + 1));
  if (depth < deepest && Array.isArray(errors))
    hidden(
      plain,
      'errors',
      errors.map(error => plainCause(error, secrets, depth + 1)),
    );
  return plain;
}

function hidden(error: Error, name: string, value: unknown): void {
  Object.defineProperty(error, name, { value, configurable: true, writable: true });
}
