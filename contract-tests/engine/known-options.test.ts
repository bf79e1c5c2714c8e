import { expect, test } from 'vitest';
import { createJudgingProxy, judgeTraffic, sweep, verify, verifyReference } from '../index.ts';

// as a caller without types has them
const wrong = { baseUrl: 'http://occ.test', url: 'http://occ.test', auth: {}, server: {}, tpyo: true } as never;

test.each<[string, () => unknown]>([
  ['verify', () => verify(wrong)],
  ['verifyReference', () => verifyReference(wrong)],
  ['sweep', () => sweep(wrong)],
  ['judgeTraffic', () => judgeTraffic([], wrong)],
  ['createJudgingProxy', () => createJudgingProxy(wrong)],
])(
  'given an option that does not exist, when %s gets it, then the error names an option that it lacks',
  async (_, call) => {
    await expect(async () => call()).rejects.toThrow(/there is no option (?:tpyo|url|baseUrl|auth|server); known are /);
  },
);

test('given no sign-in, when an instance is verified, then the error says so', async () => {
  await expect(verify({ baseUrl: 'http://occ.test' } as never)).rejects.toThrow(/auth/);
});
