/** Keeps secrets out of what is printed and written, even where an instance echoes them. @module */

import type { Exchange } from './recorder.ts';

/** What may not be told: the sign-in data, and every token that was used. */
export function secretsOf(signIns: readonly object[], exchanges: readonly Exchange[] = []): string[] {
  const given = signIns.flatMap(auth => {
    const { username: _, ...secret } = auth as Readonly<Record<string, unknown>>;
    return Object.values(secret).filter(value => typeof value === 'string');
  });
  const used = exchanges.flatMap(
    ({ requestHeaders }) => requestHeaders.authorization?.replace(/^Bearer\s+/i, '') ?? [],
  );
  return [...new Set([...given, ...used])].filter(text => text !== '');
}

/** A text without secrets. */
export function masked(text: string, secrets: readonly string[]): string {
  // the longest first: one may hold another
  const byLength = secrets.toSorted((a, b) => b.length - a.length);
  return byLength.reduce((left, secret) => left.replaceAll(secret, '•••'), text);
}
