/** CyberSource's signature of the fields of a form. @module */

import { createHmac } from 'node:crypto';

// the key of no merchant
const secretKey = 'reference-merchant';

/** Signs fields in the order in which they are named; those that are not there are empty. */
export function signatureOf(fields: object, names: readonly string[]): string {
  const values = new Map<string, unknown>(Object.entries(fields));
  const text = names.map(name => `${name}=${String(values.get(name) ?? '')}`).join(',');
  return createHmac('sha256', secretKey).update(text).digest('base64');
}
