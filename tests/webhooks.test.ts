import { expect, test } from 'vitest';
import { signWebhook } from '../mock-server/index.ts';
import { readWebhook } from '../src/index.ts';

const body = '{"order":{"id":"o30412","x_note":"å ☂"}}';

test.each(['SHA-512', 'SHA-256', 'SHA-1'] as const)(
  'given a body that a test signs with %s, when the receiver reads it, then it is genuine',
  async algorithm => {
    const secret = 'a secret';
    const signature = signWebhook({ body, secret, algorithm });
    const { order } = await readWebhook({ body, signature }, 'orderSubmit', { secret, algorithm });
    expect(order.id).toBe('o30412');
  },
);

test('given an option that does not exist, when a test signs, then the nearest is named', () => {
  const misspelt = { body, secret: 'a secret', algorthm: 'SHA-1' };
  expect(() => signWebhook(misspelt)).toThrow('did you mean algorithm?');
});

test('given nothing but body and secret, when a test signs, then it is as OCC does today', async () => {
  const secret = 'a secret';
  const headers = { 'X-Oracle-CC-WebHook-Signature': signWebhook({ body, secret }) };
  const request = new Request('https://shop.example', { method: 'POST', body, headers });
  expect((await readWebhook(request, 'orderSubmit', { secret })).order).toHaveProperty('x_note', 'å ☂');
});
