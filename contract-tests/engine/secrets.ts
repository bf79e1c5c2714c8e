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

// shorter ones stand in our own words by chance, and a mask there would tell them
const shortest = 4;

/** A text without secrets, as they are and as addresses and JSON write them. */
export function masked(text: string, secrets: readonly string[]): string {
  const written = secrets
    .filter(secret => secret.length >= shortest)
    .flatMap(secret => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);
  // the longest first: one may hold another
  const byLength = [...new Set(written)].sort((a, b) => b.length - a.length);
  return byLength.reduce((left, secret) => left.replaceAll(secret, '•••'), text);
}

/** The error itself, its message without what an instance may have echoed. */
export function withoutSecrets(error: unknown, auth: object): unknown {
  if (!(error instanceof Error)) return error;
  const message = masked(error.message, secretsOf([auth]));
  if (message !== error.message) Object.defineProperty(error, 'message', { value: message });
  return error;
}

/** Whether digits are as cards have them, with a check digit that fits. */
export function isCardNumber(text: string): boolean {
  if (text.length < 15 || text.length > 19) return false;
  const digits = text.replaceAll(/[ -]/g, '');
  if (!/^[3-6]\d{14,15}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A text without whole numbers of cards: an instance may show one where none should be. */
export function withoutCards(text: string): string {
  return text.replaceAll(/(?<![\d.-])[3-6](?:[ -]?\d){14,15}(?![\d.-])/g, digits =>
    isCardNumber(digits) ? '•••' : digits,
  );
}
