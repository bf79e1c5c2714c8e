import { expect, test } from 'vitest';
import { startRawServer } from '../../tests/support/raw-server.ts';
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

test('given a DELETE with a body, when requests follow it, then they share a connection', async () => {
  const connections = new Set<object>();
  const server = await startRawServer(socket => {
    connections.add(socket);
    socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}');
  });
  const send = limitedSend({});
  try {
    await send(new Request(server.url, { method: 'DELETE', body: '{}' }));
    connections.clear();
    for (let sent = 0; sent < 10; sent += 1) await send(new Request(server.url));
    expect(connections.size).toBeLessThanOrEqual(2);
  } finally {
    await server.close();
  }
});
