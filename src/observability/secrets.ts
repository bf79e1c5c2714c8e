/** What of a request is secret, by value: a server may send it back under any name. @module */

import { isSecret } from './redact.ts';

/** A request, as far as it can hold secrets. */
export interface Sent {
  readonly headers: Headers;
  readonly body: string | undefined;
}

// shorter ones stand in any text by chance: the last digits of a card, a quantity
const shortest = 4;

/** The secrets in a request and the given ones, each in every form in which it may come back. */
export function secretsOf({ headers, body }: Sent, known: readonly string[]): string[] {
  return spellings([
    ...known,
    ...[...headers].flatMap(([name, value]) => (isSecret(name) ? partsOf(value) : [])),
    ...(body === undefined ? [] : secretsIn(parsed(body))),
  ]);
}

/** Secrets as they are, and as they are written in addresses, forms and JSON; longer ones first. */
export function spellings(secrets: readonly string[]): string[] {
  const written = secrets
    .filter(secret => secret.length >= shortest)
    .flatMap(secret => [
      secret,
      // what cannot be encoded cannot have been sent encoded
      ...(secret.isWellFormed() ? [encodeURIComponent(secret)] : []),
      new URLSearchParams({ s: secret }).toString().slice(2),
      JSON.stringify(secret).slice(1, -1),
    ]);
  return [...new Set(written)].sort((a, b) => b.length - a.length);
}

/** A header's value, and what of it is the secret: a token behind its scheme, the values of cookies. */
function partsOf(value: string): string[] {
  return [value, ...value.split(/[\s;=,]+/)].filter(part => part.length > shortest * 2 || part === value);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return Object.fromEntries(new URLSearchParams(body));
  }
}

function secretsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    isSecret(name) && inner != null && typeof inner !== 'object' ? [String(inner)] : secretsIn(inner),
  );
}
