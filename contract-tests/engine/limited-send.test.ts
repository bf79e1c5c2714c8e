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

  const began = performance.now();
  await Promise.all(['a', 'b'].map(name => send(new Request(`https://occ.test/${name}`))));

  // timers may be late, and a millisecond early
  expect((sentAt[3] ?? 0) - began).toBeGreaterThan(3 * 50 - 3);
});
