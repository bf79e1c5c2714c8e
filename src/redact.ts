/** Masks secrets in whatever leaves the process: logs, spans, `toJSON()`. @module */

// Names as OCC spells them, in headers, forms, bodies and options; compared without case, `-` and `_`.
const secretNames = new Set(
  [
    'authorization',
    'cookie',
    'set-cookie',
    'x-ocstatedata',
    'access_token',
    'refresh_token',
    'validation_token',
    'token',
    'password',
    'confirmPassword',
    'oldPassword',
    'newPassword',
    'totp_code',
    'totpCode',
    'applicationKey',
    'appKey',
    'accessToken',
    'secret',
    'cardNumber',
    'creditCardNumber',
    'cardCVV',
    'card_cvn',
    'giftCardNumber',
    'giftCardPin',
    'storeCreditNumber',
  ].map(normalize),
);

const mask = '[redacted]';
const bearer = /\b(Bearer\s+)[^\s"',;]+/gi;
// 14 to 19 digits, maybe in groups: a card number, wherever it stands (13 digits are an epoch in milliseconds).
const cardNumber = /\b(?:\d[ -]?){13,18}\d\b/g;

/** A copy of `value` with every secret masked; never touches `value` itself. */
export function redact<T>(value: T): T {
  return redactValue(value, new WeakSet()) as T;
}

/** Masks bearer tokens and card numbers inside a text. */
export function redactText(text: string): string {
  return text.replace(bearer, `$1${mask}`).replace(cardNumber, mask);
}

function redactValue(value: unknown, seen: WeakSet<object>): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (seen.has(value)) return '[circular]';
  seen.add(value);
  if (Array.isArray(value)) return value.map(item => redactValue(item, seen));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      secretNames.has(normalize(name)) && inner != null ? mask : redactValue(inner, seen),
    ]),
  );
}

function normalize(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '');
}
