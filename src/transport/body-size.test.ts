import { describe, expect, test } from 'vitest';
import { failureOf, json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';

const order = { id: 'o1', note: 'é'.repeat(40) };
const bytes = Buffer.byteLength(JSON.stringify(order));

describe('given a limit of bytes', () => {
  test.each([bytes, bytes + 1])('when a body of as many or fewer comes, then it is data (%i)', async maxBodySize => {
    const { agent } = scriptedAgent([json(order)], { maxBodySize });

    expect(await agent.orders.get('o1')).toEqual(order);
  });

  test.each([200, 500])(
    'when one more comes under %i, then the rest is not read, and the error says so',
    async status => {
      let cancelled = false;
      const body = new ReadableStream({
        pull: controller => controller.enqueue(new TextEncoder().encode(JSON.stringify(order))),
        cancel() {
          cancelled = true;
        },
      });
      const { agent, sent } = scriptedAgent([() => new Response(body, { status })], { maxBodySize: bytes });

      expect(await failureOf(agent.orders.get('o1'))).toMatchObject({
        name: status === 200 ? 'OccApiError' : 'OccServerError',
        status,
        message: expect.stringContaining(`more than ${bytes} bytes`),
      });
      expect([cancelled, sent.length]).toEqual([true, 1]);
    },
  );

  test('when a character lies across two pieces, then it is whole', async () => {
    const text = new TextEncoder().encode('{"id":"é"}');
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(text.slice(0, 8));
        controller.enqueue(text.slice(8));
        controller.close();
      },
    });
    const { agent } = scriptedAgent([() => new Response(body)], { maxBodySize: 100 });

    expect(await agent.orders.get('o1')).toEqual({ id: 'é' });
  });

  test.each([0, -1, 1.5, Number.NaN])('when it is %d, then the client is not made', async maxBodySize => {
    expect(await failureOf(() => scriptedAgent([], { maxBodySize }))).toMatchObject({ field: 'maxBodySize' });
  });
});
