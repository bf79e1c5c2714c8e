/** Keeps secrets out of what is printed and written, even where an instance echoes them. @module */

import { parseJson } from '../../spec/schema-check.ts';
import { isRecord } from './reading.ts';
import type { Exchange } from './recorder.ts';
import { isOfSession } from './sessions.ts';

/** What may not be told: the sign-in data, and every token that was used. */
export function secretsOf(signIns: readonly object[], exchanges: readonly Exchange[] = []): string[] {
  const given = signIns.flatMap(auth => {
    const { username: _, ...secret } = auth as Readonly<Record<string, unknown>>;
    return Object.values(secret).filter(value => typeof value === 'string');
  });
  const used = exchanges.flatMap(
    ({ requestHeaders }) => requestHeaders.authorization?.replace(/^Bearer\s+/i, '') ?? [],
  );
  return [...new Set([...given, ...used, ...exchanges.flatMap(inSignIn)])].filter(text => text !== '');
}

/** What somebody signed in with, and the token that came back. */
function inSignIn({ url, requestBody, responseBody }: Exchange): string[] {
  if (!isOfSession(url)) return [];
  const form = new URLSearchParams(requestBody);
  const token = parseJson(responseBody);
  const given = ['password', 'totp_code', 'client_secret', 'saml_response'].flatMap(name => form.get(name) ?? []);
  return isRecord(token) && typeof token.access_token === 'string' ? [...given, token.access_token] : given;
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
export function withoutSecrets(error: unknown, auth: object | undefined): unknown {
  if (!(error instanceof Error)) return error;
  const message = masked(error.message, secretsOf(auth === undefined ? [] : [auth]));
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
