import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../../tests/support/scripted-fetch.ts';
import { redact, redactText } from './redact.ts';

describe('redact', () => {
  test.each([
    'Authorization',
    'authorization',
    'Cookie',
    'set-cookie',
    'access_token',
    'accessToken',
    'refresh_token',
    'validation_token',
    'password',
    'newPassword',
    'totp_code',
    'totpCode',
    'applicationKey',
    'cardNumber',
    'cardCVV',
    'giftCardNumber',
    'giftCardPin',
    'storeCreditNumber',
    'X-OCStateData',
  ])('masks the value of %s, however deep', name => {
    expect(redact({ a: [{ [name]: 's3cr3t', kept: 1 }] })).toEqual({ a: [{ [name]: '[redacted]', kept: 1 }] });
  });

  test('masks a secret that is an object', () => {
    expect(redact({ token: { value: 's3cr3t' } })).toEqual({ token: '[redacted]' });
  });

  test('keeps the absence of a secret visible', () => {
    expect(redact({ password: null, token: undefined })).toEqual({ password: null, token: undefined });
  });

  test('leaves names alone that only sound alike', () => {
    const harmless = { tokenType: 'bearer', passwordExpired: false, email: 'a@example.com', cardType: 'visa' };

    expect(redact(harmless)).toEqual(harmless);
  });

  test('reads headers and maps', () => {
    expect(redact(new Headers({ authorization: 'Bearer a', 'x-id': '7' }))).toEqual({
      authorization: '[redacted]',
      'x-id': '7',
    });
    expect(redact(new Map([['password', 'a']]))).toEqual({ password: '[redacted]' });
  });

  test('keeps a date', () => {
    const at = new Date(0);

    expect(redact({ at })).toEqual({ at });
  });

  test('cuts a ring', () => {
    const ring: Record<string, unknown> = { password: 's3cr3t' };
    ring.self = [ring];

    expect(redact(ring)).toEqual({ password: '[redacted]', self: ['[circular]'] });
  });

  test('shows an object twice that is there twice', () => {
    const address = { city: 'Bergen' };

    expect(redact({ billing: address, shipping: address })).toEqual({ billing: address, shipping: address });
  });

  test('property: no secret survives, the rest does, and the input stays as it was', () => {
    const secret = fc.string({ minLength: 6, unit: fc.constantFrom(...'QXZ#') });
    const secretName = fc.constantFrom('password', 'Access_Token', 'CARD-NUMBER', 'authorization', 'totpCode');
    const plain = fc.record({
      city: fc.string({ unit: fc.constantFrom(...'abc ') }),
      n: fc.integer({ max: 9999, min: 0 }),
    });
    const holder = fc.tuple(secretName, secret, plain).map(([name, value, rest]) => ({ ...rest, [name]: value }));
    const text = secret.map(value => `Authorization was Bearer ${value}, it said`);
    const anything = fc.oneof(holder, text, plain, fc.array(fc.oneof(holder, text)), fc.record({ deep: holder, text }));

    fc.assert(
      fc.property(anything, input => {
        const before = structuredClone(input);
        const masked = JSON.stringify(redact(deepFreeze(input)));

        expect(masked).not.toMatch(/[QXZ#]{6}/);
        expect(input).toEqual(before);
      }),
    );
    fc.assert(fc.property(plain, input => void expect(redact(input)).toEqual(input)));
  });
});

describe('redactText', () => {
  test.each([
    ['Bearer abc.def-ghi', 'Bearer [redacted]'],
    ['got "bearer  x/y+z=" back', 'got "bearer  [redacted]" back'],
    ['card 4111111111111111 refused', 'card [redacted] refused'],
    ['card 4111 1111 1111 1111 refused', 'card [redacted] refused'],
    ['card 3782-822463-10005', 'card [redacted]'],
    [
      'grant_type=password&username=a&password=s3cr3t&totp_code=123456',
      'grant_type=password&username=a&password=[redacted]&totp_code=[redacted]',
    ],
    ['{"access_token": "s3c\\"r3t", "expires_in": 300', '{"access_token": [redacted], "expires_in": 300'],
  ])('masks %j', (text, masked) => {
    expect(redactText(text)).toBe(masked);
  });

  test.each([
    'order o30412 of 110658',
    'at 1766448000000',
    '2026-11-23T03:22:00.000Z',
    'phone +47 555 12 345',
    'password: at least 8 characters',
  ])('leaves %j alone', text => {
    expect(redactText(text)).toBe(text);
  });

  test('takes a megabyte without a break', () => {
    const text = 'x'.repeat(1_000_000);

    expect(redactText(text)).toBe(text);
  });
});
