/** Masks secrets in whatever leaves the process: logs, spans, `toJSON()`. @module */

// Names as OCC spells them, in headers, forms, bodies and options; compared without case, `-` and `_`.
const secretName =
  /^(?:(?:proxy)?authorization|(?:set)?cookie|xocstatedata|(?:access|refresh|validation)?token|(?:confirm|old|new)?password|totpcode|(?:app|application)key|secret|(?:credit|gift)?cardnumber|cardcv[vn]|giftcardpin|storecreditnumber)$/;

const mask = '[redacted]';
const bearer = /\b(Bearer\s+)[^\s"',;]+/gi;
// 14 to 19 digits, maybe in groups: a card number, wherever it stands (13 digits are an epoch in milliseconds).
const cardNumber = /\b(?:\d[ -]?){13,18}\d\b/g;
// `name=value` of a form and `"name": "value"` of JSON, for bodies that are strings
const assignment = /(?<![\w-])([\w-]+)(=|"\s*:\s*)("(?:[^"\\]|\\.)*"?|[^\s&;,}"]+)/g;

/** A copy of `value` with every secret masked, for `JSON.stringify`; `value` itself is not changed. */
export function redact<T>(value: T, secrets: readonly string[] = []): T {
  return redactValue(value, secrets, []) as T;
}

/** Masks bearer tokens, card numbers, the values of secret names and the given secrets inside a string. */
export function redactText(text: string, secrets: readonly string[] = []): string {
  return secrets
    .reduce((masked, secret) => masked.replaceAll(secret, mask), text)
    .replace(bearer, `$1${mask}`)
    .replace(assignment, (all, name: string, between: string) => (isSecret(name) ? `${name}${between}${mask}` : all))
    .replace(cardNumber, mask);
}

/** A copy of headers with every secret masked. */
export function redactHeaders(headers: Headers, secrets: readonly string[] = []): Headers {
  return new Headers(
    [...headers].map(
      ([name, value]) => [name, isSecret(name) ? mask : redactText(value, secrets)] satisfies [string, string],
    ),
  );
}

/** Whether what has this name is a secret. */
export function isSecret(name: string): boolean {
  return secretName.test(name.toLowerCase().replaceAll(/[-_]/g, ''));
}

// deeper than any body is, less deep than the stack
const deepest = 200;

function redactValue(value: unknown, secrets: readonly string[], parents: readonly object[]): unknown {
  if (typeof value === 'string') return redactText(value, secrets);
  if (typeof value === 'number' || typeof value === 'bigint') return redactNumber(value, secrets);
  if (typeof value !== 'object' || value === null) return value;
  if (parents.includes(value)) return '[circular]';
  if (parents.length > deepest) return '[too deep]';
  if (value instanceof Date) return value;
  const path = [...parents, value];
  if (Array.isArray(value)) return value.map(item => redactValue(item, secrets, path));
  const entries = value instanceof Headers || value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(
    entries.map(([name, inner]) => [
      redactText(String(name), secrets),
      isSecret(String(name)) && inner != null ? mask : redactValue(inner, secrets, path),
    ]),
  );
}

function redactNumber(value: number | bigint, secrets: readonly string[]): unknown {
  const text = String(value);
  return redactText(text, secrets) === text ? value : mask;
}
