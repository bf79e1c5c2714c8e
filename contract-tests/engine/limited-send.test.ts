import { expect, test } from 'vitest';
import { limitedSend } from './limited-send.ts';

test('given requests that were refused together for coming too soon, when they are sent again, then they keep the rate, too', async () => {
  const sentAt: number[] = [];
  const send = limitedSend({
    requestsPerSecond: 20,
    async fetch() {
      sentAt.push(performance.now());
      return new Response('{}', sentAt.length > 2 ? {} : { status: 429, headers: { 'retry-after': '0' } });
    },
  });

  await Promise.all(['a', 'b'].map(name => send(new Request(`https://occ.test/${name}`))));

  const [first = 0, , , last = 0] = sentAt;
  // timers may be late, and a millisecond early
  expect(last - first).toBeGreaterThan(3 * 50 - 3);
});
