import { describe, expect, test } from 'vitest';
import { authenticatorCode, isAuthenticatorCode } from './one-time-code.ts';

// the secret and instants of RFC 6238, appendix B; its eight digits cut to six
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('given the secret of RFC 6238', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('when it is second %i, then the code is %s', (seconds, code) => {
    expect(authenticatorCode(secret, seconds * 1000)).toBe(code);
  });

  test.each([
    ['at once', 0, true],
    ['half a minute later', 30_000, true],
    ['a minute later', 60_000, false],
    ['half a minute early', -30_000, false],
  ])('when its code is sent %s, then that is judged', (_, after, good) => {
    const shown = 1_111_111_110_000;
    expect(isAuthenticatorCode(secret, authenticatorCode(secret, shown), shown + after)).toBe(good);
  });
});
